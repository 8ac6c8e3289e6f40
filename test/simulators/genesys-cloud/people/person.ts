import type { Json, OrganizationState, UserRecord } from '../records.ts';
import { makeUser } from '../state.ts';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
}

function isMeant({ id, name, email }: Named, wanted: unknown): boolean {
  return id === wanted || name === wanted || email === wanted;
}

/** The one object of that id, name or address. */
export function only<T extends Named>(objects: readonly T[], what: string, wanted: unknown): T {
  const [found, ...more] = objects.filter((each) => isMeant(each, wanted));
  if (found && more.length === 0) return found;
  throw new Error(`${found ? 'more than one' : 'no'} ${what} ${JSON.stringify(wanted ?? '')}: name it as "${what}"`);
}

/** By `organization`, a short name or an id; otherwise the one that has the object to change. */
export function organizationOf(organizations: readonly OrganizationState[], order: Json): OrganizationState {
  const { organization: wanted, client, id, role, user } = order;
  const has = ({ clients, roles, users }: OrganizationState) =>
    [...clients, ...roles, ...users].some((each) => [client, id, role, user].some((name) => isMeant(each, name)));
  const isAsked = (each: OrganizationState) =>
    wanted === undefined ? organizations.length === 1 || has(each) : each.shortName === wanted || each.id === wanted;
  const [found, ...more] = organizations.filter(isAsked);
  if (found && more.length === 0) return found;
  throw new Error(`name one as "organization": ${organizations.map(({ shortName }) => shortName).join(', ')}`);
}

/** The user of that name or address, who is created when absent: an audit names only existing users. */
export function personOf(organization: OrganizationState, by: unknown): UserRecord {
  const name = String(by ?? 'Somebody');
  const found = organization.users.find((user) => isMeant(user, name));
  if (found) return found;
  const email = name.includes('@') ? name : `${name.toLowerCase().replaceAll(/\W+/g, '.')}@people.example`;
  const divisionId = organization.divisions.find(({ homeDivision }) => homeDivision)?.id ?? '';
  const roleIds = organization.roles.filter((role) => role.name === 'admin').map(({ id }) => id);
  const person = makeUser({ name, email, divisionId, roleIds });
  organization.users.push(person);
  return person;
}
