import { Secret } from '../../base/secret.ts';
import { type Comparison, isReference } from '../../core/diff.ts';
import type { Known, KnownValue } from '../../core/known.ts';
import type { Finding } from '../../core/plan.ts';
import type { Location, Options } from '../../core/ports/configuration-server.ts';
import type { Desired } from '../../core/resource-type.ts';
import { currentKey, type KeyGeneration } from '../../core/rotation/document.ts';
import { decryptPrivateKey } from '../../core/saml/encrypted-key.ts';
import { checkOwnPair } from '../../core/saml/own-pair.ts';
import { placeOf, type Tenant } from '../../tenant/tenant.ts';
import type { ObservedClients } from '../oauth-client/observed.ts';
import type { ObservedKey } from '../saml-key/generations.ts';

/** Characters; Oracle's varchar2 keeps 4,000 bytes. Longer values are written, with a warning. */
const LONG_VALUE = 3900;
/** Bits. A larger key is longer than that as an option: encrypted PEM, and once more base64. */
const LARGEST_SHORT_KEY = 3072;

export interface ObservedTransaction {
  readonly location: Location;
  readonly clients: ObservedClients;
  readonly key: ObservedKey;
}

export interface DesiredTransaction extends Desired {
  /** `section/option` of the options that are secret. */
  readonly secretOptions: ReadonlySet<string>;
  /** As the plan saw it. */
  readonly seen: Options;
  /** The SAML key that goes into the object, where the store has had it before this run. */
  readonly kept: KeyGeneration | undefined;
  /** What others give has to be known already. */
  readonly isAlone: boolean;
  /** Secrets of clients that are not replaced, and why. */
  readonly disputes: readonly Finding[];
}

/** The half that reaches only the Configuration Server finds in the store what the other half made, or waits for it. */
function handOverFindings({ fields, isAlone }: DesiredTransaction, known: Known, base: FindingBase): Finding[] {
  const missing = Object.entries(fields)
    .filter(([, { value }]) => isReference(value) && known.get(value) === undefined)
    .map(([field]) => field);
  if (!isAlone || missing.length === 0) return [];
  const message = `the store does not have yet what goes into ${missing.join(', ')}`;
  const fix = 'Run apply --only cloud first, where Genesys Cloud can be reached.';
  return [{ severity: 'refuse', code: 'transaction.not-handed-over', message, fix, ...base }];
}

/** A first key that the other half has made, and of which it has not said that the identity provider trusts it. */
function untrustedKeyFindings(
  { key }: ObservedTransaction,
  { isAlone }: DesiredTransaction,
  base: FindingBase,
): Finding[] {
  if (!isAlone || currentKey(key.keys)?.untrusted !== true) return [];
  const message = 'nothing says yet that the identity provider trusts the certificate that goes into saml/certificate';
  const fix = 'Run apply --only cloud first, where Genesys Cloud can be reached.';
  return [{ severity: 'refuse', code: 'transaction.not-handed-over', message, fix, ...base }];
}

/** What the store has must open before it takes the place of what stands there: a person may have written into the entry. */
function brokenKeyFindings({ kept }: DesiredTransaction, changed: readonly string[], base: FindingBase): Finding[] {
  if (!kept || !changed.some((field) => field.startsWith('saml/') && field !== 'saml/issuer')) return [];
  try {
    const { certificate, privateKey, password } = kept;
    checkOwnPair({ certificate, privateKey: decryptPrivateKey(privateKey, password) });
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it cannot be read';
    const message = `SAML key ${kept.number} of the store does not open with its password, or does not fit its certificate: ${reason}`;
    const fix = 'Restore the last good version of the entry (Vault: `vault kv rollback`), then run again.';
    return [{ severity: 'refuse', code: 'transaction.broken-key', message, fix, ...base }];
  }
}

/** An object is not moved: where it stands decides who may read it. */
function folderFindings({ location }: ObservedTransaction, { address }: FindingBase, tenant: Tenant): Finding[] {
  const base = { address, where: placeOf(tenant, '/transaction/folder') };
  const { found, folderDbid } = location;
  const { folder, server } = tenant.transaction;
  const name = server.driver !== 'file' && server.folderDbid !== undefined ? `DBID ${folderDbid}` : `"${folder}"`;
  if (!found && folderDbid === undefined && server.driver !== 'file') {
    const message = `there is no folder ${name} of this tenant, or several; the object goes into the default one`;
    const fix =
      'Correct transaction.folder, or give transaction.server.folderDbid: some servers refuse an object without a folder.';
    return [{ severity: 'warn', code: 'transaction.no-folder', message, fix, ...base }];
  }
  if (found?.folderDbid === undefined || folderDbid === undefined || found.folderDbid === folderDbid) return [];
  const message = `the object stands in the folder with DBID ${found.folderDbid}, not in ${name} (${folderDbid}); it is left there`;
  const fix = 'Move it, or write transaction.folder as it is, if the components find it there.';
  return [{ severity: 'warn', code: 'transaction.folder', message, fix, ...base }];
}

