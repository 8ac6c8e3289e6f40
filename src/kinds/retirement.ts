import type { ClientGeneration } from '../custody/document.ts';
import {
  finishClient,
  finishKey,
  forgetPreviousKey,
  generationsOf,
  handOverClient,
  handOverKey,
  renewKeyGrace,
} from '../custody/generations.ts';
import type { IdentityProvider } from '../genesys-cloud/types.ts';
import type { Change, FieldChange, Finding } from '../plan/plan.ts';
import { type ClientDescription, placeOf, type Tenant } from '../tenant/tenant.ts';
import { endOfRotation } from './end-of-rotation.ts';
import type { Desired, Difference, Intent, Kind, Readers } from './kind.ts';
import { type WantedGeneration, wantedGenerations } from './oauth-client/generations.ts';
import type { ObservedClients } from './oauth-client/match.ts';
import { oauthClientKind } from './oauth-client/oauth-client.ts';
import { removeClient } from './oauth-client/write.ts';
import type { ObservedKey } from './saml-key/generations.ts';
import { type KeyStep, keySteps } from './saml-key/retirement.ts';
import { samlKeyKind } from './saml-key/saml-key.ts';
import { isImportedByHand } from './transaction/seen.ts';

const DAY = 24 * 60 * 60 * 1000;

export interface ObservedRetirements {
  readonly clients: ObservedClients;
  readonly key: ObservedKey;
  /** Undefined also where this half of a run cannot ask. */
  readonly provider: IdentityProvider | undefined;
  /** Requests since it went out of use, by client id; asked only of those whose grace is over. Absent: not told. */
  readonly usage: ReadonlyMap<string, number | undefined>;
}

/** What becomes of one generation that is no longer wanted. */
type Step =
  | { readonly does: 'finish-client' | 'hand-over-client'; readonly key: string }
  | { readonly does: 'delete-client'; readonly id: string }
  | {
      readonly does: 'wait-for-client';
      readonly id: string;
      readonly until: Date;
      readonly requests: number | undefined;
    }
  | KeyStep;

interface DesiredRetirement extends Desired {
  readonly step: Step;
}

function retiringOf(client: ClientDescription, { custody }: ObservedClients): readonly ClientGeneration[] {
  const { retiring, generations } = generationsOf(custody, client.key);
  return generations.filter(({ number, clientId }) => retiring.includes(number) && clientId !== undefined);
}

function clientGraceEnd({ grace }: ClientDescription, { retiredAt = '' }: ClientGeneration): Date {
  const time = Date.parse(retiredAt);
  return new Date(Number.isNaN(time) ? 0 : time + grace * DAY);
}

async function askUsage(tenant: Tenant, clients: ObservedClients, { genesysCloud, now }: Readers) {
  const over = tenant.clients.flatMap((client) =>
    retiringOf(client, clients).filter((each) => clientGraceEnd(client, each) <= now),
  );
  const alive = over.filter(({ clientId }) => clients.clients.some(({ id }) => id === clientId));
  const asked = alive.map(async ({ clientId = '', retiredAt = '' }): Promise<[string, number | undefined]> => {
    // Whole days since it went out of use: what was asked before says nothing.
    const days = Math.max(1, Math.floor((now.getTime() - Date.parse(retiredAt)) / DAY) || 1);
    return [clientId, await genesysCloud.usage(clientId, days)];
  });
  return new Map(await Promise.all(asked));
}

function retirement(address: string, title: string, pointer: string, step: Step): DesiredRetirement {
  return { address: `retirement/${address}`, title, pointer, step, fields: {} };
}

