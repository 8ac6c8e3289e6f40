import { beforeAll, describe, expect, it } from 'vitest';
import { Secret } from '../../../src/base/secret.ts';
import { encryptPrivateKey } from '../../../src/core/saml/encrypted-key.ts';
import { optionText, pemBody } from '../../../src/core/saml/pem.ts';
import type { Pair } from '../../core/saml/fixtures.ts';
import { found } from '../../resources/acme.ts';
import { certified, makeOwnPair } from '../../resources/pairs.ts';
import { checksOf, failuresOf, verifyBench } from './bench.ts';

const bench = verifyBench();
let own: Pair;
beforeAll(() => {
  own = makeOwnPair();
});

/** Writes a pair completely: into the object and into the provider. */
function use({ certificate, privateKey }: Pair): void {
  const password = new Secret('a password');
  bench().set('saml/certificate', optionText(certificate));
  bench().set('saml/pkey', optionText(encryptPrivateKey(privateKey, password, 'traditional')).reveal());
  bench().set('saml/password', password.reveal());
  Object.assign(bench().provider, { certificates: [pemBody(certificate)] });
}

/** The broken part; the check that finds it; its message; its next step. */
const BROKEN: readonly [string, () => void, RegExp, RegExp, RegExp][] = [
  [
    'the secret in [ewt] is wrong',
    () => bench().set('ewt/password', 'wrong'),
    /^agent-pacing gets a token/,
    /Cannot log in to .* as the OAuth client/,
    /Run `genesys-hybrid plan`/,
  ],
  [
    'the secret in [ewt] is missing',
    () => bench().set('ewt/password', undefined),
    /^agent-pacing gets a token/,
    /no option ewt\/password/,
    /Run `genesys-hybrid apply`/,
  ],
  [
    '[ewt] has the client of another organization',
    () => {
      const stranger = found(bench().globex.clients[0]);
      bench().set('ewt/client_id', stranger.id);
      bench().set('ewt/password', stranger.secret);
    },
    /^agent-pacing gets a token/,
    /belongs to the organization 7b1f4c2a.*, and the tenant file has 5d3a6f0e/,
    /`client_id` belongs to another organization/,
  ],
  [
    'the client of [ewt] lost its role',
    () => Object.assign(bench().client('Engage Agent Pacing'), { roleDivisions: [] }),
    /^the token of agent-pacing has its roles/,
    /The client lacks "admin" in the division "Home"/,
    /Run `genesys-hybrid plan`, then `genesys-hybrid apply`/,
  ],
  [
    'the client of [ewt] has its role in another division',
    () => {
      const support = found(bench().acme.divisions.find(({ name }) => name === 'Support'));
      for (const grant of bench().client('Engage Agent Pacing').roleDivisions) grant.divisionId = support.id;
    },
    /^the token of agent-pacing has its roles/,
    /The client lacks "admin" in the division "Home"/,
    /Run `genesys-hybrid plan`, then `genesys-hybrid apply`/,
  ],
  [
    'the certificate is not trusted',
    () => Object.assign(bench().provider, { certificates: [pemBody(own.certificate)] }),
    /^the identity provider trusts/,
    /has another certificate/,
    /Run `genesys-hybrid plan`, then `genesys-hybrid apply`/,
  ],
  [
    'the key does not open',
    () => bench().set('saml/password', 'wrong'),
    /^saml\/pkey opens/,
    /Cannot open the private key with its password/,
    /Check the password/,
  ],
  [
    'key and certificate do not belong together',
    () => {
      bench().set('saml/certificate', optionText(own.certificate));
      Object.assign(bench().provider, { certificates: [pemBody(own.certificate)] });
    },
    /^saml\/pkey opens/,
    /does not belong to the certificate/,
    /Give the key/,
  ],
  [
    'the certificate has expired',
    () => use(certified(own.privateKey, { from: -400, days: 365 })),
    /^saml\/pkey opens/,
    /The certificate ended on/,
    /Run `genesys-hybrid apply`/,
  ],
  [
    'the certificate is not valid yet',
    () => use(certified(own.privateKey, { from: 5 })),
    /^saml\/pkey opens/,
    /The certificate is valid from/,
    /Set the clock/,
  ],
  [
    'the issuer has one character more',
    () => bench().set('saml/issuer', 'https://www.genesys.com/pureengage/'),
    /^saml\/issuer equals the issuer/,
    /is "https:\/\/www.genesys.com\/pureengage\/", the identity provider has "https:\/\/www.genesys.com\/pureengage"/,
    /Run `genesys-hybrid plan`, then `genesys-hybrid apply`/,
  ],
  [
    'two providers have one issuer',
    () => bench().acme.providers.set('okta', { ...structuredClone(bench().provider), name: 'Okta' }),
    /^no other identity provider/,
    /"Okta" \(okta\) has the same issuer/,
    /Delete the other identity provider/,
  ],
  [
    'The identity provider does not create users (autoProvisionUsers is off)',
    () => Object.assign(bench().provider, { autoProvisionUsers: false }),
    /^the identity provider is enabled/,
    /autoProvisionUsers is off/,
    /Run `genesys-hybrid plan`, then `genesys-hybrid apply`/,
  ],
  [
    'the provider is disabled',
    () => Object.assign(bench().provider, { disabled: true }),
    /^the identity provider is enabled/,
    /The identity provider is disabled/,
    /Run `genesys-hybrid apply`/,
  ],
  [
    'the provider is deleted',
    () => bench().acme.providers.delete('pureengage'),
    /^the identity provider trusts/,
    /There is no PureEngage identity provider/,
    /Run `genesys-hybrid apply`/,
  ],
  [
    'the user has become inactive',
    () =>
      Object.assign(found(bench().acme.users.find(({ email }) => email.startsWith('agent.smith'))), {
        state: 'inactive',
      }),
    /^workspace-desktop-edition exchanges/,
    /login of agent.smith@acme.example: Genesys Cloud has no active user/,
    /Write the e-mail address of an active user/,
  ],
];

