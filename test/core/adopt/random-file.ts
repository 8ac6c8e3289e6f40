import fc from 'fast-check';

/** A value of a tenant file with its style; the meaning of a file does not depend on the style. */
type Data = string | number | boolean | readonly Data[] | { readonly [key: string]: Data };

/** Decisions about style, one after the other; after the last one they start again. */
class Style {
  readonly #choices: readonly number[];
  #next = 0;
  #comments = 0;

  constructor(choices: readonly number[]) {
    this.#choices = choices;
  }

  choose(most: number): number {
    const choice = this.#choices[this.#next % this.#choices.length] ?? 0;
    this.#next += 1;
    return choice % most;
  }

  /** A comment that can be found again, or none. */
  comment(): string {
    if (this.choose(3) > 0) return '';
    this.#comments += 1;
    return `# comment ${this.#comments}: "it's" [a, {b - c`;
  }
}

function isMap(data: Data): data is { readonly [key: string]: Data } {
  return typeof data === 'object' && !Array.isArray(data);
}

function isList(data: Data): data is readonly Data[] {
  return Array.isArray(data);
}

const PLAIN = /^(?!true$)[A-Za-z]([\w./-]|:(?! |$))*( [\w./]+)*$/;

function scalar(value: Data, style: Style): string {
  if (typeof value !== 'string') return String(value);
  const choice = style.choose(4);
  if (choice < 2 && PLAIN.test(value)) return value;
  return choice === 2 ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
}

/** One line, or a line for each entry with its comment. */
function flow(data: Data, style: Style, indent: string): string {
  if (!isMap(data) && !isList(data)) return scalar(data, style);
  const [open, close] = isMap(data) ? ['{', '}'] : ['[', ']'];
  const isLong = style.choose(3) === 0 && !indent.includes('!');
  const inner = isLong ? `${indent}  ` : `${indent}!`;
  const entries = isMap(data)
    ? Object.entries(data).map(([key, value]) => `${scalar(key, style)}: ${flow(value, style, inner)}`)
    : data.map((item) => flow(item, style, inner));
  const last = style.choose(2) === 0 ? ',' : '';
  const padding = style.choose(2) === 0 ? ' ' : '';
  if (!isLong) return `${open}${padding}${entries.join(', ')}${last}${padding}${close}`;
  const lines = entries.map((entry, index) => {
    const comma = index + 1 < entries.length ? ',' : last;
    return `${inner}${entry}${comma} ${style.comment()}`.trimEnd();
  });
  return [open, ...lines, `${inner}${close}`].join('\n');
}

function commentLines(style: Style, indent: string): readonly string[] {
  const comment = style.comment();
  return [...(style.choose(5) === 0 ? [''] : []), ...(comment === '' ? [] : [`${indent}${comment}`])];
}

function blockOfText(value: string, style: Style, indent: string): readonly string[] {
  return [`>- ${style.comment()}`.trimEnd(), `${indent}  ${value}`];
}

/** The text after a key, and the lines below it. */
function block(data: Data, style: Style, indent: string): readonly string[] {
  const isNested = (isMap(data) || isList(data)) && style.choose(3) > 0;
  if (!isNested) {
    if (typeof data === 'string' && style.choose(6) === 0 && PLAIN.test(data)) return blockOfText(data, style, indent);
    return [`${flow(data, style, indent)} ${style.comment()}`.trimEnd()];
  }
  const step = `${indent}${' '.repeat(1 + style.choose(4))}`;
  return [style.comment(), ...(isMap(data) ? mapLines(data, style, step) : listLines(data, style, step))];
}

function mapLines(data: { readonly [key: string]: Data }, style: Style, indent: string): readonly string[] {
  return Object.entries(data).flatMap(([key, value]) => {
    const before = commentLines(style, indent);
    const [first = '', ...rest] = block(value, style, indent);
    return [...before, `${indent}${scalar(key, style)}: ${first}`.trimEnd(), ...rest];
  });
}

function listLines(data: readonly Data[], style: Style, indent: string): readonly string[] {
  return data.flatMap((item) => {
    const before = commentLines(style, indent);
    if (!isMap(item) || style.choose(2) === 0) {
      return [...before, `${indent}- ${flow(item, style, indent)} ${style.comment()}`.trimEnd()];
    }
    const [first = '', ...rest] = mapLines(item, style, `${indent}  `).filter((line) => line !== '');
    // A comment before the first key would be at the position of the dash.
    const isComment = first.trimStart().startsWith('#');
    const lines = isComment ? [`${indent}-`, first, ...rest] : [`${indent}- ${first.trimStart()}`, ...rest];
    return [...before, ...lines];
  });
}

/** The style of a file: choices, line endings, byte order mark, an end without a line ending. */
export const anyStyle = fc.record({
  choices: fc.array(fc.nat(59), { minLength: 40, maxLength: 120 }),
  newline: fc.constantFrom('\n', '\r\n'),
  mark: fc.constantFrom('', '\ufeff'),
  isEnded: fc.boolean(),
});

export type AnyStyle = typeof anyStyle extends fc.Arbitrary<infer Value> ? Value : never;

/** The text of a file with this data. */
export function writtenIn(
  data: { readonly [key: string]: Data },
  { choices, newline, mark, isEnded }: AnyStyle,
): string {
  const lines = mapLines(data, new Style(choices), '');
  return mark + lines.join(newline).replaceAll(/(?<!\r)\n/g, newline) + (isEnded ? newline : '');
}
