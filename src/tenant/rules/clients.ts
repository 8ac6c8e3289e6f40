import { formatMessage } from '../../base/message.ts';
import { shown } from '../clear-secrets.ts';
import { DEFAULTS } from '../generated/tenant.ts';
import type { WrittenClient } from '../tenant.ts';
import { type BrokenRule, breakRule, findMisplaced, findRepeated, type Rule } from './rule.ts';

const USUAL = DEFAULTS['clients.*.roles.*'];

function wordsOf(at: string, client: WrittenClient): readonly BrokenRule[] {
  if (client.grant === 'client-credentials')
    return findMisplaced(at, client, ['scopes', 'redirectUris'], (word) =>
      formatMessage('tenant.grant-words#saml2-bearer', { word }),
    );
  const wrong = findMisplaced(at, client, ['roles'], () => formatMessage('tenant.grant-words#client-credentials'));
  return client.scopes ? wrong : [...wrong, breakRule(at, 'tenant.grant-words#scopes')];
}

const words: Rule = ({ clients = {} }) =>
  Object.entries(clients).flatMap(([key, client]) => wordsOf(`/clients/${key}`, client));

const names: Rule = ({ clients = {} }) =>
  findRepeated(Object.entries(clients), ([, { name }]) => name).map(({ item: [key, { name }], first: [other] }) =>
    breakRule(`/clients/${key}/name`, 'tenant.client-name', { other, name: shown(name) }),
  );

const roles: Rule = ({ clients = {} }) =>
  Object.entries(clients).flatMap(([key, client]) => {
    const given = (client.roles ?? []).map((each, index) => ({ ...USUAL, ...each, index }));
    return findRepeated(given, ({ role, division }) => JSON.stringify([role, division])).map(
      ({ item: { role, division, index } }) => {
        const values = { role: shown(role), division: shown(division) };
        return breakRule(`/clients/${key}/roles/${index}`, 'tenant.client-role', values);
      },
    );
  });

export const CLIENT_RULES = [words, names, roles];