describe('verify fails with the next step when', () => {
  it.each(BROKEN)('%s', async (_what, breakIt, name, detail, fix) => {
    breakIt();
    const users = bench().acme.users.length;
    const report = await bench().verify();
    expect(report.result).toBe('failed');
    expect(failuresOf(report)).toContainEqual({
      name: expect.stringMatching(name),
      outcome: 'failed',
      detail: expect.stringMatching(detail),
      fix: expect.stringMatching(fix),
    });
    expect(bench().acme.users).toHaveLength(users);
  });

  it('the user is unknown, and does not create one', async () => {
    const users = structuredClone(bench().acme.users);
    const report = await bench().verify({ verify: '{ user: nobody@acme.example }' });
    expect(failuresOf(report)).toEqual([
      expect.objectContaining({
        name: expect.stringMatching(/^workspace-desktop-edition exchanges/),
        detail: expect.stringContaining('Cannot verify the login of nobody@acme.example'),
      }),
    ]);
    expect(bench().acme.users).toEqual(users);
  });

  it('there is no transaction object', async () => {
    bench().gax.state.objects.splice(bench().gax.state.objects.indexOf(found(bench().gax.object('102'))), 1);
    const failed = failuresOf(await bench().verify());
    expect(failed.map(({ detail }) => detail)).toContain('The transaction object has no option saml/certificate');
    expect(new Set(failed.map(({ fix }) => fix))).toEqual(new Set(['Run `genesys-hybrid apply`.']));
  });

  it('the credentials lead to another organization', async () => {
    const { client_id: id, client_secret: secret } = found(
      bench().simulators.vault.get('secret/genesys/globex/provisioner'),
    );
    bench().simulators.vault.put('secret/genesys/acme/elsewhere', { client_id: id, client_secret: secret });
    const organization =
      '{ region: eu-central-1, shortName: acme-hybrid, id: 5d3a6f0e-8a1b-4c2d-9e3f-0a1b2c3d4e5f, credentials: "vault:genesys/acme/elsewhere" }';
    expect(checksOf(await bench().verify({ organization }))[0]).toMatchObject({
      outcome: 'failed',
      detail: expect.stringContaining('The credential belongs to globex-hybrid'),
    });
  });
});
