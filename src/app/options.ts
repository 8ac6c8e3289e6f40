import type { CommandName } from '../engine/report.ts';

/** One thing that a step of the Action or a terminal can say (none is required). A secret has no flag, because others can read flags. */
interface OptionDescription {
  /** `--plan FILE`, `FILES`, `COMMAND`; absent where a terminal has only a variable. */
  readonly flag?: `--${string}` | 'COMMAND' | 'FILES';
  /** The input goes into this variable of the environment, and wins over it. */
  readonly variable?: string;
  readonly default?: string;
  /** The commands that take it; left out: all. */
  readonly commands?: readonly CommandName[];
  /** What `--help` says. */
  readonly help?: string;
  /** What action.yml and the table in README.md say. */
  readonly description: string;
}

/** By the name of the input: the one place where options are described. Parser, `--help` and action.yml are made from it. */
const DESCRIBED = {
  command: {
    default: 'plan',
    flag: 'COMMAND',
    description:
      'What to do: validate, plan, apply, drift, rotate, verify, network, kit, tenants, review or adopt. Only apply and rotate change anything in a service.',
  },
  tenants: { default: 'tenants/*.yaml', flag: 'FILES', description: 'Tenant files, one path or pattern a line.' },
  'plan-file': {
    flag: '--plan FILE',
    commands: ['apply', 'rotate'],
    help: 'apply, rotate: only what the plan in FILE says',
    description: 'For apply: the plan that was reviewed. Anything that differs from it is refused.',
  },
  out: {
    flag: '--out FILE',
    commands: ['plan', 'rotate'],
    help: 'plan, rotate --dry-run: write the plan to FILE',
    description: 'For plan: where to write the plan, for a later apply.',
  },
  'report-file': {
    flag: '--report FILE',
    help: 'write the whole report to FILE as JSON',
    description: 'Where to write the whole report as JSON.',
  },
  'receipt-file': {
    flag: '--receipt FILE',
    commands: ['apply', 'rotate', 'drift'],
    help: 'apply, rotate: write what was done to FILE; drift: what the last apply wrote',
    description:
      'For apply and rotate: where to write the receipt. For drift: the receipt of the last apply, to tell a change by hand from a file that is not yet applied.',
  },
  'changed-since': {
    flag: '--changed-since REF',
    commands: ['tenants'],
    help: 'tenants: only those whose files changed since the commit REF',
    description:
      'For tenants: the commit since which files changed; only their tenants are listed, or all when schema, code or workflows changed. Left out: all.',
  },
  'shard-size': {
    flag: '--shard-size NUMBER',
    commands: ['tenants'],
    help: 'tenants: how many one job takes, at least (default 10); more where there would be over 256 jobs',
    description: 'For tenants: how many tenants one job of the matrix takes, at least; 10 when left out.',
  },
  canary: {
    flag: '--canary NAMES',
    commands: ['tenants'],
    help: 'tenants: names of those that go first, in a matrix of their own',
    description: 'For tenants: names of the tenants that go first, in a matrix of their own; one or more on a line.',
  },
  'plan-files': {
    flag: '--plans FILES',
    commands: ['review'],
    help: 'review: the plans of all jobs',
    description: 'For review: the plans of all jobs, one path or pattern a line.',
  },
  'expected-tenants': {
    flag: '--expected NAMES',
    commands: ['review'],
    help: 'review: JSON list of the tenants that have to be in them',
    description:
      'For review: the output tenants of the step that made the matrix. A tenant that no plan has is a failure.',
  },
  'failed-jobs': {
    flag: '--failed-jobs TEXT',
    commands: ['review'],
    help: 'review: jobs before it that failed; the comment then says that nothing was planned',
    description:
      'For review: jobs before it that failed, such as validate: failure. The comment then says that this commit was not planned, and the step fails.',
  },
  'review-key': {
    variable: 'GENESYS_HYBRID_REVIEW_KEY',
    description:
      'For review and apply: the key that seals what was reviewed, 32 characters or more. Take it from a secret that both jobs have.',
  },
  'accept-current-plan': {
    flag: '--accept-current-plan HASH',
    commands: ['apply', 'rotate'],
    help: 'apply, rotate inside Actions: what a person saw, where no pull request was reviewed',
    description:
      'For apply, and for rotate where more differs: apply what was not reviewed. Give the hash of the plan that you saw; true takes whatever there is to do.',
  },
  issues: {
    default: 'false',
    flag: '--issues',
    commands: ['drift'],
    help: 'drift: keep one issue at GitHub for each tenant that differs',
    description: 'For drift: keep one issue for each tenant that differs. Needs the permission issues: write.',
  },
  token: {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the runner fills it in
    default: '${{ github.token }}',
    variable: 'GITHUB_TOKEN',
    description:
      'Token for comments, issues, pull requests, and to compare files before an apply. That of the job will do with the permissions that its command needs.',
  },
  'fail-on-differences': { default: 'false', description: 'Fail the step when plan or drift finds differences.' },
  'reset-lost-secrets': {
    default: 'false',
    flag: '--reset-lost-secrets',
    help: 'reset the secret of a client that exists and whose secret nobody has',
    description:
      'Reset the secret of an OAuth client that exists and whose secret no store has. Whoever uses the old one is locked out.',
  },
  what: {
    flag: '--what WHAT',
    commands: ['rotate'],
    help: 'rotate: saml, clients, all, or the key of a client',
    description: 'For rotate: saml, clients, all, or the key of a client in the tenant files.',
  },
  strategy: {
    flag: '--strategy STRATEGY',
    commands: ['rotate'],
    help: 'rotate: side-by-side (default) or reset',
    description:
      'For rotate: side-by-side (when left out), or reset, which gives the client that is there another secret; the old one dies at once.',
  },
  'dry-run': {
    default: 'false',
    flag: '--dry-run',
    commands: ['rotate'],
    help: 'rotate: only show what would be done',
    description: 'For rotate: only show what would be done.',
  },
  only: {
    flag: '--only HALF',
    commands: ['plan', 'apply', 'drift', 'rotate'],
    help: 'half of the work, where a runner reaches only half of the services',
    description:
      'Half of the work, for a runner that reaches only half of the services: cloud (Genesys Cloud) or engage (the Configuration Server).',
  },
  probe: {
    default: 'false',
    flag: '--probe',
    commands: ['network'],
    help: 'network: try every way from here',
    description: 'For network: try every way from here.',
  },
  'export-file': {
    flag: '--file FILE',
    commands: ['verify'],
    help: 'verify: what was exported from the transaction object',
    description: 'For verify with the driver file: what a person exported from the transaction object.',
  },
} as const satisfies Readonly<Record<string, OptionDescription>>;

