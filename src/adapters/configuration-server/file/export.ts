import type { Context } from '../../../base/context.ts';
import { type ErrorDetails, HybridError } from '../../../base/errors.ts';
import { LARGEST_WRITTEN_FILE } from '../../../base/limits.ts';
import { utf8Text } from '../../../base/read-file.ts';
import { Secret } from '../../../base/secret.ts';
import type { Options } from '../../../core/ports/configuration-server.ts';
import { isBase64Option, optionsOf, type PropertyRow } from '../options.ts';
import { withoutBlanks } from './text.ts';

/** A file that a person exported: Options > More > Export > CFG. */
export interface ExportSource {
  readonly file: string;
  readonly bytes: Uint8Array;
}

type Problem = ErrorDetails & { readonly line?: number; readonly column?: number };

/** Columns at which tools wrap base64. */
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
  throw failed(file, {
    code: 'export.not-utf-8',
    message: 'the file is not UTF-8',
    fix: `${EXPORT_AGAIN} An editor may have saved it in another encoding.`,
    line: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
  });
}

interface ExportedRow extends PropertyRow {
  readonly line: number;
}

/** Reads line by line; a line that is not understood is told by its place, never by its text, which may be a secret. */
class ExportParser {
  readonly #file: string;
  /** By both names. */
  readonly #rows = new Map<string, ExportedRow>();
  #section: string | undefined;
  #previous = '';
  #line = 0;

  constructor(file: string) {
    this.#file = file;
  }

  get rows(): readonly ExportedRow[] {
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
    if (name === '') {
      const message = 'the line begins with "[" and is no [section]';
      throw this.#wrong({ code: 'export.section', message, fix: EXPORT_AGAIN, column });
    }
    this.#section = name;
    this.#previous = '';
  }

  #option(text: string, column: number): void {
    const at = text.indexOf('=');
    const key = withoutBlanks(text.slice(0, Math.max(0, at)));
    if (key === '') {
      const message = 'the line is neither [section] nor option=value';
      throw this.#wrong({ code: 'export.line', message, fix: EXPORT_AGAIN, column });
    }
    const section = this.#section;
    if (section === undefined) {
      const message = 'an option stands before the first [section]';
      throw this.#wrong({ code: 'export.no-section', message, fix: EXPORT_AGAIN, column });
    }
    const names = JSON.stringify([section, key]);
    const earlier = this.#rows.get(names);
    if (earlier) {
      const message = `the option ${JSON.stringify(`${section}/${key}`)} stands in line ${earlier.line} already`;
      const fix =
        'Delete one of the two in the object, then export it again: which one a component reads cannot be told.';
      throw this.#wrong({ code: 'export.doubled', message, fix, column });
    }
    const value = unquoted(withoutBlanks(text.slice(at + 1)));
    this.#rows.set(names, { section, key, value, line: this.#line });
    this.#previous = isBase64Option(section, key) && WRAPPING.includes(value.length) ? `${section}/${key}` : '';
  }

  /** The rest of wrapped base64 would else be taken for an option, and shown by its name: `MIIE...=`. */
  #refuseRest(text: string): void {
    if (this.#previous === '' || text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return;
    throw this.#wrong({
      code: 'export.wrapped',
      message: `the value of ${this.#previous} goes on in this line`,
      fix: 'The option holds line breaks. Put its value in again on one line, then export the object again.',
    });
  }

  #wrong(problem: Omit<Problem, 'line'>): HybridError {
    return failed(this.#file, { ...problem, line: this.#line });
  }
}

function unquoted(value: string): string {
  return value.length > 1 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value;
}

/**
 * The options of an exported file. Reads what other tools write too: comments, blanks around "=", quotes around values,
 * a section in several pieces.
 * @throws HybridError with file, line and column
 */
export function readExport(source: ExportSource, { seal }: Pick<Context, 'seal'>): Options {
  const parser = new ExportParser(source.file);
  for (const line of textOf(source).split(/\r\n|\n|\r/)) parser.read(line);
  return optionsOf(parser.rows, (value) => (value === '' ? new Secret('') : seal(value)));
}
