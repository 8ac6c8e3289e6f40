import { looksSecret, SECRET_WORDS } from './secret-looks.ts';

/** Characters of a line that are looked at. */
const LONGEST_LINE = 2_000;
/** Characters that are shown. */
const LONGEST = 200;

/** `client_secret=…`, `"password": …`, `Authorization: …`, `Bearer …` */
const NAMED = new RegExp(`(${SECRET_WORDS}|credentials|authorization)["'\`]?\\s*[:=]|\\b(bearer|basic)\\s+\\S`, 'i');
/** As long as a generated secret. Names and paths that have no digit are let through. */
const LONG_RUN = /[\w+=-]{20,}/g;

function hasGenerated(line: string): boolean {
  return (line.match(LONG_RUN) ?? []).some((run) => /\d/.test(run) && /[a-z]/i.test(run));
}

/**
 * The first line of what another program or library says, for a message of ours; undefined where a secret may stand in it, because
 * such a text quotes what it was about. Price: a line with a hash or another long identifier is not shown either.
 */
export function foreignText(said: string): string | undefined {
  const [line = ''] = said
    .trim()
    .slice(0, LONGEST_LINE)
    .split(/[\r\n]/);
  if (line === '' || NAMED.test(line) || looksSecret(line) || hasGenerated(line)) return undefined;
  return line.slice(0, LONGEST);
}
