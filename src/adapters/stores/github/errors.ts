import { HybridError, Refusal } from '../../../base/errors.ts';
import type { Help } from '../../github/errors.ts';
import { type GitHubPlace, neededToken, placeText } from './location.ts';

/** For requests with the token of the store. */
export function storeHelp(place: GitHubPlace): Help {
  const { repository, environment } = place;
  const what = environment === undefined ? '' : ` and has the environment ${environment}`;
  const notFound = `Check that ${repository} exists${what}, and that the App is installed on it, or the token chosen for it.`;
  return { token: neededToken(place), denied: () => neededToken(place), notFound: () => notFound };
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