/**
 * The tenant of an object never changes. Where there is one deployment for all, one under another tenant is the same object in the
 * wrong place, and a second beside it would leave to chance which one a component reads.
 */
function elsewhereFindings({ location }: ObservedTransaction, base: FindingBase, tenant: Tenant): Finding[] {
  if (tenant.deployment !== 'single-tenant') return [];
  const { name, tenant: wanted } = tenant.transaction;
  const { found, elsewhere, tenantDbid: own } = location;
  return elsewhere
    .filter(({ isList, tenantDbid }) => isList && tenantDbid !== own)
    .map(({ dbid, tenantDbid }) => ({
      severity: found ? 'warn' : 'refuse',
      code: 'transaction.elsewhere',
      message: `${found ? 'another' : 'the'} ${name} stands under the tenant with DBID ${tenantDbid} (DBID ${dbid}), and the file says ${wanted}; the tenant of an object never changes`,
      fix: 'Write transaction.tenant as the object has it, or delete that object in the administrator’s tool.',
      ...base,
    }));
}

function aliasFindings({ location: { found } }: ObservedTransaction, base: FindingBase): Finding[] {
  if (!found || found.alias === '' || found.alias === found.name) return [];
  const message = `the alias of the object is "${found.alias}", and its name "${found.name}"; some components look for the alias`;
  return [
    {
      severity: 'warn',
      code: 'transaction.alias',
      message,
      fix: 'Make them alike in the administrator’s tool.',
      ...base,
    },
  ];
}

/**
 * The provisioning article's warning: with this version of Workspace Desktop Edition agents must not be able to read the objects of
 * other tenants. No interface is known that tells who may read an object: a person has to look.
 */
function readAccessFindings(tenant: Tenant, base: FindingBase): Finding[] {
  const { deployment, transaction, services } = tenant;
  const isShared = deployment === 'multi-tenant' && services.some(({ section }) => section === 'saml_auth');
  if (!isShared || transaction.acknowledged.includes('read-access')) return [];
  const message = `with Workspace Desktop Edition 8.5.133.02 agents of other tenants must not have Read access to ${transaction.name} of ${transaction.tenant}, nor its agents to theirs; this cannot be checked from here`;
  const fix =
    'Look at the tab Permissions of the object for each access group of agents, then write transaction.acknowledged: [read-access].';
  return [{ severity: 'warn', code: 'transaction.read-access', message, fix, ...base }];
}

type FindingBase = Pick<Finding, 'address' | 'where'>;

/** What is too long for some databases, of a key that is going to be made too. */
function lengthText(text: KnownValue | undefined, field: string, bits: number): string | undefined {
  if (text === undefined) {
    const isLong = field === 'saml/pkey' && bits > LARGEST_SHORT_KEY;
    return isLong ? `has more than ${LONG_VALUE} characters with a key of ${bits} bits` : undefined;
  }
  const length = text instanceof Secret ? text.length : typeof text === 'string' ? Buffer.byteLength(text) : 0;
  return length > LONG_VALUE ? `has ${length} characters` : undefined;
}

function longFindings(
  { key }: ObservedTransaction,
  { fields, address }: DesiredTransaction,
  { known, tenant }: Comparison,
): Finding[] {
  const bits = key.own?.keySize ?? tenant.identityProvider.certificate.keySize;
  return Object.entries(fields).flatMap(([field, { value, pointer }]): Finding[] => {
    const text = lengthText(isReference(value) ? known.get(value) : value, field, bits);
    if (text === undefined) return [];
    const message = `the option ${field} ${text}; some databases keep 4,000 bytes`;
    const fix = 'A key of 2048 bits is shorter. The object is read back after the write, so a cut value is found.';
    return [
      { severity: 'warn', code: 'transaction.long-option', address, message, fix, where: placeOf(tenant, pointer) },
    ];
  });
}

/** Everything about the object that is no change. */
export function transactionFindings(
  observed: ObservedTransaction,
  desired: DesiredTransaction,
  { comparison, changed }: { readonly comparison: Comparison; readonly changed: readonly string[] },
): readonly Finding[] {
  const { tenant, known } = comparison;
  const base = { address: desired.address, where: placeOf(tenant, desired.pointer) };
  return [
    ...desired.disputes,
    ...handOverFindings(desired, known, base),
    ...untrustedKeyFindings(observed, desired, base),
    ...brokenKeyFindings(desired, changed, base),
    ...folderFindings(observed, base, tenant),
    ...elsewhereFindings(observed, base, tenant),
    ...aliasFindings(observed, base),
    ...readAccessFindings(tenant, base),
    ...longFindings(observed, desired, comparison),
  ];
}
