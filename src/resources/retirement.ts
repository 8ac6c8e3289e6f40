import type { Change, FieldChange, Finding } from '../core/plan.ts';
import type { IdentityProvider } from '../core/ports/genesys-cloud.ts';
import type { Desired, Difference, Intent, Kind } from '../core/resource-type.ts';
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
import { oauthClientKind } from './oauth-client/oauth-client.ts';
import type { ObservedClients } from './oauth-client/observed.ts';
import {
  askClientUsage,
  type ClientStep,
  type ClientUsage,
  clientRetirements,
  clientWaiting,
  isoMinute,
  leftRetirements,
} from './oauth-client/retiring.ts';
import { removeClient } from './oauth-client/write.ts';
import type { ObservedKey } from './saml-key/generations.ts';
import { type KeyStep, keySteps } from './saml-key/retirement.ts';
import { samlKeyKind } from './saml-key/saml-key.ts';
import { isImportedByHand } from './transaction/seen.ts';

export interface ObservedRetirements {
  readonly clients: ObservedClients;
  readonly key: ObservedKey;
  /** Undefined also where this half of a run cannot ask. */
  readonly provider: IdentityProvider | undefined;
  readonly usage: ClientUsage;
}

/** What becomes of one generation that is no longer wanted. */
type Step = ClientStep | KeyStep;

interface DesiredRetirement extends Desired {
  readonly step: Step;
}

function retirement(address: string, title: string, pointer: string, step: Step): DesiredRetirement {
  return { address: `retirement/${address}`, title, pointer, step, fields: {} };
}

function ofKey(tenant: Tenant, observed: ObservedRetirements, intent: Intent): DesiredRetirement[] {
  return keySteps(tenant, observed, intent).map(({ number, step }) => {
    const title = `SAML key and certificate, generation ${number}`;
    return retirement(`saml-key#${number}`, title, '/identityProvider/certificate', step);
  });
}

function waiting(tenant: Tenant, { address, title, pointer, step }: DesiredRetirement): Finding[] {
  const base = { address, where: placeOf(tenant, pointer) };
  if (step.does === 'wait-for-key' && !step.isTrusted) {
    const message = `${title} is out of use, and its certificate was removed from the identity provider before ${isoMinute(step.until)}: it is not added again`;
    const fix =
      'If it was removed by mistake, add it to the PureEngage identity provider in Genesys Cloud: a component that did not read the transaction object again signs with it.';
    return [{ severity: 'warn', code: 'rotation.removed', message, fix, ...base }];
  }
  if (step.does === 'wait-for-key' && isImportedByHand(tenant)) {
    const message = `${title} stays trusted until ${isoMinute(step.until)}, and whoever signs with it after that is refused`;
    const fix =
      'Import the kit before, and have the components read the object again; or make certificate.grace longer.';
    return [{ severity: 'warn', code: 'rotation.kit', message, fix, ...base }];
  }
  if (step.does === 'wait-for-key') {
    const message = `${title} is out of use, and stays trusted until ${isoMinute(step.until)}`;
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

/** The end of a rotation: what went out of use is marked so, and taken away once nobody can need it any more. */
export const retirementKind: Kind<ObservedRetirements, DesiredRetirement> = {
  name: 'retirement',

  async read(readers, tenant) {
    const [clients, key, provider] = await Promise.all([
      oauthClientKind.read(readers, tenant),
      samlKeyKind.read(readers, tenant),
      readers.genesysCloud.pureEngage(),
    ]);
    return { clients, key, provider, usage: await askClientUsage(tenant, clients, readers) };
  },

  know: () => ({}),

  desire(tenant, observed, intent) {
    const scope = { tenant, observed: observed.clients, usage: observed.usage, intent };
    const clients = [
      ...tenant.clients.flatMap((client) => clientRetirements(client, scope)),
      ...leftRetirements(scope),
    ];
    return [...clients.map((each) => ({ ...each, fields: {} })), ...ofKey(tenant, observed, intent)];
  },

  diff(_observed, desired, { tenant }): Difference {
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
