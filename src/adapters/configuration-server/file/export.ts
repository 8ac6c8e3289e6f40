import type { Context } from '../../../base/context.ts';
import { type ErrorDetails, HybridError } from '../../../base/errors.ts';
import { LARGEST_WRITTEN_FILE } from '../../../base/limits.ts';
import { utf8Text } from '../../../base/read-file.ts';
import { Secret } from '../../../base/secret.ts';
import type { Options } from '../../../core/ports/configuration-server.ts';
import { fieldOf, isBase64Option, optionsOf, type PropertyRow } from '../options.ts';
import { withoutBlanks } from './cfg.ts';

interface ExportSource {
  readonly file: string;
  readonly bytes: Uint8Array;
}

type Problem = ErrorDetails & { readonly line?: number; readonly column?: number };

const WRAPPING: readonly number[] = [64, 76];
const EXPORT_AGAIN = 'Export the options of the object once more, as CFG, and leave the file as it is.';

function failed(file: string, { line = 1, column = 1, ...details }: Problem): HybridError {
  return new HybridError({ ...details, where: { file, line, column } });
}

function textOf({ file, bytes }: ExportSource): string {
  if (bytes.byteLength > LARGEST_WRITTEN_FILE) {
    const message = 'the file is larger than 1 MiB';
    throw failed(file, { code: 'export.too-large', message, fix: EXPORT_AGAIN });
  }
  const text = utf8Text(bytes);
  if (text !== undefined) return text;
  const before = new TextDecoder().decode(bytes).split('\uFFFD', 1)[0] ?? '';
  const lines = before.split(/\r\n|\n|\r/);
  const fix = `${EXPORT_AGAIN} An editor may have saved it in another encoding.`;
  const place = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  throw failed(file, { code: 'export.not-utf-8', message: 'the file is not UTF-8', fix, ...place });
}

/** Reads line by line; a line that is not understood is told by its place, never by its text, which may be a secret. */
class ExportParser {
  readonly #file: string;
  readonly #rows = new Map<string, PropertyRow & { readonly line: number }>();
  #section: string | undefined;
  #previous = '';
  #line = 0;

  constructor(file: string) {
    this.#file = file;
  }

  get rows(): readonly PropertyRow[] {
    return [...this.#rows.values()];
  }

  read(line: string): void {
    this.#line += 1;
    const text = withoutBlanks(line);
    if (text === '' || text.startsWith('#') || text.startsWith(';')) return;
    this.#refuseRest(text);
    if (text.startsWith('[')) this.#open(text, line.indexOf('[') + 1);
    else this.#option(text, line.indexOf(text) + 1);
  }

  #open(text: string, column: number): void {
    const name = withoutBlanks(/^\[([^[\]]+)\]$/.exec(text)?.[1] ?? '');
    if (name === '') throw this.#wrong('section', 'the line begins with "[" and is no [section]', column);
    this.#section = name;
    this.#previous = '';
  }

  #option(text: string, column: number): void {
    const at = text.indexOf('=');
    const key = withoutBlanks(text.slice(0, Math.max(0, at)));
    if (key === '') throw this.#wrong('line', 'the line is neither [section] nor option=value', column);
    const section = this.#section;
    if (section === undefined) throw this.#wrong('no-section', 'an option stands before the first [section]', column);
    const names = JSON.stringify([section, key]);
    const earlier = this.#rows.get(names);
    if (earlier) {
      const message = `the option ${JSON.stringify(fieldOf(earlier))} stands in line ${earlier.line} already`;
      const fix =
        'Delete one of the two in the object, then export it again: which one a component reads cannot be told.';
      throw this.#wrong('doubled', message, column, fix);
    }
    const value = unquoted(withoutBlanks(text.slice(at + 1)));
    const row = { section, key, value, line: this.#line };
    this.#rows.set(names, row);
    this.#previous = isBase64Option(row) && WRAPPING.includes(value.length) ? fieldOf(row) : '';
  }

  /** The rest of wrapped base64 would else be taken for an option, and shown by its name: `MIIE...=`. */
  #refuseRest(text: string): void {
    if (this.#previous === '' || text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return;
    const message = `the value of ${this.#previous} goes on in this line`;
    const fix = 'The option holds line breaks. Put its value in again on one line, then export the object again.';
    throw this.#wrong('wrapped', message, 1, fix);
  }

  #wrong(code: string, message: string, column: number, fix = EXPORT_AGAIN): HybridError {
    return failed(this.#file, { code: `export.${code}`, message, fix, line: this.#line, column });
  }
}

function unquoted(value: string): string {
  return value.length > 1 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value;
}

/** Reads what other tools write too: comments, blanks, quotes, a section in pieces. @throws HybridError with line and column */
export function readExport(source: ExportSource, { seal }: Pick<Context, 'seal'>): Options {
  const parser = new ExportParser(source.file);
  for (const line of textOf(source).split(/\r\n|\n|\r/)) parser.read(line);
  return optionsOf(parser.rows, (value) => (value === '' ? new Secret('') : seal(value)));
}
