import { parseSecretReference } from './reference.ts';

const WORDS = 'secret|password|passwd|passphrase|pkey|private[_-]?key|token|api[_-]?key';
const SECRET_KEY = new RegExp(`(${WORDS})$`, 'i');
const CREDENTIALS_KEY = /^(credentials|planCredentials|own)$/;
/** Ends in a telling word and is a switch. */
const SWITCH = 'resetLostSecret';

const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY/;
const SENSITIVE = new RegExp(
  `(${WORDS}|\\bcredentials|Credentials|\\bown)["']?\\s*:(?!\\s*["']?(vault|env|file|github):)(?!\\s*(true|false)\\b)`,
  'i',
);

/** Whether what stands under this key has to be a reference to a secret. */
export function namesSecret(key: string): boolean {
  return (key !== SWITCH && SECRET_KEY.test(key)) || CREDENTIALS_KEY.test(key);
}

export function holdsPrivateKey(value: string): boolean {
  return PRIVATE_KEY.test(value);
}

export function isReference(value: string): boolean {
  return parseSecretReference(value) !== undefined;
}

/** Whether a piece of text, parsed or not, seems to give a secret: a telling word, a colon, and no reference. */
export function seemsSecret(text: string): boolean {
  return SENSITIVE.test(text) || PRIVATE_KEY.test(text);
}

function indentation(line: string): number {
  return line.length - line.trimStart().length;
}

function insidePem(lines: readonly string[], index: number): boolean {
  const before = lines.slice(0, index + 1);
  const begin = before.findLastIndex((line) => line.includes('-----BEGIN'));
  return begin >= 0 && !before.slice(begin, index).some((line) => line.includes('-----END'));
}

/**
 * Whether the line must not be shown. Works on text, because a file that is not YAML has its secrets too; says yes
 * rather too often than too seldom, which costs an excerpt and nothing else.
 */
export function hidesLine(lines: readonly string[], index: number): boolean {
  if (seemsSecret(lines[index] ?? '') || insidePem(lines, index)) return true;
  let depth = indentation(lines[index] ?? '');
  for (let above = index - 1; above >= 0 && depth > 0; above -= 1) {
    const line = lines[above] ?? '';
    if (line.trim() === '' || indentation(line) >= depth) continue;
    if (seemsSecret(line)) return true;
    depth = indentation(line);
  }
  return false;
}
