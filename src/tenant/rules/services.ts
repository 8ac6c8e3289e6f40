import { pointerPart } from '../../base/json-pointer.ts';
import { formatMessage } from '../../base/message.ts';
import { shortList } from '../../base/text.ts';
import { namesSecret, shown } from '../clear-secrets.ts';
import { KNOWN_SERVICES, PREDICTIVE_ENGAGEMENT, sectionOf } from '../fill.ts';
import type { WrittenTenant } from '../generated/tenant.ts';
import { didYouMean } from '../suggestion.ts';
import type { WrittenService } from '../tenant.ts';
import { type BrokenRule, breakRule, findMisplaced, findRepeated, type Rule } from './rule.ts';

const SERVICE_NAMES = [...Object.keys(KNOWN_SERVICES), PREDICTIVE_ENGAGEMENT];
const ENGAGEMENT_WORDS = ['grantTo', 'permissionsFrom', 'permissions'] as const;
const SECTION_WORDS = ['client', 'section', 'secretOption', 'options'] as const;

function missingSection(name: string, service: WrittenService): readonly BrokenRule[] {
  if (sectionOf(name, service) !== '') return [];
  const values = { name, meant: didYouMean(name, SERVICE_NAMES) };
  return [breakRule(`/services/${name}`, 'tenant.service-section', values)];
}

/** The grant type that the services of this section need, according to the provisioning guide. */
function neededGrant(name: string, service: WrittenService) {
  const section = sectionOf(name, service);
  const known = Object.entries(KNOWN_SERVICES).find(([each, needs]) => each === name || needs.section === section);
  return known?.[1].grant;
}

const SHOWN_KEYS = 10;

function clientProblems(name: string, service: WrittenService, { clients = {} }: WrittenTenant): readonly BrokenRule[] {
  const at = `/services/${name}`;
  const { client: key } = service;
  if (key === undefined) return [breakRule(at, 'tenant.service-client', { name })];
  const client = Object.hasOwn(clients, key) ? clients[key] : undefined;
  if (!client) {
    const keys = Object.keys(clients);
    const message = keys.length === 0 ? 'tenant.service-client#no-clients' : 'tenant.service-client#unknown';
    const values = { key: shown(key), meant: didYouMean(key, keys), keys: shortList(keys, SHOWN_KEYS) };
    return [breakRule(`${at}/client`, message, values)];
  }
  const needed = neededGrant(name, service);
  if (needed === undefined || needed === client.grant) return [];
  return [breakRule(`${at}/client`, 'tenant.service-grant', { name, needed, key, grant: client.grant })];
}

function engagementProblems(service: WrittenService): readonly BrokenRule[] {
  const at = `/services/${PREDICTIVE_ENGAGEMENT}`;
  const wrong = findMisplaced(at, service, SECTION_WORDS, (word) =>
    formatMessage('tenant.service-words#section', { word }),
  );
  if (service.permissions === undefined || service.permissionsFrom === undefined) return wrong;
  return [...wrong, breakRule(`${at}/permissions`, 'tenant.service-words#both')];
}

function sectionProblems(name: string, service: WrittenService, written: WrittenTenant): readonly BrokenRule[] {
  const tell = (word: string) => formatMessage('tenant.service-words#engagement', { word });
  return [
    ...findMisplaced(`/services/${name}`, service, ENGAGEMENT_WORDS, tell),
    ...missingSection(name, service),
    ...clientProblems(name, service, written),
  ];
}

const words: Rule = (written) =>
  Object.entries(written.services ?? {}).flatMap(([name, service]) =>
    name === PREDICTIVE_ENGAGEMENT ? engagementProblems(service) : sectionProblems(name, service, written),
  );

const RESERVED_SECTIONS: readonly string[] = ['general', 'saml'];

const sections: Rule = ({ services = {} }) => {
  const used = Object.entries(services).map(([name, service]) => ({ name, section: sectionOf(name, service) }));
  const reserved = used.filter(({ section }) => RESERVED_SECTIONS.includes(section));
  const twice = findRepeated(used, ({ section }) => (section === '' ? undefined : section));
  return [
    ...reserved.map(({ name, section }) =>
      breakRule(`/services/${name}/section`, 'tenant.section#reserved', { section }),
    ),
    ...twice.map(({ item: { name, section }, first }) =>
      breakRule(`/services/${name}`, 'tenant.section#taken', { section, service: first.name }),
    ),
  ];
};

/** Options are written unchanged: a reference would not be resolved, and a secret would be in clear. */
const optionNames: Rule = ({ services = {} }) =>
  Object.entries(services).flatMap(([name, { secretOption, options = {} }]) => {
    const at = `/services/${name}`;
    const clash = breakRule(`${at}/secretOption`, 'tenant.service-option#client-id');
    const ours = Object.keys(options).filter((each) => ['client_id', secretOption].includes(each) || namesSecret(each));
    const byHand = ours.map((each) =>
      breakRule(`${at}/options/${pointerPart(each)}`, 'tenant.service-option#by-hand', { option: shown(each) }),
    );
    return [...(secretOption === 'client_id' ? [clash] : []), ...byHand];
  });

export const SERVICE_RULES = [words, sections, optionNames];
