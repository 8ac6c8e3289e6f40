import type { CommandName } from '../engine/report.ts';

/** An option of the command line, an input of the Action or an environment variable. None of them is required. */
export interface OptionDescription {
  /** `--plan FILE`, `FILES`, `COMMAND`. A secret has no flag, because other processes can read the command line. */
  readonly flag?: `--${string}` | 'COMMAND' | 'FILES';
  /** The environment variable with the same meaning. The input of the Action overrides it. */
  readonly variable?: string;
  readonly isSecret?: true;
  readonly default?: string;
  /** The only values that are accepted. */
  readonly values?: readonly string[];
  /** Values that completion offers; others are accepted too. */
  readonly suggestions?: readonly string[];
  /** The commands that take the option. Left out: all commands. Any other command rejects it, and never ignores it. */
  readonly commands?: readonly CommandName[];
  /** For `COMMAND --help`: an imperative phrase without a full stop. */
  readonly help: string;
  /** Further sentences for action.yml and for the reference page. */
  readonly more?: string;
}

type Table = Readonly<Record<string, OptionDescription>>;

/**
 * The inputs of the Action, most of which are options of the command line too. This file is the only place that describes
 * options: the parser, the help, the completion scripts, action.yml and docs/reference/options.md are made from it.
 */
export const SHARED = {
  command: {
    flag: 'COMMAND',
    default: 'plan',
    help: 'Command to run: validate, plan, apply, drift, rotate, verify, network, kit, tenants, review or adopt',
    more: 'Only apply and rotate change services.',
  },
  tenants: {
    flag: 'FILES',
    help: 'Tenant files: names of tenants, paths or patterns',
    more: 'The input takes one a line. Left out: every tenant file in tenants/.',
  },
  'plan-file': {
    flag: '--plan FILE',
    commands: ['apply', 'rotate'],
    help: 'Apply only the reviewed plan in FILE',
    more: 'If the current plan differs, nothing is changed.',
  },
  out: {
    flag: '--out FILE',
    commands: ['plan', 'rotate'],
    help: 'Write the plan to FILE, for a later apply',
    more: 'With rotate only together with dry-run.',
  },
  'report-file': { flag: '--report FILE', help: 'Write the full report to FILE as JSON' },
  'receipt-file': {
    flag: '--receipt FILE',
    commands: ['apply', 'rotate', 'drift'],
    help: 'Write the receipt to FILE (drift: read it from FILE)',
    more: 'The receipt lists the changes that were made. With the receipt of the last apply, drift distinguishes manual changes from changes of the file that are not applied yet.',
  },
  'changed-since': {
    flag: '--changed-since REF',
    commands: ['tenants'],
    help: 'List only tenants whose files changed since REF',
    more: 'REF is a commit, a branch or a tag. Lists all tenants if the schema, the code or the workflows changed.',
  },
  'shard-size': {
    flag: '--shard-size NUMBER',
    commands: ['tenants'],
    help: 'Minimum number of tenants in a job (default 10)',
    more: 'A job gets more where the matrix would have more than 256 jobs.',
  },
  canary: {
    flag: '--canary NAMES',
    commands: ['tenants'],
    help: 'Names of the tenants to apply first',
    more: 'They get a matrix of their own. One or more on a line.',
  },
  'plan-files': {
    flag: '--plans FILES',
    commands: ['review'],
    help: 'Plan files of all jobs: paths or patterns',
    more: 'The input takes one a line; the option can be given more than once.',
  },
  'expected-tenants': {
    flag: '--expected NAMES',
    commands: ['review'],
    help: 'Fail if any of these tenants, a JSON list, has no plan',
    more: 'Pass the output tenants of the step that made the matrix.',
  },
  'failed-jobs': {
    flag: '--failed-jobs TEXT',
    commands: ['review'],
    help: 'Earlier jobs that failed, such as validate: failure',
    more: 'The comment then says that this commit has no plan, and the step fails.',
  },
  'review-key': {
    variable: 'GENESYS_HYBRID_REVIEW_KEY',
    isSecret: true,
    commands: ['review', 'apply'],
    help: 'Key that seals and checks reviewed plans, 32 characters or more',
    more: 'Pass it from a GitHub Actions secret that both jobs can read.',
  },
  'accept-current-plan': {
    flag: '--accept-current-plan HASH',
    commands: ['apply', 'rotate'],
    help: 'In GitHub Actions, apply a plan without a review',
    more: 'Pass the hash of the plan that you saw; true applies the current plan without checking its hash.',
  },
  issues: {
    flag: '--issues',
    default: 'false',
    commands: ['drift'],
    help: 'Keep one GitHub issue open for each tenant that differs',
    more: 'Needs the permission issues: write.',
  },
  token: {
    variable: 'GITHUB_TOKEN',
    isSecret: true,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the runner evaluates the expression
    default: '${{ github.token }}',
    help: 'GitHub token for comments, issues and pull requests',
    more: 'apply also compares the tenant files with the default branch. The token of the job is enough, with the permissions that the command needs.',
  },
  'fail-on-differences': {
    default: 'false',
    commands: ['plan', 'drift', 'rotate'],
    help: 'Fail the step when differences are found',
  },
  'reset-lost-secrets': {
    flag: '--reset-lost-secrets',
    default: 'false',
    commands: ['plan', 'apply', 'drift', 'rotate'],
    help: 'Reset client secrets that no secret store has',
    more: 'Of OAuth clients that exist in Genesys Cloud. A service that still uses the old secret can no longer log in.',
  },
  what: {
    flag: '--what WHAT',
    commands: ['rotate'],
    suggestions: ['saml', 'clients', 'all'],
    help: 'saml, clients, all, or the key of a client',
    more: 'The credentials to rotate. The key is the one in the tenant files.',
  },
  strategy: {
    flag: '--strategy STRATEGY',
    values: ['side-by-side', 'reset'],
    commands: ['rotate'],
    help: 'How to rotate (default side-by-side)',
    more: 'reset gives the existing client a new secret; the old one stops working at once.',
  },
  'dry-run': {
    flag: '--dry-run',
    default: 'false',
    commands: ['rotate'],
    help: 'Show the changes without making them',
  },
  only: {
    flag: '--only SIDE',
    values: ['cloud', 'engage'],
    commands: ['plan', 'apply', 'drift', 'rotate'],
    help: 'Work on one side only',
    more: 'For a runner that reaches only Genesys Cloud (cloud) or only the Configuration Server (engage).',
  },
  probe: { flag: '--probe', default: 'false', commands: ['network'], help: 'Try every connection from this machine' },
  'export-file': {
    flag: '--file FILE',
    commands: ['verify'],
    help: 'Check the options that you exported to FILE',
    more: 'With the driver file: an export of the transaction object.',
  },
  'vault-address': {
    variable: 'VAULT_ADDR',
    help: 'Address of HashiCorp Vault or OpenBao',
    more: 'Used where the tenant file does not name one.',
  },
  vaults: {
    variable: 'GENESYS_HYBRID_VAULTS',
    help: 'Further vaults that tenant files may name, one a line',
    more: 'Inside GitHub Actions any other vault is refused, so that the login goes only where the workflow says.',
  },
  'allowed-servers': {
    variable: 'GENESYS_HYBRID_ALLOWED_SERVERS',
    help: 'GAX and GWS servers that tenant files may name, one a line',
    more: 'As HOST:PORT or URL. Inside GitHub Actions any other server is refused, so that the login goes only where the workflow says.',
  },
  'allowed-domains': {
    variable: 'GENESYS_HYBRID_ALLOWED_DOMAINS',
    help: 'Further Genesys Cloud domains that tenant files may name, one a line',
    more: 'Inside GitHub Actions any domain that is neither here nor of a known region is refused.',
  },
  'allowed-env': {
    variable: 'GENESYS_HYBRID_ALLOWED_ENV',
    help: 'Environment variables that tenant files may reference, as env:NAME, one a line',
    more: 'Inside GitHub Actions any other reference is refused, and its variables are not read.',
  },
  'vault-namespace': { variable: 'VAULT_NAMESPACE', help: 'Namespace of the vault' },
  'vault-mount': { variable: 'VAULT_MOUNT', help: 'Mount of the key-value engine (default secret)' },
  'vault-auth-mount': {
    variable: 'VAULT_AUTH_MOUNT',
    help: 'Mount of the login method (default jwt, or approle for a login with AppRole)',
  },
  'vault-role': {
    variable: 'VAULT_ROLE',
    help: 'Role for a login with the OIDC token of the workflow',
    more: 'Needs the permission id-token: write.',
  },
  'vault-audience': {
    variable: 'VAULT_AUDIENCE',
    help: 'Audience of the OIDC token',
    more: 'It has to be one of the bound audiences of the role.',
  },
  'vault-role-id': { variable: 'VAULT_ROLE_ID', help: 'Role ID for a login with AppRole' },
  'vault-secret-id': {
    variable: 'VAULT_SECRET_ID',
    isSecret: true,
    help: 'Secret ID for a login with AppRole',
    more: 'Pass it from a GitHub Actions secret.',
  },
  'vault-token': {
    variable: 'VAULT_TOKEN',
    isSecret: true,
    help: 'Token of the vault, where neither OIDC nor AppRole can be used',
    more: 'Pass it from a GitHub Actions secret.',
  },
  'vault-certificate-authority': {
    variable: 'VAULT_CACERT',
    help: 'Certificate authority of the vault: path of a PEM file, or the PEM itself',
  },
  'github-token': {
    variable: 'GENESYS_HYBRID_GITHUB_TOKEN',
    isSecret: true,
    help: 'Token for the secret store github, which may write secrets and variables',
    more: 'Of a GitHub App or a person; the token of the job has no such permission. Pass it from a GitHub Actions secret.',
  },
  'github-repository': {
    variable: 'GENESYS_HYBRID_REPOSITORY',
    help: 'Repository of the secret store github, as OWNER/NAME (default: that of the workflow)',
  },
  'github-environment': {
    variable: 'GENESYS_HYBRID_ENVIRONMENT',
    help: 'Environment of the secret store github (default: the repository itself)',
  },
  passphrase: {
    variable: 'GENESYS_HYBRID_PASSPHRASE',
    isSecret: true,
    help: 'Passphrase of the secret store file',
    more: 'Pass it from a GitHub Actions secret.',
  },
} as const satisfies Table;

