import { DEFAULTS } from '../generated/tenant.ts';
import { shown } from '../in-clear/sensitive.ts';
import type { WrittenClient } from '../written.ts';
import { type Broken, broken, type Rule, repeats } from './rule.ts';

const USUAL = DEFAULTS['clients.*.roles.*'];

function forServices(at: string, client: WrittenClient): readonly Broken[] {
  return (['scopes', 'redirectUris'] as const)
    .filter((word) => client[word] !== undefined)
    .map((word) =>
      broken(
        `${at}/${word}`,
        'grant-words',
        `${word} goes only with grant: saml2-bearer`,
        'Remove it; a client-credentials client has roles.',
      ),
    );
}

function forDesktops(at: string, { roles, scopes }: WrittenClient): readonly Broken[] {
  const misplaced = roles
    ? [
        broken(
          `${at}/roles`,
          'grant-words',
          'roles go only with grant: client-credentials',
          'Remove them; a saml2-bearer client has scopes.',
        ),
      ]
    : [];
  const missing = scopes
    ? []
    : [
        broken(
          at,
          'grant-words',
          'a saml2-bearer client needs scopes: Genesys Cloud refuses one without (missing.client.scope)',
          'For example scopes: [users].',
        ),
      ];
  return [...misplaced, ...missing];
}

export const clientWords: Rule = ({ clients = {} }) =>
  Object.entries(clients).flatMap(([key, client]) =>
    client.grant === 'client-credentials'
      ? forServices(`/clients/${key}`, client)
      : forDesktops(`/clients/${key}`, client),
  );

export const clientNames: Rule = ({ clients = {} }) =>
  repeats(Object.entries(clients), ([, { name }]) => name).map(({ item: [key, { name }], first: [other] }) =>
    broken(
      `/clients/${key}/name`,
      'client-name',
      `the client "${other}" is named ${shown(name)} too`,
      'Clients are found by their names, so each needs one of its own.',
    ),
  );

export const clientRoles: Rule = ({ clients = {} }) =>
  Object.entries(clients).flatMap(([key, { roles = [] }]) =>
    repeats([...roles.entries()], ([, { role, division = USUAL.division }]) => JSON.stringify([role, division])).map(
      ({ item: [index, { role, division = USUAL.division }] }) =>
        broken(
          `/clients/${key}/roles/${index}`,
          'client-role',
          `the role ${shown(role)} in the division ${shown(division)} stands in the list already`,
          'Keep one.',
        ),
    ),
  );
