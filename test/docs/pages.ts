import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** A code block of a page, or commands in a comment (`run`), which readers do not see. */
export interface Block {
  readonly page: string;
  /** Of its first line, from 1. */
  readonly line: number;
  /** What stands behind the fence; '' without a language, 'run' for hidden commands. */
  readonly language: string;
  /** Without the fences, and without the indentation of the list that it stands in. */
  readonly text: string;
  /** Of the comment `<!-- schema: ... -->` above it. */
  readonly schema: string | undefined;
}

export interface Page {
  readonly file: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The text with its blocks and comments left out; lines keep their numbers. */
  readonly prose: string;
}

const FENCE = /^([ ]*)(`{3,})[ ]*(.*?)[ ]*$/;
const SCHEMA = /^ *<!-- schema: (\S+) -->$/;
const RUN = /^ *<!-- run( .*)?$/;

interface Reading {
  readonly blocks: Block[];
  readonly prose: string[];
}

/** Where the block that begins at this line ends. @throws Error when it does not */
function endOf(lines: readonly string[], from: number, isEnd: (line: string) => boolean, place: string): number {
  const end = lines.findIndex((line, index) => index >= from && isEnd(line));
  if (end < 0) throw new Error(`${place} has no end`);
  return end;
}

function withoutIndent(lines: readonly string[], indent: number): string {
  return lines.map((line) => `${line.slice(0, indent).trim()}${line.slice(indent)}\n`).join('');
}

/** Reads one block or one line, and gives the number of the line behind it. */
function readNext(page: string, lines: readonly string[], index: number, { blocks, prose }: Reading): number {
  const line = lines[index] ?? '';
  const place = `${page}:${index + 1}`;
  const [, indent = '', fence = '', language = ''] = FENCE.exec(line) ?? [];
  const isFence = fence !== '';
  const isRun = !isFence && RUN.test(line);
  if (!isFence && !isRun) {
    prose.push(line);
    return index + 1;
  }
  const isInOneLine = isRun && line.trimEnd().endsWith('-->');
  const end = isInOneLine
    ? index
    : endOf(lines, index + 1, (each) => each.trim() === (isFence ? fence : '-->'), `the block at ${place}`);
  const inner = isInOneLine
    ? `${line.replace(/^ *<!-- run /, '').replace(/ *-->\s*$/, '')}\n`
    : withoutIndent(lines.slice(index + 1, end), indent.length);
  const [, schema] = SCHEMA.exec(lines[index - 1] ?? '') ?? [];
  blocks.push({ page, line: index + 1, language: isRun ? 'run' : language, text: inner, schema });
  prose.push(...lines.slice(index, end + 1).map(() => ''));
  return end + 1;
}

export function readPage(file: string, text: string): Page {
  const lines = text.split('\n');
  const reading: Reading = { blocks: [], prose: [] };
  for (let index = 0; index < lines.length; ) index = readNext(file, lines, index, reading);
  const prose = reading.prose.join('\n').replaceAll(/<!--.*?-->/gs, (comment) => comment.replaceAll(/[^\n]/g, ''));
  return { file, text, blocks: reading.blocks, prose };
}

/** The pages that readers find. */
export function readPages(): readonly Page[] {
  const files = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...globSync('docs/**/*.md', { cwd: ROOT }).toSorted()];
  return files.map((file) => readPage(file, readFileSync(join(ROOT, file), 'utf8')));
}

export function placeOf({ page, line }: Block): string {
  return `${page}:${line}`;
}
