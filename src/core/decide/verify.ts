import type { ClientDescription } from '../../tenant/tenant.ts';
import { clientAddressOf, keyAddress } from '../addresses.ts';
import type { Address } from '../plan.ts';
import { findKeyVersion } from '../rotation/version-steps.ts';
import { optionsOf } from '../snapshot.ts';
import type { KeyDecision } from './key.ts';
import { isHandedOver } from './retire-clients.ts';
import type { Scene } from './scene.ts';
import type { WantedVersion } from './versions.ts';

/** A login with the next credentials, before the object names them. */
export interface Verification {
  readonly address: Address;
  readonly title: string;
  readonly pointer: string;
  readonly client: Address;
  /** Address of the key that signs; undefined for client credentials. */
  readonly key: Address | undefined;
}

interface Wanted {
  readonly key: KeyDecision;
  readonly versionsOf: (key: string) => readonly WantedVersion[];
}

/** Whether all sections that use the client already have this one. */
function isInObject(key: string, id: string | undefined, { tenant, snapshot }: Scene): boolean {
  const options = optionsOf(snapshot);
  const sections = tenant.services.filter(({ client }) => client === key);
  return id !== undefined && sections.every(({ section }) => options[section]?.client_id?.reveal() === id);
}

function ofClient(client: ClientDescription, scene: Scene, { key, versionsOf }: Wanted): Verification[] {
  const next = versionsOf(client.key).find(({ place }) => place === 'next');
  if (!next) return [];
  const id = 'client' in next.match ? next.match.client.id : undefined;
  if (isHandedOver(next) || isInObject(client.key, id, scene)) return [];
  const { number } = next;
  const title = `OAuth client "${client.name}", version ${number}, gets a token`;
  const base = { address: `proof/${client.key}#${number}`, title, pointer: `/clients/${client.key}` };
  const signing = client.grant === 'saml2-bearer' ? keyAddress(key.number) : undefined;
  return [{ ...base, client: clientAddressOf(client.key, number), key: signing }];
}

/** Any client that exchanges SAML responses works, because the key is verified. */
function ofKey({ tenant, snapshot }: Scene, { key: { number }, versionsOf }: Wanted): Verification[] {
  const keys = snapshot.entry.samlKey;
  const bearer = tenant.clients.find(({ grant }) => grant === 'saml2-bearer');
  const isFirst = keys.current === undefined || keys.current === number;
  const target = bearer && versionsOf(bearer.key).at(-1);
  const isReady = findKeyVersion(keys, number)?.readyAt !== undefined;
  if (isFirst || isReady || !bearer || !target) return [];
  const title = `a SAML response signed with key ${number} is exchanged for a token`;
  const base = { address: `proof/${keyAddress(number)}`, title, pointer: '/identityProvider/certificate' };
  return [{ ...base, client: clientAddressOf(bearer.key, target.number), key: keyAddress(number) }];
}

export function decideVerifications(scene: Scene, wanted: Wanted): readonly Verification[] {
  return [...scene.tenant.clients.flatMap((client) => ofClient(client, scene, wanted)), ...ofKey(scene, wanted)];
}
