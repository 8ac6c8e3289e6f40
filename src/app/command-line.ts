import { parseArgs } from 'node:util';
import { type CommandName, type CommandRequest, isCommand, requireTaken, usageError } from './commands/request.ts';

const OPTIONS = {
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  debug: { type: 'boolean', default: false },
  out: { type: 'string' },
  plan: { type: 'string' },
  report: { type: 'string' },
  receipt: { type: 'string' },
  'reset-lost-secrets': { type: 'boolean', default: false },
  what: { type: 'string' },
  strategy: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  only: { type: 'string' },
  probe: { type: 'boolean', default: false },
  format: { type: 'string', default: 'text' },
  file: { type: 'string' },
  'accept-current-plan': { type: 'string' },
  issues: { type: 'boolean', default: false },
  plans: { type: 'string', multiple: true },
  expected: { type: 'string' },
  'failed-jobs': { type: 'string' },
  'with-secrets': { type: 'boolean', default: false },
  'changed-since': { type: 'string' },
  'shard-size': { type: 'string' },
  canary: { type: 'string' },
} as const;

/** What the words of a command line ask for. */
export type CommandLine =
  | { readonly asks: 'version' }
  | { readonly asks: 'help'; readonly command: CommandName | undefined }
  | {
      readonly asks: 'work';
      readonly request: CommandRequest;
      readonly json: boolean;
      readonly debug: boolean;
      readonly withSecrets: boolean;
      readonly csv: boolean;
    };

function readWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true, strict: true, tokens: true });
  } catch (error) {
    throw usageError(error instanceof Error ? oneSentence(error.message) : 'the options cannot be read');
  }
}

/** Node's first sentence; what follows is about options that look like file names. */
function oneSentence(message: string): string {
  return message.split(/\.\s|\n/)[0] ?? message;
}

/** Of two the last would win without a word. @throws HybridError `usage` */
function requireOnce(tokens: ReturnType<typeof readWords>['tokens']): void {
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option' || token.name === 'plans') continue;
    if (seen.has(token.name)) throw usageError(`--${token.name} stands twice`);
    seen.add(token.name);
  }
}

type Values = ReturnType<typeof readWords>['values'];

function discoveryOf(values: Values): Pick<CommandRequest, 'changedSince' | 'shardSize' | 'canary'> {
  const { canary, 'changed-since': changedSince, 'shard-size': shardSize } = values;
  return {
    ...(changedSince !== undefined && { changedSince }),
    ...(shardSize !== undefined && { shardSize }),
    ...(canary !== undefined && { canary }),
  };
}

function requestOf(command: CommandName, files: readonly string[], values: Values): CommandRequest {
  const { out, plan, report, receipt, what, strategy, only, file } = values;
  return {
    command,
    files,
    intent: { resetLostSecrets: values['reset-lost-secrets'] },
    ...(out !== undefined && { out }),
    ...(plan !== undefined && { planFile: plan }),
    ...(report !== undefined && { reportFile: report }),
    ...(receipt !== undefined && { receiptFile: receipt }),
    ...(what !== undefined && { what }),
    ...(strategy !== undefined && { strategy }),
    ...(only !== undefined && { only }),
    ...(file !== undefined && { exportFile: file }),
    ...(values['accept-current-plan'] !== undefined && { acceptCurrentPlan: values['accept-current-plan'] }),
    ...(values.plans !== undefined && { planFiles: values.plans }),
    ...(values.expected !== undefined && { expected: values.expected }),
    ...(values['failed-jobs'] !== undefined && { failedJobs: values['failed-jobs'] }),
    dryRun: values['dry-run'],
    probe: values.probe,
    issues: values.issues,
    ...discoveryOf(values),
  };
}

/** What a request has no word for; the rest is held against the command with the request. @throws Refusal */
function requireFittingWords(command: CommandName, values: Values): void {
  if (values.format !== 'text') requireTaken(command, 'format', ['network']);
  if (values['with-secrets']) requireTaken(command, 'with-secrets', ['apply', 'rotate', 'kit']);
}

function isCsv(format: string): boolean {
  if (format === 'text' || format === 'csv') return format === 'csv';
  throw usageError(`there is no format "${format}"; --format is text or csv`);
}

/** Also of words that are not understood: what reads stdout as JSON gets a document, whatever happens. */
export function wantsJson(words: readonly string[]): boolean {
  return words.includes('--json') || words.find(isCommand) === 'tenants';
}

/** @throws HybridError `usage` for words that are not understood */
export function parseCommandLine(words: readonly string[]): CommandLine {
  const { values, positionals, tokens } = readWords(words);
  requireOnce(tokens);
  const [command, ...files] = positionals;
  if (values.version) return { asks: 'version' };
  if (values.help || command === undefined) return { asks: 'help', command: isCommand(command) ? command : undefined };
  if (!isCommand(command)) throw usageError(`there is no command "${command}"`);
  requireFittingWords(command, values);
  const { json, debug } = values;
  const withSecrets = values['with-secrets'];
  return {
    asks: 'work',
    request: requestOf(command, files, values),
    json,
    debug,
    withSecrets,
    csv: isCsv(values.format),
  };
}
