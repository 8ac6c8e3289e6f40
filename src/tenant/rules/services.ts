import { pointerPart } from '../../base/json-pointer.ts';
import { listed } from '../../base/text.ts';
import { KNOWN_SERVICES, PREDICTIVE_ENGAGEMENT, sectionOf } from '../fill.ts';
import type { WrittenTenant } from '../generated/tenant.ts';
import { namesSecret, shown } from '../in-clear.ts';
import { didYouMean } from '../suggestion.ts';
import type { WrittenService } from '../tenant.ts';
import { type Broken, broken, misplaced, type Rule, repeats } from './rule.ts';

const CODE = 'service-words';
const SERVICE_NAMES = [...Object.keys(KNOWN_SERVICES), PREDICTIVE_ENGAGEMENT];
const ENGAGEMENT_WORDS = ['grantTo', 'permissionsFrom', 'permissions'] as const;
const SECTION_WORDS = ['client', 'section', 'secretOption', 'options'] as const;

function misplacedWords(name: string, service: WrittenService): readonly Broken[] {
  const say = (word: string) => `${word} goes only with ${PREDICTIVE_ENGAGEMENT}`;
  const fix = 'Remove it: what this service may do is said by the roles of its client.';
  return misplaced(`/services/${name}`, service, ENGAGEMENT_WORDS, { code: CODE, say, fix });
}

function missingSection(name: string, service: WrittenService): readonly Broken[] {
  if (sectionOf(name, service) !== '') return [];
  const message = `the service "${name}" is not known and has no section${didYouMean(name, SERVICE_NAMES)}`;
  return [broken(`/services/${name}`, 'service-section', message, 'Write section: NAME, or correct the name.')];
}

/** The grant type that the readers of this section need, by the article. */
function neededGrant(name: string, service: WrittenService) {
  const section = sectionOf(name, service);
  const known = Object.entries(KNOWN_SERVICES).find(([each, needs]) => each === name || needs.section === section);
  return known?.[1].grant;
}

const SHOWN_KEYS = 10;

function clientsThere(keys: readonly string[]): string {
  if (keys.length === 0) return 'It has none: add it under clients.';
  return `It has ${listed(keys, SHOWN_KEYS)}.`;
}

function clientProblems(name: string, service: WrittenService, { clients = {} }: WrittenTenant): readonly Broken[] {
  const at = `/services/${name}`;
  const { client: key } = service;
  if (key === undefined)
    return [broken(at, 'service-client', `the service "${name}" needs a client`, 'Write client: KEY.')];
  const client = Object.hasOwn(clients, key) ? clients[key] : undefined;
  if (!client) {
    const keys = Object.keys(clients);
    const message = `there is no client ${shown(key)} in this file${didYouMean(key, keys)}`;
    return [broken(`${at}/client`, 'service-client', message, clientsThere(keys))];
  }
  const needed = neededGrant(name, service);
  if (needed === undefined || needed === client.grant) return [];
  const message = `${name} needs a client with grant: ${needed}, and "${key}" has ${client.grant}`;
  return [broken(`${at}/client`, 'service-grant', message, `Name a ${needed} client.`)];
}

function engagementProblems(service: WrittenService): readonly Broken[] {
  const at = `/services/${PREDICTIVE_ENGAGEMENT}`;
  const say = (word: string) => `${PREDICTIVE_ENGAGEMENT} has no ${word}; it gives permissions to roles`;
  const wrong = misplaced(at, service, SECTION_WORDS, { code: CODE, say, fix: 'Remove it.' });
  if (service.permissions === undefined || service.permissionsFrom === undefined) return wrong;
  return [...wrong, broken(`${at}/permissions`, CODE, 'permissions and permissionsFrom are both given', 'Keep one.')];
}

const words: Rule = (written) =>
  Object.entries(written.services ?? {}).flatMap(([name, service]) =>
    name === PREDICTIVE_ENGAGEMENT
      ? engagementProblems(service)
      : [...misplacedWords(name, service), ...missingSection(name, service), ...clientProblems(name, service, written)],
  );

const RESERVED_SECTIONS: readonly string[] = ['general', 'saml'];

const sections: Rule = ({ services = {} }) => {
  const used = Object.entries(services).map(([name, service]) => ({ name, section: sectionOf(name, service) }));
  const reserved = used.filter(({ section }) => RESERVED_SECTIONS.includes(section));
  const twice = repeats(used, ({ section }) => (section === '' ? undefined : section));
  return [
    ...reserved.map(({ name, section }) => {
      const message = `the section ${section} is not a service's`;
      return broken(`/services/${name}/section`, 'section', message, 'Write the section that the service reads.');
    }),
    ...twice.map(({ item, first }) => {
      const message = `the section ${item.section} belongs to ${first.name} already`;
      return broken(`/services/${item.name}`, 'section', message, 'Each service has a section of its own.');
    }),
  ];
};

/** Options are written as they stand: a reference would land in the object, and a secret would be one in clear. */
const optionNames: Rule = ({ services = {} }) =>
  Object.entries(services).flatMap(([name, { secretOption, options = {} }]) => {
    const at = `/services/${name}`;
    const say = (below: string, message: string, fix: string) =>
      broken(`${at}/${below}`, 'service-option', message, fix);
    const clash = say('secretOption', 'client_id holds the id of the client', 'Name another.');
    const ours = Object.keys(options).filter((each) => ['client_id', secretOption].includes(each) || namesSecret(each));
    const fix = 'Remove it: id and secret of the client are filled in; secretOption says under which name.';
    const byHand = (each: string) =>
      say(`options/${pointerPart(each)}`, `the option ${shown(each)} is not written by hand`, fix);
    return [...(secretOption === 'client_id' ? [clash] : []), ...ours.map(byHand)];
  });

export const SERVICE_RULES = [words, sections, optionNames];
