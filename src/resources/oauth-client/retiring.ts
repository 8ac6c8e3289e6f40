import { isSameId } from '../../core/organization/client-id.ts';
import type { Finding } from '../../core/plan.ts';
import type { Intent, Readers } from '../../core/resource-type.ts';
import type { ClientGeneration } from '../../core/rotation/document.ts';
import { generationsOf, type OutOfUse } from '../../core/rotation/generations.ts';
import type { ClientDescription, Tenant } from '../../tenant/tenant.ts';
import { endOfRotation } from '../end-of-rotation.ts';
import { isInObject, isInService } from './evidence.ts';
import { type WantedGeneration, wantedGenerations } from './generations.ts';
import { isLeft } from './leftover.ts';
import { markOf, type ObservedClients } from './observed.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Requests since a client went out of use, by its id; asked only of those that nothing else keeps. Absent: not told. */
export type ClientUsage = ReadonlyMap<string, number | undefined>;

/** Why a client that is out of use is not deleted. */
type Reason = 'grace' | 'in-object' | 'own' | 'used';

/** What becomes of one client that is no longer wanted. */
export type ClientStep =
  | { readonly does: 'finish-client' | 'hand-over-client'; readonly key: string }
  | { readonly does: 'begin-grace'; readonly outOfUse: OutOfUse }
  | { readonly does: 'delete-client'; readonly id: string }
  | {
      readonly does: 'wait-for-client';
      readonly id: string;
      readonly reason: Reason;
      readonly until: Date;
      readonly requests: number | undefined;
    };

export interface ClientRetirement {
  readonly address: string;
  readonly title: string;
  readonly pointer: string;
  readonly step: ClientStep;
}

export interface RetiringScope {
  readonly tenant: Tenant;
  readonly observed: ObservedClients;
  readonly usage: ClientUsage;
  readonly intent: Intent;
}

function retiringOf(client: ClientDescription, { custody }: ObservedClients): readonly ClientGeneration[] {
  const { retiring, generations } = generationsOf(custody, client.key);
  return generations.filter(({ number, clientId }) => retiring.includes(number) && clientId !== undefined);
}

function graceEnd({ grace }: ClientDescription, { retiredAt = '' }: ClientGeneration): Date {
  const time = Date.parse(retiredAt);
  return new Date(Number.isNaN(time) ? 0 : time + grace * DAY);
}

function keptReason(client: ClientDescription, retiring: ClientGeneration, observed: ObservedClients) {
  const { clientId = '' } = retiring;
  if (isInObject(clientId, observed)) return 'in-object';
  if (graceEnd(client, retiring) > observed.now) return 'grace';
  return isSameId(clientId, observed.ownClientId) ? 'own' : undefined;
}

export async function askClientUsage(
  tenant: Tenant,
  observed: ObservedClients,
  { genesysCloud, now }: Readers,
): Promise<ClientUsage> {
  const over = tenant.clients.flatMap((client) =>
    retiringOf(client, observed).filter((each) => keptReason(client, each, observed) === undefined),
  );
  const alive = over.filter(({ clientId }) => observed.clients.some(({ id }) => id === clientId));
  const asked = alive.map(async ({ clientId = '', retiredAt = '' }): Promise<[string, number | undefined]> => {
    // Whole days since it went out of use: what was asked before says nothing.
    const days = Math.max(1, Math.floor((now.getTime() - Date.parse(retiredAt)) / DAY) || 1);
    return [clientId, await genesysCloud.usage(clientId, days)];
  });
  return new Map(await Promise.all(asked));
}

function retirement(address: string, title: string, pointer: string, step: ClientStep): ClientRetirement {
  return { address: `retirement/${address}`, title, pointer, step };
}

