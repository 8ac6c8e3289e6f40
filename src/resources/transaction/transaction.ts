import { HybridError } from '../../base/errors.ts';
import { Secret } from '../../base/secret.ts';
import {
  compareFields,
  type DesiredField,
  type DesiredFields,
  isReference,
  type ObservedFields,
} from '../../core/diff.ts';
import type { Known, KnownValue } from '../../core/known.ts';
import type { Change, Reference } from '../../core/plan.ts';
import type { Options } from '../../core/ports/configuration-server.ts';
import type { Difference, Intent, Kind, WriteScope } from '../../core/resource-type.ts';
import { type CustodyDocument, secretsOf } from '../../core/rotation/document.ts';
import { keyOf } from '../../core/rotation/generations.ts';
import { holdsPrivateKey } from '../../core/saml/pem.ts';
import { placeOf, pointerPart, type Tenant } from '../../tenant/tenant.ts';
import { secretDisputes } from '../oauth-client/disputes.ts';
import { clientAddressOf, clientTarget } from '../oauth-client/generations.ts';
import { oauthClientKind } from '../oauth-client/oauth-client.ts';
import type { ObservedClients } from '../oauth-client/observed.ts';
import { ORGANIZATION } from '../organization.ts';
import { keyAddress, keyNumber, type ObservedKey } from '../saml-key/generations.ts';
import { samlKeyKind } from '../saml-key/saml-key.ts';
import { type DesiredTransaction, type ObservedTransaction, transactionFindings } from './findings.ts';
import { isImportedByHand } from './seen.ts';

const LOGIN_SECTIONS: readonly string[] = ['saml', 'saml_auth'];
const WRAPPED_OPTIONS: readonly string[] = ['saml/certificate', 'saml/pkey'];

function option(value: KnownValue | Reference, pointer: string): DesiredField {
  return { value, pointer };
}

/** Which word of the file an option comes from. */
function pointerOf(tenant: Tenant, section: string, name: string): string {
  if (name === 'issuer' && section === 'saml') return '/identityProvider/issuer';
  if (name === 'base_auth_url' || name === 'base_service_url') {
    return '/organization/domain' in tenant.places ? '/organization/domain' : '/organization/region';
  }
  const service = tenant.services.find((each) => each.section === section && Object.hasOwn(each.options, name));
  return service
    ? `/services/${service.name}/options/${pointerPart(name)}`
    : `/transaction/options/${pointerPart(name)}`;
}

function fromTheFile(tenant: Tenant): DesiredFields {
  const fields: Record<string, DesiredField> = {};
  for (const [section, options] of Object.entries(tenant.transaction.options)) {
    for (const [name, value] of Object.entries(options)) {
      fields[`${section}/${name}`] = option(value, pointerOf(tenant, section, name));
    }
  }
  return fields;
}

function fromTheKey(tenant: Tenant, observed: ObservedKey, intent: Intent): DesiredFields {
  const ref = keyAddress(keyNumber(tenant, observed, intent));
  const pointer = '/identityProvider/certificate';
  return {
    'saml/certificate': option({ ref, field: 'certificate' }, pointer),
    'saml/pkey': option({ ref, field: 'pkey' }, pointer),
    'saml/password': option({ ref, field: 'password' }, pointer),
  };
}

function fromTheClients(tenant: Tenant, observed: ObservedClients, intent: Intent): DesiredFields {
  const fields: Record<string, DesiredField> = {};
  for (const { name, section, client, secretOption } of tenant.services) {
    const ref = clientAddressOf(client, clientTarget(tenant, client, observed, intent)?.number ?? 1);
    fields[`${section}/client_id`] = option({ ref, field: 'id' }, `/services/${name}`);
    fields[`${section}/${secretOption}`] = option({ ref, field: 'secret' }, `/services/${name}`);
  }
  return fields;
}

/** `section/option` of our options that are secret. */
export function secretOptions(tenant: Tenant): ReadonlySet<string> {
  const ofServices = tenant.services.map(({ section, secretOption }) => `${section}/${secretOption}`);
  return new Set(['saml/pkey', 'saml/password', ...ofServices]);
}

/** `openssl base64` wraps at 64 columns; a hand-made value may be wrapped and is the same value. */
function unwrapped(field: string, value: string): string {
  return WRAPPED_OPTIONS.includes(field) ? value.replaceAll(/\s/g, '') : value;
}

/** Shorter values of the store stand in a text by chance. */
const TELLING_LENGTH = 8;

/** An empty option counts as missing, unless the file asks for an empty one. */
function isBlankWanted({ value }: Partial<DesiredField> = {}): boolean {
  return typeof value === 'string' && value.trim() === '';
}

/** Only the options that are ours are looked at; of those, only what is secret stays hidden, in whichever it was put by mistake. */
function observedFields(options: Options, desired: DesiredTransaction, custody: CustodyDocument): ObservedFields {
  const fields: Record<string, KnownValue> = {};
  const kept = secretsOf(custody).filter(({ length }) => length >= TELLING_LENGTH);
  const isSecret = (text: string) => holdsPrivateKey(text) || kept.some((secret) => text.includes(secret.reveal()));
  for (const field of Object.keys(desired.fields)) {
    const value = optionAt(options, field);
    if (value === undefined || (value.isBlank && !isBlankWanted(desired.fields[field]))) continue;
    const text = unwrapped(field, value.reveal());
    fields[field] = desired.secretOptions.has(field) || isSecret(text) ? new Secret(text) : text;
  }
  return fields;
}

