import { pointerPart } from '../../base/json-pointer.ts';
import { sectionOf } from '../fill.ts';
import { namesSecret, shown } from '../in-clear/sensitive.ts';
import { didYouMean } from '../suggestion.ts';
import { KNOWN_SERVICES, PREDICTIVE_ENGAGEMENT, type WrittenService, type WrittenTenant } from '../written.ts';
import { type Broken, broken, type Rule, repeats } from './rule.ts';

const SERVICE_NAMES = [...Object.keys(KNOWN_SERVICES), PREDICTIVE_ENGAGEMENT];
const ENGAGEMENT_WORDS = ['grantTo', 'permissionsFrom', 'permissions'] as const;
const SECTION_WORDS = ['client', 'section', 'secretOption', 'options'] as const;

function misplacedWords(name: string, service: WrittenService): readonly Broken[] {
  return ENGAGEMENT_WORDS.filter((word) => service[word] !== undefined).map((word) =>
    broken(
      `/services/${name}/${word}`,
      'service-words',
      `${word} goes only with ${PREDICTIVE_ENGAGEMENT}`,
      'Remove it: what this service may do is said by the roles of its client.',
    ),
  );
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
  const more = keys.length > SHOWN_KEYS ? ` and ${keys.length - SHOWN_KEYS} more` : '';
  return `It has ${keys.slice(0, SHOWN_KEYS).join(', ')}${more}.`;
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
  const misplaced = SECTION_WORDS.filter((word) => service[word] !== undefined).map((word) =>
    broken(
      `${at}/${word}`,
      'service-words',
      `${PREDICTIVE_ENGAGEMENT} has no ${word}; it gives permissions to roles`,
      'Remove it.',
    ),
  );
  if (service.permissions === undefined || service.permissionsFrom === undefined) return misplaced;
  const both = 'permissions and permissionsFrom are both given';
  return [...misplaced, broken(`${at}/permissions`, 'service-words', both, 'Keep one.')];
}

export const services: Rule = (written) =>
  Object.entries(written.services ?? {}).flatMap(([name, service]) =>
    name === PREDICTIVE_ENGAGEMENT
      ? engagementProblems(service)
      : [...misplacedWords(name, service), ...missingSection(name, service), ...clientProblems(name, service, written)],
  );

const RESERVED_SECTIONS: readonly string[] = ['general', 'saml'];

export const sections: Rule = ({ services: all = {} }) => {
  const used = Object.entries(all).map(([name, service]) => ({ name, section: sectionOf(name, service) }));
  const reserved = used
    .filter(({ section }) => RESERVED_SECTIONS.includes(section))
    .map(({ name, section }) =>
      broken(
        `/services/${name}/section`,
        'section',
        `the section ${section} is not a service's`,
        'Write the section that the service reads.',
      ),
    );
  const twice = repeats(used, ({ section }) => (section === '' ? undefined : section)).map(({ item, first }) =>
    broken(
      `/services/${item.name}`,
      'section',
      `the section ${item.section} belongs to ${first.name} already`,
      'Each service has a section of its own.',
    ),
  );
  return [...reserved, ...twice];
};

/** Options are written as they stand: a reference would land in the object, and a secret would be one in clear. */
export const serviceOptions: Rule = ({ services: all = {} }) =>
  Object.entries(all).flatMap(([name, { secretOption, options = {} }]) => {
    const at = `/services/${name}`;
    const clash =
      secretOption === 'client_id'
        ? [broken(`${at}/secretOption`, 'service-option', 'client_id holds the id of the client', 'Name another.')]
        : [];
    const ours = Object.keys(options).filter(
      (option) => option === 'client_id' || option === secretOption || namesSecret(option),
    );
    const fix = 'Remove it: id and secret of the client are filled in; secretOption says under which name.';
    return [
      ...clash,
      ...ours.map((option) =>
        broken(
          `${at}/options/${pointerPart(option)}`,
          'service-option',
          `the option ${shown(option)} is not written by hand`,
          fix,
        ),
      ),
    ];
  });
