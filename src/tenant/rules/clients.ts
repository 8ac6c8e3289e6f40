import { told } from '../../base/told.ts';
import { DEFAULTS } from '../generated/tenant.ts';
import { shown } from '../in-clear.ts';
import type { WrittenClient } from '../tenant.ts';
import { type Broken, broken, misplaced, type Rule, repeats } from './rule.ts';

const USUAL = DEFAULTS['clients.*.roles.*'];

function wordsOf(at: string, client: WrittenClient): readonly Broken[] {
  if (client.grant === 'client-credentials')
    return misplaced(at, client, ['scopes', 'redirectUris'], (word) =>
      told('tenant.grant-words#saml2-bearer', { word }),
    );
  const wrong = misplaced(at, client, ['roles'], () => told('tenant.grant-words#client-credentials'));
  return client.scopes ? wrong : [...wrong, broken(at, 'tenant.grant-words#scopes')];
}

const words: Rule = ({ clients = {} }) =>
  Object.entries(clients).flatMap(([key, client]) => wordsOf(`/clients/${key}`, client));

const names: Rule = ({ clients = {} }) =>
  repeats(Object.entries(clients), ([, { name }]) => name).map(({ item: [key, { name }], first: [other] }) =>
    broken(`/clients/${key}/name`, 'tenant.client-name', { other, name: shown(name) }),
  );

const roles: Rule = ({ clients = {} }) =>
  Object.entries(clients).flatMap(([key, client]) => {
    const given = (client.roles ?? []).map((each, index) => ({ ...USUAL, ...each, index }));
    return repeats(given, ({ role, division }) => JSON.stringify([role, division])).map(
      ({ item: { role, division, index } }) => {
        const values = { role: shown(role), division: shown(division) };
        return broken(`/clients/${key}/roles/${index}`, 'tenant.client-role', values);
      },
    );
  });

export const CLIENT_RULES = [words, names, roles];
