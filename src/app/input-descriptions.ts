/** An input of the Action (none is required), and what a terminal has in its place: a flag, or a variable, because others can read flags. */
export interface InputDescription {
  readonly name: string;
  readonly description: string;
  readonly default?: string;
  /** `--plan FILE`, `FILES`, `COMMAND`; absent where there is only a variable. */
  readonly flag?: string;
  /** The input goes into this variable of the environment, and wins over it. */
  readonly variable?: string;
}

export interface OutputDescription {
  readonly name: string;
  readonly description: string;
}

/** The one place where inputs are described: action.yml is generated from it and held against it. */
export const INPUTS = [
  {
    name: 'command',
    description:
      'What to do: validate, plan, apply, drift, rotate, verify, network, kit, tenants, review or adopt. Only apply and rotate change anything in a service.',
    default: 'plan',
    flag: 'COMMAND',
  },
  {
    name: 'tenants',
    description: 'Tenant files, one path or pattern a line.',
    default: 'tenants/*.yaml',
    flag: 'FILES',
  },
  {
    name: 'plan-file',
    description: 'For apply: the plan that was reviewed. Anything that differs from it is refused.',
    flag: '--plan FILE',
  },
  {
    name: 'out',
    description: 'For plan: where to write the plan, for a later apply.',
    flag: '--out FILE',
  },
  {
    name: 'report-file',
    description: 'Where to write the whole report as JSON.',
    flag: '--report FILE',
  },
  {
    name: 'receipt-file',
    description:
      'For apply and rotate: where to write the receipt. For drift: the receipt of the last apply, to tell a change by hand from a file that is not yet applied.',
    flag: '--receipt FILE',
  },
  {
    name: 'changed-since',
    description:
      'For tenants: the commit since which files changed; only their tenants are listed, or all when schema, code or workflows changed. Left out: all.',
    flag: '--changed-since REF',
  },
  {
    name: 'shard-size',
    description: 'For tenants: how many tenants one job of the matrix takes, at least; 10 when left out.',
    flag: '--shard-size NUMBER',
  },
  {
    name: 'canary',
    description: 'For tenants: names of the tenants that go first, in a matrix of their own; one or more on a line.',
    flag: '--canary NAMES',
  },
  {
    name: 'plan-files',
    description: 'For review: the plans of all jobs, one path or pattern a line.',
    flag: '--plans FILES',
  },
  {
    name: 'expected-tenants',
    description:
      'For review: the output tenants of the step that made the matrix. A tenant that no plan has is a failure.',
    flag: '--expected NAMES',
  },
  {
    name: 'failed-jobs',
    description:
      'For review: jobs before it that failed, such as validate: failure. The comment then says that this commit was not planned, and the step fails.',
    flag: '--failed-jobs TEXT',
  },
  {
    name: 'review-key',
    description:
      'For review and apply: the key that seals what was reviewed, 32 characters or more. Take it from a secret that both jobs have.',
    variable: 'GENESYS_HYBRID_REVIEW_KEY',
  },
  {
    name: 'accept-current-plan',
    description:
      'For apply, and for rotate where more differs: apply what was not reviewed. Give the hash of the plan that you saw; true takes whatever there is to do.',
    flag: '--accept-current-plan HASH',
  },
  {
    name: 'issues',
    description: 'For drift: keep one issue for each tenant that differs. Needs the permission issues: write.',
    default: 'false',
    flag: '--issues',
  },
  {
    name: 'token',
    description:
      'Token for comments, issues, pull requests, and to compare files before an apply. That of the job will do with the permissions that its command needs.',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the runner fills it in
    default: '${{ github.token }}',
    variable: 'GITHUB_TOKEN',
  },
  {
    name: 'fail-on-differences',
    description: 'Fail the step when plan or drift finds differences.',
    default: 'false',
  },
  {
    name: 'reset-lost-secrets',
    description:
      'Reset the secret of an OAuth client that exists and whose secret no store has. Whoever uses the old one is locked out.',
    default: 'false',
    flag: '--reset-lost-secrets',
  },
  {
    name: 'what',
    description: 'For rotate: saml, clients, all, or the key of a client in the tenant files.',
    flag: '--what WHAT',
  },
  {
    name: 'strategy',
    description:
      'For rotate: side-by-side (when left out), or reset, which gives the client that is there another secret; the old one dies at once.',
    flag: '--strategy STRATEGY',
  },
  {
    name: 'dry-run',
    description: 'For rotate: only show what would be done.',
    default: 'false',
    flag: '--dry-run',
  },
  {
    name: 'only',
    description:
      'Half of the work, for a runner that reaches only half of the services: cloud (Genesys Cloud) or engage (the Configuration Server).',
    flag: '--only HALF',
  },
  {
    name: 'probe',
    description: 'For network: try every way from here.',
    default: 'false',
    flag: '--probe',
  },
  {
    name: 'export-file',
    description: 'For verify with the driver file: what a person exported from the transaction object.',
    flag: '--file FILE',
  },
  {
    name: 'vault-address',
    description: 'Address of HashiCorp Vault or OpenBao, where the tenant files do not name it.',
    variable: 'VAULT_ADDR',
  },
  {
    name: 'vaults',
    description:
      'Addresses of further vaults that tenant files may name, one a line. Others are refused: the login goes only where the workflow says.',
    variable: 'GENESYS_HYBRID_VAULTS',
  },
  {
    name: 'allowed-servers',
    description:
      'GAX and GWS servers that tenant files may name, as HOST:PORT or address, one a line. Others are refused: the login goes only where the workflow says.',
    variable: 'GENESYS_HYBRID_ALLOWED_SERVERS',
  },
  {
    name: 'allowed-domains',
    description:
      'Domains of Genesys Cloud that tenant files may name besides those of the known regions, one a line. Others are refused.',
    variable: 'GENESYS_HYBRID_ALLOWED_DOMAINS',
  },
  {
    name: 'allowed-env',
    description:
      'References to variables of the job that tenant files may hold, as env:NAME, one a line. Others are refused, and none of their variables is read.',
    variable: 'GENESYS_HYBRID_ALLOWED_ENV',
  },
  {
    name: 'vault-namespace',
    description: 'Namespace of the vault.',
    variable: 'VAULT_NAMESPACE',
  },
  {
    name: 'vault-mount',
    description: 'Mount of the key-value engine; secret when left out.',
    variable: 'VAULT_MOUNT',
  },
  {
    name: 'vault-auth-mount',
    description: 'Mount of the login method; jwt or approle when left out, after the login that is used.',
    variable: 'VAULT_AUTH_MOUNT',
  },
  {
    name: 'vault-role',
    description: 'Role for the login with the OIDC token of the workflow. Needs the permission id-token: write.',
    variable: 'VAULT_ROLE',
  },
  {
    name: 'vault-audience',
    description: 'Audience of the OIDC token; it has to be among the bound audiences of the role.',
    variable: 'VAULT_AUDIENCE',
  },
  {
    name: 'vault-role-id',
    description: 'Role id for a login with AppRole.',
    variable: 'VAULT_ROLE_ID',
  },
  {
    name: 'vault-secret-id',
    description: 'Secret id for a login with AppRole. Take it from a secret.',
    variable: 'VAULT_SECRET_ID',
  },
  {
    name: 'vault-token',
    description: 'Token, where neither OIDC nor AppRole can be used. Take it from a secret.',
    variable: 'VAULT_TOKEN',
  },
  {
    name: 'vault-certificate-authority',
    description: 'Path of a PEM file, or the PEM itself, of the authority that signed the certificate of the vault.',
    variable: 'VAULT_CACERT',
  },
  {
    name: 'github-token',
    description:
      'For the store github: a token that may write secrets and variables, of a GitHub App or a person; the token of the job may not. Take it from a secret.',
    variable: 'GENESYS_HYBRID_GITHUB_TOKEN',
  },
  {
    name: 'github-repository',
    description:
      'For the store github: OWNER/NAME of the repository that keeps the secrets; the one of the workflow when left out.',
    variable: 'GENESYS_HYBRID_REPOSITORY',
  },
  {
    name: 'github-environment',
    description:
      'For the store github: the environment of the repository that keeps the secrets; the repository itself when left out.',
    variable: 'GENESYS_HYBRID_ENVIRONMENT',
  },
  {
    name: 'passphrase',
    description: 'Passphrase of the file store. Take it from a secret.',
    variable: 'GENESYS_HYBRID_PASSPHRASE',
  },
] as const satisfies readonly InputDescription[];

/** Outputs hold no secrets and nothing that could: the runner drops a job's output that looks like one. */
export const OUTPUTS = [
  { name: 'result', description: 'clean, changed, differs, refused, partial or failed.' },
  { name: 'changes', description: 'Number of changes found, or, after apply, done.' },
  { name: 'plan-hash', description: 'Hash of the plan: the same for the same work.' },
  { name: 'plan-file', description: 'Path of the plan that was written.' },
  { name: 'report-file', description: 'Path of the report as JSON.' },
  { name: 'receipt-file', description: 'Path of the receipt that was written.' },
  { name: 'tenants', description: 'Names of the tenants, as a JSON list for a job matrix.' },
  {
    name: 'shards',
    description: 'For tenants: JSON list for the include of a job matrix: name, and tenants as the input takes them.',
  },
  { name: 'canaries', description: 'For tenants: the same for those that go first; [] without any.' },
  { name: 'comment', description: 'For review: address of the comment.' },
  { name: 'pull-request', description: 'For adopt: address of the pull request.' },
] as const satisfies readonly OutputDescription[];
