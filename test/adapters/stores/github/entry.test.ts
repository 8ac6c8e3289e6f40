import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatMessage } from '../../../../src/base/message.ts';
import { type GitHubSimulator, startGitHubSimulator } from '../../../simulators/github/github.ts';
import { codeOf, textOf } from '../context.ts';
import { beginJob, changesOf, PATH, PREFIX, PRODUCTION, REPOSITORY, revealed, sealed } from './job.ts';

let github: GitHubSimulator;
beforeEach(async () => {
  github = await startGitHubSimulator({ repositories: { [REPOSITORY]: [PRODUCTION] } });
});
afterEach(() => github.close());

const VALUES = {
  fingerprint_key: 'a key of 32 random bytes',
  state: '{"format":1}',
  oauth_client_pacing_1_client_id: '0e7b',
  oauth_client_pacing_1_client_secret: 'client secret one',
  saml_key_1_certificate: '-----BEGIN CERTIFICATE-----\nMIIC\n-----END CERTIFICATE-----\n',
  saml_key_1_private_key: '-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIF\n-----END ENCRYPTED PRIVATE KEY-----\n',
};
const SECRETS = ['FINGERPRINT_KEY', 'OAUTH_CLIENT_PACING_1_CLIENT_SECRET', 'SAML_KEY_1_PRIVATE_KEY'];

describe.each([undefined, PRODUCTION])('an entry in the environment %s', (environment) => {
  const scope = () => github.scope({ repository: REPOSITORY, environment });
  const variable = () => JSON.parse(scope().variables.get(`${PREFIX}ENTRY`)?.value ?? '{}');

  it('is absent at first', async () => {
    expect(await beginJob(github, { environment }).store.read(PATH)).toBeUndefined();
  });

  it('is read by the next job as it was written', async () => {
    const first = beginJob(github, { environment });
    const written = await first.store.write(PATH, sealed(VALUES), 0);
    expect(written.version).toBe(1);
    expect(revealed(written)).toEqual(VALUES);
    const next = beginJob(github, { environment });
    expect(revealed(await next.store.read(PATH))).toEqual(VALUES);
    expect((await next.store.read(PATH))?.version).toBe(1);
  });

  it('has its secrets in GitHub secrets, and only other values in the variable', async () => {
    await beginJob(github, { environment }).store.write(PATH, sealed(VALUES), 0);
    expect([...scope().secrets.keys()]).toEqual(SECRETS.map((name) => `${PREFIX}${name}`));
    expect(scope().secrets.get(`${PREFIX}OAUTH_CLIENT_PACING_1_CLIENT_SECRET`)?.value).toBe('client secret one');
    expect(Object.keys(variable().values)).toEqual([
      'state',
      'oauth_client_pacing_1_client_id',
      'saml_key_1_certificate',
    ]);
    expect(variable()).toMatchObject({ format: 1, path: PATH, version: 1 });
    expect(variable().secrets.oauth_client_pacing_1_client_secret).toEqual({
      fingerprints: [expect.stringMatching(/^[0-9a-f]{16}$/)],
      writtenAt: expect.stringMatching(/^\d{4}-/),
    });
  });

  it('is updated in the changed secrets first, and in the variable last', async () => {
    const { store } = beginJob(github, { environment });
    await store.write(PATH, sealed(VALUES), 0);
    github.requests.length = 0;
    const next = { ...VALUES, state: '{"format":1,"more":1}', oauth_client_pacing_2_client_secret: 'two' };
    expect((await store.write(PATH, sealed(next), 1)).version).toBe(2);
    expect(changesOf(github)).toEqual([
      `PUT secrets/${PREFIX}OAUTH_CLIENT_PACING_2_CLIENT_SECRET`,
      `PATCH variables/${PREFIX}ENTRY`,
    ]);
    expect(revealed(await store.read(PATH))).toEqual(next);
    expect(revealed(await beginJob(github, { environment }).store.read(PATH))).toEqual(next);
  });

  it('loses removed secrets after the variable is written', async () => {
    const { store } = beginJob(github, { environment });
    await store.write(PATH, sealed(VALUES), 0);
    const { saml_key_1_private_key: _gone, ...rest } = VALUES;
    await store.write(PATH, sealed(rest), 1);
    expect(changesOf(github).slice(-2)).toEqual([
      `PATCH variables/${PREFIX}ENTRY`,
      `DELETE secrets/${PREFIX}SAML_KEY_1_PRIVATE_KEY`,
    ]);
    expect(revealed(await beginJob(github, { environment }).store.read(PATH))).toEqual(rest);
  });

  it('says where it is', () => {
    const where = environment === undefined ? REPOSITORY : `the environment ${environment} of ${REPOSITORY}`;
    expect(beginJob(github, { environment }).store.description).toBe(`GitHub secrets of ${where}`);
  });
});

