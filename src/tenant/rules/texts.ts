import { pointerPart } from '../../base/json-pointer.ts';
import { pointerName, shown } from '../clear-secrets.ts';
import { parseSecretReference } from '../tenant.ts';
import { type BrokenRule, breakRule, type Rule } from './rule.ts';

type Placed = readonly [pointer: string, text: string | undefined];

/** Finds invalid URLs that the pattern accepts: a host with a stray bracket, a port out of range. */
const addresses: Rule = ({ transaction, identityProvider, secrets, clients = {} }) => {
  const redirects = Object.entries(clients).flatMap(([key, { redirectUris = [] }]) =>
    redirectUris.map((uri, index): Placed => [`/clients/${key}/redirectUris/${index}`, uri]),
  );
  const found: readonly Placed[] = [
    ...redirects,
    ['/transaction/server/url', transaction.server.url],
    ['/identityProvider/target', identityProvider?.target],
    ['/secrets/address', secrets.address],
  ];
  return found
    .filter(([, address]) => address !== undefined && !URL.canParse(address))
    .map(([pointer]) => breakRule(pointer, 'tenant.address', { name: pointerName(pointer) }));
};

/** A path with `..` would lead to another entry than the one that a reviewer reads. */
const references: Rule = ({ organization, identityProvider, transaction }) => {
  const found: readonly Placed[] = [
    ['/organization/credentials', organization.credentials],
    ['/organization/planCredentials', organization.planCredentials],
    ['/identityProvider/certificate/own', identityProvider?.certificate?.own],
    ['/transaction/server/credentials', transaction.server.credentials],
  ];
  return found.flatMap(([pointer, text]) => {
    const path = text === undefined ? undefined : parseSecretReference(text)?.path;
    if (path === undefined || !path.split('/').some((part) => ['', '.', '..'].includes(part))) return [];
    return [breakRule(pointer, 'tenant.reference-path', { name: pointerName(pointer) })];
  });
};

/** Characters that end a line, or are invisible and change how a text is read. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;
const BLANK_END = /^\s|\s$/u;
const PEM_POINTER = '/transaction/server/certificateAuthority';
const OPTION_POINTER = /^\/services\/[^/]+\/options\//;

function textProblem(pointer: string, text: string): readonly BrokenRule[] {
  const values = { name: pointerName(pointer) };
  if (UNSEEN.test(text)) return [breakRule(pointer, 'tenant.characters#unseen', values)];
  if (!BLANK_END.test(text) || OPTION_POINTER.test(pointer)) return [];
  return [breakRule(pointer, 'tenant.characters#blank', values)];
}

function textsIn(data: unknown, pointer: string): readonly (readonly [string, string])[] {
  if (typeof data === 'string') return [[pointer, data]];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => textsIn(value, `${pointer}/${pointerPart(key)}`));
}

const characters: Rule = (written) =>
  textsIn(written, '')
    .filter(([pointer]) => pointer !== PEM_POINTER)
    .flatMap(([pointer, text]) => textProblem(pointer, text));

/** `version: 1.10` is the number 1.1, and the option would get that: only a quoted text is written unchanged. */
export function spellingProblems(spellings: Readonly<Record<string, string>>): readonly BrokenRule[] {
  const options = Object.entries(spellings).filter(([pointer]) => OPTION_POINTER.test(pointer));
  return options.map(([pointer, spelling]) =>
    breakRule(pointer, 'tenant.spelling', { name: pointerName(pointer), spelling: shown(spelling) }),
  );
}

export const TEXT_RULES = [characters, addresses, references];
