import { Secret } from '../../base/secret.ts';
import { type Comparison, resolved } from '../../core/diff.ts';
import { type About, aboutOf, refuse, warn } from '../../core/finding.ts';
import type { Known, KnownValue } from '../../core/known.ts';
import { requireValue, valueIn } from '../../core/observed.ts';
import type { Finding } from '../../core/plan.ts';
import type { Location } from '../../core/ports/configuration-server.ts';
import type { Desired, PlanScene } from '../../core/resource-type.ts';
import type { Tenant } from '../../tenant/tenant.ts';

/** Characters; Oracle's varchar2 keeps 4,000 bytes. Longer values are written, with a warning. */
const LONG_VALUE = 3900;
/** Bits. A larger key is longer than that as an option: encrypted PEM, and once more base64. */
const LARGEST_SHORT_KEY = 3072;

export interface DesiredTransaction extends Desired {
  /** `section/option` of the options that are secret. */
  readonly secretOptions: ReadonlySet<string>;
}

const CLOUD_FIRST = 'Run apply --only cloud first, where Genesys Cloud can be reached.';

/** The half that reaches only the Configuration Server finds in the store what the other half made, or waits for it. */
function handOverFindings({ fields }: DesiredTransaction, known: Known, base: About): Finding[] {
  const missing = Object.entries(fields)
    .filter(([, { value }]) => resolved(value, known) === undefined)
    .map(([field]) => field);
  if (missing.length === 0) return [];
  const message = `the store does not have yet what goes into ${missing.join(', ')}`;
  return [refuse(base, 'transaction.not-handed-over', message, CLOUD_FIRST)];
}

/** A first key that the other half has made, and of which it has not said that the identity provider trusts it. */
function untrustedKey(base: About): Finding {
  const message = 'nothing says yet that the identity provider trusts the certificate that goes into saml/certificate';
  return refuse(base, 'transaction.not-handed-over', message, CLOUD_FIRST);
}

/** What the store has must open before it takes the place of what stands there: a person may have written into the entry. */
function brokenKeyFindings({ evidence, decisions }: PlanScene, base: About): Finding[] {
  const { number } = decisions.key;
  const fault = evidence.storedKeys.get(number);
  if (!fault) return [];
  const message = `SAML key ${number} of the store does not open with its password, or does not fit its certificate: ${fault.message}`;
  const fix = 'Restore the last good version of the entry (Vault: `vault kv rollback`), then run again.';
  return [refuse(base, 'transaction.broken-key', message, fix)];
}

/** An object is not moved: where it stands decides who may read it. */
function folderFindings(location: Location, { address }: About, tenant: Tenant): Finding[] {
  const base = aboutOf({ address, pointer: '/transaction/folder' }, tenant);
  const { found, folderDbid } = location;
  const { folder, server } = tenant.transaction;
  const name = server.driver !== 'file' && server.folderDbid !== undefined ? `DBID ${folderDbid}` : `"${folder}"`;
  if (!found && folderDbid === undefined && server.driver !== 'file') {
    const message = `there is no folder ${name} of this tenant, or several; the object goes into the default one`;
    const fix =
      'Correct transaction.folder, or give transaction.server.folderDbid: some servers refuse an object without a folder.';
    return [warn(base, 'transaction.no-folder', message, fix)];
  }
  if (found?.folderDbid === undefined || folderDbid === undefined || found.folderDbid === folderDbid) return [];
  const message = `the object stands in the folder with DBID ${found.folderDbid}, not in ${name} (${folderDbid}); it is left there`;
  const fix = 'Move it, or write transaction.folder as it is, if the components find it there.';
  return [warn(base, 'transaction.folder', message, fix)];
}

/**
 * The tenant of an object never changes. Where there is one deployment for all, one under another tenant is the same object in the
 * wrong place, and a second beside it would leave to chance which one a component reads.
 */
