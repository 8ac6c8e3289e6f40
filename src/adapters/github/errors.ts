import { type HybridError, problem } from '../../base/errors.ts';
import type { HttpResponse } from '../../base/http-types.ts';
import { textAt, valueAt } from '../../base/json.ts';
import { type HttpError, reasonOf, reasonText } from '../http/error.ts';

/** `Validation Failed` alone says nothing; the details are in a list, whose entries may have a sentence. */
function detailsOf(body: unknown): readonly string[] {
  const errors = valueAt(body, 'errors');
  return (Array.isArray(errors) ? errors : []).flatMap((each) => textAt(each, 'message') ?? []);
}

function reasonIn(body: unknown): string {
  if (typeof body === 'string') return reasonText(body);
  return reasonText([reasonOf(body), ...detailsOf(body)].filter((part) => part !== '').join(': '));
}

/** `issues=write; pull_requests=write`: any one of them, in the form of a workflow with `-`. */
function permissionLines(header: string): readonly string[] {
  return header.split(/[;,]/).flatMap((part) => {
    const [, name, access] = /^\s*([a-z_]+)=(read|write)\s*$/.exec(part) ?? [];
    return name ? [`${name.replaceAll('_', '-')}: ${access}`] : [];
  });
}

/** A line of a job under `permissions:`. */
export type PermissionLine = `${'pull-requests' | 'contents'}: ${'read' | 'write'}` | 'issues: write';

type Headers = HttpResponse['headers'];

/** The remedies for refusals, which depend on the token. */
export interface Help {
  /** The token to use, in a sentence. */
  readonly token: string;
  readonly denied: (headers: Headers) => string;
  /** GitHub also answers 404 for resources that a token may not read. */
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
  return { token: 'Omit the input token, or pass another token.', denied, notFound: denied };
}

/** GitHub also reports rate limits with status 403. */
export function isRateLimit({ status, headers, body }: HttpResponse): boolean {
  if (status !== 403) return status === 429;
  return 'retry-after' in headers || headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test(reasonOf(body));
}

/** A rate limit that lasted longer than the retries. */
export function limitReached({ status, body }: HttpError, action: string): HybridError {
  return problem('github.rate', { action, reason: reasonIn(body) || `status ${status}` });
}

/** The error for an unsuccessful response. @param action purpose of the request, such as `write the comment` */
export function gitHubError({ status, headers, body }: HttpResponse, action: string, help: Help): HybridError {
  const reason = reasonIn(body) || `status ${status}`;
  const values = { action, reason };
  if (status === 401) return problem('github.token', { ...values, token: help.token });
  if (/not permitted to create or approve pull requests/i.test(reason)) return problem('github.denied#setting', values);
  if (status === 403) return problem('github.denied', { ...values, remedy: help.denied(headers) });
  if (status === 404) return problem('github.not-found', { ...values, remedy: help.notFound(headers) });
  if (status === 410) return problem('github.gone', values);
  return problem(status >= 300 && status < 400 ? 'github.renamed' : 'github.status', values);
}

/** GitHub, or a proxy in front of it, gave no usable response. */
export function unreachable({ status, body, message, fix }: HttpError, action: string): HybridError {
  const values = { action, reason: reasonIn(body) || message };
  if (status !== undefined || !fix) return problem('github.unreachable', values);
  return problem('github.unreachable#connection', { ...values, remedy: fix });
}
