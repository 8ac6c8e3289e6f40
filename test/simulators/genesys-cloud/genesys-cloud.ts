import { randomUUID } from 'node:crypto';
import { type SimulatedAnswer, type SimulatedRequest, type Simulator, startSimulator } from '../server.ts';
import { type Call, failure, type Handler } from './answers.ts';
import { AUTHORIZATION, heldBy } from './authorization.ts';
import { OfficialDefinition, type Operation } from './definition.ts';
import { IDENTITY_PROVIDERS } from './identity-providers.ts';
import { OAUTH_CLIENTS } from './oauth-clients.ts';
import type { Behaviour, OrganizationState } from './state.ts';
import { TOKENS, tokenEndpoint } from './tokens.ts';
import { USERS } from './users.ts';

export const HANDLERS: Readonly<Record<string, Handler>> = {
  ...OAUTH_CLIENTS,
  ...IDENTITY_PROVIDERS,
  ...AUTHORIZATION,
  ...USERS,
  ...TOKENS,
};

export interface GenesysCloudSimulator extends Simulator {
  readonly organizations: readonly OrganizationState[];
  readonly behaviour: Behaviour;
  /** Requests and answers that the official definition does not allow. */
  readonly violations: string[];
}

interface Parts {
  readonly organizations: readonly OrganizationState[];
  readonly behaviour: Behaviour;
  readonly definition: OfficialDefinition;
  readonly violations: string[];
  readonly counts: Map<string, number[]>;
}

function missingPermission(operation: Operation, held: ReadonlySet<string>): SimulatedAnswer | undefined {
  const required = operation['x-inin-requires-permissions'];
  if (!required || required.permissions.length === 0) return undefined;
  const lacking = required.permissions.filter((permission) => !held.has(permission));
  if (required.type === 'ALL' && lacking.length > 0)
    return failure(403, 'missing.permissions', `You are missing the following permission(s): ${lacking.join(', ')}`);
  if (required.type === 'ANY' && lacking.length === required.permissions.length) {
    return failure(
      403,
      'missing.any.permissions',
      `You must have at least one of the following permissions: ${lacking.join(', ')}`,
    );
  }
  return undefined;
}

/** Requests of this token in the last minute, this one among them. */
function count({ counts }: Parts, token: string, now: number): number {
  const recent = [...(counts.get(token) ?? []).filter((at) => at > now - 60_000), now];
  counts.set(token, recent);
  return recent.length;
}

function callerOf({ organizations }: Parts, request: SimulatedRequest, now: number) {
  const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  for (const organization of organizations) {
    const record = organization.tokens.get(token);
    const client = organization.clients.find(({ id, state }) => id === record?.clientId && state === 'active');
    if (record && client && record.expires > now) return { organization, client, token };
  }
  return undefined;
}

function apiAnswer(parts: Parts, request: SimulatedRequest): SimulatedAnswer {
  const { definition, violations, behaviour } = parts;
  const now = Date.now();
  const route = definition.route(request);
  const handler = route && HANDLERS[`${request.method} ${route.template}`];
  if (!route || !handler) {
    violations.push(`${request.method} ${request.path} is not in the definition, or not simulated`);
    return failure(404, 'not.found', 'The requested resource was not found.');
  }
  const caller = callerOf(parts, request, now);
  if (!caller) return failure(401, 'bad.credentials', 'Invalid login credentials.');
  const used = count(parts, caller.token, now);
  if (used > behaviour.requestsPerMinute) {
    return {
      ...failure(
        429,
        'too.many.requests.retry.after',
        'Rate limit exceeded the maximum. Retry the request in [1] seconds',
      ),
      headers: { 'Retry-After': '1' },
    };
  }
  const problems = definition.requestProblems(route, request);
  violations.push(...problems.map((problem) => `request ${request.method} ${route.template}: ${problem}`));
  const refused = missingPermission(route.operation, heldBy(caller));
  const call: Call = { request, parameters: route.parameters, behaviour, now, ...caller };
  const answer = refused ?? handler(call);
  const wrong = definition.answerProblems(route, request.method, answer);
  violations.push(...wrong.map((problem) => `answer ${request.method} ${route.template} ${answer.status}: ${problem}`));
  const limits = {
    'inin-ratelimit-count': String(used),
    'inin-ratelimit-allowed': String(behaviour.requestsPerMinute),
    'inin-ratelimit-reset': '60',
  };
  return { ...answer, headers: { ...limits, ...answer.headers } };
}

export interface GenesysCloudOptions {
  readonly organizations: readonly OrganizationState[];
  readonly port?: number;
}

/** Genesys Cloud: login host and API host in one server; which organization follows from the token. */
export async function startGenesysCloudSimulator({
  organizations,
  port,
}: GenesysCloudOptions): Promise<GenesysCloudSimulator> {
  const behaviour: Behaviour = { visibilityDelay: 0, requestsPerMinute: 300, tokenRateLimits: 0, maximumClients: 50 };
  const violations: string[] = [];
  const parts: Parts = {
    organizations,
    behaviour,
    violations,
    definition: new OfficialDefinition(),
    counts: new Map(),
  };
  const answer = (request: SimulatedRequest): SimulatedAnswer => {
    const found =
      request.path === '/oauth/token' && request.method === 'POST'
        ? tokenEndpoint(request, organizations, behaviour)
        : apiAnswer(parts, request);
    return { ...found, headers: { 'ININ-Correlation-Id': randomUUID(), ...found.headers } };
  };
  const simulator = await startSimulator({
    ...(port !== undefined && { port }),
    answer,
    control: {
      state: () =>
        organizations.map((each) => ({
          ...each,
          providers: Object.fromEntries(each.providers),
          tokens: each.tokens.size,
        })),
      behave: (json) => Object.assign(behaviour, json),
      violations: () => violations,
      'rename-client': (json) => {
        const { id, name } = json as { id: string; name: string };
        for (const client of organizations.flatMap(({ clients }) => clients)) if (client.id === id) client.name = name;
      },
    },
  });
  return Object.assign(simulator, { organizations, behaviour, violations });
}