function elsewhereFindings(location: Location, base: About, tenant: Tenant): Finding[] {
  if (tenant.deployment !== 'single-tenant') return [];
  const { name, tenant: wanted } = tenant.transaction;
  const { found, elsewhere, tenantDbid: own } = location;
  const fix = 'Write transaction.tenant as the object has it, or delete that object in the administrator’s tool.';
  const [say, which] = found ? ([warn, 'another'] as const) : ([refuse, 'the'] as const);
  return elsewhere
    .filter(({ isList, tenantDbid }) => isList && tenantDbid !== own)
    .map(({ dbid, tenantDbid }) => {
      const message = `${which} ${name} stands under the tenant with DBID ${tenantDbid} (DBID ${dbid}), and the file says ${wanted}; the tenant of an object never changes`;
      return say(base, 'transaction.elsewhere', message, fix);
    });
}

function aliasFindings({ found }: Location, base: About): Finding[] {
  if (!found || found.alias === '' || found.alias === found.name) return [];
  const message = `the alias of the object is "${found.alias}", and its name "${found.name}"; some components look for the alias`;
  return [warn(base, 'transaction.alias', message, 'Make them alike in the administrator’s tool.')];
}

/**
 * The provisioning article's warning: with this version of Workspace Desktop Edition agents must not be able to read the objects of
 * other tenants. No interface is known that tells who may read an object: a person has to look.
 */
function readAccessFindings(tenant: Tenant, base: About): Finding[] {
  const { deployment, transaction, services } = tenant;
  const isShared = deployment === 'multi-tenant' && services.some(({ section }) => section === 'saml_auth');
  if (!isShared || transaction.acknowledged.includes('read-access')) return [];
  const message = `with Workspace Desktop Edition 8.5.133.02 agents of other tenants must not have Read access to ${transaction.name} of ${transaction.tenant}, nor its agents to theirs; this cannot be checked from here`;
  const fix =
    'Look at the tab Permissions of the object for each access group of agents, then write transaction.acknowledged: [read-access].';
  return [warn(base, 'transaction.read-access', message, fix)];
}

/** What is too long for some databases, of a key that is going to be made too. */
function lengthText(text: KnownValue | undefined, field: string, bits: number): string | undefined {
  if (text === undefined) {
    const isLong = field === 'saml/pkey' && bits > LARGEST_SHORT_KEY;
    return isLong ? `has more than ${LONG_VALUE} characters with a key of ${bits} bits` : undefined;
  }
  const length = text instanceof Secret ? text.length : typeof text === 'string' ? Buffer.byteLength(text) : 0;
  return length > LONG_VALUE ? `has ${length} characters` : undefined;
}

function longFindings(desired: DesiredTransaction, scene: PlanScene, { known }: Comparison): Finding[] {
  const { tenant, snapshot } = scene;
  const bits = valueIn(snapshot.ownPair)?.keySize ?? tenant.identityProvider.certificate.keySize;
  const fix = 'A key of 2048 bits is shorter. The object is read back after the write, so a cut value is found.';
  return Object.entries(desired.fields).flatMap(([field, { value, pointer }]) => {
    const text = lengthText(resolved(value, known), field, bits);
    if (text === undefined) return [];
    const about = aboutOf({ address: desired.address, pointer }, tenant);
    return [
      warn(about, 'transaction.long-option', `the option ${field} ${text}; some databases keep 4,000 bytes`, fix),
    ];
  });
}

/** Everything about the object that is no change. */
export function transactionFindings(
  desired: DesiredTransaction,
  scene: PlanScene,
  comparison: Comparison,
): readonly Finding[] {
  const { tenant, snapshot, decisions } = scene;
  const { object } = decisions;
  const base = aboutOf(desired, tenant);
  const location = requireValue(snapshot.location, 'the transaction object');
  return [
    ...object.refusals,
    ...(object.isFedByEntry ? handOverFindings(desired, comparison.known, base) : []),
    ...(object.isKeyUntrusted ? [untrustedKey(base)] : []),
    ...brokenKeyFindings(scene, base),
    ...folderFindings(location, base, tenant),
    ...elsewhereFindings(location, base, tenant),
    ...aliasFindings(location, base),
    ...readAccessFindings(tenant, base),
    ...longFindings(desired, scene, comparison),
  ];
}
