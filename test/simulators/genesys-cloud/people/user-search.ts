import { bodyOf, failure, type Handler, isJson, pageOf, slice, texts } from '../answers.ts';
import type { Json, UserRecord } from '../records.ts';
import { shownUser } from './users.ts';

const COMPARISONS: Readonly<Record<string, (found: string, wanted: string) => boolean>> = {
  EXACT: (found, wanted) => found === wanted,
  TERM: (found, wanted) => found === wanted,
  TERMS: (found, wanted) => found === wanted,
  CONTAINS: (found, wanted) => found.includes(wanted),
  STARTS_WITH: (found, wanted) => found.startsWith(wanted),
  MATCH_ALL: () => true,
};

const FIELDS: Readonly<Record<string, (user: UserRecord) => string>> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  email: ({ email }) => email,
  username: ({ email }) => email,
  state: ({ state }) => state,
};

function fits(user: UserRecord, { type, fields, value, values }: Json): boolean {
  if (type === 'MATCH_ALL') return true;
  const wanted = [...texts(values), ...(typeof value === 'string' ? [value] : [])].map((each) => each.toLowerCase());
  const compare = COMPARISONS[String(type)] ?? (() => false);
  return texts(fields).some((field) => {
    const found = FIELDS[field]?.(user).toLowerCase() ?? '';
    return wanted.some((each) => compare(found, each));
  });
}

/** Without a criterion for the state only active users are found. It is an index: a new user is found after some time. */
const search: Handler = (call) => {
  const { query, pageSize, pageNumber, expand } = bodyOf(call);
  const criteria = Array.isArray(query) ? query.filter(isJson) : [];
  const unknown = criteria.find(({ type }) => !Object.hasOwn(COMPARISONS, String(type)));
  if (unknown) return failure(400, 'invalid.value', `The search type ${String(unknown.type)} is not simulated.`);
  const asksState = criteria.some(({ fields }) => texts(fields).includes('state'));
  const found = call.organization.users
    .filter(({ visibleAt = 0 }) => visibleAt <= call.now)
    .filter((user) => asksState || user.state === 'active')
    .filter((user) => criteria.every((criterion) => fits(user, criterion)));
  const { items, counts } = slice(found, pageOf(pageSize, pageNumber));
  const results = items.map((user) => shownUser(call.organization, user, texts(expand)));
  return { status: 200, body: { ...counts, types: ['users'], results } };
};

export const USER_SEARCH: Readonly<Record<string, Handler>> = { 'POST /api/v2/users/search': search };
