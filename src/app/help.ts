import type { CommandName } from '../engine/report.ts';
import { INPUTS } from './options.ts';

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
    'show what differs from the files, and who did it; reads only',
    'The question of plan, asked by a schedule. With --receipt it tells what was changed by hand from what is not yet applied; the audit\nof the organization tells who did it (permission audits:audit:view).',
  ],
  rotate: [
    'rotate   [FILES] --what WHAT',
    'bring in new keys beside the old ones',
    'WHAT is saml, clients, all, or the key of a client. The new one is made, proved and pushed; the old one goes on working until its\ngrace is over, and a later apply takes it away. A killed rotation is gone on with by the next run, whichever command it is.\n--dry-run only shows what would be done. --strategy reset gives a client another secret in place: the old one dies at once.',
  ],
  verify: [
    'verify   [FILES]',
    'prove that the integration works',
    'Takes tokens with what stands in the transaction object, as the services do, and ends them again.\nThe SAML exchange needs verify: { user: ... } in the tenant file.\nWith --file EXPORTED.cfg, for the driver file: compares what was exported from the object with what should be there.',
  ],
  network: [
    'network  [FILES] [--probe]',
    'the firewall rules to open; --probe tries them',
    'Host, port and who needs it, for the regions of the tenant files. --probe tries name, connection, certificate and answer from here.',
  ],
  review: [
    'review   --plans FILES',
    'gather the plans of a pull request into its one comment',
    'Inside GitHub Actions, on pull_request. Seals what was planned under GENESYS_HYBRID_REVIEW_KEY, so that apply can keep to it.\nA tenant of --expected that no plan has is a failure.',
  ],
  adopt: [
    'adopt    [FILES]',
    'make tenant files say what stands in the services; changes no service',
    'Comments, order and every other byte stay. What cannot be adopted is told with the reason. In a terminal the files are written;\ninside GitHub Actions a pull request proposes them.',
  ],
  kit: [
    'kit      [FILES]',
    'write the import kits of the driver file again',
    'From what the store remembers: on another machine, or with --with-secrets.',
  ],
  tenants: [
    'tenants  [FILES] [--changed-since REF]',
    'list tenants for a job matrix, as JSON',
    `With --changed-since only the tenants whose files differ between the commit REF and HEAD: git tells, so the clone needs that commit
(fetch-depth: 0). All of them when the schema, the code or .github/ changed, and when REF is empty or all zeros. A file that is
gone is named under "deleted"; nothing in a service is deleted by that. Checks the files as validate does, and asks no service.

stdout is one JSON document, with --json and without, also when it fails:
  { "format": 1, "command": "tenants", "result": "clean",
    "tenants": [{ "tenant": "acme", "file": "tenants/acme.yaml" }, ...],
    "discovery": { "scope": "all" or "changed", "why": "...", "deleted": [...], "of": 12,
                   "shards": [{ "name": "1 of 2", "tenants": "tenants/a.yaml\\ntenants/b.yaml" }, ...],
                   "canaries": [{ "name": "canary acme", "tenants": "tenants/acme.yaml" }] } }
shards and canaries are for "include" of a matrix; together they are at most 256. A canary that is not among the tenants listed is left out.`,
  ],
};

/** One line for each of these flags; the values of `--only` are written out. */
function optionLines(flags: string): string {
  const lines = flags.split(' ').flatMap((name) => {
    const option = INPUTS.find(({ flag = '' }) => flag.split(' ')[0] === `--${name}`);
    return option ? [`  ${option.flag?.replace('HALF', 'cloud|engage').padEnd(28)}  ${option.help}`] : [];
  });
  return lines.join('\n');
}

const GENERAL = `FILES default to tenants/*.yaml. Patterns work: 'tenants/eu-*.yaml'.

Options
  --json                        one JSON document on stdout, everything else on stderr
${optionLines('out plan report receipt reset-lost-secrets what strategy dry-run only probe')}
  --format csv                  network: a table for the firewall team
${optionLines('file accept-current-plan issues plans expected failed-jobs changed-since shard-size canary')}
  --with-secrets                driver file: the import kit holds the secrets too (never inside GitHub Actions)
  --debug                       say what is asked of whom (never headers, bodies or secrets)
  --version, --help

Exit status
  0 done, or nothing to do   1 failed   2 differences found (plan, drift)   3 refused by a guard   4 partly applied

Environment
  VAULT_ADDR, VAULT_TOKEN or VAULT_ROLE_ID and VAULT_SECRET_ID or VAULT_ROLE (with VAULT_AUDIENCE)
  VAULT_MOUNT, VAULT_NAMESPACE, VAULT_AUTH_MOUNT, VAULT_CACERT
  GENESYS_HYBRID_GITHUB_TOKEN, GENESYS_HYBRID_REPOSITORY, GENESYS_HYBRID_ENVIRONMENT   for the store github
  GENESYS_HYBRID_PASSPHRASE, GENESYS_HYBRID_SECRETS_FILE                               for the store file
  HTTPS_PROXY, NO_PROXY, NODE_EXTRA_CA_CERTS                                           for the network
`;

function overview(): string {
  const width = Math.max(...Object.values(COMMANDS).map(([synopsis]) => synopsis.length));
  const lines = Object.values(COMMANDS).map(
    ([synopsis, sentence]) => `  genesys-hybrid ${synopsis.padEnd(width)}  ${sentence}`,
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