function ofClient(
  tenant: Tenant,
  client: ClientDescription,
  observed: ObservedRetirements,
  intent: Intent,
): DesiredRetirement[] {
  const { key, name } = client;
  const { clients, usage } = observed;
  const wanted = wantedGenerations(tenant, client, clients, intent);
  const pointer = `/clients/${key}`;
  const title = (number: number) => `OAuth client "${name}", generation ${number}`;
  const { active } = generationsOf(clients.custody, key);
  const next = wanted.find(({ place }) => place === 'next');
  const finish = next
    ? endOfRotation(intent, isHandedOver(next)).map((does) => {
        const number = does === 'finish' ? (active ?? 0) : next.number;
        return retirement(`${key}#${number}`, title(number), pointer, { does: `${does}-client`, key });
      })
    : [];
  // The half that sees only the Configuration Server cannot ask whether the client is used.
  if (intent.only === 'engage') return finish;
  const old = retiringOf(client, clients).map((each) => {
    const id = each.clientId ?? '';
    const isGone = !clients.clients.some((live) => live.id === id);
    const until = clientGraceEnd(client, each);
    const isUnused = until <= clients.now && usage.get(id) === 0;
    const step: Step =
      isGone || isUnused
        ? { does: 'delete-client', id }
        : { does: 'wait-for-client', id, until, requests: usage.get(id) };
    return retirement(`${key}#${each.number}`, title(each.number), pointer, step);
  });
  return [...finish, ...old];
}

function isHandedOver({ match }: WantedGeneration): boolean {
  return 'generation' in match && match.generation.readyAt !== undefined;
}

function ofKey(tenant: Tenant, observed: ObservedRetirements, intent: Intent): DesiredRetirement[] {
  return keySteps(tenant, observed, intent).map(({ number, step }) => {
    const title = `SAML key and certificate, generation ${number}`;
    return retirement(`saml-key#${number}`, title, '/identityProvider/certificate', step);
  });
}

function isoMinute(date: Date): string {
  return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function waiting(tenant: Tenant, { address, title, pointer, step }: DesiredRetirement, now: Date): Finding[] {
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
  if (step.does !== 'wait-for-client') return [];
  if (step.until > now) {
    const message = `${title} (${step.id}) is out of use; after ${isoMinute(step.until)} it is deleted, if nothing uses it`;
    return [{ severity: 'note', code: 'rotation.grace', message, ...base }];
  }
  const used =
    step.requests === undefined
      ? 'Genesys Cloud does not tell whether it is still used'
      : `it made ${step.requests} ${step.requests === 1 ? 'request' : 'requests'} since`;
  const message = `${title} (${step.id}) is out of use and is not deleted: ${used}`;
  const fix = 'Find what still has the old id: a component that was not restarted, or a copy of the secret elsewhere.';
  return [{ severity: 'warn', code: 'rotation.still-used', message, fix, ...base }];
}

const GRACE_AGAIN =
  'The transaction object has this certificate again, or one that cannot be read: components may sign with it.';

const USE: Readonly<Partial<Record<Step['does'], readonly [string, string]>>> = {
  'finish-client': ['in use', 'out of use, deleted after its grace'],
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
    return { clients, key, provider, usage: await askUsage(tenant, clients, readers) };
  },

  know: () => ({}),

  desire: (tenant, observed, intent) => [
    ...tenant.clients.flatMap((client) => ofClient(tenant, client, observed, intent)),
    ...ofKey(tenant, observed, intent),
  ],

  diff(observed, desired, { tenant }): Difference {
    const findings = waiting(tenant, desired, observed.clients.now);
    const change = changeOf(desired, tenant);
    return change ? { findings, change: { ...change, where: placeOf(tenant, desired.pointer) } } : { findings };
  },

  async write(change, { step }, scope) {
    const { custody } = scope.writers;
    const now = scope.context.clock.now().toISOString();
    if (step.does === 'delete-client') return removeClient(change, scope);
    if (step.does === 'finish-client') await custody.change((document) => finishClient(document, step.key, now));
    if (step.does === 'hand-over-client') await custody.change((document) => handOverClient(document, step.key, now));
    if (step.does === 'hand-over-key') await custody.change((document) => handOverKey(document, now));
    if (step.does === 'finish-key') await custody.change((document) => finishKey(document, now));
    if (step.does === 'renew-key-grace') await custody.change((document) => renewKeyGrace(document, now));
    if (step.does === 'forget-key') await custody.change(forgetPreviousKey);
    return { known: {}, facts: [] };
  },
};
