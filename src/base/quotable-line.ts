import { isLikelySecret, SECRET_WORDS } from './likely-secret.ts';

/** Maximum number of characters of a line that are examined. */
const LONGEST_LINE = 2_000;
/** Maximum number of characters that are shown. */
const LONGEST = 200;

/** `client_secret=…`, `"password": …`, `Authorization: …`, `Bearer …` */
const NAMED = new RegExp(`(${SECRET_WORDS}|credentials|authorization)["'\`]?\\s*[:=]|\\b(bearer|basic)\\s+\\S`, 'i');
/** As long as a generated secret. Names and paths without a digit are allowed. */
const LONG_RUN = /[\w+=-]{20,}/g;

function hasGenerated(line: string): boolean {
  return (line.match(LONG_RUN) ?? []).some((run) => /\d/.test(run) && /[a-z]/i.test(run));
}

/**
 * The first line of a message from another program or library; undefined if it may contain a secret, because such messages quote
 * their input. Cost: a line with a hash or another long identifier is not shown either.
 */
export function quotableLine(said: string): string | undefined {
  const [line = ''] = said
    .trim()
    .slice(0, LONGEST_LINE)
    .split(/[\r\n]/);
  if (line === '' || NAMED.test(line) || isLikelySecret(line) || hasGenerated(line)) return undefined;
  return line.slice(0, LONGEST);
}
