import { DAY } from '../../base/time.ts';
import { isSameId } from '../organization/client-id.ts';
import type { ClientVersion } from '../rotation/document.ts';
import { clientVersionsOf, type OutOfUse } from '../rotation/version-steps.ts';
import { isCloudUnknown } from '../snapshot.ts';
import { isLeft } from './left-clients.ts';
import { isInObject, isInService } from './object-logins.ts';
import { endOfRotation } from './retire-key.ts';
import { type ClientScene, clientsOf, markOf, type Scene } from './scene.ts';
import type { WantedVersion } from './versions.ts';

type Reason = 'grace' | 'in-object' | 'own' | 'used';

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

function retiringOf({ client, snapshot }: ClientScene): readonly ClientVersion[] {
  const { retiring, generations } = clientVersionsOf(snapshot.entry, client.key);
  return generations.filter(({ number, clientId }) => retiring.includes(number) && clientId !== undefined);
}

function graceEnd({ client: { grace } }: ClientScene, { retiredAt = '' }: ClientVersion): Date {
  const time = Date.parse(retiredAt);
  return new Date(Number.isNaN(time) ? 0 : time + grace * DAY);
}

function keptReason(retiring: ClientVersion, scene: ClientScene): Reason | undefined {
  const { snapshot } = scene;
  const { clientId = '' } = retiring;
  if (isInObject(clientId, snapshot)) return 'in-object';
  if (graceEnd(scene, retiring) > snapshot.now) return 'grace';
  return isSameId(clientId, snapshot.ownClientId) ? 'own' : undefined;
}

function isThere(id: string | undefined, { snapshot }: Scene): boolean {
  return clientsOf(snapshot).some((live) => live.id === id);
}

/** Retiring clients that may be kept only because of their requests, with the full days since then. */
export function retiredUsageQuestions(scene: Scene): readonly { readonly clientId: string; readonly days: number }[] {
  const { tenant, snapshot } = scene;
  if (isCloudUnknown(snapshot)) return [];
  return tenant.clients.flatMap((client) => {
    const own = { ...scene, client };
    return retiringOf(own)
      .filter((each) => keptReason(each, own) === undefined && isThere(each.clientId, scene))
      .map(({ clientId = '', retiredAt = '' }) => {
        const days = Math.max(1, Math.floor((snapshot.now.getTime() - Date.parse(retiredAt)) / DAY) || 1);
        return { clientId, days };
      });
  });
}

function retirement(address: string, title: string, pointer: string, step: ClientStep): ClientRetirement {
  return { address: `retirement/${address}`, title, pointer, step };
}

function stepOf(retiring: ClientVersion, scene: ClientScene): ClientStep | undefined {
  const { client, snapshot, evidence } = scene;
  const { clientId: id = '', nonce } = retiring;
  // It was put back into the object: the run that replaces it gives it a new grace period.
  if (isInService(id, scene)) return { does: 'begin-grace', outOfUse: { key: client.key, clientId: id, nonce } };
  // This run cannot read whether the client is used.
  if (isCloudUnknown(snapshot)) return undefined;
  if (!isThere(id, scene)) return { does: 'delete-client', id };
  const requests = evidence.usage.get(id);
  const reason = keptReason(retiring, scene) ?? (requests === 0 ? undefined : 'used');
  if (reason === undefined) return { does: 'delete-client', id };
  return { does: 'wait-for-client', id, reason, until: graceEnd(scene, retiring), requests };
}

/** The retirements of the clients of one key: the end of a rotation, and of earlier ones. */
export function clientRetirements(scene: ClientScene, versions: readonly WantedVersion[]): readonly ClientRetirement[] {
  const { key, name } = scene.client;
  const pointer = `/clients/${key}`;
  const title = (number: number) => `OAuth client "${name}", version ${number}`;
  const { active } = clientVersionsOf(scene.snapshot.entry, key);
  const next = versions.find(({ place }) => place === 'next');
  const finish = next
    ? endOfRotation(scene, isHandedOver(next)).map((does) => {
        const number = does === 'finish' ? (active ?? 0) : next.number;
        return retirement(`${key}#${number}`, title(number), pointer, { does: `${does}-client`, key });
      })
    : [];
  const old = retiringOf(scene).flatMap((each) => {
    const step = stepOf(each, scene);
    return step ? [retirement(`${key}#${each.number}`, title(each.number), pointer, step)] : [];
  });
  return [...finish, ...old];
}

export function isHandedOver({ match }: WantedVersion): boolean {
  return 'generation' in match && match.generation?.readyAt !== undefined;
}

/** Clients that left the file, from the store, and by their tag if the store does not know them. */
function leftClients({ tenant, snapshot }: Scene): readonly (OutOfUse & { number: number })[] {
  const stored = Object.entries(snapshot.entry.clients).flatMap(([key, { generations }]) =>
    generations.flatMap(({ number, nonce, clientId }) =>
      clientId === undefined || tenant.clients.some((each) => each.key === key)
        ? []
        : [{ key, number, nonce, clientId }],
    ),
  );
  const tagged = clientsOf(snapshot).flatMap((client) => {
    const mark = isLeft(client, tenant) ? markOf(client) : undefined;
    const isStored = stored.some(({ clientId }) => isSameId(clientId, client.id));
    return !mark || isStored
      ? []
      : [{ key: mark.client, number: mark.generation, nonce: mark.nonce, clientId: client.id }];
  });
  return [...stored, ...tagged];
}

/**
 * Clients that left the file and whose ID in the object this run replaces: components that have read the object continue to
 * use them, so `prune` waits for the end of their grace period.
 */
export function leftRetirements(scene: Scene): readonly ClientRetirement[] {
  const { tenant } = scene;
  if (!tenant.prune || tenant.secrets.store === 'env') return [];
  return leftClients(scene)
    .filter(({ clientId }) => isInService(clientId, scene))
    .map(({ number, ...outOfUse }) => {
      const title = `OAuth client of "${outOfUse.key}", version ${number}`;
      return retirement(`${outOfUse.key}#${number}`, title, '/prune', { does: 'begin-grace', outOfUse });
    });
}
