import { problem } from '../../base/errors.ts';
import { pointerPart } from '../../base/json-pointer.ts';
import { Secret } from '../../base/secret.ts';
import { clientAddressOf, keyAddress, ORGANIZATION, TRANSACTION } from '../../core/addresses.ts';
import { NO_WORD } from '../../core/adopt/acceptable.ts';
import { number, option, requireSameValue, text, words } from '../../core/adopt/values.ts';
import { clientDecision } from '../../core/decide/decide.ts';
import { isImportedByHand } from '../../core/decide/scene.ts';
import {
  compareFields,
  type DesiredField,
  type DesiredFields,
  isReference,
  type ObservedFields,
  resolveValue,
} from '../../core/diff.ts';
import { aboutOf } from '../../core/finding.ts';
import type { FactName, Known, KnownValue } from '../../core/known.ts';
import { requireValue } from '../../core/observed.ts';
import type { Address, Change } from '../../core/plan.ts';
import { type Options, optionAt } from '../../core/ports/configuration-server.ts';
import type { Desired, Difference, PlanScene, ResourceType, WriteScope } from '../../core/resource-type.ts';
import { secretsOf } from '../../core/rotation/document.ts';
import { holdsPrivateKey } from '../../core/saml/pem.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import { differenceOf } from '../difference.ts';
import { transactionFindings } from './findings.ts';

const LOGIN_SECTIONS: readonly string[] = ['saml', 'saml_auth'];
const WRAPPED_OPTIONS: readonly string[] = ['saml/certificate', 'saml/pkey'];

/** The key of the file that sets an option. */
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

/** From the file, the organization, the key and the clients, in this order. */
function fieldsOf({ tenant, decisions }: PlanScene): DesiredFields {
  const fields: Record<string, DesiredField> = {};
  for (const [section, options] of Object.entries(tenant.transaction.options)) {
    for (const [name, value] of Object.entries(options))
      fields[`${section}/${name}`] = { value, pointer: pointerOf(tenant, section, name) };
  }
  const from = (ref: Address, field: FactName, pointer: string) => ({ value: { ref, field }, pointer });
  fields['general/organization_sname'] = from(ORGANIZATION, 'shortName', '/organization/shortName');
  fields['general/organization_id'] = from(ORGANIZATION, 'id', '/organization/id');
  const key = keyAddress(decisions.key.number);
  for (const field of ['certificate', 'pkey', 'password'] as const)
    fields[`saml/${field}`] = from(key, field, '/identityProvider/certificate');
  for (const { name, section, client, secretOption } of tenant.services) {
    const address = clientAddressOf(client, clientDecision(decisions, client)?.versions.at(-1)?.number ?? 1);
    fields[`${section}/client_id`] = from(address, 'id', `/services/${name}`);
    fields[`${section}/${secretOption}`] = from(address, 'secret', `/services/${name}`);
  }
  return fields;
}

/** `section/option` of our options that are secret. */
export function secretOptions(tenant: Tenant): ReadonlySet<string> {
  const ofServices = tenant.services.map(({ section, secretOption }) => `${section}/${secretOption}`);
  return new Set(['saml/pkey', 'saml/password', ...ofServices]);
}

/** `openssl base64` wraps at 64 columns; a wrapped value equals the value without line breaks. */
function unwrapped(field: string, value: string): string {
  return WRAPPED_OPTIONS.includes(field) ? value.replaceAll(/\s/g, '') : value;
}

/** Shorter values of the store may occur in other texts by chance. */
const TELLING_LENGTH = 8;

/** An empty option counts as missing, unless the file sets an empty one. */
function isBlankWanted({ value }: Partial<DesiredField> = {}): boolean {
  return typeof value === 'string' && value.trim() === '';
}

