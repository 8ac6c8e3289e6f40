import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Secret } from '../../../../src/base/secret.ts';
import { CustodyWriter, readVersioned } from '../../../../src/core/entry/custody.ts';
import { activeVersion, type CustodyDocument, currentKey } from '../../../../src/core/rotation/document.ts';
import {
  finishClient,
  forgetClient,
  intendClient,
  keepClient,
  keepKey,
} from '../../../../src/core/rotation/version-steps.ts';
import { type GitHubSimulator, startGitHubSimulator } from '../../../simulators/github/github.ts';
import { beginJob, type Job, PATH, PRODUCTION, REPOSITORY } from './job.ts';

let github: GitHubSimulator;
const bodies: string[] = [];
const made: string[] = [];
beforeEach(async () => {
  github = await startGitHubSimulator({ repositories: { [REPOSITORY]: [PRODUCTION] } });
  bodies.length = 0;
  made.length = 0;
  github.watchers.push(({ path, query, text }) => {
    bodies.push(`${path}?${query} ${text}`);
  });
});
afterEach(() => github.close());

const NOW = '2026-11-24T05:11:00.000Z';
const PLACE = {
  path: PATH,
  clientKeys: ['pacing'],
  entry: `github:${PATH}`,
  owner: { organizationId: '5d3a6f0e-8a1b-4c2d-9e3f-0a1b2c3d4e5f', tenant: 'acme' },
};

function secret(): Secret {
  const value = `${randomBytes(24).toString('base64')}"\n%&`;
  made.push(value);
  return new Secret(value);
}

async function custodyOf({ store }: Job): Promise<CustodyWriter> {
  return new CustodyWriter(store, PLACE, await readVersioned(store, PLACE));
}

const client = (number: number, clientSecret?: Secret) => ({
  number,
  nonce: `nonce ${number}`,
  madeAt: NOW,
  ...(clientSecret && { clientId: `client ${number}`, clientSecret }),
});

const key = (number: number) => ({
  number,
  madeAt: NOW,
  certificate: `-----BEGIN CERTIFICATE-----\n${number}\n-----END CERTIFICATE-----\n`,
  privateKey: secret(),
  password: secret(),
});

/** The first apply of a tenant, with one client and a key pair. */
async function firstApply(job: Job): Promise<CustodyDocument> {
  const custody = await custodyOf(job);
  await custody.checkWritable();
  const fingerprintKey = secret();
  await custody.change((document) => ({ ...document, fingerprintKey }));
  await custody.change((document) => intendClient(document, { key: 'pacing', place: 'active', generation: client(1) }));
  const kept = client(1, secret());
  const [, document] = await Promise.all([
    custody.change((before) => keepClient(before, { key: 'pacing', place: 'active', generation: kept })),
    custody.change((before) => keepKey(before, key(1))),
  ]);
  return document;
}

it.each([undefined, PRODUCTION])(
  'the state of a tenant is stored in GitHub from the first apply on, in %s',
  async (environment) => {
    const begin = () => beginJob(github, { environment });
    await firstApply(begin());

    const held = await (await custodyOf(begin())).change((document) => document);
    expect(activeVersion(held.clients.pacing)?.clientId).toBe('client 1');
    expect(activeVersion(held.clients.pacing)?.clientSecret?.reveal()).toBe(made[1]);
    expect(currentKey(held.samlKey)?.password.reveal()).toBe(made[3]);

    // A rotation, each step in a job of its own.
    const intent = { key: 'pacing', place: 'next', generation: client(2) } as const;
    await (await custodyOf(begin())).change((document) => intendClient(document, intent));
    const next = { ...intent, generation: client(2, secret()) };
    await (await custodyOf(begin())).change((document) => keepClient(document, next));
    await (await custodyOf(begin())).change((document) => finishClient(document, 'pacing', NOW));
    await (await custodyOf(begin())).change((document) => forgetClient(document, 'client 1'));

    const last = (await readVersioned(begin().store, PLACE)).document;
    expect(activeVersion(last.clients.pacing)?.clientSecret?.reveal()).toBe(made[4]);
    expect(last.clients.pacing?.generations).toHaveLength(1);
    expect(last.foreign).toEqual({});
    expect([...github.scope({ repository: REPOSITORY, environment }).secrets.keys()]).toEqual([
      'GENESYS_ACME_CUSTODY_FINGERPRINT_KEY',
      'GENESYS_ACME_CUSTODY_SAML_KEY_1_PRIVATE_KEY',
      'GENESYS_ACME_CUSTODY_SAML_KEY_1_PASSWORD',
      'GENESYS_ACME_CUSTODY_OAUTH_CLIENT_PACING_2_CLIENT_SECRET',
    ]);
  },
);

it('a secret that is reset replaces the old one', async () => {
  await firstApply(beginJob(github));
  const reset = { ...client(1, secret()), madeAt: NOW };
  const custody = await custodyOf(beginJob(github));
  await custody.change((document) => keepClient(document, { key: 'pacing', place: 'active', generation: reset }));
  const last = (await readVersioned(beginJob(github).store, PLACE)).document;
  expect(activeVersion(last.clients.pacing)?.clientSecret?.reveal()).toBe(made[4]);
});

it('no secret is sent unencrypted or written to a log', async () => {
  const job = beginJob(github);
  await firstApply(job);
  await job.store.close();
  const seen = [...bodies, ...job.context.lines].join('\n');
  expect(seen).toContain('encrypted_value');
  expect(seen).toContain('client 1');
  expect(made).toHaveLength(4);
  for (const value of made) {
    const bytes = Buffer.from(value);
    const offsets = [0, 1, 2].map((offset) => bytes.subarray(offset, offset + 21).toString('base64'));
    const forms = [value.slice(0, 12), value.slice(12, 24), bytes.toString('hex').slice(0, 24), ...offsets];
    for (const form of [...forms, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)]) {
      expect(seen).not.toContain(form);
    }
  }
});
