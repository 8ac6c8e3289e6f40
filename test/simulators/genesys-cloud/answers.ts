import { randomUUID } from 'node:crypto';
import type { SimulatedAnswer, SimulatedRequest } from '../server.ts';
import type { Behaviour } from './behaviour.ts';
import type { ClientRecord, Json, OrganizationState, UserRecord } from './records.ts';

/** The owner of the token of a request. */
export interface Caller {
  readonly organization: OrganizationState;
  /** The client that got the token, */
  readonly client: ClientRecord;
  /** and the user that it got the token for. */
  readonly user: UserRecord | undefined;
  readonly token: string;
}

/** The input of an operation. */
export interface Call extends Caller {
  readonly request: SimulatedRequest;
  readonly parameters: Readonly<Record<string, string>>;
  readonly behaviour: Behaviour;
  readonly now: number;
}

export type Handler = (call: Call) => SimulatedAnswer;

/** An error in the form of ErrorBody; `{name}` in the message is replaced by a parameter. */
export function failure(
  status: number,
  code: string,
  message: string,
  parameters: Readonly<Record<string, string>> = {},
): SimulatedAnswer {
  const filled = message.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => parameters[name] ?? '');
  const withParameters = Object.keys(parameters).length > 0;
  return {
    status,
    body: {
      message: filled,
      code,
      status,
      ...(withParameters && { messageWithParams: message, messageParams: parameters }),
      contextId: randomUUID(),
      details: [],
      errors: [],
    },
  };
}

export const notFound = () => failure(404, 'not.found', 'The requested resource was not found.');

export function bodyOf({ request }: Pick<Call, 'request'>): Json {
  return isJson(request.json) ? request.json : {};
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

interface Page {
  readonly pageSize: number;
  readonly pageNumber: number;
}

const USUAL_PAGE = 25;
const LARGEST_PAGE = 100;

export function pageOf(pageSize: unknown, pageNumber: unknown): Page {
  const whole = (value: unknown, usual: number) => Math.max(1, Math.trunc(Number(value ?? usual)) || usual);
  return { pageSize: Math.min(LARGEST_PAGE, whole(pageSize, USUAL_PAGE)), pageNumber: whole(pageNumber, 1) };
}

export function slice<T>(items: readonly T[], { pageSize, pageNumber }: Page) {
  return {
    items: items.slice((pageNumber - 1) * pageSize, pageNumber * pageSize),
    counts: { pageSize, pageNumber, pageCount: Math.max(1, Math.ceil(items.length / pageSize)), total: items.length },
  };
}

/** A page of a list, by pageNumber and pageSize in the query, with the addresses of its neighbours. */
export function paged({ request }: Call, all: readonly Json[]): SimulatedAnswer {
  const page = pageOf(request.query.get('pageSize'), request.query.get('pageNumber'));
  const { items: entities, counts } = slice(all, page);
  const uri = (pageNumber: number) => {
    const query = new URLSearchParams(request.query);
    query.set('pageSize', String(page.pageSize));
    query.set('pageNumber', String(pageNumber));
    return `${request.path}?${query}`;
  };
  const { pageNumber, pageCount } = counts;
  const uris = {
    selfUri: uri(pageNumber),
    firstUri: uri(1),
    lastUri: uri(pageCount),
    ...(pageNumber < pageCount && { nextUri: uri(pageNumber + 1) }),
    ...(pageNumber > 1 && { previousUri: uri(pageNumber - 1) }),
  };
  return { status: 200, body: { entities, ...counts, ...uris } };
}
