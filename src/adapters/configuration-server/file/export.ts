import type { Context } from '../../../base/context.ts';
import { type Place, problem } from '../../../base/errors.ts';
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

const LINE_END = /\r\n|\n|\r/;
const WRAPPING: readonly number[] = [64, 76];

function textOf({ file, bytes }: ExportSource): string {
  if (bytes.byteLength > LARGEST_WRITTEN_FILE) {
    throw problem('export.too-large', {}, { where: { file, line: 1, column: 1 } });
  }
  const text = utf8Text(bytes);
  if (text !== undefined) return text;
  const before = new TextDecoder().decode(bytes).split('\uFFFD', 1).join().split(LINE_END);
  const where = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  throw problem('export.not-utf-8', {}, { where });
}

// Messages name the place of a wrong line and never its text, which may be a secret.

function sectionIn(text: string, where: Place): string {
  const name = withoutBlanks(/^\[([^[\]]+)\]$/.exec(text)?.[1] ?? '');
  if (name !== '') return name;
  throw problem('export.section', {}, { where });
}

function optionIn(text: string, section: string | undefined, where: Place): PropertyRow {
  const at = text.indexOf('=');
  const key = withoutBlanks(text.slice(0, Math.max(0, at)));
  if (key === '') throw problem('export.line', {}, { where });
  if (section === undefined) throw problem('export.no-section', {}, { where });
  return { section, key, value: unquoted(withoutBlanks(text.slice(at + 1))) };
}

function unquoted(value: string): string {
  return value.length > 1 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value;
}

/** Otherwise the rest of wrapped base64 counts as an option, and messages show it as a name: `MIIE...=`. */
function refuseRest(text: string, previous: PropertyRow | undefined, where: Place): void {
  if (!previous || !isBase64Option(previous) || !WRAPPING.includes(previous.value.length)) return;
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return;
  throw problem('export.wrapped', { option: fieldOf(previous) }, { where: { ...where, column: 1 } });
}

function rowsIn(file: string, lines: readonly string[]): readonly PropertyRow[] {
  const rows = new Map<string, PropertyRow & { readonly line: number }>();
  let section: string | undefined;
  let previous: PropertyRow | undefined;
  for (const [index, written] of lines.entries()) {
    const text = withoutBlanks(written);
    if (text === '' || /^[#;]/.test(text)) continue;
    const where = { file, line: index + 1, column: written.indexOf(text) + 1 };
    refuseRest(text, previous, where);
    previous = text.startsWith('[') ? undefined : optionIn(text, section, where);
    if (!previous) section = sectionIn(text, where);
    else {
      const names = JSON.stringify([previous.section, previous.key]);
      const option = JSON.stringify(fieldOf(previous));
      const earlier = rows.get(names);
      if (earlier) throw problem('export.doubled', { option, line: earlier.line }, { where });
      rows.set(names, { ...previous, line: where.line });
    }
  }
  return [...rows.values()];
}

/** Also reads files of other tools, with comments, empty lines, quotes or split sections. @throws HybridError with line and column */
export function readExport(source: ExportSource, { seal }: Pick<Context, 'seal'>): Options {
  const rows = rowsIn(source.file, textOf(source).split(LINE_END));
  return optionsOf(rows, (value) => (value === '' ? new Secret('') : seal(value)));
}
