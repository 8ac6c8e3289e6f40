import type { Canary } from './forms.ts';
import { Scanner } from './scanner.ts';

/**
 * Where a secret stands because it has to, and what is looked for there all the same. Everything else is searched for everything; the
 * store `file` too, since what it writes is encrypted.
 *
 * - A line with add-mask: only so does the runner hear what to hide. Left out whole; masks.ts asks that it comes in time.
 * - The logins in the state of the Action: post.ts ends with them what a killed run left behind. Only their tokens are left out.
 * - A file that --with-secrets asks for: the transaction object works with no less. Searched for all that does not belong into it.
 * - What is sent to the service that a secret belongs to (`goesTo` of a canary). To any other service it is a find, and to a host that
 *   is no service of the walk nothing may be sent at all.
 */
export const withoutMasks = (stdout: string): string => stdout.replaceAll(/^::add-mask::.*$/gm, '');

/** The logins that post.ts ends, which stand in the state on purpose: their tokens are taken out, and nothing else is. */
export function withoutLogins(state: string): string {
  const logins: unknown = JSON.parse(state || '[]');
  if (!Array.isArray(logins)) return state;
  const named = ['Authorization', 'X-Vault-Token'];
  const bare = logins.map((login: { headers?: Record<string, string> }) => ({
    ...login,
    headers: Object.fromEntries(
      Object.entries(login.headers ?? {}).map(([name, value]) => [name, named.includes(name) ? 'a token' : value]),
    ),
  }));
  return JSON.stringify(bare);
}

/** A state file has each state that was ever saved. */
export function withoutLoginsInFile(text: string): string {
  return text.replaceAll(
    /^logins<<(\S+)\n(.*?)\n\1$/gms,
    (_whole, _delimiter, state: string) => `logins=${withoutLogins(state)}`,
  );
}

/** Kept values that a file with secrets has to have: without them, leaving it out of the search would be for nothing. */
const IN_CLEAR = [/^kept oauth_client_.*_client_secret$/, /^kept saml_key_.*_private_key$/];

/** Of a file that holds secrets because somebody asked for it: those that do not belong into the transaction object. */
export function astrayInClear(canaries: readonly Canary[], open: readonly string[], sink: string, text: string) {
  const others = canaries.filter(({ goesTo }) => !goesTo.includes('configuration-server'));
  return new Scanner(others, open).scan(sink, text);
}

/** Kinds of secrets that were to stand in such files, and do in none of them. */
export function missingInClear(
  canaries: readonly Canary[],
  open: readonly string[],
  texts: readonly string[],
): readonly string[] {
  const text = texts.join('\n');
  const stands = (kind: RegExp) => {
    const wanted = canaries.filter(({ source }) => kind.test(source));
    return new Scanner(wanted, open).scan('a file with secrets', text).length > 0;
  };
  return IN_CLEAR.filter((kind) => !stands(kind)).map(String);
}
