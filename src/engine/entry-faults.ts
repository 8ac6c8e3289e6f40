import type { Secret } from '../base/secret.ts';
import { keyValueName } from '../core/entry/names.ts';
import type { Finding } from '../core/plan.ts';
import type { CustodyDocument, IncompleteKey } from '../core/rotation/document.ts';
import { placeOf, type Tenant } from '../tenant/tenant.ts';

const OWN_PAIR = ['certificate', 'private_key', 'password'];
const FIX =
  'Put its value back, or restore the last good version of the entry (Vault: `vault kv rollback`). If nothing uses it any more, remove the value, and what the entry has of the same version beside it.';

function missingOf({ number, certificate, privateKey, password }: IncompleteKey): readonly string[] {
  return [
    ...(certificate === undefined ? [keyValueName(number, 'certificate')] : []),
    ...(privateKey ? [] : [keyValueName(number, 'private_key')]),
    ...(password ? [] : [keyValueName(number, 'password')]),
  ];
}

function warn(tenant: Tenant, code: string, message: string): Finding {
  return { severity: 'warn', address: 'secrets', fix: FIX, where: placeOf(tenant, '/secrets'), code, message };
}

function emptyFinding(tenant: Tenant, entry: string, value: string): Finding {
  return warn(tenant, 'store.empty-value', `the value ${value} of the entry ${entry} is empty: it counts as missing`);
}

/** What lacks in the tenant's own entry, such as `vault:genesys/acme/custody`. */
export function custodyFindings(
  tenant: Tenant,
  entry: string,
  { empty = [], samlKey }: CustodyDocument,
): readonly Finding[] {
  const missing = (samlKey.incomplete ?? []).flatMap(missingOf).filter((value) => !empty.includes(value));
  const rest = 'is missing, and others of the same version are there: that version is not used';
  return [
    ...empty.map((value) => emptyFinding(tenant, entry, value)),
    ...missing.map((value) => warn(tenant, 'store.missing-value', `the value ${value} of the entry ${entry} ${rest}`)),
  ];
}

/** What lacks in the entry with the customer's own pair. */
export function ownPairFindings(
  tenant: Tenant,
  values: Readonly<Record<string, Secret>> | undefined,
): readonly Finding[] {
  const { own } = tenant.identityProvider.certificate;
  if (!own || !values) return [];
  const empty = OWN_PAIR.filter((name) => Object.hasOwn(values, name) && values[name]?.isBlank);
  return empty.map((value) => emptyFinding(tenant, `${own.store}:${own.path}`, value));
}