/** A section may be called `constructor`. */
function optionAt(options: Options, field: string): Secret | undefined {
  const at = field.indexOf('/');
  const [section, name] = [field.slice(0, at), field.slice(at + 1)];
  const values = Object.hasOwn(options, section) ? options[section] : undefined;
  return values && Object.hasOwn(values, name) ? values[name] : undefined;
}

/** The options of a change with their values as they are known now, by section. */
function optionsOf(change: Change, desired: DesiredTransaction, known: Known): Options {
  const options: Record<string, Record<string, Secret>> = {};
  for (const { field } of change.fields) {
    const wanted = desired.fields[field];
    if (!wanted) continue;
    const value = isReference(wanted.value) ? known.get(wanted.value) : wanted.value;
    if (value === undefined || (value instanceof Secret && value.isBlank)) throw notKnown(field, wanted);
    const at = field.indexOf('/');
    const section = field.slice(0, at);
    const secret = value instanceof Secret ? value : new Secret(String(value));
    options[section] = { ...options[section], [field.slice(at + 1)]: secret };
  }
  return options;
}

function notKnown(field: string, wanted: DesiredField): HybridError {
  const of = isReference(wanted.value) ? ` of ${wanted.value.ref}` : '';
  return new HybridError({
    code: 'transaction.not-known',
    message: `the option ${field} needs a value${of} that is not known`,
    fix: 'Run again; what it depends on was not made in this run.',
  });
}

function isLoginAffected(change: Pick<Change, 'fields'>): boolean {
  return change.fields.some(({ field }) => LOGIN_SECTIONS.includes(field.slice(0, field.indexOf('/'))));
}

const RE_READ =
  'Engage components read the object when they start and after an API error: restart what does not take the change up.';

const IMPORT = 'An import kit is written. The object itself is as it was until a person imports it.';

/** The transaction object `hybrid_integration`: our options, and nobody else's. */
export const transactionKind: Kind<ObservedTransaction, DesiredTransaction> = {
  name: 'transaction',

  async read(readers, tenant) {
    const [location, clients, key] = await Promise.all([
      readers.configuration.locate(),
      oauthClientKind.read(readers, tenant),
      samlKeyKind.read(readers, tenant),
    ]);
    return { location, clients, key };
  },

  know: () => ({}),

  desire: (tenant, observed, intent) => [
    {
      address: 'transaction',
      title: `transaction object ${tenant.transaction.name} of Engage tenant ${tenant.transaction.tenant}`,
      pointer: '/transaction',
      secretOptions: secretOptions(tenant),
      seen: observed.location.found?.options ?? {},
      kept: keyOf(observed.key.keys, keyNumber(tenant, observed.key, intent)),
      isAlone: intent.only === 'engage',
      // The run that reaches Genesys Cloud says them of its clients.
      disputes:
        intent.only === 'engage'
          ? tenant.clients.flatMap((client) => secretDisputes({ tenant, client, observed: observed.clients }, intent))
          : [],
      fields: {
        ...fromTheFile(tenant),
        'general/organization_sname': option({ ref: ORGANIZATION, field: 'shortName' }, '/organization/shortName'),
        'general/organization_id': option({ ref: ORGANIZATION, field: 'id' }, '/organization/id'),
        ...fromTheKey(tenant, observed.key, intent),
        ...fromTheClients(tenant, observed.clients, intent),
      },
    },
  ],

  diff(observed, desired, comparison): Difference {
    const { found } = observed.location;
    const options = compareFields(
      found && observedFields(found.options, desired, observed.clients.custody),
      desired.fields,
      comparison,
    );
    const changed = options.map(({ field }) => field);
    const findings = transactionFindings(observed, desired, { comparison, changed });
    const where = placeOf(comparison.tenant, desired.pointer);
    const disabled = found && !found.enabled ? [{ field: 'state', before: 'disabled', after: 'enabled', where }] : [];
    const fields = [...options, ...disabled];
    if (fields.length === 0) return { findings };
    const { address, title } = desired;
    const action = found ? 'update' : 'create';
    const risk = isLoginAffected({ fields }) ? 'login' : 'none';
    const id = found ? { id: found.dbid } : {};
    const notes = isImportedByHand(comparison.tenant) ? [IMPORT, RE_READ] : [RE_READ];
    return { findings, change: { address, kind: 'transaction', action, title, ...id, fields, risk, notes, where } };
  },

  async write(change, desired, { known, tenant, writers }: WriteScope) {
    const options = optionsOf(change, desired, known);
    const enable = change.fields.some(({ field }) => field === 'state');
    const written =
      change.id === undefined
        ? await writers.configuration.create(options)
        : await writers.configuration.update(change.id, { set: options, expected: desired.seen, enable });
    const place = isImportedByHand(tenant) ? 'import kit' : `DBID ${written.dbid}`;
    return { known: {}, facts: [place, ...(written.link ? [written.link] : [])] };
  },
};
