import { utcMinute } from '../base/time.ts';
import { keyAddress } from '../core/addresses.ts';
import type { ClientStep } from '../core/decide/retire-clients.ts';
import type { KeyStep } from '../core/decide/retire-key.ts';
import { isImportedByHand } from '../core/decide/scene.ts';
import type { Change, FieldChange, Finding } from '../core/plan.ts';
import type { Desired, ResourceType } from '../core/resource-type.ts';
import {
  beginClientGrace,
  finishClient,
  finishKey,
  forgetPreviousKey,
  handOverClient,
  handOverKey,
  renewKeyGrace,
} from '../core/rotation/generations.ts';
import { placeOf, type Tenant } from '../tenant/tenant.ts';
import { DELETE_CLIENT } from './oauth-client/facts.ts';
import { removeClient } from './oauth-client/write.ts';

/** What becomes of one generation that is no longer wanted. */
type Step = ClientStep | KeyStep;

interface DesiredRetirement extends Desired {
  readonly step: Step;
}

/** Why a client that is out of use is still there. */
function clientWaiting(title: string, step: ClientStep, base: Pick<Finding, 'address' | 'where'>): Finding[] {
  if (step.does !== 'wait-for-client') return [];
  const { id, reason, until, requests } = step;
  const named = `${title} (${id}) is out of use`;
  if (reason === 'grace') {
    const message = `${named}; after ${utcMinute(until)} it is deleted, if nothing uses it`;
    return [{ severity: 'note', code: 'rotation.grace', message, ...base }];
  }
  if (reason === 'in-object') {
    const message = `${named} by the secret store, and is not deleted: the transaction object holds its id`;
    const fix =
      'Find which option holds it, and what logs in with it. If the store entry went back to an older version, restore the newest one.';
    return [{ severity: 'warn', code: 'rotation.in-object', message, fix, ...base }];
  }
  if (reason === 'own') {
    const message = `${named} and is not deleted: this run logs in with it`;
    const fix = 'Let another OAuth client provision the organization; then the next apply deletes this one.';
    return [{ severity: 'warn', code: 'rotation.provisioner', message, fix, ...base }];
  }
  const used =
    requests === undefined
      ? 'Genesys Cloud does not tell whether it is still used'
      : `it made ${requests} ${requests === 1 ? 'request' : 'requests'} since`;
  const message = `${named} and is not deleted: ${used}`;
  const fix = 'Find what still has the old id: a component that was not restarted, or a copy of the secret elsewhere.';
  return [{ severity: 'warn', code: 'rotation.still-used', message, fix, ...base }];
}

function waiting(tenant: Tenant, { address, title, pointer, step }: DesiredRetirement): Finding[] {
  const base = { address, where: placeOf(tenant, pointer) };
  if (step.does === 'wait-for-key' && !step.isTrusted) {
    const message = `${title} is out of use, and its certificate was removed from the identity provider before ${utcMinute(step.until)}: it is not added again`;
    const fix =
      'If it was removed by mistake, add it to the PureEngage identity provider in Genesys Cloud: a component that did not read the transaction object again signs with it.';
    return [{ severity: 'warn', code: 'rotation.removed', message, fix, ...base }];
  }
  if (step.does === 'wait-for-key' && isImportedByHand(tenant)) {
    const message = `${title} stays trusted until ${utcMinute(step.until)}, and whoever signs with it after that is refused`;
    const fix =
      'Import the kit before, and have the components read the object again; or make certificate.grace longer.';
    return [{ severity: 'warn', code: 'rotation.kit', message, fix, ...base }];
  }
  if (step.does === 'wait-for-key') {
    const message = `${title} is out of use, and stays trusted until ${utcMinute(step.until)}`;
    return [{ severity: 'note', code: 'rotation.grace', message, ...base }];
  }
  return step.does === 'wait-for-client' ? clientWaiting(title, step, base) : [];
}

const GRACE_AGAIN =
  'The transaction object has this certificate again, or one that cannot be read: components may sign with it.';

