import type { KindName } from '../core/plan.ts';
import type { Half } from '../core/resource-type.ts';
import { isCloudUnknown, isObjectUnknown, type Snapshot } from '../core/snapshot.ts';

/*
 * A hosted runner may reach Genesys Cloud and not the Configuration Server, and one inside the network the other way round. Each
 * does its half, and what one makes the other finds in the store.
 */
const KINDS_OF: Readonly<Record<Half, readonly KindName[]>> = {
  cloud: ['organization', 'role', 'oauth-client', 'saml-key', 'identity-provider', 'admin', 'proof', 'retirement'],
  engage: ['transaction', 'retirement'],
};

export function isOfHalf(kind: KindName, only: Half | undefined): boolean {
  return only === undefined || KINDS_OF[only].includes(kind);
}

/** Which side alone was read; undefined where both were. */
export function halfOf(snapshot: Snapshot): Half | undefined {
  if (isCloudUnknown(snapshot)) return 'engage';
  return isObjectUnknown(snapshot) ? 'cloud' : undefined;
}