describe('an entry in GitHub', () => {
  it('without secrets needs no GitHub secret', async () => {
    const { store } = beginJob(github);
    await store.write(PATH, sealed({ state: '{}', note: '' }), 0);
    expect(changesOf(github)).toEqual(['POST variables']);
    expect(revealed(await beginJob(github).store.read(PATH))).toEqual({ state: '{}', note: '' });
  });

  it('may have names that every JavaScript object inherits', async () => {
    const odd: Record<string, string> = Object.fromEntries([
      ['constructor', 'one'],
      ['__proto__', 'two'],
    ]);
    await beginJob(github).store.write(PATH, sealed(odd), 0);
    const entry = await beginJob(github).store.read(PATH);
    expect(Object.entries(revealed(entry) ?? {})).toEqual(Object.entries(odd));
  });

  it('without a fingerprint key gets one that is not among its values', async () => {
    await beginJob(github).store.write(PATH, sealed({ password: 'one' }), 0);
    expect(changesOf(github)).toEqual([
      `PUT secrets/${PREFIX}PASSWORD`,
      `PUT secrets/${PREFIX}FINGERPRINT_KEY`,
      'POST variables',
    ]);
    const { store } = beginJob(github);
    expect(revealed(await store.read(PATH))).toEqual({ password: 'one' });
    await store.write(PATH, sealed({ password: 'one', other: 'two' }), 1);
    expect(changesOf(github).slice(3)).toEqual([`PUT secrets/${PREFIX}OTHER`, `PATCH variables/${PREFIX}ENTRY`]);
    await store.write(PATH, sealed({ state: '{}' }), 2);
    expect(github.scope({ repository: REPOSITORY }).secrets.size).toBe(0);
  });

  it('changes over to a fingerprint key of its own', async () => {
    await beginJob(github).store.write(PATH, sealed({ password: 'one' }), 0);
    const values = { password: 'one', fingerprint_key: 'its own' };
    const entry = await beginJob(github).store.write(PATH, sealed(values), 1);
    expect(entry.version).toBe(3);
    expect(changesOf(github).slice(3)).toEqual([
      `PATCH variables/${PREFIX}ENTRY`,
      `PUT secrets/${PREFIX}FINGERPRINT_KEY`,
      `PATCH variables/${PREFIX}ENTRY`,
    ]);
    expect(revealed(await beginJob(github).store.read(PATH))).toEqual(values);
  });

  it('is refused when another entry has the same names', async () => {
    await beginJob(github).store.write('genesys/acme-eu', sealed({ password: 'one' }), 0);
    const { store } = beginJob(github);
    expect(await codeOf(store.read('genesys/acme/eu'))).toBe('github.same-names');
    expect(await codeOf(store.write('genesys/acme/eu', sealed({ password: 'two' }), 0))).toBe('github.same-names');
    expect(await codeOf(store.checkWritable('genesys/acme/eu'))).toBe('store.not-writable');
    expect(revealed(await store.read('genesys/acme-eu'))).toEqual({ password: 'one' });
  });

  it.each([
    'text that is not JSON',
    '[]',
    '{"format":2,"path":"genesys/acme/custody","version":1,"values":{},"secrets":{}}',
    '{"format":1,"version":1,"values":{},"secrets":{}}',
    '{"format":1,"path":"genesys/acme/custody","version":0,"values":{},"secrets":{}}',
    '{"format":1,"path":"genesys/acme/custody","version":1,"values":{"state":1},"secrets":{}}',
    '{"format":1,"path":"genesys/acme/custody","version":1,"values":{},"secrets":[]}',
    '{"format":1,"path":"genesys/acme/custody","version":1,"values":{},"secrets":{"password":{}}}',
    '{"format":1,"path":"genesys/acme/custody","version":1,"values":{},"secrets":{"password":null}}',
    '{"format":1,"path":"genesys/acme/custody","version":1,"values":{},"secrets":{"password":{"fingerprints":[],"writtenAt":""}}}',
  ])('whose variable was edited manually is refused: %s', async (text) => {
    github.write({ repository: REPOSITORY, variables: { [`${PREFIX}ENTRY`]: text } });
    const { store } = beginJob(github);
    expect(await codeOf(store.read(PATH))).toBe('github.entry-broken');
    expect(await codeOf(store.write(PATH, sealed(VALUES), 0))).toBe('github.entry-broken');
    expect(changesOf(github)).toEqual([]);
  });

  it('states what cannot be read back', async () => {
    expect(formatMessage('store.not-read-back').message).toContain('cannot be read back');
    await beginJob(github).store.write(PATH, sealed(VALUES), 0);
    const { store } = beginJob(github);
    github.write({ repository: REPOSITORY, secrets: { [`${PREFIX}SAML_KEY_1_PRIVATE_KEY`]: 'by hand' } });
    // This job has the earlier value; only the next job can compare.
    expect(revealed(await store.read(PATH))).toEqual(VALUES);
    expect(await textOf(beginJob(github).store.read(PATH))).toContain('the secret was changed manually');
  });
});
