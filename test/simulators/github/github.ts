import { type SimulatedAnswer, type SimulatedRequest, type Simulator, startSimulator } from '../server.ts';
import { notFound, refused, validationFailed } from './answers.ts';
import { controlOf, type ScopeName, scopeOf, secretsOfJob, writeManually } from './control.ts';
import { gitHubDefinition } from './definition.ts';
import { exceeded, limitHeaders, type Quota } from './faults.ts';
import { answerGraphql } from './graphql.ts';
import { ManualRepository } from './manual/repository.ts';
import { permit, type WorkflowPermissions } from './manual/workflow.ts';
import { accepted, denial, sees, tokenOf } from './permissions.ts';
import { type Match, routeOf } from './routes.ts';
import { type Call, createState, type GitHubState, type Scope, type Token } from './state.ts';

export { outage, primaryLimit, secondaryLimit } from './faults.ts';
export type { ManualRepository } from './manual/repository.ts';
export { ACTIONS_BOT, ADA, APP_BOT, MALLORY, type Person, person } from './people.ts';
export { APP_TOKEN, JOB_TOKEN, REPOSITORY, REVIEW_KEY, type Token } from './state.ts';

export interface GitHubSimulator extends Simulator {
  readonly state: GitHubState;
  /** The objections of the official description of GitHub to requests and answers of this simulator. */
  readonly violations: string[];
  scope(name: ScopeName): Scope;
  /** A repository as people see and change it, without the API. */
  repository(fullName: string): ManualRepository;
  /** The permissions of the GITHUB_TOKEN, in the form of `permissions:` in a workflow; omitted ones are missing. */
  permit(permissions: WorkflowPermissions): void;
  /** The number of requests: `sent('POST', '/comments')`. */
  sent(method?: string, path?: string): number;
  /** The secrets that a workflow may map for a job that starts now. */
  secretsOfJob(name: ScopeName): Readonly<Record<string, string>>;
  /** Changes secrets and variables like a person in the settings; `null` deletes. */
  write(json: Parameters<typeof writeManually>[1]): void;
}

/** The requests of this hour, including this one. */
function quotaOf({ quotas }: GitHubState, text: string, { hourly = 1000 }: Token): Quota {
  const now = Math.floor(Date.now() / 1000);
  const before = quotas.get(text);
  const quota = before && before.resetAt > now ? before : { limit: hourly, used: 0, resetAt: now + 3600 };
  quotas.set(text, quota);
  quota.used += 1;
  return quota;
}

interface Place {
  readonly fullName: string;
  /** Parts of the path after the repository, and the path as it was sent. */
  readonly pieces: readonly string[];
  readonly below: string;
}

/**
 * `/repos/OWNER/NAME/...`, or `/repositories/NUMBER/...` as in the links of lists. A path with a slash at the end does not exist.
 */
function placeOf({ repositories }: GitHubState, path: string): Place | undefined {
  if (path.endsWith('/')) return undefined;
  const [, root, ...sent] = path.split('/');
  const taken = root === 'repos' ? 2 : 1;
  const byNumber = [...repositories].find(([, { id }]) => String(id) === sent[0])?.[0];
  const fullName = root === 'repos' ? sent.slice(0, 2).map(decodeURIComponent).join('/').toLowerCase() : byNumber;
  if (fullName === undefined || (root !== 'repos' && root !== 'repositories')) return undefined;
  const below = sent.slice(taken);
  return { fullName, pieces: below.map(decodeURIComponent), below: below.join('/') };
}

/** Why a request is rejected before anything is read; undefined when it is not. */
function requestProblem({ operation }: Match['route'], { text, json, query }: SimulatedRequest) {
  if (text !== '' && json === undefined) return refused(400, 'Problems parsing JSON');
  const definition = gitHubDefinition();
  const [wrong] = definition.queryProblems(operation, query);
  if (wrong !== undefined) return validationFailed({ resource: 'Issue', field: wrong, code: 'invalid' });
  const problems = definition.bodyProblems(operation, json);
  return problems.length > 0 ? refused(422, `Invalid request.\n\n${problems.join('\n')}`) : undefined;
}

function handled(call: Omit<Call, 'scope' | 'json'>, { route }: Match, request: SimulatedRequest): SimulatedAnswer {
  const problem = denial(call.token, route.accepts) ?? requestProblem(route, request);
  if (problem) return problem;
  const { environment_name: environment } = call.parameters;
  const scope = environment === undefined ? call.repository : call.repository.environments.get(environment);
  const json = typeof request.json === 'object' && request.json !== null ? { ...request.json } : {};
  return scope ? route.handle({ ...call, scope, json }) : notFound;
}

/** An object that a token cannot see is answered like an absent one. */
function answer(state: GitHubState, violations: string[], request: SimulatedRequest): SimulatedAnswer {
  const { method, path, query, headers } = request;
  const found = tokenOf(state, headers.authorization);
  if ('status' in found) return found;
  const [text, token] = found;
  const quota = quotaOf(state, text, token);
  if (quota.used > quota.limit) return { ...refused(403, exceeded()), headers: limitHeaders(quota) };
  if (path === '/graphql') return answerGraphql(token, request);
  const addresses = { api: `http://${headers.host}`, web: 'https://github.example' };
  const place = placeOf(state, path);
  const match = place && routeOf(method, place.pieces);
  const moved = state.renamed.get(place?.fullName ?? '');
  const repository = state.repositories.get(moved ?? place?.fullName ?? '');
  if (!place || !match || !repository || !sees(token, moved ?? place.fullName)) {
    return { ...notFound, headers: limitHeaders(quota) };
  }
  const { operation, accepts } = match.route;
  const location = `${addresses.api}/repositories/${repository.id}/${place.below}`.replace(/\/$/, '');
  const call = { state, repository, parameters: match.parameters, query, token, addresses, below: place.below };
  const given =
    moved === undefined
      ? handled(call, match, request)
      : { ...refused(301, 'Moved Permanently'), headers: { location } };
  const problems = [
    ...gitHubDefinition().unknownProblems(operation, query, request.json),
    ...gitHubDefinition().answerProblems(operation, given),
  ];
  violations.push(...problems.map((problem) => `${operation} ${given.status}: ${problem}`));
  const more = { ...limitHeaders(quota), 'X-Accepted-GitHub-Permissions': accepted(accepts), ...given.headers };
  return { ...given, headers: more };
}

/** The REST API of GitHub by its OpenAPI description and documentation, as far as this project uses it. */
export async function startGitHubSimulator(options: {
  /** Full names, each with its environments. */
  readonly repositories: Readonly<Record<string, readonly string[]>>;
  readonly port?: number;
}): Promise<GitHubSimulator> {
  const { repositories, ...rest } = options;
  const state = createState(repositories);
  const violations: string[] = [];
  const simulator = await startSimulator({
    ...rest,
    answer: (request) => answer(state, violations, request),
    control: controlOf(state),
  });
  return Object.assign(simulator, {
    state,
    violations,
    scope: (name: ScopeName) => scopeOf(state, name),
    repository: (fullName: string) => ManualRepository.of(state, fullName),
    permit: (permissions: WorkflowPermissions) => permit(state, permissions),
    sent: (method?: string, path = '') =>
      simulator.requests.filter((each) => each.method === (method ?? each.method) && each.path.includes(path)).length,
    secretsOfJob: (name: ScopeName) => secretsOfJob(state, name),
    write: (json: Parameters<typeof writeManually>[1]) => writeManually(state, json),
  });
}