function stepOf(client: ClientDescription, retiring: ClientGeneration, scope: RetiringScope): ClientStep | undefined {
  const { tenant, observed, usage, intent } = scope;
  const { clientId: id = '', nonce } = retiring;
  // Somebody put it back: the run that replaces it gives it a grace of its own.
  if (isInService(tenant, id, observed))
    return { does: 'begin-grace', outOfUse: { key: client.key, clientId: id, nonce } };
  // The half that sees only the Configuration Server cannot ask whether the client is used.
  if (intent.only === 'engage') return undefined;
  if (!observed.clients.some((live) => live.id === id)) return { does: 'delete-client', id };
  const requests = usage.get(id);
  const reason = keptReason(client, retiring, observed) ?? (requests === 0 ? undefined : 'used');
  if (reason === undefined) return { does: 'delete-client', id };
  return { does: 'wait-for-client', id, reason, until: graceEnd(client, retiring), requests };
}

/** What becomes of the clients of one key: the end of a rotation, and what is out of use since. */
export function clientRetirements(client: ClientDescription, scope: RetiringScope): readonly ClientRetirement[] {
  const { key, name } = client;
  const { tenant, observed, intent } = scope;
  const pointer = `/clients/${key}`;
  const title = (number: number) => `OAuth client "${name}", generation ${number}`;
  const { active } = generationsOf(observed.custody, key);
  const next = wantedGenerations(tenant, client, observed, intent).find(({ place }) => place === 'next');
  const finish = next
    ? endOfRotation(intent, isHandedOver(next)).map((does) => {
        const number = does === 'finish' ? (active ?? 0) : next.number;
        return retirement(`${key}#${number}`, title(number), pointer, { does: `${does}-client`, key });
      })
    : [];
  const old = retiringOf(client, observed).flatMap((each) => {
    const step = stepOf(client, each, scope);
    return step ? [retirement(`${key}#${each.number}`, title(each.number), pointer, step)] : [];
  });
  return [...finish, ...old];
}

function isHandedOver({ match }: WantedGeneration): boolean {
  return 'generation' in match && match.generation?.readyAt !== undefined;
}

/** Clients that left the file, by the store, and by their tag where the store does not know them. */
function leftClients(
  tenant: Tenant,
  { custody, clients }: ObservedClients,
): readonly (OutOfUse & { number: number })[] {
  const stored = Object.entries(custody.clients).flatMap(([key, { generations }]) =>
    generations.flatMap(({ number, nonce, clientId }) =>
      clientId === undefined || tenant.clients.some((each) => each.key === key)
        ? []
        : [{ key, number, nonce, clientId }],
    ),
  );
  const tagged = clients.flatMap((client) => {
    const mark = isLeft(client, tenant) ? markOf(client) : undefined;
    const isStored = stored.some(({ clientId }) => isSameId(clientId, client.id));
    return !mark || isStored
      ? []
      : [{ key: mark.client, number: mark.generation, nonce: mark.nonce, clientId: client.id }];
  });
  return [...stored, ...tagged];
}

/**
 * A client that left the file and that the object names until this run writes another there: what has read the object before goes
 * on with it, so that `prune` waits for the end of its grace.
 */
export function leftRetirements({ tenant, observed }: RetiringScope): readonly ClientRetirement[] {
  if (!tenant.prune || tenant.secrets.store === 'env') return [];
  return leftClients(tenant, observed)
    .filter(({ clientId }) => isInService(tenant, clientId, observed))
    .map(({ number, ...outOfUse }) => {
      const title = `OAuth client of "${outOfUse.key}", generation ${number}`;
      return retirement(`${outOfUse.key}#${number}`, title, '/prune', { does: 'begin-grace', outOfUse });
    });
}

export function isoMinute(date: Date): string {
  return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** Why a client that is out of use is still there. */
export function clientWaiting(title: string, step: ClientStep, base: Pick<Finding, 'address' | 'where'>): Finding[] {
  if (step.does !== 'wait-for-client') return [];
  const { id, reason, until, requests } = step;
  const named = `${title} (${id}) is out of use`;
  if (reason === 'grace') {
    const message = `${named}; after ${isoMinute(until)} it is deleted, if nothing uses it`;
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
