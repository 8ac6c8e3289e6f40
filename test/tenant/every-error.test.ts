import { expect, it } from 'vitest';
import { REGIONS } from '../../src/tenant/regions.ts';
import { acmeFile } from '../simulators/in-process.ts';
import { acme, GAX, organization, problemsOf, server } from './loading.ts';

type Pieces = Readonly<Record<string, string>>;

const OTHER_ID = '7b1f4c2a-3d5e-4f60-8a7b-9c0d1e2f3a4b';
const LONG = 'x'.repeat(150);
const client = (words: string) => `{ pacing: { name: P, grant: client-credentials, ${words} } }`;
const desktop = (words: string) => `{ desktop: { name: D, grant: saml2-bearer, ${words} } }`;
const service = (words: string) => `{ sync: { client: pacing, section: x, ${words} } }`;

/** An error in one file, and the text that it replaces there. */
const SLIPS: Readonly<Record<string, Pieces>> = {
  'no region': { organization: organization({ region: '' }) },
  'region and domain': { organization: organization({ domain: 'x.cloud' }) },
  'a region that does not exist': { organization: organization({ region: 'eu-central-9' }) },
  'a domain for a region': { organization: organization({ region: 'mypurecloud.ie' }) },
  'a host of logins': { organization: organization({ region: '', domain: 'login.mypurecloud.de' }) },
  'a host of the interface': { organization: organization({ region: '', domain: 'api.cac1.pure.cloud' }) },
  'a host of apps': { organization: organization({ region: '', domain: 'apps.mypurecloud.de' }) },
  'a host of the app': { organization: organization({ region: '', domain: 'app.mypurecloud.de' }) },
  'an administrator twice': { administrators: '[{ name: A, email: a@b.example }, { name: A, email: A@b.example }]' },
  'scopes and redirects of a service': { clients: client('scopes: [users], redirectUris: ["https://a.example"]') },
  'roles of agents, and no scopes': { clients: desktop('roles: [{ role: admin }]'), services: '{}' },
  'two clients of one name': {
    clients: '{ a: { name: X, grant: client-credentials }, b: { name: X, grant: client-credentials } }',
    services: '{}',
  },
  'a role twice': {
    clients: client('roles: [{ role: admin }, { role: admin, division: Home }, { role: b, division: Sales }]'),
    services: '{}',
  },
  'a certificate that is always too old': { identityProvider: '{ certificate: { days: 30, renewBefore: 30 } }' },
  'one that is always too old by what is usual': { identityProvider: '{ certificate: { renewBefore: 3652 } }' },
  'a client that is not there': { services: '{ agent-pacing: { client: paceing } }' },
  'a client that is not among many': {
    clients: `{ ${Array.from({ length: 11 }, (_, index) => `c${index}: { name: N${index}, grant: client-credentials }`).join(', ')} }`,
    services: '{ agent-pacing: { client: pacing } }',
  },
  'no client': { services: '{ agent-pacing: {} }' },
  'no clients': { clients: '', services: '{ agent-pacing: { client: pacing } }' },
  'the wrong grant for a section of its own': { services: '{ agent-pacing: { client: desktop, section: own } }' },
  'the wrong grant': { services: '{ agent-pacing: { client: desktop }, own: { client: pacing, section: saml_auth } }' },
  'services that nobody knows': { services: '{ agent-pasing: { client: pacing }, other: { client: pacing } }' },
  'words of another service': {
    services: '{ agent-pacing: { client: pacing, grantTo: [x], permissionsFrom: X, permissions: ["a:b:c"] } }',
  },
  'words of a section': {
    services:
      '{ predictive-engagement: { client: pacing, section: x, secretOption: y, options: { a: b }, permissions: ["a:b:c"], permissionsFrom: X } }',
  },
  'a section twice': { services: '{ agent-pacing: { client: pacing }, other: { client: pacing, section: ewt } }' },
  'sections of ours': {
    services: '{ one: { client: pacing, section: saml }, two: { client: pacing, section: general } }',
  },
  'options of ours': { services: service('secretOption: key, options: { client_id: a, key: b, password: "vault:x" }') },
  'the id as the secret': { services: service('secretOption: client_id') },
  'an option that would be written otherwise': {
    services: service('options: { version: 1.10, "a/b~c": 0x1F, "~": 1.0, text: "a ", same: 1 }'),
  },
  'the object under Environment': { transaction: server(GAX, { tenant: 'Environment' }) },
  'the object of a single tenant elsewhere': { deployment: 'single-tenant', transaction: server(GAX) },
  'a server that is not reached': { transaction: server({ ...GAX, driver: 'file', certificateAuthority: 'ca.pem' }) },
  'a directory that is not written': { transaction: server({ ...GAX, directory: 'kits', passwordMode: 'plain' }) },
  'addresses that are none': {
    transaction: server({ ...GAX, url: '"https://["' }),
    secrets: '{ store: vault, path: x, address: "https://vault.example:99999" }',
    clients: desktop('scopes: [users], redirectUris: ["https://%"]'),
    identityProvider: '{ target: "https://]" }',
    services: '{}',
  },
  'paths that lead elsewhere': {
    organization: organization({ credentials: '"vault:a/../b"', planCredentials: '"vault:a//b"' }),
    transaction: server({ ...GAX, credentials: '"vault:./a"' }),
    identityProvider: '{ certificate: { own: "vault:a/" } }',
  },
  'characters that are not seen': {
    administrators: '[{ name: "Ada\\nAdmin", email: a@b.example }, { name: " Ada", email: c@d.example }]',
  },
  'a secret in clear': { organization: organization({ credentials: 'hunter2-Xk4' }) },
  'a reference that is nearly one': { organization: organization({ credentials: '"valut:genesys/acme"' }) },
  'a key twice': { prune: 'true\nprune: false' },
  'unknown keys': { tennant: 'acme', region: 'eu-central-1', completely: '1' },
  'missing keys': { tenant: '', organization: '{ region: eu-central-1 }' },
  'values of another type': { tenant: '7', prune: 'maybe', administrators: '{}', verify: '[]' },
  'values that are too many, too small, too large': {
    clients: client('maxAge: 0, grace: 91, scopes: [], roles: [{ role: a }, { role: a }]'),
  },
  'texts that are nearly switches': {
    clients: `{ ${['eyes', 'yesterday', 'kickoff', 'nothing', '"untrue"', '"falsehood"']
      .map((text, index) => `c${index}: { name: N${index}, grant: client-credentials, resetLostSecret: ${text} }`)
      .join(', ')} }`,
    services: '{}',
  },
  'texts where a number should be': {
    clients: client('maxAge: yes, grace: "true", tokenLifetime: no'),
    identityProvider: '{ certificate: { days: "30 days", renewBefore: "in 60" } }',
  },
  'maps and lists where a text should be': {
    organization: organization({ credentials: '{ vault: a }', shortName: '[a]', id: '{ a: b }' }),
    clients: client('roles: { vault: a }'),
    transaction: server({ ...GAX, tenantDbid: '[1]' }),
  },
  'keys that are lacking further down': {
    clients: '{ pacing: { grant: client-credentials, roles: [{ division: Home }] } }',
    administrators: '[{ name: A }]',
  },
  'keys that belong elsewhere, and one that may be a secret': {
    ...{ name: 'x', client: 'x', days: '1', '"password:hunter2"': 'x' },
  },
  'names that are none': {
    clients: '{ pacing: { name: P, grant: client-credentials }, Desk top: { name: D, grant: client-credentials } }',
    services: service('options: { "a=b": c, "d#": e, " f": g }'),
  },
  'a text that is too long, and an empty one': { clients: client(`description: ${'x'.repeat(600)}`), tenant: '""' },
  'the eleventh of a list': {
    clients: desktop(
      `scopes: [${[...'abcdefghij'].join(', ')}, "k l"], redirectUris: [${[...'abcdefghij'].map((each) => `"https://${each}"`).join(', ')}, "http://k"]`,
    ),
    services: `{ predictive-engagement: { permissions: [${[...'abcdefghij'].map((each) => `"${each}:b:c"`).join(', ')}, k] } }`,
  },
  'a mistake far to the right': { identityProvider: `{ name: "${LONG}", disabled: 1, target: "${LONG}" }` },
};