/** Options of the command line that the Action does not have. */
export const TERMINAL = {
  json: { flag: '--json', help: 'Print one JSON document on stdout', more: 'Everything else goes to stderr.' },
  format: {
    flag: '--format FORMAT',
    values: ['text', 'csv'],
    commands: ['network'],
    help: 'Output format (default text)',
    more: 'csv is a table for the team that runs the firewalls.',
  },
  'with-secrets': {
    flag: '--with-secrets',
    commands: ['apply', 'rotate', 'kit'],
    help: 'Write secrets to the import kit too',
    more: 'With the driver file. Refused inside GitHub Actions.',
  },
  yes: { flag: '--yes', commands: ['apply', 'rotate'], help: 'Do not ask at a terminal before the changes are made' },
  quiet: { flag: '--quiet', help: 'Print no progress, and only what needs attention' },
  debug: { flag: '--debug', help: 'Print every request, without secrets', more: 'Without headers and bodies either.' },
  help: { flag: '--help', help: 'Show this help' },
  version: { flag: '--version', help: 'Show the version' },
} as const satisfies Table;

/** Environment variables that are neither an option nor an input. */
export const ENVIRONMENT = {
  'secrets-file': {
    variable: 'GENESYS_HYBRID_SECRETS_FILE',
    help: 'Path of the secret store file (default .genesys-hybrid/secrets)',
  },
  endpoints: {
    variable: 'GENESYS_HYBRID_ENDPOINTS',
    help: 'JSON object from HOST[:PORT] to a base URL on this machine that gets the requests instead, for tests',
  },
  'https-proxy': { variable: 'HTTPS_PROXY', help: 'Proxy for https; HTTP_PROXY and ALL_PROXY work too' },
  'no-proxy': { variable: 'NO_PROXY', help: 'Hosts that are reached without the proxy' },
  'extra-certificates': {
    variable: 'NODE_EXTRA_CA_CERTS',
    help: 'Path of a PEM file with further certificate authorities',
  },
  'no-color': { variable: 'NO_COLOR', help: 'Set to any value to print without colors' },
  'force-color': { variable: 'FORCE_COLOR', help: 'Set to 1 to print colors without a terminal' },
} as const satisfies Table;

/** Outputs of the Action. They never contain a secret: the runner drops an output that looks like one. */
export const OUTPUT_TABLE = {
  result: 'clean, changed, differs, refused, partial or failed.',
  changes: 'Number of changes that were found or, after apply, made.',
  'plan-hash': 'Hash of the plan. Equal plans have equal hashes.',
  'plan-file': 'Path of the plan that was written.',
  'report-file': 'Path of the report as JSON.',
  'receipt-file': 'Path of the receipt that was written.',
  tenants: 'Names of the tenants, as a JSON list for a job matrix.',
  shards: 'For tenants: JSON list for the include of a job matrix, with name, and tenants as the input takes them.',
  canaries: 'For tenants: the same list for the tenants that go first; [] without any.',
  comment: 'For review: URL of the comment.',
  'pull-request': 'For adopt: URL of the pull request.',
} as const;
