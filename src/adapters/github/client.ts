import type { Context } from '../../base/context.ts';
import { HybridError, problem } from '../../base/errors.ts';
import type { HttpResponse } from '../../base/http-types.ts';
import { textAt } from '../../base/json.ts';
import { HttpError } from '../http/error.ts';
import { jobHelp, type PermissionLine, unreachable } from './errors.ts';
import { apiAddress, repositoryName, requireToken } from './place.ts';
import { GitHubRest, type RestRequest } from './rest.ts';

export interface GitHubRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT';
  /** After the URL of the repository: `issues/7/comments`; empty for the repository itself. */
  readonly path: string;
  /** Query of a GET, otherwise the body. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** The purpose of the request, after "GitHub does not". */
  readonly action: string;
  /** The permission that the job needs. */
  readonly needed: PermissionLine;
}

/** One repository at GitHub, with its REST API. */
export interface GitHubClient {
  /** `owner/name` */
  readonly repository: string;
  /** The body of the response. @throws HybridError `github.*` */
  send(request: GitHubRequest): Promise<unknown>;
  /** Pages of a list with up to a hundred items; the next page is requested when needed. */
  pages(request: Omit<GitHubRequest, 'method'>): AsyncGenerator<readonly unknown[]>;
  /** Login of the token; undefined if GitHub does not say. @throws HybridError if a later request may succeed */
  login(): Promise<string | undefined>;
}

export type GitHubContext = Pick<Context, 'environment' | 'seal' | 'clock' | 'http' | 'log'>;

const PAGE = 100;
/** A limit, in case every page is full. */
const MOST_PAGES = 50;

/** Errors that may be temporary. */
const PASSING: readonly string[] = ['github.rate', 'github.unreachable', 'github.token'];

function queryOf(parameters: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(parameters).map(([name, value]): [string, string] => [name, String(value)]);
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}

/** A POST is not repeated: after an unclear response the comment or issue may exist. */
function restRequest(repository: string, request: GitHubRequest): RestRequest {
  const { method, parameters = {}, action, needed } = request;
  // GitHub does not accept a repository with a trailing slash.
  const path = `repos/${repository}${request.path && `/${request.path}`}`;
  const rest = { method, action, help: jobHelp(needed) };
  if (method === 'GET') return { ...rest, path: `${path}${queryOf(parameters)}` };
  return { ...rest, path, json: parameters, repeatable: method !== 'POST' };
}

/** @throws HybridError if a variable is missing in the environment */
export function createGitHubClient(context: GitHubContext): GitHubClient {
  const { environment, seal } = context;
  const hint = 'Set GITHUB_REPOSITORY to owner/name. A workflow sets it automatically.';
  const repository = repositoryName(environment.GITHUB_REPOSITORY, hint);
  const fix = 'In a workflow, omit the input token. In a terminal, set GITHUB_TOKEN.';
  const api = apiAddress(environment);
  const token = requireToken(environment.GITHUB_TOKEN, 'talk to GitHub with', fix);
  const rest = new GitHubRest(context, { api, token: seal(token) });
  const bodyOf = async (answer: Promise<HttpResponse>, action: string) => {
    try {
      return (await answer).body;
    } catch (error) {
      throw error instanceof HttpError ? unreachable(error, action) : error;
    }
  };
  const send = (request: GitHubRequest) => bodyOf(rest.send(restRequest(repository, request)), request.action);
  const login = async () => {
    const request = { action: 'show the owner of the token', help: jobHelp('pull-requests: write') };
    try {
      const body = await bodyOf(rest.viewer(request), request.action);
      return textAt(body, 'data', 'viewer', 'login');
    } catch (error) {
      if (error instanceof HybridError && !PASSING.includes(error.code)) return undefined;
      throw error;
    }
  };
  return { repository, login, send, pages: (request) => pagesOf(send, request) };
}

async function* pagesOf(send: GitHubClient['send'], request: Omit<GitHubRequest, 'method'>) {
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const parameters = { ...request.parameters, per_page: PAGE, page };
    const list = await send({ ...request, method: 'GET', parameters });
    if (!Array.isArray(list)) throw problem('github.answer', { what: 'list' });
    yield list;
    if (list.length < PAGE) return;
  }
}
