/** An input of the Action (none is required), and what a terminal has in its place: a flag, or a variable, because others can read flags. */
export interface InputDescription {
  readonly description: string;
  readonly default?: string;
  /** `--plan FILE`, `FILES`, `COMMAND`; absent where there is only a variable. */
  readonly flag?: string;
  /** The input goes into this variable of the environment, and wins over it. */
  readonly variable?: string;
}

const DESCRIBED_INPUTS = {
  command: {
    default: 'plan',
    flag: 'COMMAND',
    description:
      'What to do: validate, plan, apply, drift, rotate, verify, network, kit, tenants, review or adopt. Only apply and rotate change anything in a service.',
  },
  tenants: { default: 'tenants/*.yaml', flag: 'FILES', description: 'Tenant files, one path or pattern a line.' },
  'plan-file': {
    flag: '--plan FILE',
    description: 'For apply: the plan that was reviewed. Anything that differs from it is refused.',
  },
  out: { flag: '--out FILE', description: 'For plan: where to write the plan, for a later apply.' },
  'report-file': { flag: '--report FILE', description: 'Where to write the whole report as JSON.' },
  'receipt-file': {
    flag: '--receipt FILE',
    description:
      'For apply and rotate: where to write the receipt. For drift: the receipt of the last apply, to tell a change by hand from a file that is not yet applied.',
  },
  'changed-since': {
    flag: '--changed-since REF',
    description:
      'For tenants: the commit since which files changed; only their tenants are listed, or all when schema, code or workflows changed. Left out: all.',
  },
  'shard-size': {
    flag: '--shard-size NUMBER',
    description: 'For tenants: how many tenants one job of the matrix takes, at least; 10 when left out.',
  },
  canary: {
    flag: '--canary NAMES',
    description: 'For tenants: names of the tenants that go first, in a matrix of their own; one or more on a line.',
  },
  'plan-files': {
    flag: '--plans FILES',
    description: 'For review: the plans of all jobs, one path or pattern a line.',
  },
  'expected-tenants': {
    flag: '--expected NAMES',
    description:
      'For review: the output tenants of the step that made the matrix. A tenant that no plan has is a failure.',
  },
  'failed-jobs': {
    flag: '--failed-jobs TEXT',
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
    description:
      'For apply, and for rotate where more differs: apply what was not reviewed. Give the hash of the plan that you saw; true takes whatever there is to do.',
  },
  issues: {
    default: 'false',
    flag: '--issues',
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
    description:
      'Reset the secret of an OAuth client that exists and whose secret no store has. Whoever uses the old one is locked out.',
  },
  what: {
    flag: '--what WHAT',
    description: 'For rotate: saml, clients, all, or the key of a client in the tenant files.',
  },
  strategy: {
    flag: '--strategy STRATEGY',
    description:
      'For rotate: side-by-side (when left out), or reset, which gives the client that is there another secret; the old one dies at once.',
  },
  'dry-run': { default: 'false', flag: '--dry-run', description: 'For rotate: only show what would be done.' },
  only: {
    flag: '--only HALF',
    description:
      'Half of the work, for a runner that reaches only half of the services: cloud (Genesys Cloud) or engage (the Configuration Server).',
  },
  probe: { default: 'false', flag: '--probe', description: 'For network: try every way from here.' },
  'export-file': {
    flag: '--file FILE',
    description: 'For verify with the driver file: what a person exported from the transaction object.',
  },
  'vault-address': {
    variable: 'VAULT_ADDR',
    description: 'Address of HashiCorp Vault or OpenBao, where the tenant files do not name it.',
  },
  vaults: {
    variable: 'GENESYS_HYBRID_VAULTS',
    description:
      'Addresses of further vaults that tenant files may name, one a line. Others are refused: the login goes only where the workflow says.',
  },
  'allowed-servers': {
    variable: 'GENESYS_HYBRID_ALLOWED_SERVERS',
    description:
      'GAX and GWS servers that tenant files may name, as HOST:PORT or address, one a line. Others are refused: the login goes only where the workflow says.',
  },
  'allowed-domains': {
    variable: 'GENESYS_HYBRID_ALLOWED_DOMAINS',
    description:
      'Domains of Genesys Cloud that tenant files may name besides those of the known regions, one a line. Others are refused.',
  },
  'allowed-env': {
    variable: 'GENESYS_HYBRID_ALLOWED_ENV',
    description:
      'References to variables of the job that tenant files may hold, as env:NAME, one a line. Others are refused, and none of their variables is read.',
  },
  'vault-namespace': { variable: 'VAULT_NAMESPACE', description: 'Namespace of the vault.' },
  'vault-mount': { variable: 'VAULT_MOUNT', description: 'Mount of the key-value engine; secret when left out.' },
  'vault-auth-mount': {
    variable: 'VAULT_AUTH_MOUNT',
    description: 'Mount of the login method; jwt or approle when left out, after the login that is used.',
  },
  'vault-role': {
    variable: 'VAULT_ROLE',
    description: 'Role for the login with the OIDC token of the workflow. Needs the permission id-token: write.',
  },
  'vault-audience': {
    variable: 'VAULT_AUDIENCE',
    description: 'Audience of the OIDC token; it has to be among the bound audiences of the role.',
  },
  'vault-role-id': { variable: 'VAULT_ROLE_ID', description: 'Role id for a login with AppRole.' },
  'vault-secret-id': {
    variable: 'VAULT_SECRET_ID',
    description: 'Secret id for a login with AppRole. Take it from a secret.',
  },
  'vault-token': {
    variable: 'VAULT_TOKEN',
    description: 'Token, where neither OIDC nor AppRole can be used. Take it from a secret.',
  },
  'vault-certificate-authority': {
    variable: 'VAULT_CACERT',
    description: 'Path of a PEM file, or the PEM itself, of the authority that signed the certificate of the vault.',
  },
  'github-token': {
    variable: 'GENESYS_HYBRID_GITHUB_TOKEN',
    description:
      'For the store github: a token that may write secrets and variables, of a GitHub App or a person; the token of the job may not. Take it from a secret.',
  },
  'github-repository': {
    variable: 'GENESYS_HYBRID_REPOSITORY',
    description:
      'For the store github: OWNER/NAME of the repository that keeps the secrets; the one of the workflow when left out.',
  },
  'github-environment': {
    variable: 'GENESYS_HYBRID_ENVIRONMENT',
    description:
      'For the store github: the environment of the repository that keeps the secrets; the repository itself when left out.',
  },
  passphrase: {
    variable: 'GENESYS_HYBRID_PASSPHRASE',
    description: 'Passphrase of the file store. Take it from a secret.',
  },
} as const satisfies Readonly<Record<string, InputDescription>>;

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

export type InputName = keyof typeof DESCRIBED_INPUTS;
export type OutputName = keyof typeof DESCRIBED_OUTPUTS;

/** The one place where inputs are described: action.yml is generated from it and held against it. */
export const INPUTS = Object.entries(DESCRIBED_INPUTS as Readonly<Record<string, InputDescription>>).map(
  ([name, description]) => ({ ...description, name: name as InputName }),
);

export const OUTPUTS = Object.entries(DESCRIBED_OUTPUTS).map(([name, description]) => ({ name, description }));