/** Inputs that a terminal has as a variable of the environment, and what action.yml says of them. */
const VARIABLES = {
  'vault-address': 'VAULT_ADDR: Address of HashiCorp Vault or OpenBao, where the tenant files do not name it.',
  vaults:
    'GENESYS_HYBRID_VAULTS: Addresses of further vaults that tenant files may name, one a line. Others are refused: the login goes only where the workflow says.',
  'allowed-servers':
    'GENESYS_HYBRID_ALLOWED_SERVERS: GAX and GWS servers that tenant files may name, as HOST:PORT or address, one a line. Others are refused: the login goes only where the workflow says.',
  'allowed-domains':
    'GENESYS_HYBRID_ALLOWED_DOMAINS: Domains of Genesys Cloud that tenant files may name besides those of the known regions, one a line. Others are refused.',
  'allowed-env':
    'GENESYS_HYBRID_ALLOWED_ENV: References to variables of the job that tenant files may hold, as env:NAME, one a line. Others are refused, and none of their variables is read.',
  'vault-namespace': 'VAULT_NAMESPACE: Namespace of the vault.',
  'vault-mount': 'VAULT_MOUNT: Mount of the key-value engine; secret when left out.',
  'vault-auth-mount':
    'VAULT_AUTH_MOUNT: Mount of the login method; jwt or approle when left out, after the login that is used.',
  'vault-role':
    'VAULT_ROLE: Role for the login with the OIDC token of the workflow. Needs the permission id-token: write.',
  'vault-audience': 'VAULT_AUDIENCE: Audience of the OIDC token; it has to be among the bound audiences of the role.',
  'vault-role-id': 'VAULT_ROLE_ID: Role id for a login with AppRole.',
  'vault-secret-id': 'VAULT_SECRET_ID: Secret id for a login with AppRole. Take it from a secret.',
  'vault-token': 'VAULT_TOKEN: Token, where neither OIDC nor AppRole can be used. Take it from a secret.',
  'vault-certificate-authority':
    'VAULT_CACERT: Path of a PEM file, or the PEM itself, of the authority that signed the certificate of the vault.',
  'github-token':
    'GENESYS_HYBRID_GITHUB_TOKEN: For the store github: a token that may write secrets and variables, of a GitHub App or a person; the token of the job may not. Take it from a secret.',
  'github-repository':
    'GENESYS_HYBRID_REPOSITORY: For the store github: OWNER/NAME of the repository that keeps the secrets; the one of the workflow when left out.',
  'github-environment':
    'GENESYS_HYBRID_ENVIRONMENT: For the store github: the environment of the repository that keeps the secrets; the repository itself when left out.',
  passphrase: 'GENESYS_HYBRID_PASSPHRASE: Passphrase of the file store. Take it from a secret.',
} as const satisfies Readonly<Record<string, `${string}: ${string}`>>;

