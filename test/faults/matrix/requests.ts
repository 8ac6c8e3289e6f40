import { officialDefinition } from '../../simulators/genesys-cloud/definition.ts';
import { HANDLERS } from '../../simulators/genesys-cloud/genesys-cloud.ts';
import { ROUTES, routeOf } from '../../simulators/github/routes.ts';
import type { SimulatedRequest, Simulator } from '../../simulators/server.ts';
import type { StoreSimulators } from '../store.ts';

/** `POST /api/v2/oauth/clients/{clientId}/secret`: a request without its ids. */
export type Template = string;

const STORE_AT_GITHUB = 'actions/';
const isOfStore = (operation: string) => operation.split(' ')[1]?.startsWith(STORE_AT_GITHUB) === true;
/** The same requests at another address. */
const isOfEnvironment = (operation: string) => operation.includes(' environments/');

/** Simulated, and never sent by the program: a test of a simulator sends them, or a person does. */
const UNSENT: readonly Template[] = [
  // The list of all divisions contains the home division.
  'GET /api/v2/authorization/divisions/home',
  // Users are searched by address, because a list of all would be long.
  'GET /api/v2/users',
  'GET /api/v2/users/me',
  // Identity providers are never deleted.
  'DELETE /api/v2/identityproviders/pureengage',
  // The record of an entry lists its secrets.
  'GET actions/secrets',
  // The content of a repository is found in lists.
  'GET issues/{issue_number}',
  'GET issues/comments/{comment_id}',
];

/** The user of the token. */
const VIEWER = 'POST /graphql';

const isSent = (template: Template) => !UNSENT.includes(template);

const AT_SERVERS: readonly Template[] = [
  'POST /oauth/token',
  // The requests of `network --probe`.
  'HEAD /',
  'GET /_oidc/token',
  'POST /v1/auth/approle/login',
  'POST /v1/auth/jwt/login',
  'POST /v1/auth/token/revoke-self',
  'POST /v1/sys/capabilities-self',
  'GET /v1/sys/internal/ui/mounts/{mount}',
  'GET /v1/secret/data/{path}',
  'POST /v1/secret/data/{path}',
  'POST /gax/api/session/login',
  'POST /gax/api/session/logout',
  'GET /gax/api/user/info',
  'GET /gax/api/cfg/objects',
  'POST /gax/api/cfg/objects',
  'PUT /gax/api/cfg/objects/CfgTransaction/{dbid}',
  'GET /api/v2/me',
  'GET /api/v2/platform/configuration/folders',
  'GET /api/v2/platform/configuration/tenants',
  'GET /api/v2/platform/configuration/transactions',
  'POST /api/v2/platform/configuration/transactions',
  'PUT /api/v2/platform/configuration/transactions',
];

/** The requests that commands may send to services, and to GitHub as a secret store. */
export const OF_VERBS: readonly Template[] = [
  ...Object.keys(HANDLERS),
  ...AT_SERVERS,
  ...ROUTES.map(({ operation }) => operation).filter(isOfStore),
].filter(isSent);

/** The additional requests of the Action to GitHub. */
export const AT_GITHUB: readonly Template[] = [
  VIEWER,
  ...ROUTES.map(({ operation }) => operation).filter(
    (operation) => !isOfStore(operation) && !isOfEnvironment(operation) && isSent(operation),
  ),
];

type Asked = Pick<SimulatedRequest, 'method' | 'path'>;

export function templateAtGitHub({ method, path }: Asked): Template {
  if (path === '/graphql') return `${method} ${path}`;
  return routeOf(method, path.split('/').slice(4).map(decodeURIComponent))?.route.operation ?? `${method} ${path}`;
}

const VARYING: readonly (readonly [RegExp, string])[] = [
  [/^(\/v1\/secret\/data)\/.+$/, '$1/{path}'],
  [/^(\/v1\/sys\/internal\/ui\/mounts)\/.+$/, '$1/{mount}'],
  [/\/CfgTransaction\/\d+$/, '/CfgTransaction/{dbid}'],
];

export function templateOf(simulators: StoreSimulators, to: Simulator, request: SimulatedRequest): Template {
  const { method, path } = request;
  if (to === simulators.github) return templateAtGitHub(request);
  if (to === simulators.genesysCloud) return `${method} ${officialDefinition().route(request)?.template ?? path}`;
  const found = VARYING.reduce((text, [pattern, name]) => text.replace(pattern, name), path);
  return `${method} ${found}`;
}

/** Allowed requests that no scenario sent, and sent requests that are not listed. */
export function unlisted(asked: ReadonlySet<Template>, known: readonly Template[]): readonly string[] {
  const never = known.filter((template) => !asked.has(template)).map((each) => `no scenario sends ${each}`);
  const unlisted = [...asked].filter((template) => !known.includes(template)).map((each) => `not listed: ${each}`);
  return [...never, ...unlisted];
}
