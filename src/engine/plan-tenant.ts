import { limitOfReading } from '../adapters/stores/github/given.ts';
import { HybridError } from '../base/errors.ts';
import type { Secret } from '../base/secret.ts';
import type { Comparison } from '../core/diff.ts';
import { Known } from '../core/known.ts';
import type { Finding, TenantPlan } from '../core/plan.ts';
import type { Subject } from '../core/ports/genesys-cloud.ts';
import type { Intent } from '../core/resource-type.ts';
import type { CustodyDocument } from '../core/rotation/document.ts';
import { KINDS, type Observation } from '../resources/observation.ts';
import { placeOf, type Tenant } from '../tenant/tenant.ts';
import { custodyFaults, type EntryFault, entryFindings, ownPairFaults } from './entry-faults.ts';
import { isOfHalf } from './halves.ts';
import { missingViews } from './permission-table.ts';
import { preflight } from './preflight.ts';
import { custodyEntry, type Session } from './session.ts';

/** Everything that one round of questions told about a tenant. */
export interface Observations {
  readonly tenant: Tenant;
  readonly kinds: readonly Observation[];
  readonly fingerprintKey: Secret | undefined;
  /** What the store's entry says. */
  readonly custody: CustodyDocument;
  /** What the provisioning client may do; undefined when somebody else looked. */
  readonly subject: Subject | undefined;
  /** Milliseconds that the clock here is ahead of Genesys Cloud's; undefined where it was not asked. */
  readonly clockAhead: number | undefined;
  /** Values that lack in the tenant's entries. */
  readonly entryFaults: readonly EntryFault[];
}

/** Asks everything at once: what can be asked without an answer to another question is asked side by side. */
export async function observe(session: Session): Promise<Observations> {
  const { readers, tenant } = session;
  const [kinds, subject, custody] = await Promise.all([
    Promise.allSettled(KINDS.map((kind) => kind.observe(readers, tenant))),
    session.asProvisioner ? readers.genesysCloud.subject() : undefined,
    readers.custody.document(),
  ]);
  const failed = kinds.find((result) => result.status === 'rejected');
  if (failed) throw await explained(failed.reason, session, subject);
  const observations = kinds.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const clockAhead = readers.genesysCloud.clockAhead();
  const { fingerprintKey } = custody;
  const ownPair = ownPairFaults(tenant, await readers.ownPair());
  const entryFaults = [...custodyFaults(custodyEntry(tenant), custody), ...ownPair];
  return { tenant, kinds: observations, fingerprintKey, custody, subject, clockAhead, entryFaults };
}

/** Every view permission that is missing at once; but of another organization no permission is of any use. */
async function explained(
  reason: unknown,
  { readers, tenant }: Session,
  subject: Subject | undefined,
): Promise<unknown> {
  const missing = subject && missingViews({ tenant, subject });
  if (!missing) return reason;
  const { id } = await readers.genesysCloud.organization();
  if (id.toLowerCase() === tenant.organization.id.toLowerCase()) return missing;
  return new HybridError({
    code: 'organization.id',
    message: `the credentials belong to the organization ${id}, and the file says ${tenant.organization.id}`,
    fix: 'Check that the credentials are those of this tenant; nothing is written into another organization.',
    where: placeOf(tenant, '/organization/id'),
  });
}

/** What is known before anything is made. */
export function knownOf({ kinds }: Observations, intent: Intent): Known {
  const known = new Known();
  for (const kind of kinds) {
    for (const [address, facts] of Object.entries(kind.know(intent))) known.set(address, facts);
  }
  return known;
}

export function comparisonOf(
  { tenant, fingerprintKey }: Pick<Observations, 'tenant' | 'fingerprintKey'>,
  known: Known,
): Comparison {
  return { tenant, known, fingerprint: (secret) => (fingerprintKey ? secret.fingerprint(fingerprintKey) : null) };
}

/** Pure: observations in, plan out. */
export function planFrom(observations: Observations, intent: Intent): TenantPlan {
  const { tenant, kinds } = observations;
  const comparison = comparisonOf(observations, knownOf(observations, intent));
  // Every kind is known, and of half the work only its own are compared.
  const own = kinds.filter(({ name }) => isOfHalf(name, intent.only));
  const differences = own.flatMap((kind) => kind.differences(intent, comparison));
  const changes = differences.flatMap(({ change }) => change ?? []);
  const findings = differences.flatMap((difference) => difference.findings);
  const base = { tenant: tenant.name, file: tenant.file };
  const wrongOrganization = findings.filter(
    ({ address, severity }) => address === 'organization' && severity === 'refuse',
  );
  if (wrongOrganization.length > 0) return { ...base, changes: [], findings: wrongOrganization };
  const ofStore = [...storeNotes(tenant), ...entryFindings(tenant, observations.entryFaults)];
  return {
    ...base,
    changes,
    findings: [...findings, ...ofStore, ...preflight(changes, observations), ...deletionLimit(changes)],
  };
}

/** What a plan cannot know, said in the plan. */
function storeNotes(tenant: Tenant): Finding[] {
  if (tenant.secrets.store !== 'github') return [];
  const where = placeOf(tenant, '/secrets/store');
  return [{ severity: 'note', code: 'store.not-read-back', address: 'secrets', message: limitOfReading(), where }];
}

const DELETION_LIMIT = 2;

/** More than a slip of the pen would delete. */
function deletionLimit(changes: TenantPlan['changes']): Finding[] {
  // What retires was replaced before, and what the store only forgets is gone: only what somebody may still use can be a slip.
  const deleted = changes.filter(({ action, risk }) => action === 'delete' && risk === 'destructive');
  if (deleted.length <= DELETION_LIMIT) return [];
  return deleted.slice(0, 1).map(({ address }) => ({
    severity: 'refuse',
    code: 'prune.limit',
    address,
    message: `${deleted.length} resources would be deleted at once, and ${DELETION_LIMIT} is the limit`,
    fix: `If it is meant, take them out of the file ${DELETION_LIMIT} at a time, or delete them by hand.`,
  }));
}
