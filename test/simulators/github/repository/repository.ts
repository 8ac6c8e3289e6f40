import type { SimulatedAnswer } from '../../server.ts';
import { type Addresses, type Person, userShape } from '../people.ts';
import { type Call, createRepository, type Permissions, type Repository } from '../state.ts';

export function ownerOf(fullName: string): Person {
  return { login: fullName.split('/')[0] ?? '', type: 'Organization', association: 'OWNER' };
}

/** `forks_url` and similar fields: the text after the address of the repository. */
const BELOW: Readonly<Record<string, string>> = {
  ...{ archive: '/{archive_format}{/ref}', assignees: '/assignees{/user}', blobs: '/git/blobs{/sha}' },
  ...{ branches: '/branches{/branch}', collaborators: '/collaborators{/collaborator}', comments: '/comments{/number}' },
  ...{ commits: '/commits{/sha}', compare: '/compare/{base}...{head}', contents: '/contents/{+path}' },
  ...{ contributors: '/contributors', deployments: '/deployments', downloads: '/downloads', events: '/events' },
  ...{ forks: '/forks', git_commits: '/git/commits{/sha}', git_refs: '/git/refs{/sha}', git_tags: '/git/tags{/sha}' },
  ...{ hooks: '/hooks', issue_comment: '/issues/comments{/number}', issue_events: '/issues/events{/number}' },
  ...{ issues: '/issues{/number}', keys: '/keys{/key_id}', labels: '/labels{/name}', languages: '/languages' },
  ...{ merges: '/merges', milestones: '/milestones{/number}', pulls: '/pulls{/number}', releases: '/releases{/id}' },
  ...{ notifications: '/notifications{?since,all,participating}', stargazers: '/stargazers', tags: '/tags' },
  ...{ statuses: '/statuses/{sha}', subscribers: '/subscribers', subscription: '/subscription', teams: '/teams' },
  trees: '/git/trees{/sha}',
};

function addressesOf({ api, web }: Addresses, fullName: string) {
  const url = `${api}/repos/${fullName}`;
  const below = Object.entries(BELOW).map(([name, path]) => [`${name}_url`, `${url}${path}`]);
  const page = `${web}/${fullName}`;
  return {
    ...Object.fromEntries(below),
    ...{ url, html_url: page, clone_url: `${page}.git`, git_url: `git:${page.slice(6)}.git`, svn_url: page },
    ...{ ssh_url: `git@github.example:${fullName}.git`, mirror_url: null },
  };
}

/** The form within pull requests. */
export function repositoryShape(addresses: Addresses, repository: Repository) {
  const { id, fullName, settings, madeAt, conversations } = repository;
  const issues = [...conversations.values()].filter(({ state }) => state === 'open').length;
  return {
    ...{ id, node_id: `R_${id}`, name: fullName.split('/')[1] ?? '', full_name: fullName },
    owner: userShape(addresses, ownerOf(fullName)),
    ...{ private: settings.isPrivate, visibility: settings.isPrivate ? 'private' : 'public' },
    ...{ description: null, homepage: null, language: null, license: null, topics: [], size: 1 },
    ...{ fork: settings.forkOf !== undefined, default_branch: settings.defaultBranch, is_template: false },
    ...{ archived: false, disabled: false, allow_forking: false, web_commit_signoff_required: false },
    ...{ has_issues: settings.hasIssues, has_projects: false, has_wiki: false, has_pages: false },
    ...{ has_downloads: false, has_discussions: false, open_issues: issues, open_issues_count: issues },
    ...{ forks: 0, forks_count: 0, stargazers_count: 0, watchers: 0, watchers_count: 0 },
    ...{ created_at: madeAt, updated_at: madeAt, pushed_at: madeAt },
    ...addressesOf(addresses, fullName),
  };
}

function permissionsShape({ contents }: Permissions) {
  const push = contents === 'write';
  return { admin: false, maintain: false, push, triage: push, pull: contents !== undefined };
}

function full({ addresses, token }: Call, repository: Repository) {
  const counts = { network_count: 0, subscribers_count: 0 };
  return { ...repositoryShape(addresses, repository), ...counts, permissions: permissionsShape(token.permissions) };
}

/** The parent of a fork need not be a repository of this simulator. */
export function knownRepository({ state }: Pick<Call, 'state'>, fullName: string): Repository {
  return state.repositories.get(fullName.toLowerCase()) ?? createRepository(fullName, []);
}

export function getRepository(call: Call): SimulatedAnswer {
  const { forkOf } = call.repository.settings;
  if (forkOf === undefined) return { status: 200, body: full(call, call.repository) };
  const parent = repositoryShape(call.addresses, knownRepository(call, forkOf));
  return { status: 200, body: { ...full(call, call.repository), parent, source: parent } };
}
