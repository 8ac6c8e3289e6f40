import { pointerPart } from './document.ts';
import { sectionOf } from './fill.ts';
import { REGIONS } from './regions.ts';
import { namesSecret } from './sensitive.ts';
import { didYouMean } from './suggestion.ts';
import { KNOWN_SERVICES, PREDICTIVE_ENGAGEMENT, type WrittenService, type WrittenTenant } from './written.ts';

/** A rule that a file breaks: where, what, and what to do. */
export interface Broken {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
  readonly fix?: string;
}

type Rule = (written: WrittenTenant) => readonly Broken[];

function broken(pointer: string, code: string, message: string, fix?: string): Broken {
  return { pointer, code: `tenant.${code}`, message, ...(fix !== undefined && { fix }) };
}

const region: Rule = ({ organization }) => {
  const { region: name, domain } = organization;
  if (name === undefined && domain === undefined)
    return [broken('/organization', 'region', 'the organization needs a region or a domain')];
  if (name !== undefined && domain !== undefined)
    return [broken('/organization/domain', 'region', 'region and domain are both given', 'Keep one.')];
  if (name === undefined || Object.hasOwn(REGIONS, name)) return [];
  const message = `there is no region "${name}" in this version${didYouMean(name, Object.keys(REGIONS))}`;
  return [
    broken(
      '/organization/region',
      'region',
      message,
      'For a new region write its domain instead: domain: mypurecloud.de.',
    ),
  ];
};