/** Errors of a file before its content is read. */
const NO_TENANT_FILES: Readonly<Record<string, string>> = {
  'nothing in the file': '# later\n',
  'nothing in it, and a slip': ']\n',
  'two documents in one file': 'tenant: a\n---\ntenant: b\n',
  'a bracket that is not closed': 'tenant: [a\ndeployment: b\n',
  'a quotation mark that is not closed': 'tenant: "a\ndeployment: b\n',
  'one that is not closed further down': `${acmeFile({ prune: "'true" })}  # the end\n`,
  'one before a secret': 'secrets: { path: a }\nclient_secret: "hunter2\nprune: true\n',
  'a tab before a key': 'secrets:\n\tstore: vault\n',
  'a blank too many before a key': 'tenant: acme\n  deployment: x\n',
  'a blank too few in a list of lines': 'secrets: {\nstore: vault }\n',
  'no blank after the colon': 'tenant:a\nprune: true\n',
  'a text that begins with a mark of YAML': 'tenant: @acme\n',
  'what YAML has and a tenant file has not': [
    'tenant: !!binary aGk=',
    'deployment: !<other:tag:yaml.org,2002:str> x',
    'prune: !<tag:yaml.org,2002:string> x',
    'verify: *nobody',
    'services: &services [*services]',
    '<<: { a: b }',
    '__proto__: x',
    '7: x',
    'tenant: again',
  ].join('\n'),
};

