import type { Context } from '../../base/context.ts';
import { HybridError } from '../../base/errors.ts';
import { at } from '../../base/json.ts';
import { gitHubError, type PermissionLine, unexpectedAnswer } from './errors.ts';

export interface GitHubRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT';
  /** After the address of the repository: `issues/7/comments`; empty for the repository itself. */
  readonly path: string;
  /** Query of a GET, body of the others. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** What is asked for, in a sentence after "GitHub does not". */
  readonly action: string;
  /** What the job needs for it. */
  readonly needed: PermissionLine;
}

/** One repository at GitHub, over its REST API. */
export interface GitHubClient {
  /** `owner/name` */
  readonly repository: string;
  /** The body of the answer. @throws HybridError `github.*` */
  send(request: GitHubRequest): Promise<unknown>;
  /** Lists, page after page of a hundred; the next one is asked for only when it is wanted. */
  pages(request: Omit<GitHubRequest, 'method'>): AsyncGenerator<readonly unknown[]>;
  /** Login that the token writes as; undefined where GitHub does not say. @throws HybridError where it may say later */
  login(): Promise<string | undefined>;
}

const PAGE = 100;
/** A bound, so that an answer that always has a full page is no endless loop. */
const MOST_PAGES = 50;

/** In REST the same question is not for the token of a job. */
const VIEWER = '{ viewer { login } }';
/** What the next try may get an answer to. */
const PASSING: readonly string[] = ['github.rate', 'github.unreachable', 'github.token'];

type Octokit = ReturnType<typeof import('./octokit.ts').createOctokit>;

function missingToken(): HybridError {
  return new HybridError({
    code: 'github.no-token',
    message: 'there is no token to talk to GitHub with',
    fix: 'In a workflow leave the input token out; in a terminal set GITHUB_TOKEN.',
  });
}

function addressOf(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text.replace(/\/+$/, '');
  throw new HybridError({
    code: 'github.address',
    message: 'GITHUB_API_URL is not an address',
    fix: 'It is https://api.github.com, or https://HOST/api/v3 on GitHub Enterprise Server.',
  });
}

function repositoryOf(name: string | undefined): string {
  if (name && /^[\w.-]+\/[\w.-]+$/.test(name)) return name;
  throw new HybridError({
    code: 'github.no-repository',
    message: 'nothing says which repository this is',
    fix: 'Inside a workflow GITHUB_REPOSITORY says it; in a terminal set it to owner/name.',
  });
}

/** A POST is not repeated: after an unclear answer the comment or issue may be there. */
function optionsOf(method: GitHubRequest['method']) {
  return method === 'POST' ? { request: { retries: 0 } } : {};
}

/** Reads the client of GitHub's toolkit when the first request is made. @throws HybridError where the environment does not say enough */
export function openGitHub({
  environment,
  seal,
  log,
  stop,
}: Pick<Context, 'environment' | 'seal' | 'log' | 'stop'>): GitHubClient {
  const repository = repositoryOf(environment.GITHUB_REPOSITORY);
  const api = addressOf(environment.GITHUB_API_URL || 'https://api.github.com');
  const token = environment.GITHUB_TOKEN?.trim();
  if (!token) throw missingToken();
  const sealed = seal(token);
  let octokit: Promise<Octokit> | undefined;
  const opened = () => {
    octokit ??= import('./octokit.ts').then(({ createOctokit }) => createOctokit({ api, token: sealed, log, stop }));
    return octokit;
  };
  const send = async ({ method, path, parameters = {}, action, needed }: GitHubRequest): Promise<unknown> => {
    try {
      const client = await opened();
      const answer = await client.request({
        method,
        // With a slash at its end GitHub knows no repository.
        url: path === '' ? `/repos/${repository}` : `/repos/${repository}/${path}`,
        ...optionsOf(method),
        ...parameters,
      });
      const status: number = answer.status;
      if (status >= 300) throw Object.assign(new Error(`status ${status}`), { status });
      return answer.data;
    } catch (error) {
      throw gitHubError(error, action, needed, sealed);
    }
  };
  const login = async () => {
    try {
      const found = at(await (await opened()).graphql(VIEWER), 'viewer', 'login');
      return typeof found === 'string' ? found : undefined;
    } catch (error) {
      const told = gitHubError(error, 'say whose the token is', 'pull-requests: write', sealed);
      if (typeof at(error, 'status') === 'number' && PASSING.includes(told.code)) throw told;
      return undefined;
    }
  };
  return { repository, login, send, pages: (request) => pagesOf(send, request) };
}

async function* pagesOf(send: GitHubClient['send'], request: Omit<GitHubRequest, 'method'>) {
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const parameters = { ...request.parameters, per_page: PAGE, page };
    const list = await send({ ...request, method: 'GET', parameters });
    if (!Array.isArray(list)) throw unexpectedAnswer('list');
    yield list;
    if (list.length < PAGE) return;
  }
}

/** @throws HybridError `github.answer` */
export function textAt(value: unknown, ...path: readonly string[]): string {
  const found = at(value, ...path);
  if (typeof found === 'string') return found;
  throw unexpectedAnswer(path.join('.'));
}

/**
 * The answer, if it says there what was asked for. Something in between may answer with a page of its own, or with the answer to
 * another request, and nothing was done then. @throws HybridError `github.answer`
 */
export function holding(answer: unknown, wanted: string | number, ...path: readonly string[]): unknown {
  if (at(answer, ...path) === wanted) return answer;
  throw unexpectedAnswer(`${path.join('.')} ${wanted}`);
}

/** @throws HybridError `github.answer` */
export function numberAt(value: unknown, ...path: readonly string[]): number {
  const found = at(value, ...path);
  if (typeof found === 'number') return found;
  throw unexpectedAnswer(path.join('.'));
}
