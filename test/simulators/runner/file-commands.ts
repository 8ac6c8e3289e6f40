/** One `NAME=VALUE` or `NAME<<DELIMITER` entry of GITHUB_OUTPUT, GITHUB_ENV or GITHUB_STATE. */
export type Entry = readonly [name: string, value: string];

class Reader {
  readonly #text: string;
  #index = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The next line without its LF; undefined at the end. On Linux a CR belongs to the line. */
  line(): string | undefined {
    if (this.#index >= this.#text.length) return undefined;
    const end = this.#text.indexOf('\n', this.#index);
    const line = this.#text.slice(this.#index, end < 0 ? undefined : end);
    this.#index = end < 0 ? this.#text.length : end + 1;
    return line;
  }
}

function heredoc(reader: Reader, line: string): Entry {
  const [name = '', ...rest] = line.split('<<');
  const delimiter = rest.join('<<');
  if (name === '' || delimiter === '') {
    throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`);
  }
  const value: string[] = [];
  for (let next = reader.line(); next !== delimiter; next = reader.line()) {
    if (next === undefined) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
    value.push(next);
  }
  return [name, value.join('\n')];
}

function entryOf(reader: Reader, line: string): Entry {
  const equals = line.indexOf('=');
  const marks = line.indexOf('<<');
  if (equals >= 0 && (marks < 0 || equals < marks)) {
    if (equals === 0) throw new Error(`Invalid format '${line}'. Name must not be empty`);
    return [line.slice(0, equals), line.slice(equals + 1)];
  }
  if (marks >= 0) return heredoc(reader, line);
  throw new Error(`Invalid format '${line}'`);
}

/** Reads a command file. @throws Error where the runner fails the step: then the whole file is ignored */
export function parseCommandFile(text: string): readonly Entry[] {
  const reader = new Reader(text.replace(/^\ufeff/, ''));
  const entries: Entry[] = [];
  for (let line = reader.line(); line !== undefined; line = reader.line()) {
    if (line !== '') entries.push(entryOf(reader, line));
  }
  return entries;
}