const clientWords: Rule = ({ clients = {} }) =>
  Object.entries(clients).flatMap(([key, client]) => {
    const at = `/clients/${key}`;
    if (client.grant === 'client-credentials') {
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
    const roles = client.roles
      ? [
          broken(
            `${at}/roles`,
            'grant-words',
            'roles go only with grant: client-credentials',
            'Remove them; a saml2-bearer client has scopes.',
          ),
        ]
      : [];
    const scopes = client.scopes
      ? []
      : [broken(at, 'grant-words', 'a saml2-bearer client needs scopes', 'For example scopes: [users].')];
    return [...roles, ...scopes];
  });

const clientNames: Rule = ({ clients = {} }) => {
  const names = Object.entries(clients).map(([key, { name }]) => ({ key, name }));
  return names
    .filter(({ name }, index) => names.findIndex((each) => each.name === name) < index)
    .map(({ key, name }) =>
      broken(
        `/clients/${key}/name`,
        'client-name',
        `another client of this file is named "${name}" too`,
        'Clients are found by their names.',
      ),
    );
};

function serviceProblems(name: string, service: WrittenService, { clients = {} }: WrittenTenant): Broken[] {
  const at = `/services/${name}`;
  const engagementWords = (['grantTo', 'permissionsFrom', 'permissions'] as const).filter(
    (word) => service[word] !== undefined,
  );
  const misplaced = engagementWords.map((word) =>
    broken(`${at}/${word}`, 'service-words', `${word} goes only with ${PREDICTIVE_ENGAGEMENT}`),
  );
  if (sectionOf(name, service) === '') {
    const message = `the service "${name}" is not known${didYouMean(name, [...Object.keys(KNOWN_SERVICES), PREDICTIVE_ENGAGEMENT])}, so it needs a section`;
    misplaced.push(broken(at, 'service-section', message, 'Write section: NAME, or correct the name.'));
  }
  if (service.client === undefined)
    return [...misplaced, broken(at, 'service-client', `the service "${name}" needs a client`, 'Write client: KEY.')];
  const client = Object.hasOwn(clients, service.client) ? clients[service.client] : undefined;
  if (!client) {
    const message = `there is no client "${service.client}" in this file${didYouMean(service.client, Object.keys(clients))}`;
    return [...misplaced, broken(`${at}/client`, 'service-client', message)];
  }
  const wanted = Object.entries(KNOWN_SERVICES)
    .filter(([known, { section }]) => known === name || section === service.section)
    .find(([, { grant }]) => grant !== client.grant)?.[1].grant;
  if (wanted === undefined) return misplaced;
  const message = `${name} needs a client with grant: ${wanted}, and "${service.client}" has ${client.grant}`;
  return [...misplaced, broken(`${at}/client`, 'service-grant', message, `Name a ${wanted} client.`)];
}

function engagementProblems(service: WrittenService): Broken[] {
  const at = `/services/${PREDICTIVE_ENGAGEMENT}`;
  const words = (['client', 'section', 'secretOption', 'options'] as const).filter(
    (word) => service[word] !== undefined,
  );
  const misplaced = words.map((word) =>
    broken(`${at}/${word}`, 'service-words', `${PREDICTIVE_ENGAGEMENT} has no ${word}; it gives permissions to roles`),
  );
  const both = service.permissions !== undefined && service.permissionsFrom !== undefined;
  return both
    ? [
        ...misplaced,
        broken(`${at}/permissions`, 'service-words', 'permissions and permissionsFrom are both given', 'Keep one.'),
      ]
    : misplaced;
}

const services: Rule = (written) =>
  Object.entries(written.services ?? {}).flatMap(([name, service]) =>
    name === PREDICTIVE_ENGAGEMENT ? engagementProblems(service) : serviceProblems(name, service, written),
  );

const RESERVED_SECTIONS: readonly string[] = ['general', 'saml'];

const sections: Rule = ({ services: all = {} }) => {
  const used = Object.entries(all).map(([name, service]) => ({ name, section: sectionOf(name, service) }));
  return used.flatMap(({ name, section }, index) => {
    const other = used.findIndex((each) => each.section === section && section !== '');
    if (RESERVED_SECTIONS.includes(section))
      return [broken(`/services/${name}/section`, 'section', `the section ${section} is not a service's`)];
    return other >= 0 && other < index
      ? [broken(`/services/${name}`, 'section', `the section ${section} belongs to ${used[other]?.name} already`)]
      : [];
  });
};

/** Options are written as they stand: a reference would land in the object, and a secret would be one in clear. */
const serviceOptions: Rule = ({ services: all = {} }) =>
  Object.entries(all).flatMap(([name, { secretOption, options = {} }]) => {
    const clash =
      secretOption === 'client_id'
        ? [broken(`/services/${name}/secretOption`, 'service-option', 'client_id holds the id of the client')]
        : [];
    const ours = Object.keys(options).filter(
      (option) => option === 'client_id' || option === secretOption || namesSecret(option),
    );
    return [
      ...clash,
      ...ours.map((option) =>
        broken(
          `/services/${name}/options/${pointerPart(option)}`,
          'service-option',
          `the option ${option} is not written by hand`,
          'Remove it: id and secret of the client are filled in; secretOption says under which name.',
        ),
      ),
    ];
  });

const certificate: Rule = ({ identityProvider }) => {
  const { days = 3652, renewBefore } = identityProvider?.certificate ?? {};
  if (renewBefore === undefined || renewBefore < days) return [];
  return [
    broken(
      '/identityProvider/certificate/renewBefore',
      'renew-before',
      `renewBefore (${renewBefore}) must be less than days (${days}), or every run makes a new certificate`,
    ),
  ];
};

const administrators: Rule = ({ administrators: all = [] }) =>
  all.flatMap(({ email }, index) => {
    const first = all.findIndex((each) => each.email.toLowerCase() === email.toLowerCase());
    return first < index
      ? [broken(`/administrators/${index}/email`, 'administrator', `${email} stands in the list already`)]
      : [];
  });

const placement: Rule = ({ deployment, transaction }) => {
  const { tenant } = transaction;
  if (deployment === 'multi-tenant' && tenant === 'Environment') {
    const message =
      'a multi-tenant deployment cannot have the object under Environment: each tenant has an organization of its own';
    return [broken('/transaction/tenant', 'placement', message, 'Name the Engage tenant.')];
  }
  if (deployment === 'single-tenant' && tenant !== 'Environment' && tenant !== 'Resources') {
    const message = `in a single-tenant deployment the object stands under Environment or Resources, not under "${tenant}"`;
    return [
      broken('/transaction/tenant', 'placement', message, 'Write the one where the Engage components look for it.'),
    ];
  }
  return [];
};

const availability: Rule = ({ transaction, secrets }) => {
  const { driver } = transaction.server;
  const found =
    driver === 'gax'
      ? []
      : [
          broken(
            '/transaction/server/driver',
            'driver',
            `the driver ${driver} is not part of this version`,
            'Use gax.',
          ),
        ];
  const store =
    secrets.store === 'github'
      ? [broken('/secrets/store', 'store', 'the store github is not part of this version', 'Use vault, env or file.')]
      : [];
  return [...found, ...store];
};

/** A pattern lets through what is no address: a host with a stray bracket, a port out of range. */
const addresses: Rule = ({ transaction, identityProvider, secrets, clients = {} }) => {
  const redirects = Object.entries(clients).flatMap(([key, { redirectUris = [] }]) =>
    redirectUris.map((uri, index) => [`/clients/${key}/redirectUris/${index}`, uri] as const),
  );
  const found = {
    ...Object.fromEntries(redirects),
    '/transaction/server/url': transaction.server.url,
    '/identityProvider/target': identityProvider?.target,
    '/secrets/address': secrets.address,
  };
  return Object.entries(found)
    .filter(([, address]) => address !== undefined && !URL.canParse(address))
    .map(([pointer]) =>
      broken(pointer, 'address', 'this is not an address', 'For example https://gax.acme.example:8443/gax/api.'),
    );
};

/** What the schema cannot say about one file. */
export const RULES: readonly Rule[] = [
  region,
  addresses,
  clientWords,
  clientNames,
  services,
  sections,
  serviceOptions,
  certificate,
  administrators,
  placement,
  availability,
];
