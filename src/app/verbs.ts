import type { CommandName } from '../engine/report.ts';

export interface VerbDescription {
  readonly usage: string;
  /** An imperative phrase without a full stop. */
  readonly help: string;
  /** One paragraph a line; each is wrapped at the width of the terminal. */
  readonly details?: string;
}

/** The commands, in the order of the help. */
export const VERBS: Readonly<Record<CommandName, VerbDescription>> = {
  validate: {
    usage: 'validate [FILES]',
    help: 'Check tenant files offline, without credentials',
    details: 'Prints every error of every file with its line and column.',
  },
  plan: {
    usage: 'plan [FILES] [--out FILE]',
    help: 'Show the changes that apply would make',
    details:
      'Only reads. Uses planCredentials where a tenant file names them.\nTo apply exactly this plan later, write it to a file: plan --out plan.json, then apply --plan plan.json.',
  },
  apply: {
    usage: 'apply [FILES] [--plan FILE]',
    help: 'Apply the planned changes',
    details:
      'With --plan, applies only the reviewed plan: if the current plan differs, nothing is changed and the exit status is 3.\nA tenant stops at its first failure; the other tenants continue. To continue after a failure, run apply again.',
  },
  drift: {
    usage: 'drift [FILES] [--receipt FILE]',
    help: 'Show manual changes, and who made them',
    details:
      'Only reads. Compares the services with the tenant files.\nWith --receipt, distinguishes manual changes from changes of the file that are not applied yet. Reads who made a change from the audit log of the organization, which needs the permission audits:audit:view.',
  },
  rotate: {
    usage: 'rotate [FILES] --what WHAT [--dry-run]',
    help: 'Rotate credentials without interrupting logins',
    details:
      'Creates a new credential, verifies it, and writes it to the transaction object. The old one works until its grace period ends, and a later apply removes it. If a rotation is interrupted, the next rotate or apply continues it.',
  },
  verify: {
    usage: 'verify [FILES] [--file FILE]',
    help: 'Verify by login that the integration works',
    details:
      'Logs in with the credentials in the transaction object, as the services do, and ends these logins again. The SAML login needs verify: { user: ... } in the tenant file.',
  },
  network: {
    usage: 'network [FILES] [--probe]',
    help: 'List the firewall rules to open',
    details:
      'Lists host, port and purpose of every connection. With --probe, tries name, connection, certificate and answer of each from this machine.',
  },
  kit: {
    usage: 'kit [FILES]',
    help: 'Write the import kits of the driver file',
    details: 'Writes them again from the secret store, for example on another machine or with --with-secrets.',
  },
  tenants: {
    usage: 'tenants [FILES] [--changed-since REF]',
    help: 'List tenants for a job matrix, as JSON',
    details:
      'Checks the files as validate does. With --changed-since, lists only tenants whose files differ between REF and HEAD; the clone needs that commit (fetch-depth: 0). If the schema, the code or .github/ changed, or REF is empty, lists all tenants.\nPrints one JSON document, also when it fails. Its lists discovery.shards and discovery.canaries are for "include" of a matrix; together they have at most 256 jobs.',
  },
  review: {
    usage: 'review --plans FILES',
    help: 'Combine the plans of a pull request into one comment',
    details:
      'Runs in a GitHub Actions workflow on pull_request. Seals the plans with GENESYS_HYBRID_REVIEW_KEY, so that apply can check that they were reviewed.',
  },
  adopt: {
    usage: 'adopt [FILES]',
    help: 'Write live values into the tenant files',
    details:
      'Changes no service. Keeps comments, order and every other byte of the files, and reports values that cannot be accepted, with the reason. Inside GitHub Actions it proposes the new files in a pull request.',
  },
};

export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;

/** Commands that run nothing: they only print text. */
export const GENERAL_VERBS = {
  help: {
    usage: 'help [COMMAND | environment | ERROR-CODE]',
    help: 'Show help for a command, environment or an error code',
  },
  completion: {
    usage: 'completion SHELL',
    help: `Print the completion script for ${SHELLS.slice(0, -1).join(', ')} or ${SHELLS.at(-1)}`,
    details: `bash: add to ~/.bashrc: source <(genesys-hybrid completion bash)
zsh: genesys-hybrid completion zsh > "\${fpath[1]}/_genesys-hybrid", then start a new shell
fish: genesys-hybrid completion fish > ~/.config/fish/completions/genesys-hybrid.fish
PowerShell: add to $PROFILE: genesys-hybrid completion powershell | Out-String | Invoke-Expression`,
  },
  version: { usage: 'version', help: 'Show the version' },
} as const satisfies Readonly<Record<string, VerbDescription>>;

export const VERB_NAMES: readonly string[] = [...Object.keys(VERBS), ...Object.keys(GENERAL_VERBS)];