/** Reads only our own options. Secrets are hidden in all of them, also if one is in the wrong option. */
function observedFields(options: Options, wanted: DesiredFields, { tenant, snapshot }: PlanScene): ObservedFields {
  const fields: Record<string, KnownValue> = {};
  const secretFields = secretOptions(tenant);
  const kept = secretsOf(snapshot.entry).filter(({ length }) => length >= TELLING_LENGTH);
  const isSecret = (text: string) => holdsPrivateKey(text) || kept.some((secret) => text.includes(secret.reveal()));
  for (const field of Object.keys(wanted)) {
    const value = optionAt(options, ...inParts(field));
    if (value === undefined || (value.isBlank && !isBlankWanted(wanted[field]))) continue;
    const text = unwrapped(field, value.reveal());
    fields[field] = secretFields.has(field) || isSecret(text) ? new Secret(text) : text;
  }
  return fields;
}

/** Splits `saml/issuer`. */
function inParts(field: string): readonly [section: string, name: string] {
  const at = field.indexOf('/');
  return [field.slice(0, at), field.slice(at + 1)];
}

/** The options of a change with their current values, by section. */
function optionsOf(change: Change, desired: Desired, known: Known): Options {
  const options: Record<string, Record<string, Secret>> = {};
  for (const { field } of change.fields) {
    const wanted = desired.fields[field];
    if (!wanted) continue;
    const value = resolveValue(wanted.value, known);
    if (value === undefined || (value instanceof Secret && value.isBlank)) {
      const of = isReference(wanted.value) ? ` of ${wanted.value.ref}` : '';
      throw problem('transaction.not-known', { field, of });
    }
    const [section, name] = inParts(field);
    options[section] = { ...options[section], [name]: value instanceof Secret ? value : new Secret(String(value)) };
  }
  return options;
}

const RE_READ =
  'Engage components read the object when they start and after an API error. Restart components that do not use the new values.';

const IMPORT = 'Writes an import kit. The object changes only when a person imports the kit.';

/** The transaction object `hybrid_integration`: only our own options. */
export const transactionType: ResourceType = {
  name: TRANSACTION,
  side: 'engage',
  // Needs proof: only verified credentials are written. Needs role: a user of the new clients needs its permissions.
  needs: ['role', 'oauth-client', 'identity-provider', 'proof'],
  acceptable: [
    { word: '/services/*/options/*', of: requireSameValue(option) },
    {
      word: '/identityProvider/issuer',
      of: requireSameValue(text),
      follower: { field: 'saml/issuer', name: 'saml/issuer of the transaction object' },
    },
    ...words('/transaction/options', { expire_time: number, organization_domain_suffix: text }),
    ...words('/transaction/options', { default_agent_role_name: text, default_admin_role_name: text }),
  ],
  notAcceptable: [
    {
      word: '/organization/*',
      why: 'it is derived from the organization of the file',
      fix: 'Apply writes it. For another organization, change the keys under organization yourself.',
    },
    {
      word: '/services/*',
      field: '*/client_id',
      why: 'it is derived from the client of the service',
      fix: 'Apply writes the ID of that client.',
    },
    { word: '', field: 'state', why: `${NO_WORD}: the object is always enabled`, fix: 'Apply turns it on again.' },
  ],
  reads: [],

  want(scene) {
    const { name, tenant } = scene.tenant.transaction;
    const title = `transaction object ${name} of Engage tenant ${tenant}`;
    return [{ address: TRANSACTION, title, pointer: '/transaction', fields: fieldsOf(scene) }];
  },

  diff(desired, scene, comparison): Difference {
    const { snapshot, tenant } = scene;
    const { found } = requireValue(snapshot.location, 'the transaction object');
    const before = found && observedFields(found.options, desired.fields, scene);
    const options = compareFields(before, desired.fields, comparison);
    const { where } = aboutOf(desired, tenant);
    const disabled = found && !found.enabled ? [{ field: 'state', before: 'disabled', after: 'enabled', where }] : [];
    const fields = [...options, ...disabled];
    const isLogin = fields.some(({ field }) => LOGIN_SECTIONS.includes(inParts(field)[0]));
    const notes = isImportedByHand(tenant) ? [IMPORT, RE_READ] : [RE_READ];
    const base = { kind: TRANSACTION, exists: found !== undefined, id: found?.dbid, fields, notes } as const;
    const findings = transactionFindings(desired, scene, comparison);
    return differenceOf(findings, desired, tenant, { ...base, risk: isLogin ? 'login' : 'none' });
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
