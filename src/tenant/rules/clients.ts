import { DEFAULTS } from '../generated/tenant.ts';
import { shown } from '../in-clear.ts';
import type { WrittenClient } from '../tenant.ts';
import { type Broken, broken, misplaced, type Rule, repeats } from './rule.ts';

const USUAL = DEFAULTS['clients.*.roles.*'];
const CODE = 'grant-words';

function forServices(at: string, client: WrittenClient): readonly Broken[] {
  const say = (word: string) => `${word} goes only with grant: saml2-bearer`;
  const fix = 'Remove it; a client-credentials client has roles.';
  return misplaced(at, client, ['scopes', 'redirectUris'], { code: CODE, say, fix });
}

function forDesktops(at: string, client: WrittenClient): readonly Broken[] {
  const say = () => 'roles go only with grant: client-credentials';
  const wrong = misplaced(at, client, ['roles'], {
    code: CODE,
    say,
    fix: 'Remove them; a saml2-bearer client has scopes.',
  });
  if (client.scopes) return wrong;
  const message = 'a saml2-bearer client needs scopes: Genesys Cloud refuses one without (missing.client.scope)';
  return [...wrong, broken(at, CODE, message, 'For example scopes: [users].')];
}

const words: Rule = ({ clients = {} }) =>
  Object.entries(clients).flatMap(([key, client]) =>
    (client.grant === 'client-credentials' ? forServices : forDesktops)(`/clients/${key}`, client),
  );

const names: Rule = ({ clients = {} }) =>
  repeats(Object.entries(clients), ([, { name }]) => name).map(({ item: [key, { name }], first: [other] }) => {
    const message = `the client "${other}" is named ${shown(name)} too`;
    const fix = 'Clients are found by their names, so each needs one of its own.';
    return broken(`/clients/${key}/name`, 'client-name', message, fix);
  });

const roles: Rule = ({ clients = {} }) =>
  Object.entries(clients).flatMap(([key, client]) => {
    const given = (client.roles ?? []).map((each, index) => ({ ...USUAL, ...each, index }));
    return repeats(given, ({ role, division }) => JSON.stringify([role, division])).map(({ item }) => {
      const message = `the role ${shown(item.role)} in the division ${shown(item.division)} stands in the list already`;
      return broken(`/clients/${key}/roles/${item.index}`, 'client-role', message, 'Keep one.');
    });
  });

export const CLIENT_RULES = [words, names, roles];