const USE: Readonly<Partial<Record<Step['does'], readonly [string, string]>>> = {
  'finish-client': ['in use', 'out of use, deleted after its grace'],
  'begin-grace': ['in the transaction object', 'out of use, deleted after its grace'],
  'hand-over-client': ['made', 'ready: to be pushed by a run that reaches the Configuration Server'],
  'hand-over-key': ['trusted', 'ready: to be pushed by a run that reaches the Configuration Server'],
  'renew-key-grace': ['out of use', 'out of use, trusted until its new grace is over'],
  'finish-key': ['in use', 'out of use, trusted until its grace is over'],
};

function changeOf({ address, title, step }: DesiredRetirement, tenant: Tenant): Omit<Change, 'where'> | undefined {
  const base = { address, kind: 'retirement', title, risk: 'none' } as const;
  if (step.does === 'delete-client') {
    const notes = ['Its grace is over, and nothing used it since.'];
    return { ...base, action: 'delete', id: step.id, fields: [], notes };
  }
  if (step.does === 'forget-key') {
    const isKit = isImportedByHand(tenant);
    const check = isKit ? ['Look first that the kit of the rotation was imported: it cannot be seen from here.'] : [];
    const notes = ['Its grace is over; the store forgets it.', ...check];
    return { ...base, action: 'delete', fields: [], notes, risk: isKit ? 'login' : 'none' };
  }
  const use = USE[step.does];
  if (!use) return undefined;
  const fields: readonly FieldChange[] = [{ field: 'use', before: use[0], after: use[1] }];
  return { ...base, action: 'update', fields, notes: step.does === 'renew-key-grace' ? [GRACE_AGAIN] : [] };
}

/** A step of a rotation: what went out of use is marked so, and taken away once nobody can need it any more. */
export const retirementStep: ResourceType<DesiredRetirement> = {
  name: 'retirement',
  side: 'both',
  needs: ['transaction', 'identity-provider'],
  isStageOfDeletions: true,
  // A client has an id; a key that goes is forgotten by the store alone.
  permissions: ({ action, id }) => (action === 'delete' && id !== undefined ? DELETE_CLIENT : []),
  comesByTime: true,
  isStepOfRotation: true,
  reads: [],

  want: ({ decisions }) => [
    ...decisions.clientRetirements.map((each) => ({ ...each, fields: {} })),
    ...decisions.keySteps.map(({ number, step }) => ({
      address: `retirement/${keyAddress(number)}`,
      title: `SAML key and certificate, generation ${number}`,
      pointer: '/identityProvider/certificate',
      step,
      fields: {},
    })),
  ],

  diff(desired, { tenant }) {
    const findings = waiting(tenant, desired);
    const change = changeOf(desired, tenant);
    return change ? { findings, change: { ...change, where: placeOf(tenant, desired.pointer) } } : { findings };
  },

  /** Before the object is written: a run that is killed after that has said that the grace began. */
  async announce({ step }, { context }) {
    if (step.does !== 'begin-grace') return undefined;
    const now = context.clock.now().toISOString();
    return (document) => beginClientGrace(document, step.outOfUse, now);
  },

  async write(change, { step }, scope) {
    const { custody } = scope.writers;
    const now = scope.context.clock.now().toISOString();
    if (step.does === 'delete-client') return removeClient(change, scope);
    if (step.does === 'finish-client') await custody.change((document) => finishClient(document, step.key, now));
    if (step.does === 'begin-grace') {
      await custody.change((document) => beginClientGrace(document, step.outOfUse, now));
    }
    if (step.does === 'hand-over-client') await custody.change((document) => handOverClient(document, step.key, now));
    if (step.does === 'hand-over-key') await custody.change((document) => handOverKey(document, now));
    if (step.does === 'finish-key') await custody.change((document) => finishKey(document, now));
    if (step.does === 'renew-key-grace') await custody.change((document) => renewKeyGrace(document, now));
    if (step.does === 'forget-key') await custody.change(forgetPreviousKey);
    return { known: {}, facts: [] };
  },
};
