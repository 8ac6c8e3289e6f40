import { describe, expect, it } from 'vitest';
import { NotAllowed, notAllowed, requireAllowed, type UseSide } from '../../../src/core/allowed/guard.ts';
import type { Tenant } from '../../../src/tenant/tenant.ts';
import { exampleTenant } from '../example.ts';

const SIDES: readonly UseSide[] = ['cloud', 'engage', 'store'];
const ACTIONS = { GITHUB_ACTIONS: 'true' };
const SERVERS = { ...ACTIONS, GENESYS_HYBRID_ALLOWED_SERVERS: 'gax.acme.example:8443' };

function codesOf(tenant: Tenant, environment: Readonly<Record<string, string>>, sides = SIDES): readonly string[] {
  return notAllowed(environment, tenant, sides).map(({ code, address }) => `${code} ${address}`);
}

function withOrganization(over: Partial<Tenant['organization']>): Tenant {
  return exampleTenant({ organization: { ...exampleTenant().organization, ...over } });
}

function withServer(over: object): Tenant {
  const { transaction } = exampleTenant();
  return exampleTenant({ transaction: { ...transaction, server: { ...transaction.server, ...over } as never } });
}

describe('a server of a tenant file', () => {
  it('is used only where the workflow lists it', () => {
    expect(codesOf(exampleTenant(), SERVERS)).toEqual([]);
    expect(codesOf(exampleTenant(), ACTIONS)).toEqual(['allowed.server transaction']);
    const other = { ...ACTIONS, GENESYS_HYBRID_ALLOWED_SERVERS: 'gax.acme.example' };
    expect(codesOf(exampleTenant(), other)).toEqual(['allowed.server transaction']);
  });

  it('is refused with what a person has to do', () => {
    expect(notAllowed(ACTIONS, exampleTenant(), SIDES)).toEqual([
      {
        severity: 'refuse',
        code: 'allowed.server',
        address: 'transaction',
        message: 'The workflow does not allow the server gax.acme.example:8443 of acme. Nothing was sent to it',
        fix: 'Add gax.acme.example:8443 to the repository variable `GENESYS_HYBRID_ALLOWED_SERVERS` (input allowed-servers of the workflow), if it is your server.',
        where: { file: 'tenants/acme.yaml', line: 1, column: 1 },
      },
    ]);
  });

  it('is refused with the number of unreadable entries in the list, without showing them', () => {
    const list = { ...ACTIONS, GENESYS_HYBRID_ALLOWED_SERVERS: '*.acme.example' };
    const [finding] = notAllowed(list, exampleTenant(), SIDES);
    expect(finding?.fix).toMatch(
      /it is your server\. The list has invalid entries: give exact names, without wildcards\.$/,
    );
  });

  it('is refused with its scheme where that is not https', () => {
    const [finding] = notAllowed(ACTIONS, withServer({ url: 'http://127.0.0.1:8080/gax/api' }), SIDES);
    expect(finding?.message).toContain(
      'The workflow does not allow the server http://127.0.0.1:8080 of acme. Nothing was sent to it',
    );
  });

  it('needs no list in a terminal, where the operator has read the file', () => {
    expect(codesOf(exampleTenant(), {})).toEqual([]);
    expect(codesOf(exampleTenant(), { GITHUB_ACTIONS: 'false' })).toEqual([]);
  });

  it('is not checked on the other side of a split run, nor where a person imports the object', () => {
    expect(codesOf(exampleTenant(), ACTIONS, ['cloud', 'store'])).toEqual([]);
    expect(codesOf(exampleTenant(), ACTIONS, ['engage'])).toEqual(['allowed.server transaction']);
    expect(codesOf(withServer({ driver: 'file', directory: 'kits/acme' }), ACTIONS)).toEqual([]);
  });

  it('that no list can name is never allowed', () => {
    const odd = withServer({ url: 'https://user:x@gax.acme.example:8443/' });
    expect(codesOf(odd, SERVERS)).toEqual(['allowed.server transaction']);
    expect(notAllowed(SERVERS, odd, SIDES)[0]?.message).toContain(
      'The workflow does not allow the server gax.acme.example:8443 of acme. Nothing was sent to it',
    );
  });
});

