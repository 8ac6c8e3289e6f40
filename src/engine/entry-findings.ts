import { KEY_FIELDS, keyValueName } from '../core/entry/names.ts';
import { aboutOf, warn } from '../core/finding.ts';
import type { IncompleteKey } from '../core/rotation/document.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { referenceText, type Tenant } from '../tenant/tenant.ts';

function missingOf({ number, certificate, privateKey, password }: IncompleteKey): readonly string[] {
  const values = { certificate, private_key: privateKey, password };
  const missing = KEY_FIELDS.filter((field) => values[field] === undefined);
  return missing.map((field) => keyValueName(number, field));
}

/** Missing values in the tenant's own entry, such as `vault:genesys/acme/custody`, and in the entry with the customer's own pair. */
export function entryFindings(
  tenant: Tenant,
  entry: string,
  { entry: document, ownPairValues = {} }: Pick<Snapshot, 'entry' | 'ownPairValues'>,
) {
  const about = aboutOf({ address: 'secrets', pointer: '/secrets' }, tenant);
  const { empty = [], samlKey } = document;
  const missing = (samlKey.incomplete ?? []).flatMap(missingOf).filter((value) => !empty.includes(value));
  const emptyOwn = KEY_FIELDS.filter((name) => Object.hasOwn(ownPairValues, name) && ownPairValues[name]?.isBlank);
  const { own } = tenant.identityProvider.certificate;
  return [
    ...empty.map((value) => warn(about, 'store.empty-value', { value, entry })),
    ...missing.map((value) => warn(about, 'store.missing-value', { value, entry })),
    ...(own ? emptyOwn.map((value) => warn(about, 'store.empty-value', { value, entry: referenceText(own) })) : []),
  ];
}
