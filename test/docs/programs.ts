/**
 * Subcommands and options that pages use of programs that no test runs. From their documentation: developer.hashicorp.com/vault/docs/commands,
 * cli.github.com/manual, developer.hashicorp.com/terraform/cli.
 */

export interface Program {
  /** Of every subcommand. */
  readonly options: readonly string[];
  /** By the words of the subcommand: the options that it takes besides. */
  readonly commands: Readonly<Record<string, readonly string[]>>;
}

const REPO = ['--repo', '-R'];
const PLACE_OF_SECRET = ['--env', '-e', '--org', '-o', ...REPO];
const API = [
  '--jq',
  '-q',
  '--method',
  '-X',
  '--field',
  '-F',
  '--raw-field',
  '-f',
  '--input',
  '--header',
  '-H',
  '--paginate',
];

export const PROGRAMS: Readonly<Record<string, Program>> = {
  vault: {
    options: ['-address', '-namespace', '-field', '-format', '-ca-cert'],
    commands: {
      'audit enable': ['-path'],
      'auth enable': ['-path', '-description'],
      'auth list': [],
      'kv delete': ['-mount', '-versions'],
      'kv destroy': ['-mount', '-versions'],
      'kv get': ['-mount', '-version'],
      'kv list': ['-mount'],
      'kv metadata delete': ['-mount'],
      'kv metadata get': ['-mount'],
      'kv metadata put': ['-mount', '-max-versions', '-delete-version-after', '-cas-required'],
      'kv patch': ['-mount', '-cas', '-method'],
      'kv put': ['-mount', '-cas'],
      'kv rollback': ['-mount', '-version'],
      'kv undelete': ['-mount', '-versions'],
      login: ['-method', '-path', '-no-print'],
      'operator unseal': [],
      'policy delete': [],
      'policy list': [],
      'policy read': [],
      'policy write': [],
      read: [],
      'secrets enable': ['-path', '-version', '-description'],
      'secrets list': ['-detailed'],
      status: [],
      'token capabilities': [],
      'token create': ['-policy', '-ttl', '-period', '-orphan'],
      'token lookup': [],
      'token revoke': ['-self', '-accessor'],
      write: ['-f', '-force'],
    },
  },
  gh: {
    options: [],
    commands: {
      api: API,
      'attestation verify': ['--owner', '-o', '--signer-workflow', '--bundle', '-b', '--predicate-type', ...REPO],
      'auth login': ['--hostname', '-h', '--with-token'],
      'auth status': [],
      'issue list': ['--label', '-l', '--state', '-s', '--search', '-S', ...REPO],
      'issue view': ['--comments', '-c', ...REPO],
      'pr checks': ['--watch', ...REPO],
      'pr create': ['--fill', '-f', '--title', '-t', '--body', '-b', '--base', '-B', '--head', '-H', ...REPO],
      'pr merge': ['--squash', '-s', '--merge', '-m', '--rebase', '-r', '--auto', '--delete-branch', '-d', ...REPO],
      'pr view': ['--web', '-w', '--comments', '-c', ...REPO],
      'release download': ['--pattern', '-p', '--dir', '-D', '--archive', '-A', ...REPO],
      'release view': ['--json', '--jq', '-q', ...REPO],
      'repo clone': [],
      'repo create': ['--private', '--public', '--clone', '-c', '--template', '-p', '--source', '-s', '--push'],
      'run download': ['--name', '-n', '--dir', '-D', '--pattern', '-p', ...REPO],
      'run list': ['--workflow', '-w', '--branch', '-b', '--limit', '-L', '--json', '--jq', '-q', ...REPO],
      'run rerun': ['--failed', '--job', '-j', ...REPO],
      'run view': ['--log', '--log-failed', '--job', '-j', '--web', '-w', ...REPO],
      'run watch': ['--exit-status', ...REPO],
      'secret delete': PLACE_OF_SECRET,
      'secret list': PLACE_OF_SECRET,
      'secret set': ['--body', '-b', '--env-file', '-f', ...PLACE_OF_SECRET],
      'variable delete': PLACE_OF_SECRET,
      'variable get': PLACE_OF_SECRET,
      'variable list': PLACE_OF_SECRET,
      'variable set': ['--body', '-b', '--env-file', '-f', ...PLACE_OF_SECRET],
      'workflow run': ['--ref', '-r', '--field', '-F', '--raw-field', '-f', ...REPO],
    },
  },
  terraform: {
    options: [],
    commands: {
      apply: ['-auto-approve', '-target', '-var', '-var-file'],
      import: ['-var', '-var-file'],
      init: ['-upgrade'],
      plan: ['-out', '-target', '-var', '-var-file', '-generate-config-out'],
      'state list': [],
      'state mv': [],
      'state rm': [],
      'state show': [],
      validate: [],
    },
  },
};

/** Whose options are not looked at. */
export const ORDINARY: readonly string[] = [
  ...[
    'awk',
    'base64',
    'cat',
    'chmod',
    'cp',
    'curl',
    'cut',
    'diff',
    'git',
    'grep',
    'head',
    'jq',
    'less',
    'ls',
    'mkdir',
    'mv',
  ],
  ...['node', 'openssl', 'rm', 'sed', 'sort', 'tail', 'tar', 'tee', 'tr', 'unzip', 'vi', 'wc'],
];

/**
 * What pages use of CX as Code, the Terraform provider of Genesys Cloud: attributes and blocks of resources and data sources, from
 * docs/ of github.com/MyPureCloud/terraform-provider-genesyscloud at 10ffe534.
 */
export const CX_AS_CODE: Readonly<Record<string, readonly string[]>> = {
  'data genesyscloud_auth_division_home': ['name'],
  'data genesyscloud_auth_role': ['name'],
  'data genesyscloud_oauth_client': ['name'],
  'resource genesyscloud_auth_role': ['name', 'default_role_id', 'description', 'permission_policies', 'permissions'],
  'resource genesyscloud_oauth_client': [
    ...['name', 'authorized_grant_type', 'access_token_validity_seconds', 'description', 'expose_client_secret'],
    ...['integration_credential_name', 'registered_redirect_uris', 'roles', 'scopes', 'state'],
  ],
  'resource genesyscloud_tf_export': [
    ...['directory', 'export_format', 'include_state_file', 'include_filter_resources', 'exclude_filter_resources'],
    ...['exclude_attributes', 'replace_with_datasource', 'log_permission_errors'],
  ],
};
