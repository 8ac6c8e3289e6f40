/** A workflow command as the runner reads it from a line of output. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
  /** `::name::data` at the start of a line, or the older `##[name]data` anywhere in it. */
  readonly form: 'colons' | 'brackets';
}

export const REGISTERED: readonly string[] = [
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
];

/** In this order, so that `%250A` is the text `%0A` and not a line break. */
const DATA = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
] as const;
const PROPERTY = [...DATA.slice(0, 2), ['%3A', ':'], ['%2C', ','], ['%25', '%']] as const;
const LEGACY = [['%3B', ';'], ...DATA.slice(0, 2), ['%5D', ']'], ['%25', '%']] as const;

type Escapes = readonly (readonly [string, string])[];

function resolve(text: string, escapes: Escapes): string {
  return escapes.reduce((result, [escaped, meant]) => result.replaceAll(escaped, meant), text);
}

function propertiesOf(text: string, separator: string, escapes: Escapes): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const part of text.split(separator)) {
    const equals = part.indexOf('=');
    const name = part.slice(0, equals);
    if (equals > 0 && equals < part.length - 1) properties[name] = resolve(part.slice(equals + 1), escapes);
  }
  return properties;
}

function split(info: string): readonly [name: string, rest: string] {
  const space = info.indexOf(' ');
  return space < 0 ? [info, ''] : [info.slice(0, space), info.slice(space + 1)];
}

function isRegistered(name: string, registered: readonly string[]): boolean {
  return registered.some((known) => known.toLowerCase() === name.toLowerCase());
}

/** .NET trims U+0085 too, and not the byte order mark; trimming both is the stricter reading. */
const LEADING_SPACE = /^[\s\u0085]+/;

function parseColons(line: string, registered: readonly string[]): WorkflowCommand | undefined {
  const text = line.replace(LEADING_SPACE, '');
  const end = text.indexOf('::', 2);
  if (!text.startsWith('::') || end < 0) return undefined;
  const [name, rest] = split(text.slice(2, end));
  if (!isRegistered(name, registered)) return undefined;
  const properties = propertiesOf(rest.trim(), ',', PROPERTY);
  return { name: name.toLowerCase(), properties, data: resolve(text.slice(end + 2), DATA), form: 'colons' };
}

/** Only the first `##[` of a line is read, as by the runner. */
function parseBrackets(line: string, registered: readonly string[]): WorkflowCommand | undefined {
  const start = line.indexOf('##[');
  const end = line.indexOf(']', start);
  if (start < 0 || end < 0) return undefined;
  const [name, rest] = split(line.slice(start + 3, end));
  if (!isRegistered(name, registered)) return undefined;
  const properties = propertiesOf(rest, ';', LEGACY);
  return { name: name.toLowerCase(), properties, data: resolve(line.slice(end + 1), LEGACY), form: 'brackets' };
}

/** How the runner reads `line` (actions/runner, ActionCommand.cs). */
export function parseCommand(line: string, registered: readonly string[] = REGISTERED): WorkflowCommand | undefined {
  return parseColons(line, registered) ?? parseBrackets(line, registered);
}

/** Lines as .NET reads them from a pipe: CR, LF and CRLF each end one. */
export function linesOf(output: string): readonly string[] {
  const lines = output.split(/\r\n|\n|\r/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
