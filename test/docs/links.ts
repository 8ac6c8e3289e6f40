import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Page, ROOT, readPage } from './pages.ts';

const INLINE = /\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g;
const REFERENCE = /^ {0,3}\[[^\]^]+\]:\s+(\S+)/gm;
const HTML = /\b(?:href|src|srcset)="([^"]+)"/g;
const EXTERNAL = /^(?:https|mailto):/;

/** Anchors of the headings as GitHub makes them, and of HTML. */
export function anchorsOf({ prose }: Pick<Page, 'prose'>): readonly string[] {
  const counts = new Map<string, number>();
  const headings = [...prose.matchAll(/^ {0,3}#{1,6} +(.+?)(?: +#+)? *$/gm)].map(([, heading = '']) => {
    const words = heading.replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const anchor = words.replaceAll(/[^\p{L}\p{M}\p{N}\s_-]/gu, '').replaceAll(' ', '-');
    const count = counts.get(anchor) ?? 0;
    counts.set(anchor, count + 1);
    return count === 0 ? anchor : `${anchor}-${count}`;
  });
  return [...headings, ...[...prose.matchAll(/\b(?:id|name)="([^"]+)"/g)].map(([, id = '']) => id)];
}

/** Code within a line is no link. */
const withoutCode = (text: string) => text.replaceAll(/(`+)(?!`).*?(?<!`)\1(?!`)/gs, (code) => ' '.repeat(code.length));

export function linksOf({ prose }: Pick<Page, 'prose'>): readonly string[] {
  const text = withoutCode(prose);
  return [INLINE, REFERENCE, HTML].flatMap((pattern) => [...text.matchAll(pattern)].map(([, link = '']) => link));
}

function linkProblem(page: Page, link: string): string | undefined {
  if (EXTERNAL.test(link)) return undefined;
  if (/^[a-z]+:|^\//.test(link)) return `${link} is neither relative nor https`;
  const [path = '', anchor] = decodeURIComponent(link).split('#');
  const target = path === '' ? page.file : join(dirname(page.file), path);
  const file = join(ROOT, target);
  if (path !== '' && (target.startsWith('..') || !existsSync(file))) return `${link} leads to nothing`;
  if (anchor === undefined) return undefined;
  if (path !== '' && !(statSync(file).isFile() && target.endsWith('.md'))) return `${link} is an anchor of no page`;
  const there = path === '' ? page : readPage(target, readFileSync(file, 'utf8'));
  return anchorsOf(there).includes(anchor) ? undefined : `${link}: there is no heading ${anchor} in ${target}`;
}

/** Links that lead nowhere. */
export function linkProblems(page: Page): readonly string[] {
  return linksOf(page).flatMap((link) => linkProblem(page, link) ?? []);
}

/** Code within a line that is a command: `genesys-hybrid plan acme`. */
export function inlineCommands({ prose }: Pick<Page, 'prose'>): readonly string[] {
  const codes = [...prose.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)].map(([, code = '']) => code);
  const commands = codes.filter((code) => /^(genesys-hybrid [a-z]|npm run [a-z])/.test(code));
  // A synopsis, as the help shows it, is no command: `genesys-hybrid plan [FILES]`.
  const whole = commands.filter((code) => !/\[|\|$/.test(code));
  // Nor is the name of a command alone, which has to exist: `genesys-hybrid completion`.
  return whole.map((code) => code.replace(/^genesys-hybrid [a-z]+$/, '$& --help'));
}
