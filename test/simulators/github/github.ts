import { type SimulatedAnswer, type SimulatedRequest, type Simulator, startSimulator } from '../server.ts';
import { controlOf, type ScopeName, scopeOf, secretsOfJob, writeByHand } from './control.ts';
import { denial, sees, tokenOf } from './permissions.ts';
import { routeOf } from './routes.ts';
import { createState, type GitHubState, notFound, type Scope } from './state.ts';

export { APP_TOKEN, JOB_TOKEN, type Token } from './state.ts';

export interface GitHubSimulator extends Simulator {
  readonly state: GitHubState;
  scope(name: ScopeName): Scope;
  /** The secrets that a workflow may map for a job that begins now. */
  secretsOfJob(name: ScopeName): Readonly<Record<string, string>>;
  /** Changes secrets and variables as a person does in the settings; `null` deletes. */
  write(json: Parameters<typeof writeByHand>[1]): void;
}

/** `/repos/OWNER/NAME/...`; what a token does not see is answered like what is not there. */
function answer(state: GitHubState, { method, path, query, headers, json }: SimulatedRequest): SimulatedAnswer {
  const token = tokenOf(state, headers.authorization);
  if ('status' in token) return token;
  const [, root, owner, name, ...below] = path.split('/').map(decodeURIComponent);
  const fullName = `${owner}/${name}`.toLowerCase();
  const repository = root === 'repos' ? state.repositories.get(fullName) : undefined;
  const match = routeOf(method, below);
  if (!repository || !match || !sees(token, fullName)) return notFound;
  const denied = denial(token, match.route);
  if (denied) return denied;
  const { environment, name: last = '' } = match.parameters;
  const scope = environment === undefined ? repository : repository.environments.get(environment);
  if (!scope) return notFound;
  const body = typeof json === 'object' && json !== null ? { ...json } : {};
  return match.route.handle({ scope, name: last.toUpperCase(), json: body, query });
}

/** GitHub's REST API as its OpenAPI description and documentation say, as far as this project uses it. */
export async function startGitHubSimulator(options: {
  /** Full names, each with its environments. */
  readonly repositories: Readonly<Record<string, readonly string[]>>;
  readonly port?: number;
}): Promise<GitHubSimulator> {
  const { repositories, ...rest } = options;
  const state = createState(repositories);
  const simulator = await startSimulator({
    ...rest,
    answer: (request) => answer(state, request),
    control: controlOf(state),
  });
  return Object.assign(simulator, {
    state,
    scope: (name: ScopeName) => scopeOf(state, name),
    secretsOfJob: (name: ScopeName) => secretsOfJob(state, name),
    write: (json: Parameters<typeof writeByHand>[1]) => writeByHand(state, json),
  });
}
