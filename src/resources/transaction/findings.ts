import { Secret } from '../../base/secret.ts';
import { type Comparison, resolveValue } from '../../core/diff.ts';
import { type About, aboutOf, refuse, warn } from '../../core/finding.ts';
import type { Known, KnownValue } from '../../core/known.ts';
import { requireValue, valueIn } from '../../core/observed.ts';
import type { Finding } from '../../core/plan.ts';
import type { Location } from '../../core/ports/configuration-server.ts';
import type { Desired, PlanScene } from '../../core/resource-type.ts';
import { entryOf, referenceText, type Tenant } from '../../tenant/tenant.ts';

/** Characters; varchar2 of Oracle keeps 4,000 bytes. Longer values are written, with a warning. */
const LONG_VALUE = 3900;
/** Bits. As an option, a larger key is longer than that: encrypted PEM, in base64 again. */
const LARGEST_SHORT_KEY = 3072;

/** The Engage side finds in the store what the cloud side created, or waits for it. */
function handOverFindings({ fields }: Desired, known: Known, base: About, entry: string): Finding[] {
  const missing = Object.entries(fields)
    .filter(([, { value }]) => resolveValue(value, known) === undefined)
    .map(([field]) => field);
  if (missing.length === 0) return [];
  return [refuse(base, 'transaction.not-handed-over', { fields: missing.join(', '), entry })];
}

/** The key in the store must be readable before it replaces the one in the object: the entry may have been edited. */
function brokenKeyFindings({ evidence, decisions }: PlanScene, base: About, entry: string): Finding[] {
  const { number } = decisions.key;
  const fault = evidence.storedKeys.get(number);
  return fault ? [refuse(base, 'transaction.broken-key', { number, reason: fault.message, entry })] : [];
}

/** An object is not moved, because its folder decides who may read it. */
function folderFindings(location: Location, { address }: About, tenant: Tenant): Finding[] {
  const base = aboutOf({ address, pointer: '/transaction/folder' }, tenant);
  const { found, folderDbid: dbid } = location;
  const { folder: name, server } = tenant.transaction;
  const folder = server.driver !== 'file' && server.folderDbid !== undefined ? `DBID ${dbid}` : `"${name}"`;
  if (!found && dbid === undefined && server.driver !== 'file')
    return [warn(base, 'transaction.no-folder', { folder })];
  if (found?.folderDbid === undefined || dbid === undefined || found.folderDbid === dbid) return [];
  return [warn(base, 'transaction.folder', { found: found.folderDbid, folder, dbid })];
}

/**
 * The tenant of an object never changes. In a single-tenant deployment, the same object under another tenant is in the wrong
 * place, and with a second object it would be unclear which one a component reads.
 */
function elsewhereFindings(location: Location, base: About, tenant: Tenant): Finding[] {
  if (tenant.deployment !== 'single-tenant') return [];
  const { name, tenant: wanted } = tenant.transaction;
  const { found, elsewhere, tenantDbid: own } = location;
  return elsewhere
    .filter(({ isList, tenantDbid }) => isList && tenantDbid !== own)
    .map(({ dbid, tenantDbid }) => {
      const values = { name, tenantDbid, dbid, wanted };
      return found
        ? warn(base, 'transaction.elsewhere#another', values)
        : refuse(base, 'transaction.elsewhere#the', values);
    });
}

function aliasFindings({ found }: Location, base: About): Finding[] {
  if (!found || found.alias === '' || found.alias === found.name) return [];
  return [warn(base, 'transaction.alias', { alias: found.alias, name: found.name })];
}

/**
 * The warning of the provisioning guide: with this version of Workspace Desktop Edition, agents must not be able to read the objects
 * of other tenants. No known API tells who may read an object, so a person has to check.
 */
function readAccessFindings(tenant: Tenant, base: About): Finding[] {
  const { deployment, transaction, services } = tenant;
  const isShared = deployment === 'multi-tenant' && services.some(({ section }) => section === 'saml_auth');
  if (!isShared || transaction.acknowledged.includes('read-access')) return [];
  return [warn(base, 'transaction.read-access', { name: transaction.name, tenant: transaction.tenant })];
}

/** The text if the value, or that of a new key, is too long for some databases. */
function lengthText(text: KnownValue | undefined, field: string, bits: number): string | undefined {
  if (text === undefined) {
    const isLong = field === 'saml/pkey' && bits > LARGEST_SHORT_KEY;
    return isLong ? `has more than ${LONG_VALUE} characters with a key of ${bits} bits` : undefined;
  }
  const length = text instanceof Secret ? text.length : typeof text === 'string' ? Buffer.byteLength(text) : 0;
  return length > LONG_VALUE ? `has ${length} characters` : undefined;
}

function longFindings(desired: Desired, scene: PlanScene, { known }: Comparison): Finding[] {
  const { tenant, snapshot } = scene;
  const bits = valueIn(snapshot.ownPair)?.keySize ?? tenant.identityProvider.certificate.keySize;
  return Object.entries(desired.fields).flatMap(([field, { value, pointer }]) => {
    const length = lengthText(resolveValue(value, known), field, bits);
    if (length === undefined) return [];
    return [warn(aboutOf({ address: desired.address, pointer }, tenant), 'transaction.long-option', { field, length })];
  });
}

/** All findings about the object. */
export function transactionFindings(desired: Desired, scene: PlanScene, comparison: Comparison): readonly Finding[] {
  const { tenant, snapshot, decisions } = scene;
  const { object } = decisions;
  const base = aboutOf(desired, tenant);
  const location = requireValue(snapshot.location, 'the transaction object');
  const entry = referenceText(entryOf(tenant));
  return [
    ...object.refusals,
    ...(object.isFedByEntry ? handOverFindings(desired, comparison.known, base, entry) : []),
    // A first key from the cloud side that is not recorded as trusted by the identity provider.
    ...(object.isKeyUntrusted ? [refuse(base, 'transaction.not-handed-over#untrusted', { entry })] : []),
    ...brokenKeyFindings(scene, base, entry),
    ...folderFindings(location, base, tenant),
    ...elsewhereFindings(location, base, tenant),
    ...aliasFindings(location, base),
    ...readAccessFindings(tenant, base),
    ...longFindings(desired, scene, comparison),
  ];
}
