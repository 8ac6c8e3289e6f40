/**
 * Prints how hard the pages are to read, and how long they are.
 *
 *   npm run reading-level
 *
 * - The Flesch-Kincaid grade of README.md and docs/how-to/: 9 at most. Code blocks, tables, headings and addresses of links are left
 *   out, and code within a line counts as a single syllable, since people do not read an identifier by its syllables.
 * - The length of every handwritten page: 2,500 words at most, with code and tables.
 * - The bytes of README.md: 8,192 at most.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

const MOST_GRADE = 9;
const MOST_WORDS = 2_500;
const MOST_BYTES = 8_192;
const README = 'README.md';

/** The sentences of a page, as far as people read them as sentences. */
export function sentencesOf(markdown: string): readonly string[] {
  const text = markdown
    .replaceAll(/<!--.*?-->/gs, '')
    .replaceAll(/^ *(`{3,}).*?^ *\1 *$/gms, '\n')
    .replaceAll(/^ *(\||#{1,6} ).*$/gm, '\n')
    .replaceAll(/^ {0,3}\[[^\]]+\]: \S+.*$/gm, '')
    .replaceAll(/`+[^`]+`+/g, 'code')
    .replaceAll(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/https?:\/\/\S+/g, 'address')
    // Each item of a list, and each line of a quotation that begins one, is a paragraph.
    .replaceAll(/^ *(?:>|[-*]|\d+\.) +/gm, '\n\n')
    .replaceAll(/[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}/g, '');
  const paragraphs = text.split(/\n\s*\n/).map((each) => each.replaceAll(/\s+/g, ' ').trim());
  const sentences = paragraphs.flatMap((each) => each.split(/(?<=[.!?]["')]?)\s+(?=["'(]?(?:[A-Z0-9]|code\b))/));
  return sentences.filter((each) => /[A-Za-z]/.test(each));
}

const wordsOf = (sentence: string) => sentence.split(/[\s/]+/).filter((word) => /[A-Za-z0-9]/.test(word));

/** The grade of a page; undefined where it has no sentence. */
export function gradeOf(markdown: string): number | undefined {
  const sentences = sentencesOf(markdown);
  const words = sentences.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  if (sentences.length === 0) return undefined;
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables });
}

export interface Row {
  readonly page: string;
  readonly grade: number | undefined;
  readonly words: number;
  readonly bytes: number;
  /** What of it is over a limit. */
  readonly over: readonly string[];
}

const isGraded = (page: string) => page === README || page.startsWith('docs/how-to/');

export function rowOf(page: string, markdown: string): Row {
  const grade = isGraded(page) ? gradeOf(markdown) : undefined;
  const words = markdown.split(/\s+/).filter((each) => each !== '').length;
  const bytes = Buffer.byteLength(markdown);
  const over = [
    ...(grade !== undefined && grade > MOST_GRADE ? [`grade over ${MOST_GRADE}`] : []),
    ...(words > MOST_WORDS ? [`over ${MOST_WORDS} words`] : []),
    ...(page === README && bytes > MOST_BYTES ? [`over ${MOST_BYTES} bytes`] : []),
  ];
  return { page, grade, words, bytes, over };
}

function lineOf({ page, grade, words, bytes, over }: Row): string {
  const cells = [
    page.padEnd(44),
    (grade?.toFixed(1) ?? '').padStart(6),
    String(words).padStart(7),
    String(bytes).padStart(7),
  ];
  return `${cells.join('')}${over.length > 0 ? `  ${over.join(', ')}` : ''}`;
}

/** The pages that people write. */
function pagesOf(root: string): readonly string[] {
  const docs = globSync('docs/**/*.md', { cwd: root }).filter((page) => !page.startsWith('docs/reference/'));
  return [README, 'CONTRIBUTING.md', 'SECURITY.md', ...docs.toSorted()];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = join(import.meta.dirname, '..');
  const rows = pagesOf(root).map((page) => rowOf(page, readFileSync(join(root, page), 'utf8')));
  console.log(`${'Page'.padEnd(44)}${'Grade'.padStart(6)}${'Words'.padStart(7)}${'Bytes'.padStart(7)}`);
  for (const row of rows) console.log(lineOf(row));
  const over = rows.filter((row) => row.over.length > 0);
  console.log(`\n${rows.length} pages, ${over.length} over a limit`);
  process.exitCode = over.length > 0 ? 1 : 0;
}
