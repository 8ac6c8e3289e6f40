import type { SimulatedAnswer } from '../server.ts';
import { deleteSecret, listSecrets, publicKey, putSecret } from './secrets.ts';
import type { Call, PermissionName } from './state.ts';
import { createVariable, getVariable, listVariables, updateVariable } from './variables.ts';

export interface Route {
  readonly method: string;
  /** Below a repository; `{name}` and `{environment}` are pieces of the path. */
  readonly path: string;
  readonly needs: readonly PermissionName[];
  readonly handle: (call: Call) => SimulatedAnswer;
}

/** A repository has these under `actions`, an environment under its own address, where it asks for one permission more. */
function scoped(below: string, needs: readonly PermissionName[]): readonly Route[] {
  const secrets = [...needs, 'secrets'] as const;
  const variables = [...needs, 'variables'] as const;
  return [
    { method: 'GET', path: `${below}/secrets/public-key`, needs: secrets, handle: publicKey },
    { method: 'GET', path: `${below}/secrets`, needs: secrets, handle: listSecrets },
    { method: 'PUT', path: `${below}/secrets/{name}`, needs: secrets, handle: putSecret },
    { method: 'DELETE', path: `${below}/secrets/{name}`, needs: secrets, handle: deleteSecret },
    { method: 'GET', path: `${below}/variables`, needs: variables, handle: listVariables },
    { method: 'POST', path: `${below}/variables`, needs: variables, handle: createVariable },
    { method: 'GET', path: `${below}/variables/{name}`, needs: variables, handle: getVariable },
    { method: 'PATCH', path: `${below}/variables/{name}`, needs: variables, handle: updateVariable },
  ];
}

export const ROUTES: readonly Route[] = [
  ...scoped('actions', []),
  ...scoped('environments/{environment}', ['environments']),
];

export interface Match {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
}

function parametersOf(pattern: string, path: readonly string[]): Readonly<Record<string, string>> | undefined {
  const pieces = pattern.split('/');
  if (pieces.length !== path.length) return undefined;
  const fits = pieces.every((piece, index) => piece.startsWith('{') || piece === path[index]);
  const named = pieces.flatMap((piece, index) =>
    piece.startsWith('{') ? [[piece.slice(1, -1), path[index] ?? '']] : [],
  );
  return fits ? Object.fromEntries(named) : undefined;
}

/** The first route that fits; `path` is what comes after the repository, in its pieces. */
export function routeOf(method: string, path: readonly string[]): Match | undefined {
  for (const route of ROUTES) {
    const parameters = route.method === method ? parametersOf(route.path, path) : undefined;
    if (parameters) return { route, parameters };
  }
  return undefined;
}
