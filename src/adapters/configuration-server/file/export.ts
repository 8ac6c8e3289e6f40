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

/** A line that is not understood is told by its place, never by its text, which may be a secret. */
type Wrong = (code: string, message: string, fix?: string, column?: number) => HybridError;

function sectionIn(text: string, wrong: Wrong): string {
  const name = withoutBlanks(/^\[([^[\]]+)\]$/.exec(text)?.[1] ?? '');
  if (name !== '') return name;
  throw wrong('section', 'the line begins with "[" and is no [section]');
}

function optionIn(text: string, section: string | undefined, wrong: Wrong): PropertyRow {
  const at = text.indexOf('=');
  const key = withoutBlanks(text.slice(0, Math.max(0, at)));
  if (key === '') throw wrong('line', 'the line is neither [section] nor option=value');
  if (section === undefined) throw wrong('no-section', 'an option stands before the first [section]');
  return { section, key, value: unquoted(withoutBlanks(text.slice(at + 1))) };
}

/** The rest of wrapped base64 would else be taken for an option, and shown by its name: `MIIE...=`. */
function refuseRest(text: string, previous: PropertyRow | undefined, wrong: Wrong): void {
  if (!previous || !isBase64Option(previous) || !WRAPPING.includes(previous.value.length)) return;
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return;
  const fix = 'The option holds line breaks. Put its value in again on one line, then export the object again.';
  throw wrong('wrapped', `the value of ${fieldOf(previous)} goes on in this line`, fix, 1);
}

function rowsIn(file: string, lines: readonly string[]): readonly PropertyRow[] {
  const rows = new Map<string, PropertyRow & { readonly line: number }>();
  let section: string | undefined;
  let previous: PropertyRow | undefined;
  for (const [index, written] of lines.entries()) {
    const text = withoutBlanks(written);
    if (text === '' || /^[#;]/.test(text)) continue;
    const line = index + 1;
    const wrong: Wrong = (code, message, fix = EXPORT_AGAIN, column = written.indexOf(text) + 1) =>
      failed(file, { code: `export.${code}`, message, fix, line, column });
    refuseRest(text, previous, wrong);
    previous = text.startsWith('[') ? undefined : optionIn(text, section, wrong);
    if (!previous) section = sectionIn(text, wrong);
    else {
      const names = JSON.stringify([previous.section, previous.key]);
      const earlier = rows.get(names)?.line;
      if (earlier !== undefined) throw doubled(previous, earlier, wrong);
      rows.set(names, { ...previous, line });
    }
  }
  return [...rows.values()];
}

function doubled(row: PropertyRow, earlier: number, wrong: Wrong): HybridError {
  const message = `the option ${JSON.stringify(fieldOf(row))} stands in line ${earlier} already`;
  const fix = 'Delete one of the two in the object, then export it again: which one a component reads cannot be told.';
  return wrong('doubled', message, fix);
}

function unquoted(value: string): string {
  return value.length > 1 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value;
}

/** Reads what other tools write too: comments, blanks, quotes, a section in pieces. @throws HybridError with line and column */
export function readExport(source: ExportSource, { seal }: Pick<Context, 'seal'>): Options {
  const rows = rowsIn(source.file, textOf(source).split(/\r\n|\n|\r/));
  return optionsOf(rows, (value) => (value === '' ? new Secret('') : seal(value)));
}
