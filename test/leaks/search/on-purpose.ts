import type { Canary } from './forms.ts';
import { Scanner } from './scanner.ts';

/**
 * The places that must contain a secret, and the search that is still done there. Everything else is searched for everything; the
 * store `file` too, because its content is encrypted.
 *
 * - A line with add-mask: it tells the runner the mask. Left out whole; masks.ts checks that it comes in time.
 * - The logins in the state of the Action: post.ts uses them to end logins of a killed run. Only their tokens are left out.
 * - A file that --with-secrets asks for: the transaction object needs them. Searched for all secrets that do not belong into it.
 * - A request to the service that a secret belongs to (`goesTo` of a canary). In one to any other service it is a find, and a
 * host
 *   that is not a service of the scenario may receive nothing at all.
 */
export const withoutMasks = (stdout: string): string => stdout.replaceAll(/^::add-mask::.*$/gm, '');

/** The logins that post.ts ends, which are in the state on purpose: their tokens are removed, and nothing else is. */
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

/** A state file contains each state that was ever saved. */
export function withoutLoginsInFile(text: string): string {
  return text.replaceAll(
    /^logins<<(\S+)\n(.*?)\n\1$/gms,
    (_whole, _delimiter, state: string) => `logins=${withoutLogins(state)}`,
  );
}

/** Stored values that a file with secrets must contain: without them, there is no reason to leave it out of the search. */
const IN_CLEAR = [/^kept oauth_client_.*_client_secret$/, /^kept saml_key_.*_private_key$/];

/** In a file with requested secrets: those that do not belong into the transaction object. */
export function misplacedSecrets(canaries: readonly Canary[], open: readonly string[], sink: string, text: string) {
  const others = canaries.filter(({ goesTo }) => !goesTo.includes('configuration-server'));
  return new Scanner(others, open).scan(sink, text);
}

/** Types of secrets that should be in such files, and are in none of them. */
export function missingSecrets(
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
