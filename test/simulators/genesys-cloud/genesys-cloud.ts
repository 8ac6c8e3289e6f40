import { randomUUID } from 'node:crypto';
import { type SimulatedAnswer, type SimulatedRequest, type Simulator, startSimulator } from '../server.ts';
import { type Call, failure, type Handler, isJson, notFound } from './answers.ts';
import { AUDITS } from './audit/audit-query.ts';
import { AUTHORIZATION } from './authorization/authorization.ts';
import { ROLES } from './authorization/roles.ts';
import { type Behaviour, usualBehaviour } from './behaviour.ts';
import { callerOf, heldBy, missingPermission } from './caller.ts';
import { createClock, type SimulatedClock } from './clock.ts';
import { controlOf } from './control.ts';
import { type OfficialDefinition, officialDefinition, type Route } from './definition.ts';
import { createManualChanges, type ManualChanges } from './manual-changes.ts';
import { OAUTH_CLIENTS } from './oauth/oauth-clients.ts';
import { tokenEndpoint } from './oauth/tokens.ts';
import { USAGE } from './oauth/usage.ts';
import { ME } from './people/me.ts';
import { USER_SEARCH } from './people/user-search.ts';
import { USERS } from './people/users.ts';
import { RateLimit } from './rate-limit.ts';
import type { OrganizationState } from './records.ts';
import { IDENTITY_PROVIDERS } from './saml/identity-providers.ts';

export const HANDLERS: Readonly<Record<string, Handler>> = {
  ...{ ...OAUTH_CLIENTS, ...USAGE, ...IDENTITY_PROVIDERS, ...ROLES, ...AUTHORIZATION },
  ...{ ...USERS, ...USER_SEARCH, ...ME, ...AUDITS },
};

export interface GenesysCloudSimulator extends Simulator {
  readonly organizations: readonly OrganizationState[];
  readonly behaviour: Behaviour;
  readonly clock: SimulatedClock;
  /** The actions of the control port, for tests in the same process. */
  readonly hand: ManualChanges;
  /** Requests and answers that the official definition does not allow. */
  readonly violations: string[];
}

export interface GenesysCloudOptions {
  readonly organizations: readonly OrganizationState[];
  readonly port?: number;
  /** The clock of several services that share a time that can be moved. */
  readonly clock?: SimulatedClock;
}

interface Parts {
  readonly organizations: readonly OrganizationState[];
  readonly behaviour: Behaviour;
  readonly clock: SimulatedClock;
  readonly violations: string[];
  readonly definition: OfficialDefinition;
  readonly rateLimit: RateLimit;
}

function malformed({ text, json, headers }: SimulatedRequest): SimulatedAnswer | undefined {
  if (text === '') return undefined;
  if (!headers['content-type']?.startsWith('application/json'))
    return failure(415, 'unsupported.media.type', 'Unsupported Media Type');
  return json === undefined
    ? failure(400, 'bad.request', 'The request could not be understood by the server due to malformed syntax.')
    : undefined;
}

function routed(parts: Parts, request: SimulatedRequest, route: Route, handler: Handler): SimulatedAnswer {
  const { organizations, behaviour, rateLimit, clock } = parts;
  const now = clock.now();
  const caller = callerOf(organizations, request, now);
  if ('status' in caller) return caller;
  const counted = rateLimit.count(caller.token, now);
  const call: Call = { request, parameters: route.parameters, behaviour, now, ...caller };
  const answer =
    rateLimit.refusal(caller, counted) ??
    malformed(request) ??
    missingPermission(route.operation, heldBy(caller)) ??
    handler(call);
  caller.organization.usage.push({
    clientId: caller.client.id,
    userId: caller.user?.id,
    at: now,
    httpMethod: request.method,
    templateUri: route.template,
    status: answer.status,
  });
  return { ...answer, headers: { ...rateLimit.headers(counted), ...answer.headers } };
}

function apiAnswer(parts: Parts, request: SimulatedRequest): SimulatedAnswer {
  const { definition, violations } = parts;
  const route = definition.route(request);
  const handler = route && HANDLERS[`${request.method} ${route.template}`];
  if (!route || !handler) {
    // A HEAD of an unknown path only checks whether the server runs: that is not a use of the API.
    if (route || request.method !== 'HEAD')
      violations.push(`${request.method} ${request.path} is not in the definition, or not simulated`);
    return notFound();
  }
  const operation = `${request.method} ${route.template}`;
  const asked = definition.requestProblems(route, request);
  const answer = routed(parts, request, route, handler);
  const answered = definition.answerProblems(route, request.method, answer);
  violations.push(
    ...asked.map((problem) => `request ${operation}: ${problem}`),
    ...answered.map((problem) => `answer ${operation} ${answer.status}: ${problem}`),
  );
  return answer;
}

/** The text for support in an error, the same in its body and in a header. */
function contextOf({ body }: SimulatedAnswer): string | undefined {
  return isJson(body) && typeof body.contextId === 'string' ? body.contextId : undefined;
}

/** Genesys Cloud: login host and API host in one server; the token decides the organization. */
export async function startGenesysCloudSimulator(options: GenesysCloudOptions): Promise<GenesysCloudSimulator> {
  const { organizations, port, clock = createClock() } = options;
  const behaviour = usualBehaviour();
  const violations: string[] = [];
  const hand = createManualChanges(organizations, clock);
  const shared = { organizations, behaviour, clock, violations };
  const parts: Parts = { ...shared, definition: officialDefinition(), rateLimit: new RateLimit(behaviour) };
  const answer = (request: SimulatedRequest): SimulatedAnswer => {
    const isLogin = request.path === '/oauth/token' && request.method === 'POST';
    const now = clock.now();
    const found = isLogin ? tokenEndpoint({ request, organizations, behaviour, now }) : apiAnswer(parts, request);
    // The time of the service, by which callers notice that their clock is wrong.
    const headers = { Date: new Date(now).toUTCString(), 'ININ-Correlation-Id': contextOf(found) ?? randomUUID() };
    return { ...found, headers: { ...headers, ...found.headers } };
  };
  const control = controlOf({ ...shared, hand });
  const simulator = await startSimulator({ ...(port !== undefined && { port }), answer, control });
  return Object.assign(simulator, { ...shared, hand });
}
