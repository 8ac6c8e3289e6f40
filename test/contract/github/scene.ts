import { gitHubDefinition } from '../../simulators/github/definition.ts';
import {
  APP_TOKEN,
  type GitHubSimulator,
  JOB_TOKEN,
  MALLORY,
  type ManualRepository,
  startGitHubSimulator,
} from '../../simulators/github/github.ts';

export const NAME = 'acme/hybrid';
export const ROOT = `/repos/${NAME}`;
export const LABEL = 'genesys-hybrid-drift';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
  /** The objections of the official description. */
  readonly problems: readonly string[];
}

export interface Ask {
  readonly json?: unknown;
  /** In place of JSON. */
  readonly text?: string;
  readonly token?: string;
}

export interface Scene {
  readonly github: GitHubSimulator;
  readonly repository: ManualRepository;
  /** An open pull request with a comment, and the files that it changes. */
  readonly pull: { readonly number: number; readonly headSha: string; readonly comment: number };
  readonly issue: number;
  /** Sends a request, and has the answer judged as one to the operation, as in `GET issues/{issue_number}`. */
  ask(operation: string, path: string, ask?: Ask): Promise<Answer>;
}

export async function startScene(): Promise<Scene> {
  const github = await startGitHubSimulator({ repositories: { [NAME]: ['production'], 'acme/empty': [] } });
  const repository = github.repository(NAME);
  repository.commit({ files: { 'tenants/acme.yaml': 'tenant: acme\n', 'README.md': '# Hybrid\n' } });
  const pull = repository.openPull({ head: 'change', files: { 'tenants/acme.yaml': 'tenant: acme # changed\n' } });
  const comment = repository.comment(pull.number, { by: MALLORY, body: '<!-- genesys-hybrid:plan -->' });
  const issue = repository.openIssue({ title: 'acme differs', labels: [LABEL], by: MALLORY });
  github.permit({ contents: 'write', issues: 'write', 'pull-requests': 'write' });
  return {
    ...{ github, repository, pull: { ...pull, comment }, issue },
    ask: (operation, path, ask) => asked(github, operation, path, ask),
  };
}

/** The token of a job has no access to secrets and variables. */
function tokenFor(path: string): string {
  return /\/(secrets|variables)/.test(path) ? APP_TOKEN : JOB_TOKEN;
}

async function asked(github: GitHubSimulator, operation: string, path: string, ask: Ask = {}): Promise<Answer> {
  const { json, text = JSON.stringify(json), token = tokenFor(path) } = ask;
  const [method = ''] = operation.split(' ');
  const url = path.startsWith('http')
    ? path
    : `${github.url}${path.startsWith('/') ? path : [ROOT, path].filter((each) => each !== '').join('/')}`;
  const response = await fetch(url, {
    ...{ method, redirect: 'manual', headers: { Authorization: `Bearer ${token}` } },
    ...(text !== undefined && { body: text }),
  });
  const sent = await response.text();
  const body: unknown = sent === '' ? undefined : JSON.parse(sent);
  const { status, headers } = response;
  return { status, headers, body, problems: gitHubDefinition().answerProblems(operation, { status, body }) };
}
