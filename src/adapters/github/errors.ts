import { HybridError } from '../../base/errors.ts';
import { at } from '../../base/json.ts';
import type { Secret } from '../../base/secret.ts';
import { reasonOf, reasonText } from '../http/error.ts';
import { withoutSecrets } from '../http/quoted.ts';

/** What GitHub's client threw, as far as it is needed; the original holds headers and is not kept. */
interface Thrown {
  readonly status: number;
  readonly reason: string;
  readonly headers: unknown;
}

/** What stands between this client and GitHub may say back the login that it was sent. */
function withoutToken(data: unknown, token: Secret): unknown {
  const clean = (value: unknown) =>
    typeof value === 'string' ? withoutSecrets(value, { headers: { authorization: token } }) : value;
  // GitHub's client reads a number that is too large for one as a BigInt, which JSON has no word for.
  const text = JSON.stringify(data, (_name, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
  return text === undefined ? undefined : JSON.parse(text, (_name, value: unknown) => clean(value));
}

/** `Validation Failed` alone says nothing; what is wrong stands in a list, whose entries may have a sentence. */
function detailsOf(data: unknown): readonly string[] {
  const errors = at(data, 'errors');
  return (Array.isArray(errors) ? errors : []).flatMap((each) => {
    const message = at(each, 'message');
    return typeof message === 'string' ? [message] : [];
  });
}

function thrownBy(error: unknown, token: Secret): Thrown {
  const status = at(error, 'status');
  const response = error instanceof Error && 'response' in error ? error.response : undefined;
  const data = withoutToken(at(response, 'data'), token);
  const message = error instanceof Error ? reasonText(String(withoutToken(error.message, token))) : '';
  const reason = reasonText([reasonOf(data), ...detailsOf(data)].filter((part) => part !== '').join(': '));
  return {
    status: typeof status === 'number' ? status : 0,
    reason: reason || message,
    headers: at(response, 'headers'),
  };
}

/** `issues=write; pull_requests=write`: any one of them, each with `-` in a workflow. */
function permissionLines(header: unknown): readonly string[] {
  if (typeof header !== 'string') return [];
  const asked = header.split(';').flatMap((part) => part.split(','));
  return asked.flatMap((part) => {
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

function deniedFix(headers: unknown, needed: PermissionLine): string {
  const accepted = permissionLines(at(headers, 'x-accepted-github-permissions'));
  const others = accepted.filter((line) => line !== needed).map((line) => `\`${line}\``);
  const instead = others.length > 0 ? ` (GitHub accepts ${others.join(' or ')} as well)` : '';
  return `Add the line \`${needed}\` under permissions: of this job${instead}. A pull request from a fork never gets it.`;
}

function isNotPermitted(reason: string): boolean {
  return /not permitted to create or approve pull requests/i.test(reason);
}

/**
 * What went wrong, in our words.
 * @param action what was asked for, such as `write the comment`
 * @param needed the permission that this takes
 * @param token what it was asked with, to be left out of what GitHub says
 */
export function gitHubError(error: unknown, action: string, needed: PermissionLine, token: Secret): HybridError {
  if (error instanceof HybridError) return error;
  const { status, reason, headers } = thrownBy(error, token);
  const say = (code: string, fix: string) =>
    new HybridError({
      code: `github.${code}`,
      message: `GitHub does not ${action}: ${reason || `status ${status}`}`,
      fix,
    });
  if (status === 401)
    return say('token', 'The token is wrong or has ended. Leave the input token out, or give another.');
  if (at(headers, 'x-ratelimit-remaining') === '0' || status === 429 || /rate limit/i.test(reason)) {
    return say('rate', 'The token has had its share of requests. Run again later.');
  }
  if (isNotPermitted(reason)) {
    return say(
      'denied',
      'Settings, Actions, General: allow GitHub Actions to create pull requests; or give the token of an App.',
    );
  }
  if (status === 403) return say('denied', deniedFix(headers, needed));
  if (status === 404) return say('not-found', deniedFix(headers, needed));
  if (status === 410) return say('gone', 'Settings, General, Features: turn Issues on.');
  if (status >= 300 && status < 400)
    return say('renamed', 'The repository was renamed. Run the workflow from its new name.');
  if (status >= 400 && status < 500) return say('status', 'Check GITHUB_API_URL and the message of GitHub.');
  return say(
    'unreachable',
    'Run again. If it stays, look at https://www.githubstatus.com and at the proxy of this machine.',
  );
}

export function unexpectedAnswer(what: string): HybridError {
  return new HybridError({
    code: 'github.answer',
    message: `the answer of GitHub has no ${what} in it`,
    fix: 'Run again. If it stays, check GITHUB_API_URL: something else may answer there.',
  });
}
