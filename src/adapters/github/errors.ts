import { HybridError } from '../../base/errors.ts';
import type { HttpResponse } from '../../base/http-types.ts';
import { at, textAt } from '../../base/json.ts';
import { type HttpError, reasonOf, reasonText } from '../http/error.ts';

/** `Validation Failed` alone says nothing; what is wrong stands in a list, whose entries may have a sentence. */
function detailsOf(body: unknown): readonly string[] {
  const errors = at(body, 'errors');
  return (Array.isArray(errors) ? errors : []).flatMap((each) => textAt(each, 'message') ?? []);
}

function reasonIn(body: unknown): string {
  if (typeof body === 'string') return reasonText(body);
  return reasonText([reasonOf(body), ...detailsOf(body)].filter((part) => part !== '').join(': '));
}

/** `issues=write; pull_requests=write`: any one of them, each with `-` in a workflow. */
function permissionLines(header: string): readonly string[] {
  return header.split(/[;,]/).flatMap((part) => {
    const [, name, access] = /^\s*([a-z_]+)=(read|write)\s*$/.exec(part) ?? [];
    return name ? [`${name.replaceAll('_', '-')}: ${access}`] : [];
  });
}

/** What a job has to have written under `permissions:`. */
export type PermissionLine =
  | 'pull-requests: write'
  | 'pull-requests: read'
  | 'issues: write'
  | 'contents: write'
  | 'contents: read';

type Headers = HttpResponse['headers'];

/** What to do about a refusal, which depends on whose token it is. */
export interface Help {
  /** Which token to use, in a sentence. */
  readonly token: string;
  readonly denied: (headers: Headers) => string;
  /** GitHub answers 404 for what a token may not see, too. */
  readonly notFound: (headers: Headers) => string;
}

/** For requests with the token of a job. */
export function jobHelp(needed: PermissionLine): Help {
  const denied = (headers: Headers) => {
    const accepted = permissionLines(headers['x-accepted-github-permissions'] ?? '');
    const others = accepted.filter((line) => line !== needed).map((line) => `\`${line}\``);
    const instead = others.length > 0 ? ` (GitHub accepts ${others.join(' or ')} as well)` : '';
    return `Add the line \`${needed}\` under permissions: of this job${instead}. A pull request from a fork never gets it.`;
  };
  return { token: 'Leave the input token out, or give another.', denied, notFound: denied };
}

/** GitHub says "too many requests" with status 403, too. */
export function isRateLimit({ status, headers, body }: HttpResponse): boolean {
  if (status !== 403) return status === 429;
  return 'retry-after' in headers || headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test(reasonOf(body));
}

function refusal(code: string, action: string, reason: string, fix: string): HybridError {
  return new HybridError({ code: `github.${code}`, message: `GitHub does not ${action}: ${reason}`, fix });
}

/** A limit that did not pass while it was waited for. */
export function limitReached({ status, body }: HttpError, action: string): HybridError {
  const fix = 'GitHub counts the requests of a token, and this one has had its share. Run again later.';
  return refusal('rate', action, reasonIn(body) || `status ${status}`, fix);
}

/**
 * An answer that is no success, in our words.
 * @param action what was asked for, such as `write the comment`
 */
export function gitHubError({ status, headers, body }: HttpResponse, action: string, help: Help): HybridError {
  const reason = reasonIn(body) || `status ${status}`;
  const say = (code: string, fix: string) => refusal(code, action, reason, fix);
  if (status === 401) {
    return say('token', `The token is wrong or has ended; that of an App's installation lives one hour. ${help.token}`);
  }
  if (/not permitted to create or approve pull requests/i.test(reason)) {
    return say(
      'denied',
      'Settings, Actions, General: allow GitHub Actions to create pull requests; or give the token of an App.',
    );
  }
  if (status === 403) return say('denied', help.denied(headers));
  if (status === 404) return say('not-found', help.notFound(headers));
  if (status === 410) return say('gone', 'Settings, General, Features: turn Issues on.');
  if (status >= 300 && status < 400) {
    const fix =
      'The repository was renamed: run the workflow from its new name, or set GENESYS_HYBRID_REPOSITORY to it.';
    return say('renamed', fix);
  }
  return say('status', 'Check GITHUB_API_URL and the names in the message.');
}

/** GitHub, or what stands before it, gave no answer to go on with. */
export function unreachable({ status, body, message, fix }: HttpError, action: string): HybridError {
  const later =
    'Run again later. https://www.githubstatus.com says how GitHub is; a proxy of this machine may fail, too.';
  return refusal('unreachable', action, reasonIn(body) || message, status === undefined && fix ? fix : later);
}

export function unexpectedAnswer(what: string): HybridError {
  return new HybridError({
    code: 'github.answer',
    message: `the answer of GitHub has no ${what} in it`,
    fix: 'Run again. If that does not help, check GITHUB_API_URL: something else may answer there.',
  });
}
