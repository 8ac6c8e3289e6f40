import type { Change } from './manual/commits.ts';
import type { Proposal } from './manual/pulls.ts';
import { ManualRepository } from './manual/repository.ts';
import { permit, type WorkflowPermissions } from './manual/workflow.ts';
import { person } from './people.ts';
import { type GitHubState, keep, type RepositorySettings, type Scope, type Stored, type Token } from './state.ts';

interface Named {
  readonly repository: string;
}

/** The number of an issue or a pull request; for `edit-comment` that of a comment. */
interface Numbered extends Named {
  readonly number: number;
}

/** `acme/hybrid`, and one of its environments. */
export interface ScopeName {
  readonly repository: string;
  readonly environment?: string | undefined;
}

export function scopeOf({ repositories }: GitHubState, { repository, environment }: ScopeName): Scope {
  const found = repositories.get(repository.toLowerCase());
  const scope = environment === undefined ? found : found?.environments.get(environment);
  if (!scope) throw new Error(`this simulator has no ${environment ?? 'repository'} ${repository}`);
  return scope;
}

function plain(stored: ReadonlyMap<string, Stored>): Readonly<Record<string, string>> {
  return Object.fromEntries([...stored].map(([name, { value }]) => [name, value]));
}

/** The `secrets` of a job of a workflow: those of an environment take precedence over those of the repository. */
export function secretsOfJob(state: GitHubState, name: ScopeName): Readonly<Record<string, string>> {
  const ofRepository = plain(scopeOf(state, { repository: name.repository }).secrets);
  return { ...ofRepository, ...plain(scopeOf(state, name).secrets) };
}

interface Written extends ScopeName {
  readonly secrets?: Readonly<Record<string, string | null>>;
  readonly variables?: Readonly<Record<string, string | null>>;
}

/** As a person in the settings; `null` deletes. */
export function writeManually(state: GitHubState, { secrets = {}, variables = {}, ...name }: Written): void {
  const scope = scopeOf(state, name);
  for (const [stored, values] of [[scope.secrets, secrets] as const, [scope.variables, variables] as const]) {
    for (const [key, value] of Object.entries(values)) {
      if (value === null) stored.delete(key.toUpperCase());
      else keep(stored, key.toUpperCase(), value);
    }
  }
}

function shown(scope: Scope) {
  return { secrets: plain(scope.secrets), variables: plain(scope.variables) };
}

export function controlOf(state: GitHubState): Readonly<Record<string, (json: unknown) => unknown>> {
  return {
    state: () =>
      Object.fromEntries(
        [...state.repositories].map(([name, repository]) => {
          const environments = [...repository.environments].map(([each, scope]) => [each, shown(scope)]);
          return [name, { ...shown(repository), environments: Object.fromEntries(environments) }];
        }),
      ),
    write: (json) => writeManually(state, json as Written),
    repository: (json) => {
      const repository = ManualRepository.of(state, (json as Named).repository);
      const pulls = repository.pulls().map((pull) => ({ ...pull, comments: repository.comments(pull.number) }));
      return { settings: repository.settings, issues: repository.issues(), pulls, files: repository.files() };
    },
    commit: (json) => ({ sha: ManualRepository.of(state, (json as Named).repository).commit(json as Change) }),
    'open-pull': (json) => ManualRepository.of(state, (json as Named).repository).openPull(json as Proposal),
    merge: (json) => ({ sha: ManualRepository.of(state, (json as Named).repository).merge((json as Numbered).number) }),
    comment: (json) => {
      const { repository, number, login, body } = json as Numbered & { readonly login: string; readonly body: string };
      return { id: ManualRepository.of(state, repository).comment(number, { by: person(login), body }) };
    },
    'edit-comment': (json) => {
      const { repository, number, body } = json as Numbered & { readonly body: string };
      ManualRepository.of(state, repository).editComment(number, body);
    },
    close: (json) => ManualRepository.of(state, (json as Named).repository).close((json as Numbered).number),
    reopen: (json) => ManualRepository.of(state, (json as Named).repository).reopen((json as Numbered).number),
    settings: (json) => {
      const { repository, ...settings } = json as Named & Partial<RepositorySettings>;
      return Object.assign(ManualRepository.of(state, repository).settings, settings);
    },
    permit: (json) => permit(state, json as WorkflowPermissions),
    token: (json) => {
      const { token, ...rights } = json as Token & { readonly token: string };
      state.tokens.set(token, rights);
    },
  };
}
