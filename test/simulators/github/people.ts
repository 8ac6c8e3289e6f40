import { createHash } from 'node:crypto';

export type Association = 'OWNER' | 'MEMBER' | 'COLLABORATOR' | 'CONTRIBUTOR' | 'FIRST_TIME_CONTRIBUTOR' | 'NONE';

export interface Person {
  readonly login: string;
  readonly type: 'User' | 'Bot' | 'Organization';
  /** Their association with the repository in which they write. */
  readonly association: Association;
}

/** The user of the GITHUB_TOKEN of every job, whatever its workflow is. */
export const ACTIONS_BOT: Person = { login: 'github-actions[bot]', type: 'Bot', association: 'CONTRIBUTOR' };
export const APP_BOT: Person = { login: 'hybrid-integrations[bot]', type: 'Bot', association: 'NONE' };
export const ADA: Person = person('ada', 'MEMBER');
/** A hostile user who may read and comment. */
export const MALLORY: Person = person('mallory', 'NONE');

export function person(login: string, association: Association = 'COLLABORATOR'): Person {
  return { login, type: 'User', association };
}

/** The same name has the same number everywhere. */
export function numberOf(text: string): number {
  return createHash('sha256').update(text.toLowerCase()).digest().readUInt32BE(0);
}

/** `api` and `web` are the addresses of the API and of the pages. */
export interface Addresses {
  readonly api: string;
  readonly web: string;
}

export function userShape({ api, web }: Addresses, { login, type }: Person) {
  const url = `${api}/users/${encodeURIComponent(login)}`;
  return {
    ...{ login, id: numberOf(login), node_id: `U_${numberOf(login)}`, avatar_url: `${web}/avatars/${numberOf(login)}` },
    ...{ gravatar_id: '', url, html_url: `${web}/${type === 'Bot' ? 'apps/' : ''}${login.replace('[bot]', '')}` },
    ...{ followers_url: `${url}/followers`, following_url: `${url}/following{/other_user}` },
    ...{ gists_url: `${url}/gists{/gist_id}`, starred_url: `${url}/starred{/owner}{/repo}` },
    ...{ subscriptions_url: `${url}/subscriptions`, organizations_url: `${url}/orgs`, repos_url: `${url}/repos` },
    ...{ events_url: `${url}/events{/privacy}`, received_events_url: `${url}/received_events` },
    ...{ type, user_view_type: 'public', site_admin: false },
  };
}
