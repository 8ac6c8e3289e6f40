import { HybridError, Refusal } from '../../../base/errors.ts';
import type { HttpResponse } from '../../../base/http-types.ts';
import { HttpError, reasonOf } from '../../http/error.ts';
import { type GitHubPlace, neededToken, placeText } from './location.ts';

/** 403 is GitHub's "too many requests" too: of the secondary limits, which pass within minutes. */
export function isRateLimit({ status, headers, body }: HttpResponse): boolean {
  return status === 403 && ('retry-after' in headers || /secondary rate limit/i.test(reasonOf(body)));
}

function usedUp(message: string): HybridError {
  return new HybridError({
    code: 'github.rate',
    message,
    fix: 'GitHub counts the requests of a token, and this one has had its share. Run again later.',
  });
}

/** What an answer that stayed the same through all retries means; undefined when it says nothing special. */
export function lasting(error: unknown): HybridError | undefined {
  const isLimit = error instanceof HttpError && (error.status === 429 || error.status === 403);
  return isLimit ? usedUp(error.message) : undefined;
}

/** An answer that is no success. `action` is what was asked for, such as `read the variable GENESYS_ACME_ENTRY`. */
export function refused(response: HttpResponse, action: string, place: GitHubPlace): HybridError {
  const { status, headers, body } = response;
  const reason = reasonOf(body);
  const message = `GitHub does not ${action} in ${placeText(place)}: ${reason || `status ${status}`}`;
  if (status === 401) return new HybridError({ code: 'github.token', message, fix: endedToken(place) });
  if (status === 403 && headers['x-ratelimit-remaining'] === '0') return usedUp(message);
  if (status === 403) return new HybridError({ code: 'github.denied', message, fix: neededToken(place) });
  if (status === 404) return new HybridError({ code: 'github.not-found', message, fix: notSeen(place) });
  if (status >= 300 && status < 400) {
    const fix = 'The repository was renamed: set GENESYS_HYBRID_REPOSITORY to its new name.';
    return new HybridError({ code: 'github.renamed', message, fix });
  }
  return new HybridError({ code: 'github.status', message, fix: 'Check GITHUB_API_URL and the names in the message.' });
}

function endedToken(place: GitHubPlace): string {
  return `The token is wrong or has ended; that of an App's installation lives one hour. ${neededToken(place)}`;
}

/** GitHub answers 404 for what a token may not see, too. */
function notSeen({ repository, environment }: GitHubPlace): string {
  const what = environment === undefined ? '' : ` and has the environment ${environment}`;
  return `Check that ${repository} exists${what}, and that the App is installed on it, or the token chosen for it.`;
}

export function noAnswerIn(what: string): HybridError {
  return new HybridError({
    code: 'github.answer',
    message: `the answer of GitHub has no ${what} in it`,
    fix: 'Check GITHUB_API_URL: something else may answer there.',
  });
}

export function notKept(what: string, place: GitHubPlace): HybridError {
  return new HybridError({
    code: 'store.not-kept',
    message: `GitHub does not give back ${what} of ${placeText(place)} as it was written`,
    fix: 'Run again; if it stays, look at the audit log of the organization.',
  });
}

/** GitHub keeps the last of two writes without a word; the record that is there tells that it is not ours. */
export function overwritten(path: string): Refusal {
  return new Refusal({
    code: 'store.conflict',
    message: `another run wrote ${path} at the same time, and GitHub kept what that one wrote`,
    fix: 'Give the workflow a concurrency group, so that one run waits for the other, and run again.',
  });
}

/** The reason why a write would fail, as the guards before the first write want it. */
export function notWritable(error: unknown): unknown {
  if (!(error instanceof HybridError) || !error.code.startsWith('github.')) return error;
  return new Refusal({ code: 'store.not-writable', message: error.message, fix: error.fix, cause: error });
}
