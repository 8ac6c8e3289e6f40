import { HybridError } from '../../base/errors.ts';
import { pointerPart } from '../../base/json-pointer.ts';
import { Secret } from '../../base/secret.ts';
import { clientAddressOf, keyAddress, ORGANIZATION, TRANSACTION } from '../../core/addresses.ts';
import { clientDecision } from '../../core/decide/decide.ts';
import { isImportedByHand } from '../../core/decide/scene.ts';
import {
  compareFields,
  type DesiredField,
  type DesiredFields,
  type DesiredValue,
  isReference,
  type ObservedFields,
  resolved,
} from '../../core/diff.ts';
import type { Known, KnownValue } from '../../core/known.ts';
import { requireValue } from '../../core/observed.ts';
import type { Change } from '../../core/plan.ts';
import { type Options, optionAt } from '../../core/ports/configuration-server.ts';
import type { Difference, PlanScene, ResourceType, WriteScope } from '../../core/resource-type.ts';
import { type CustodyDocument, secretsOf } from '../../core/rotation/document.ts';
import { holdsPrivateKey } from '../../core/saml/pem.ts';
import { placeOf, type Tenant } from '../../tenant/tenant.ts';
import { transactionFacts } from './facts.ts';
import { type DesiredTransaction, transactionFindings } from './findings.ts';

const LOGIN_SECTIONS: readonly string[] = ['saml', 'saml_auth'];
const WRAPPED_OPTIONS: readonly string[] = ['saml/certificate', 'saml/pkey'];

function option(value: DesiredValue, pointer: string): DesiredField {
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

function fromTheKey({ decisions }: PlanScene): DesiredFields {
  const ref = keyAddress(decisions.key.number);
  const pointer = '/identityProvider/certificate';
  return {
    'saml/certificate': option({ ref, field: 'certificate' }, pointer),
    'saml/pkey': option({ ref, field: 'pkey' }, pointer),
    'saml/password': option({ ref, field: 'password' }, pointer),
  };
}

function fromTheClients({ tenant, decisions }: PlanScene): DesiredFields {
  const fields: Record<string, DesiredField> = {};
  for (const { name, section, client, secretOption } of tenant.services) {
    const ref = clientAddressOf(client, clientDecision(decisions, client)?.versions.at(-1)?.number ?? 1);
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
    const value = fieldIn(options, field);
    if (value === undefined || (value.isBlank && !isBlankWanted(desired.fields[field]))) continue;
    const text = unwrapped(field, value.reveal());
    fields[field] = desired.secretOptions.has(field) || isSecret(text) ? new Secret(text) : text;
  }
  return fields;
}

function fieldIn(options: Options, field: string): Secret | undefined {
  const slash = field.indexOf('/');
  return optionAt(options, field.slice(0, slash), field.slice(slash + 1));
}

/** The options of a change with their values as they are known now, by section. */
function optionsOf(change: Change, desired: DesiredTransaction, known: Known): Options {
  const options: Record<string, Record<string, Secret>> = {};
  for (const { field } of change.fields) {
    const wanted = desired.fields[field];
    if (!wanted) continue;
    const value = resolved(wanted.value, known);
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
export const transactionType: ResourceType<DesiredTransaction> = {
  name: TRANSACTION,
  ...transactionFacts,
  reads: [],

  want: (scene) => [
    {
      address: TRANSACTION,
      title: `transaction object ${scene.tenant.transaction.name} of Engage tenant ${scene.tenant.transaction.tenant}`,
      pointer: '/transaction',
      secretOptions: secretOptions(scene.tenant),
      fields: {
        ...fromTheFile(scene.tenant),
        'general/organization_sname': option({ ref: ORGANIZATION, field: 'shortName' }, '/organization/shortName'),
        'general/organization_id': option({ ref: ORGANIZATION, field: 'id' }, '/organization/id'),
        ...fromTheKey(scene),
        ...fromTheClients(scene),
      },
    },
  ],

  diff(desired, scene, comparison): Difference {
    const { snapshot, tenant } = scene;
    const { found } = requireValue(snapshot.location, 'the transaction object');
    const before = found && observedFields(found.options, desired, snapshot.entry);
    const options = compareFields(before, desired.fields, comparison);
    const findings = transactionFindings(desired, scene, comparison);
    const where = placeOf(tenant, desired.pointer);
    const disabled = found && !found.enabled ? [{ field: 'state', before: 'disabled', after: 'enabled', where }] : [];
    const fields = [...options, ...disabled];
    if (fields.length === 0) return { findings };
    const { address, title } = desired;
    const action = found ? 'update' : 'create';
    const risk = isLoginAffected({ fields }) ? 'login' : 'none';
    const id = found ? { id: found.dbid } : {};
    const notes = isImportedByHand(tenant) ? [IMPORT, RE_READ] : [RE_READ];
    return { findings, change: { address, kind: TRANSACTION, action, title, ...id, fields, risk, notes, where } };
  },

  async write(change, desired, { known, tenant, snapshot, writers }: WriteScope) {
    const options = optionsOf(change, desired, known);
    const seen = requireValue(snapshot.location, 'the transaction object').found?.options ?? {};
    const enable = change.fields.some(({ field }) => field === 'state');
    const written =
      change.id === undefined
        ? await writers.configuration.create(options)
        : await writers.configuration.update(change.id, { set: options, expected: seen, enable });
    const place = isImportedByHand(tenant) ? 'import kit' : `DBID ${written.dbid}`;
    return { known: {}, facts: [place, ...(written.link ? [written.link] : [])] };
  },
};