/** Outputs hold no secrets and nothing that could: the runner drops a job's output that looks like one. */
const DESCRIBED_OUTPUTS = {
  result: 'clean, changed, differs, refused, partial or failed.',
  changes: 'Number of changes found, or, after apply, done.',
  'plan-hash': 'Hash of the plan: the same for the same work.',
  'plan-file': 'Path of the plan that was written.',
  'report-file': 'Path of the report as JSON.',
  'receipt-file': 'Path of the receipt that was written.',
  tenants: 'Names of the tenants, as a JSON list for a job matrix.',
  shards: 'For tenants: JSON list for the include of a job matrix: name, and tenants as the input takes them.',
  canaries: 'For tenants: the same for those that go first; [] without any.',
  comment: 'For review: address of the comment.',
  'pull-request': 'For adopt: address of the pull request.',
} as const;

export type InputName = keyof typeof DESCRIBED | keyof typeof VARIABLES;
export type OutputName = keyof typeof DESCRIBED_OUTPUTS;

function ofVariable(text: string): OptionDescription {
  const [, variable = '', description = ''] = /^(\w+): (.*)$/.exec(text) ?? [];
  return { variable, description };
}

export const INPUTS: readonly (OptionDescription & { readonly name: InputName })[] = [
  ...Object.entries<OptionDescription>(DESCRIBED),
  ...Object.entries(VARIABLES).map(([name, text]) => [name, ofVariable(text)] as const),
].map(([name, option]) => ({ ...option, name: name as InputName }));

export const OUTPUTS = Object.entries(DESCRIBED_OUTPUTS).map(([name, description]) => ({ name, description }));

/** `planFile` for `plan-file`. */
type Word<Name> = Name extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<Word<Rest>>}` : Name;
type Flag = { readonly flag: `--${string}` };
type Value<Option> = Option extends { flag: `${string} ${infer Name}` }
  ? Name extends 'FILES'
    ? readonly string[]
    : string
  : boolean;
type Described = Omit<typeof DESCRIBED, 'reset-lost-secrets'>;

/** The options of a request that were given. `resetLostSecrets` is a part of the intent. */
export type Options = {
  readonly [Name in keyof Described as Described[Name] extends Flag ? Word<Name> : never]?: Value<Described[Name]>;
};

export type RequestOption = (typeof REQUEST_OPTIONS)[number];

/** The options of a request: their name there, in a terminal and in the Action. */
export const REQUEST_OPTIONS = INPUTS.flatMap(({ name: input, flag: shown = '', commands }) => {
  const [flag, value] = shown.slice(2).split(' ');
  if (!flag || !shown.startsWith('--') || input === 'reset-lost-secrets') return [];
  const word = input.replaceAll(/-(.)/g, (_all, letter: string) => letter.toUpperCase()) as keyof Options;
  return [{ word, input, flag, isSwitch: value === undefined, isList: value === 'FILES', commands }];
});

/** The options for which `given` has a value; it is of the kind that the option takes. */
export function optionsOf(given: (option: RequestOption) => unknown): Options {
  const values = REQUEST_OPTIONS.map((option) => [option.word, given(option)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}