function globex(over: Pieces): string {
  return acmeFile({
    tenant: 'globex',
    secrets: '{ store: vault, path: genesys/globex }',
    organization: organization({ shortName: 'globex', id: OTHER_ID }),
    transaction: server(GAX, { tenant: 'globex' }),
    ...over,
  });
}

/** A second file that claims an object of the first. */
const CLASHES: Readonly<Record<string, readonly string[]>> = {
  'the same file twice': [acmeFile(), acmeFile()],
  'an organization twice': [acmeFile(), globex({ organization: organization({ shortName: 'globex' }) })],
  'one server with two deployments': [
    acmeFile(),
    globex({ deployment: 'single-tenant', transaction: server(GAX, { tenant: 'Environment' }) }),
  ],
  'one directory for two kits': ['acme', 'globex'].map((tenant) =>
    (tenant === 'acme' ? acmeFile : globex)({
      transaction: server({ driver: 'file', directory: 'kits/all' }, { tenant }),
    }),
  ),
  'one DBID for two tenants': [
    acmeFile({ transaction: server({ ...GAX, tenantDbid: '101' }) }),
    globex({ transaction: server({ ...GAX, tenantDbid: '101' }, { tenant: 'globex' }) }),
  ],
};

/** The errors as the command prints them. */
function readAs(name: string, texts: readonly string[]): string {
  const told = problemsOf(...texts).map((each) => {
    const { code, message, fix, where } = each;
    const excerpt = 'excerpt' in each ? `\n${each.excerpt}` : '';
    return `${where?.file}:${where?.line}:${where?.column} ${code}\n${message}\n${fix ?? '(no advice)'}${excerpt}`;
  });
  expect(told, name).not.toEqual([]);
  return `# ${name}\n\n${told.join('\n\n')}\n`;
}

it('an error in a tenant file is reported with its position, its reason and the next step', async () => {
  const slips = Object.entries(SLIPS).map(([name, over]) => readAs(name, [acmeFile(over)]));
  const others = Object.entries(NO_TENANT_FILES).map(([name, text]) => readAs(name, [text]));
  const clashes = Object.entries(CLASHES).map(([name, texts]) => readAs(name, texts));
  await expect([...slips, ...others, ...clashes].join('\n')).toMatchFileSnapshot('every-error.txt');
});

it('every region has a domain', () => {
  const domains = Object.keys(REGIONS).map((region) => {
    const { domain } = acme({ organization: organization({ region }) }).organization;
    return `${region} ${domain}`;
  });
  expect(domains).toMatchInlineSnapshot(`
    [
      "us-east-1 mypurecloud.com",
      "us-east-2 use2.us-gov-pure.cloud",
      "us-west-2 usw2.pure.cloud",
      "ca-central-1 cac1.pure.cloud",
      "mx-central-1 mxc1.pure.cloud",
      "sa-east-1 sae1.pure.cloud",
      "eu-west-1 mypurecloud.ie",
      "eu-west-2 euw2.pure.cloud",
      "eu-central-1 mypurecloud.de",
      "eu-central-2 euc2.pure.cloud",
      "eusc-de-east-1 edee1.eusc-pure.cloud",
      "me-central-1 mec1.pure.cloud",
      "ap-south-1 aps1.pure.cloud",
      "ap-southeast-1 apse1.pure.cloud",
      "ap-southeast-2 mypurecloud.com.au",
      "ap-northeast-1 mypurecloud.jp",
      "ap-northeast-2 apne2.pure.cloud",
      "ap-northeast-3 apne3.pure.cloud",
    ]
  `);
});
