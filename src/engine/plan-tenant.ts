import { ORGANIZATION } from '../core/addresses.ts';
import { type Decisions, decide, openQuestions } from '../core/decide/decide.ts';
import type { Intent, Scene } from '../core/decide/scene.ts';
import type { Comparison } from '../core/diff.ts';
import { type Evidence, isAnswered, NO_EVIDENCE, type Question } from '../core/evidence.ts';
import { aboutOf, note, refuse } from '../core/finding.ts';
import { Known } from '../core/known.ts';
import { valueIn } from '../core/observed.ts';
import type { Finding, TenantPlan } from '../core/plan.ts';
import type { Subject } from '../core/ports/genesys-cloud.ts';
import type { PlanScene, Side } from '../core/resource-type.ts';
import { isNeverApplied } from '../core/rotation/document.ts';
import { isCloudUnknown, isObjectUnknown, type Snapshot } from '../core/snapshot.ts';
import { isOfSide, type PlannedOperation, TYPES } from '../resources/list.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { answer } from './answer.ts';
import { entryFindings } from './entry-findings.ts';
import { explained, observe } from './observe.ts';
import { preflight } from './preflight.ts';
import { custodyPlace, type Session } from './session.ts';

/** Rounds of questions: an answer may raise one more question, and never a third. */
const MOST_ROUNDS = 2;

export interface Observations {
  readonly tenant: Tenant;
  readonly snapshot: Snapshot;
  readonly evidence: Evidence;
  /** The permissions of the provisioning client; undefined if another client read. */
  readonly subject: Subject | undefined;
}

export interface PlannedTenant {
  readonly plan: TenantPlan;
  readonly scene: PlanScene;
  /** One operation for each change of the plan. */
  readonly operations: readonly PlannedOperation[];
}

/**
 * The side that was read; undefined for both. A hosted runner may reach only Genesys Cloud, and a runner inside the network only the
 * Configuration Server. What one side creates, the other finds in the secret store.
 */
export function readSide(snapshot: Snapshot): Side | undefined {
  if (isCloudUnknown(snapshot)) return 'engage';
  return isObjectUnknown(snapshot) ? 'cloud' : undefined;
}

/** Questions of decisions and resource types. Nothing is decided here; that happens once, for the plan. */
function questionsOf(scene: Scene): readonly Question[] {
  const own = TYPES.filter((type) => isOfSide(type, readSide(scene.snapshot)));
  const ofTypes = own.flatMap((type) => type.questions(scene)).filter((each) => !isAnswered(each, scene.evidence));
  return [...openQuestions(scene), ...ofTypes];
}

/** The reader requests each catalogue once, so the later question uses this request. That question reports an error. */
function askAhead(session: Session): void {
  if (!session.genesysCloud || !isNeverApplied(session.entry)) return;
  const questions = TYPES.flatMap((type) => type.questionsAhead(session.tenant));
  answer(questions, NO_EVIDENCE, session).catch(() => undefined);
}

/** Reads the current state of a tenant, and answers the questions that a plan needs. */
export async function observeTenant(session: Session, intent: Intent): Promise<Observations> {
  const { tenant } = session;
  askAhead(session);
  const snapshot = await observe(session);
  const subject = valueIn(snapshot.cloud.subject);
  let evidence = NO_EVIDENCE;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const questions = questionsOf({ tenant, snapshot, evidence, intent });
    if (questions.length === 0) break;
    evidence = await answer(questions, evidence, session).catch((error: unknown) => {
      throw explained(error, tenant, snapshot.cloud);
    });
  }
  return { tenant, snapshot, evidence, subject };
}

/** @throws Error if a question is not answered, which is a bug */
export function sceneOf({ tenant, snapshot, evidence }: Observations, intent: Intent): PlanScene {
  const scene = { tenant, snapshot, evidence, intent };
  const decided = decide(scene);
  if (!('questions' in decided)) return { ...scene, decisions: decided satisfies Decisions };
  throw new Error(`${decided.questions.map(({ ask }) => ask).join(' and ')} was not asked for ${tenant.name}`);
}

/** Facts that are known before anything is created. */
export function knownOf(scene: PlanScene): Known {
  const known = new Known();
  for (const type of TYPES) {
    for (const [address, facts] of Object.entries(type.know(scene))) known.set(address, facts);
  }
  return known;
}

export function comparisonOf(
  { tenant, snapshot }: Pick<Observations, 'tenant' | 'snapshot'>,
  known: Known,
  fingerprintKey = snapshot.entry.fingerprintKey,
): Comparison {
  return { tenant, known, fingerprint: (secret) => (fingerprintKey ? secret.fingerprint(fingerprintKey) : null) };
}

/** Pure: from observations to a plan. */
export function planFrom(observations: Observations, intent: Intent): PlannedTenant {
  const { tenant, snapshot, subject } = observations;
  const scene = sceneOf(observations, intent);
  const comparison = comparisonOf(observations, knownOf(scene));
  // All decisions are made, but a split run compares only its own side.
  const own = TYPES.filter((type) => isOfSide(type, readSide(snapshot)));
  const differences = own.flatMap((type) => type.plan(scene, comparison));
  const operations = differences.flatMap(({ operation }) => operation ?? []);
  const changes = operations.map(({ change }) => change);
  const findings = differences.flatMap((difference) => difference.findings);
  const base = { tenant: tenant.name, file: tenant.file };
  const refused = findings.filter(({ address, severity }) => address === ORGANIZATION && severity === 'refuse');
  // In a wrong organization all other findings are useless.
  if (refused.length > 0) return { scene, operations: [], plan: { ...base, changes: [], findings: refused } };
  const checks = preflight(changes, { tenant, subject, clockAhead: snapshot.clockAhead });
  const all = [...findings, ...storeFindings(tenant, snapshot), ...checks, ...deletionLimit(changes)];
  return { scene, operations, plan: { ...base, changes, findings: all } };
}

/** Missing values in the entries of the tenant, and limits of the store. */
function storeFindings(tenant: Tenant, snapshot: Snapshot): readonly Finding[] {
  const about = aboutOf({ address: 'secrets', pointer: '/secrets/store' }, tenant);
  const isUnread = tenant.secrets.store === 'github';
  const notes = isUnread ? [note(about, 'store.not-read-back')] : [];
  return [...notes, ...entryFindings(tenant, custodyPlace(tenant).entry, snapshot)];
}

const DELETION_LIMIT = 2;

/** A limit on deletions, against mistakes in the file. */
function deletionLimit(changes: TenantPlan['changes']): Finding[] {
  // Only a delete of something that may be in use can be such a mistake: a retired client was replaced, a forgotten one is gone.
  const deleted = changes.filter(({ action, risk }) => action === 'delete' && risk === 'destructive');
  if (deleted.length <= DELETION_LIMIT) return [];
  return deleted.slice(0, 1).map(({ address }) => refuse({ address }, 'prune.limit', { count: deleted.length }));
}