describe('a domain of a tenant file', () => {
  const other = withOrganization({ domain: 'mypurecloud.example' });

  it('is used when it belongs to a known region, or when the workflow lists it', () => {
    expect(codesOf(other, SERVERS)).toEqual(['allowed.domain organization']);
    expect(codesOf(other, { ...SERVERS, GENESYS_HYBRID_ALLOWED_DOMAINS: 'MyPureCloud.example.' })).toEqual([]);
    expect(codesOf(other, SERVERS, ['engage'])).toEqual([]);
  });

  it('is refused with the region that was probably meant', () => {
    const [far] = notAllowed(SERVERS, other, SIDES);
    expect(far).toMatchObject({
      message:
        'The workflow does not allow the domain mypurecloud.example of acme, which is not the domain of a known region. Nothing was sent to it',
    });
    const [none] = notAllowed(SERVERS, withOrganization({ domain: 'elsewhere.acme' }), SIDES);
    expect(none?.fix).toMatch(/^Add elsewhere\.acme to the repository variable `GENESYS_HYBRID_ALLOWED_DOMAINS`/);
    const [near] = notAllowed(SERVERS, withOrganization({ domain: 'mypurecloud.ed' }), SIDES);
    expect(near?.fix).toBe(
      'Write mypurecloud.de if you meant that. Otherwise add mypurecloud.ed to the repository variable `GENESYS_HYBRID_ALLOWED_DOMAINS` (input allowed-domains of the workflow), if it is a domain of Genesys Cloud.',
    );
  });
});

describe('variables of the job that a tenant file names', () => {
  const env = (path: string) => ({ store: 'env', path }) as const;

  it('are read only where the workflow lists them, by their prefix', () => {
    const tenant = withOrganization({ credentials: env('acme/provisioner') });
    expect(codesOf(tenant, SERVERS)).toEqual(['allowed.env organization']);
    for (const entry of ['env:acme/provisioner', 'ACME_PROVISIONER', 'github:acme/provisioner']) {
      expect(codesOf(tenant, { ...SERVERS, GENESYS_HYBRID_ALLOWED_ENV: entry })).toEqual([]);
    }
    expect(notAllowed(SERVERS, tenant, SIDES)[0]).toMatchObject({
      message:
        'The workflow does not allow organization.credentials of acme to read the environment variables that begin with ACME_PROVISIONER_. None of them was read',
      fix: 'Add env:acme/provisioner to the repository variable `GENESYS_HYBRID_ALLOWED_ENV` (input allowed-env of the workflow), if this tenant may use these variables.',
    });
  });

  it('are those of every reference of the file, on its side', () => {
    const { identityProvider, transaction } = exampleTenant();
    const { certificate } = identityProvider;
    const tenant = exampleTenant({
      secrets: { store: 'env', path: 'acme/custody' },
      organization: {
        ...exampleTenant().organization,
        credentials: { store: 'github', path: 'acme/one' },
        planCredentials: env('acme/two'),
      },
      identityProvider: { ...identityProvider, certificate: { ...certificate, own: env('acme/three') } },
      transaction: { ...transaction, server: { ...transaction.server, credentials: env('acme,four') } as never },
    });
    const pointers = (sides: readonly UseSide[]) =>
      notAllowed(SERVERS, tenant, sides).map(({ address, fix = '' }) => `${address} ${fix.split(' ')[1]}`);
    expect(pointers(['cloud'])).toEqual(['organization github:acme/one', 'organization env:acme/two']);
    expect(pointers(['engage'])).toEqual(['transaction env:acme_four']);
    expect(pointers(['store'])).toEqual(['saml-key env:acme/three', 'secrets env:acme/custody']);
    expect(codesOf(tenant, SERVERS)).toHaveLength(5);
  });

  it('are refused with the line of the file that names them', () => {
    const where = { file: 'tenants/acme.yaml', line: 7, column: 3 };
    const tenant = exampleTenant({ secrets: env('acme/custody'), places: { '/secrets/path': where } });
    expect(notAllowed(SERVERS, tenant, ['store'])).toMatchObject([
      {
        where,
        message: expect.stringContaining(
          'secrets.path of acme to read the environment variables that begin with ACME_CUSTODY_',
        ),
      },
    ]);
  });

  it('are none where the credentials are in Vault or in a file', () => {
    expect(codesOf(withOrganization({ credentials: { store: 'file', path: 'acme' } }), SERVERS)).toEqual([]);
    expect(codesOf(exampleTenant({ secrets: { store: 'github', path: 'acme' } }), SERVERS)).toEqual([]);
    const kit = withServer({ driver: 'file', directory: 'kits', credentials: env('acme') });
    expect(codesOf(kit, SERVERS)).toEqual([]);
  });
});

it('refuse a tenant with every place that is not allowed, the first in full', () => {
  const tenant = withOrganization({ domain: 'elsewhere.example' });
  const stopped = () => requireAllowed(ACTIONS, tenant, SIDES);
  expect(stopped).toThrow(NotAllowed);
  expect(stopped).toThrow(
    'The workflow does not allow the server gax.acme.example:8443 of acme. Nothing was sent to it',
  );
  try {
    stopped();
  } catch (error) {
    expect(error instanceof NotAllowed && error.findings.map(({ code }) => code)).toEqual([
      'allowed.server',
      'allowed.domain',
    ]);
  }
  expect(() => requireAllowed(SERVERS, exampleTenant(), SIDES)).not.toThrow();
});
