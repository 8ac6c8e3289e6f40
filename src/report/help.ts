import type { CommandName } from '../commands/dispatch.ts';

/** Options of the command line, as node:util parseArgs takes them. */
export const OPTIONS = {
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  debug: { type: 'boolean', default: false },
  out: { type: 'string' },
  plan: { type: 'string' },
  report: { type: 'string' },
  'reset-lost-secrets': { type: 'boolean', default: false },
} as const;

const COMMANDS: Readonly<Record<CommandName, readonly [synopsis: string, sentence: string, details: string]>> = {
  validate: [
    'validate [FILES]',
    'check tenant files; offline, no credentials',
    'Prints every error of every file with its line and column. Nothing is asked of any service.',
  ],
  plan: [
    'plan     [FILES] [--out F]',
    'show what apply would do; reads only',
    'Uses planCredentials where a tenant file names some. With --out the plan is written to F for `apply --plan F`.',
  ],
  apply: [
    'apply    [FILES] [--plan F]',
    'make the services what the files say',
    'With --plan only what was reviewed: if anything differs from the plan in F, nothing is changed and the status is 3.\nA tenant stops at its first failure, the others go on; running again goes on from there.',
  ],
  drift: [
    'drift    [FILES]',
    'show what differs from the files; reads only',
    'The same question as plan, asked of main by a schedule: whatever it prints was changed by hand or is not yet applied.',
  ],
  verify: [
    'verify   [FILES]',
    'prove that the integration works',
    'Takes tokens with what stands in the transaction object, as the services do, and ends them again.\nThe SAML exchange needs verify: { user: ... } in the tenant file.',
  ],
};

const GENERAL = `FILES default to tenants/*.yaml. Patterns work: 'tenants/eu-*.yaml'.

Options
  --json                  one JSON document on stdout, everything else on stderr
  --out FILE              plan: write the plan to FILE
  --plan FILE             apply: only what the plan in FILE says
  --report FILE           write the whole report to FILE as JSON
  --reset-lost-secrets    reset the secret of a client that exists and whose secret nobody has
  --debug                 say what is asked of whom (never headers, bodies or secrets)
  --version, --help

Exit status
  0 done, or nothing to do   1 failed   2 differences found (plan, drift)   3 refused by a guard   4 partly applied

Environment
  VAULT_ADDR, VAULT_TOKEN or VAULT_ROLE_ID and VAULT_SECRET_ID or VAULT_ROLE, VAULT_MOUNT, VAULT_NAMESPACE
  GENESYS_HYBRID_PASSPHRASE, GENESYS_HYBRID_SECRETS_FILE   for the store file
  HTTPS_PROXY, NO_PROXY, NODE_EXTRA_CA_CERTS               for the network
`;

function overview(): string {
  const lines = Object.values(COMMANDS).map(
    ([synopsis, sentence]) => `  genesys-hybrid ${synopsis.padEnd(30)} ${sentence}`,
  );
  return `Hybrid integrations between Genesys Engage and Genesys Cloud, from tenant files.\n\n${lines.join('\n')}\n\n${GENERAL}`;
}

function ofCommand(command: CommandName): string {
  const [synopsis, sentence, details] = COMMANDS[command];
  return `genesys-hybrid ${synopsis.replaceAll(/ +/g, ' ')}\n\n${sentence}\n\n${details}\n\n${GENERAL}`;
}

export const HELP = {
  version: 'genesys-hybrid 0.1.0',
  text: (command: CommandName | undefined): string => (command ? ofCommand(command) : overview()),
};
