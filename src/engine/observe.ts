import { HybridError, problem } from '../base/errors.ts';
import type { Secret } from '../base/secret.ts';
import { ABSENT, type Observed, present, toObserved, unknown, valueIn } from '../core/observed.ts';
import type { GenesysCloudReader, OAuthClient } from '../core/ports/genesys-cloud.ts';
import type { CustodyDocument } from '../core/rotation/document.ts';
import { allClientVersions } from '../core/rotation/version-steps.ts';
import { type OwnPair, ownPairOf } from '../core/saml/own-pair.ts';
import { type CloudSnapshot, objectParts, type ReadName, type Snapshot } from '../core/snapshot.ts';
import { TYPES } from '../resources/list.ts';
import { credentialsText, placeOf, type Tenant } from '../tenant/tenant.ts';
import { missingViews } from './permission-table.ts';
import type { Session } from './session.ts';

const READS: readonly ReadName[] = [...new Set(TYPES.flatMap(({ reads }) => reads))];

const OTHER_SIDE = unknown('this run does not reach Genesys Cloud');
const NOT_READ = unknown('it was not read');

type Read = readonly [name: ReadName, value: Observed<unknown>];

/** Adds clients that the entry names but the list lacks, because lists lag behind: each is requested by its ID. */
async function withUnlisted(
  listed: readonly OAuthClient[],
  entry: CustodyDocument,
  reader: GenesysCloudReader,
): Promise<readonly OAuthClient[]> {
  const ids = allClientVersions(entry).flatMap(({ clientId }) => clientId ?? []);
  const unlisted = ids.filter((id) => !listed.some((client) => client.id === id));
  const found = await Promise.all(unlisted.map((id) => reader.client(id)));
  return [...listed, ...found.filter((client) => client !== undefined)];
}

async function readOne(name: ReadName, { genesysCloud, tenant, entry }: Session): Promise<Read> {
  if (!genesysCloud) return [name, OTHER_SIDE];
  const value = await genesysCloud[name](tenant);
  if (name !== 'clients') return [name, toObserved(value)];
  return [name, present(await withUnlisted(value as readonly OAuthClient[], entry, genesysCloud))];
}

function ownPairIn(values: Readonly<Record<string, Secret>> | undefined): Observed<OwnPair> {
  if (!values) return ABSENT;
  try {
    return present(ownPairOf(values));
  } catch (error) {
    if (error instanceof HybridError) return { state: 'unreadable', fault: error };
    throw error;
  }
}

function cloudSnapshot(reads: readonly Read[], side: Observed<never>): CloudSnapshot {
  const names: readonly ReadName[] = [...READS, 'subject'];
  const nothing = names.map((name): Read => [name, side]);
  // The type of each read follows from its name in the port.
  return Object.fromEntries([...nothing, ...reads]) as unknown as CloudSnapshot;
}

/**
 * Reads everything about one tenant; independent requests run in parallel.
 * @param only reads of the organization besides the transaction object, for a command that plans nothing
 * @throws HybridError of the first read that failed, or with all missing permissions
 */
export async function observe(session: Session, only?: readonly ReadName[]): Promise<Snapshot> {
  const { genesysCloud, configuration, entry } = session;
  const isSubjectRead = genesysCloud && session.asProvisioner && !only;
  const [reads, [location, ownPair], subject] = await Promise.all([
    Promise.allSettled((only ?? READS).map((name) => readOne(name, session))),
    Promise.allSettled([configuration?.locate(), only ? undefined : session.ownPairValues()]),
    isSubjectRead ? genesysCloud.subject() : undefined,
  ]);
  const done = reads.flatMap((read) => (read.status === 'fulfilled' ? [read.value] : []));
  const side = genesysCloud ? NOT_READ : OTHER_SIDE;
  const cloud = cloudSnapshot([...done, ['subject', subject ? present(subject) : NOT_READ]], side);
  const failed = [...reads, location, ownPair].find((each) => each.status === 'rejected');
  if (failed) throw explained(failed.reason, session.tenant, cloud);
  return {
    now: session.now,
    ownClientId: session.clientId,
    entry,
    cloud,
    ...objectParts(settledValue(location), entry, session.openKey),
    ownPair: ownPairIn(settledValue(ownPair)),
    ownPairValues: settledValue(ownPair),
    clockAhead: genesysCloud?.clockAhead(),
  };
}

function settledValue<T>(settled: PromiseSettledResult<T>): T | undefined {
  return settled.status === 'fulfilled' ? settled.value : undefined;
}

/** Reports all missing view permissions together. In a wrong organization, permissions do not matter. */
export function explained(reason: unknown, tenant: Tenant, cloud: CloudSnapshot): unknown {
  const subject = valueIn(cloud.subject);
  const missing = subject && missingViews({ tenant, subject });
  if (!missing) return reason;
  const id = valueIn(cloud.organization)?.id ?? tenant.organization.id;
  if (id.toLowerCase() === tenant.organization.id.toLowerCase()) return missing;
  const where = placeOf(tenant, '/organization/id');
  const { id: wanted } = tenant.organization;
  return problem('organization.id#credentials', { id, wanted, entry: credentialsText(tenant) }, { where });
}
