import { utcMinute } from '../base/time.ts';
import { keyAddress } from '../core/addresses.ts';
import type { ClientStep } from '../core/decide/retire-clients.ts';
import type { KeyStep } from '../core/decide/retire-key.ts';
import { isImportedByHand } from '../core/decide/scene.ts';
import { type About, aboutOf, note, warn } from '../core/finding.ts';
import type { Change, Finding } from '../core/plan.ts';
import type { CustodyEdit, Desired, ResourceType } from '../core/resource-type.ts';
import {
  beginClientGrace,
  finishClient,
  finishKey,
  forgetPreviousKey,
  handOverClient,
  handOverKey,
  renewKeyGrace,
} from '../core/rotation/version-steps.ts';
import { referenceText, type Tenant } from '../tenant/tenant.ts';
import { changeOf } from './difference.ts';
import { DELETE_CLIENT } from './oauth-client/facts.ts';
import { usedText } from './oauth-client/leftover.ts';
import { removeClient } from './oauth-client/write.ts';

/** The next step of one version that is no longer needed. */
type Step = ClientStep | KeyStep;

interface DesiredRetirement extends Desired {
  readonly step: Step;
}

type WaitingStep = Extract<Step, { does: 'wait-for-client' }>;

/** Why a retiring client still exists. */
function clientWaiting({ title }: DesiredRetirement, step: WaitingStep, tenant: Tenant, about: About): Finding {
  const { id, reason, until, requests } = step;
  const named = { title, id };
  if (reason === 'grace') return note(about, 'rotation.grace#client', { ...named, until: utcMinute(until) });
  if (reason === 'in-object') return warn(about, 'rotation.in-object', named);
  const entry = referenceText(tenant.organization.credentials);
  if (reason === 'own') return warn(about, 'rotation.provisioner', { ...named, entry });
  return warn(about, 'rotation.still-used', { ...named, use: usedText(requests, 'since') });
}

function waiting(tenant: Tenant, desired: DesiredRetirement): Finding[] {
  const { title, step } = desired;
  const about = aboutOf(desired, tenant);
  if (step.does === 'wait-for-client') return [clientWaiting(desired, step, tenant, about)];
  if (step.does !== 'wait-for-key') return [];
  const values = { title, until: utcMinute(step.until) };
  if (!step.isTrusted) return [warn(about, 'rotation.removed', values)];
  return [isImportedByHand(tenant) ? warn(about, 'rotation.kit', values) : note(about, 'rotation.grace#key', values)];
}

const GRACE_AGAIN =
  'The transaction object has this certificate again, or an unreadable one, so components may sign with it.';

const USE: Readonly<Partial<Record<Step['does'], readonly [string, string]>>> = {
  'finish-client': ['active', 'retiring, deleted after its grace period'],
  'begin-grace': ['in the transaction object', 'retiring, deleted after its grace period'],
  'hand-over-client': ['created', 'ready for a run with --only engage'],
  'hand-over-key': ['trusted', 'ready for a run with --only engage'],
  'renew-key-grace': ['retiring', 'retiring, trusted for a new grace period'],
  'finish-key': ['active', 'retiring, trusted for its grace period'],
};

function stepChange(desired: DesiredRetirement, tenant: Tenant): Change | undefined {
  const { step } = desired;
  const change = (parts: Omit<Parameters<typeof changeOf>[2], 'kind'>) =>
    changeOf(desired, tenant, { kind: 'retirement', ...parts });
  if (step.does === 'delete-client') {
    const notes = ['Its grace period has ended, and it is unused.'];
    return change({ action: 'delete', id: step.id, fields: [], notes });
  }
  if (step.does === 'forget-key') {
    const isKit = isImportedByHand(tenant);
    const check = isKit ? ['Check first that the kit of the rotation was imported; this tool cannot see it.'] : [];
    const notes = ['Its grace period has ended; it is removed from the secret store.', ...check];
    return change({ action: 'delete', fields: [], notes, risk: isKit ? 'login' : 'none' });
  }
  const use = USE[step.does];
  const fields = use && [{ field: 'use', before: use[0], after: use[1] }];
  return fields && change({ action: 'update', fields, notes: step.does === 'renew-key-grace' ? [GRACE_AGAIN] : [] });
}

/** A step of a rotation: marks the old credential as retiring, and deletes it after its grace period. */
export const retirementStep: ResourceType<DesiredRetirement> = {
  name: 'retirement',
  side: 'both',
  needs: ['transaction', 'identity-provider'],
  isStageOfDeletions: true,
  // A retired client has an ID; a retired key exists only in the store.
  permissions: ({ action, id }) => (action === 'delete' && id !== undefined ? DELETE_CLIENT : []),
  comesByTime: true,
  isStepOfRotation: true,
  reads: [],

  want: ({ decisions }) => [
    ...decisions.clientRetirements.map((each) => ({ ...each, fields: {} })),
    ...decisions.keySteps.map(({ number, step }) => ({
      address: `retirement/${keyAddress(number)}`,
      title: `SAML key and certificate, version ${number}`,
      pointer: '/identityProvider/certificate',
      step,
      fields: {},
    })),
  ],

  diff(desired, { tenant }) {
    const change = stepChange(desired, tenant);
    return { findings: waiting(tenant, desired), ...(change && { change }) };
  },

  /** Before the object is written, so that a run killed after that has recorded the start of the grace period. */
  async announce({ step }, { context }) {
    return step.does === 'begin-grace' ? editOf(step, context.clock.now().toISOString()) : undefined;
  },

  async write(change, { step }, scope) {
    if (step.does === 'delete-client') return removeClient(change, scope);
    const edit = editOf(step, scope.context.clock.now().toISOString());
    if (edit) await scope.writers.custody.change(edit);
    return { known: {}, facts: [] };
  },
};

/** The change of the store entry after a step. */
function editOf(step: Step, now: string): CustodyEdit | undefined {
  if (step.does === 'finish-client') return (document) => finishClient(document, step.key, now);
  if (step.does === 'begin-grace') return (document) => beginClientGrace(document, step.outOfUse, now);
  if (step.does === 'hand-over-client') return (document) => handOverClient(document, step.key, now);
  if (step.does === 'hand-over-key') return (document) => handOverKey(document, now);
  if (step.does === 'finish-key') return (document) => finishKey(document, now);
  if (step.does === 'renew-key-grace') return (document) => renewKeyGrace(document, now);
  return step.does === 'forget-key' ? forgetPreviousKey : undefined;
}
