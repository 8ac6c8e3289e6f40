import type { Secret } from '../base/secret.ts';
import { keyValueName } from '../core/entry/names.ts';
import type { Finding } from '../core/plan.ts';
import type { CustodyDocument, IncompleteKey } from '../core/rotation/document.ts';
import { placeOf, type Tenant } from '../tenant/tenant.ts';

/** A value that an entry of the store should have. */
export interface EntryFault {
  /** `vault:genesys/acme/custody`. */
  readonly entry: string;
  readonly value: string;
  readonly state: 'empty' | 'missing';
}

const OWN_PAIR = ['certificate', 'private_key', 'password'];

function missingOf({ number, certificate, privateKey, password }: IncompleteKey): readonly string[] {
  return [
    ...(certificate === undefined ? [keyValueName(number, 'certificate')] : []),
    ...(privateKey ? [] : [keyValueName(number, 'private_key')]),
    ...(password ? [] : [keyValueName(number, 'password')]),
  ];
}

/** What lacks in the tenant's own entry. */
export function custodyFaults(entry: string, { empty = [], samlKey }: CustodyDocument): readonly EntryFault[] {
  const missing = (samlKey.incomplete ?? []).flatMap(missingOf).filter((value) => !empty.includes(value));
  return [
    ...empty.map((value) => ({ entry, value, state: 'empty' as const })),
    ...missing.map((value) => ({ entry, value, state: 'missing' as const })),
  ];
}

/** What lacks in the entry with the customer's own pair. */
export function ownPairFaults(
  tenant: Tenant,
  values: Readonly<Record<string, Secret>> | undefined,
): readonly EntryFault[] {
  const { own } = tenant.identityProvider.certificate;
  if (!own || !values) return [];
  const empty = OWN_PAIR.filter((name) => Object.hasOwn(values, name) && values[name]?.isBlank);
  return empty.map((value) => ({ entry: `${own.store}:${own.path}`, value, state: 'empty' }));
}

const FIX =
  'Put its value back, or restore the last good version of the entry (Vault: `vault kv rollback`). If nothing uses it any more, remove the value, and what the entry has of the same version beside it.';

const CODES = { empty: 'store.empty-value', missing: 'store.missing-value' } as const;

function messageOf({ entry, value, state }: EntryFault): string {
  return state === 'empty'
    ? `the value ${value} of the entry ${entry} is empty: it counts as missing`
    : `the value ${value} of the entry ${entry} is missing, and others of the same version are there: that version is not used`;
}

export function entryFindings(tenant: Tenant, faults: readonly EntryFault[]): readonly Finding[] {
  const base = { severity: 'warn', address: 'secrets', fix: FIX, where: placeOf(tenant, '/secrets') } as const;
  return faults.map((fault) => ({ ...base, code: CODES[fault.state], message: messageOf(fault) }));
}
