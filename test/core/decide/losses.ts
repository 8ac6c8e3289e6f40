import { decide } from '../../../src/core/decide/decide.ts';
import type { Scene } from '../../../src/core/decide/scene.ts';
import { certificateLabel } from '../../../src/core/decide/trust.ts';
import { type Evidence, isAnswered, NO_EVIDENCE, type Question } from '../../../src/core/evidence.ts';
import { valueIn } from '../../../src/core/observed.ts';
import type { Change } from '../../../src/core/plan.ts';
import { isCloudUnknown, optionsOf, type Snapshot } from '../../../src/core/snapshot.ts';
import { type PlannedTenant, planFrom, readSide } from '../../../src/engine/plan-tenant.ts';
import { isOfSide, TYPES } from '../../../src/resources/list.ts';
import { outcomeOf, type RandomSituation, situationOf } from './random-situation.ts';
import { sceneOf, snapshotOf } from './situation.ts';

const CATALOGUE = ['journey:event:view'];

function withAnswer(evidence: Evidence, question: Question, random: RandomSituation, isTestable: boolean): Evidence {
  if (question.ask === 'login') {
    const outcome = isTestable ? outcomeOf(random, question.login.clientSecret.reveal()) : 'untested';
    return { ...evidence, logins: [...evidence.logins, { ...question.login, outcome, reason: outcome }] };
  }
  if (question.ask === 'usage') {
    return { ...evidence, usage: new Map([...evidence.usage, [question.clientId, random.requests]]) };
  }
  if (question.ask === 'permissions') {
    return { ...evidence, permissions: new Map([...evidence.permissions, [question.domain, CATALOGUE]]) };
  }
  return { ...evidence, storedKeys: new Map([...evidence.storedKeys, [question.number, undefined]]) };
}

function openQuestions(scene: Scene): readonly Question[] {
  const decided = decide(scene);
  const own = TYPES.filter((type) => isOfSide(type, readSide(scene.snapshot)));
  const ofTypes = own.flatMap((type) => type.questions(scene));
  const all = [...('questions' in decided ? decided.questions : []), ...ofTypes];
  return all.filter((question) => !isAnswered(question, scene.evidence));
}

/** Every question of a plan of this snapshot, answered as the services of the situation do. */
export function evidenceOf(random: RandomSituation, snapshot: Snapshot): Evidence {
  const scene = sceneOf(situationOf(random));
  let evidence = NO_EVIDENCE;
  for (let round = 0; round < 2; round += 1) {
    for (const question of openQuestions({ ...scene, snapshot, evidence })) {
      evidence = withAnswer(evidence, question, random, !isCloudUnknown(snapshot));
    }
  }
  return evidence;
}

/** @throws Error where the planner needs a value that it does not have: then there is no plan, and nothing is done */
export function planOf(
  random: RandomSituation,
  snapshot: Snapshot,
  evidence = evidenceOf(random, snapshot),
): PlannedTenant {
  const { tenant, intent } = sceneOf(situationOf(random));
  return planFrom({ tenant, snapshot, evidence, subject: undefined }, intent);
}

const LOGIN_OPTIONS = /^(ewt|saml_auth)\/|^saml\/(certificate|pkey|password)$/;

function replacedOptions({ kind, fields }: Change, snapshot: Snapshot): readonly string[] {
  if (kind !== 'transaction') return [];
  const options = optionsOf(snapshot);
  return fields.flatMap(({ field }) => {
    const [section = '', name = ''] = field.split('/');
    return LOGIN_OPTIONS.test(field) && options[section]?.[name] ? [`replace ${field}`] : [];
  });
}

/** A certificate that does not exist yet is a reference in the plan; the write adds the additional ones. */
function untrusted({ kind, fields }: Change, { scene }: PlannedTenant, snapshot: Snapshot): readonly string[] {
  const after = fields.find(({ field }) => field === 'certificates')?.after;
  if (kind !== 'identity-provider' || after === undefined) return [];
  const kept = [...[after].flat(), ...scene.decisions.trust.kept.map(({ label }) => label)];
  const trusted = valueIn(snapshot.cloud.pureEngage)?.certificates ?? [];
  return trusted.map(certificateLabel).flatMap((label) => (kept.includes(label) ? [] : [`untrust ${label}`]));
}

/** An object that is gone already is only removed from the secret store. */
function isDeletion({ action, id }: Change, { cloud }: Snapshot): boolean {
  return action === 'delete' && (valueIn(cloud.clients) ?? []).some((client) => client.id === id);
}

/** Values of existing objects that a plan removes or replaces, and on which a login may depend. */
export function lossesOf(planned: PlannedTenant, random: RandomSituation): readonly string[] {
  const real = snapshotOf(situationOf(random));
  return planned.plan.changes.flatMap((change) => [
    ...(isDeletion(change, real) ? [`delete ${change.id}`] : []),
    ...(change.action === 'update' && change.risk === 'destructive' ? [`reset ${change.id}`] : []),
    ...replacedOptions(change, real),
    ...untrusted(change, planned, real),
  ]);
}
