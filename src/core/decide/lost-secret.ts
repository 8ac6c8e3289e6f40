import type { OAuthClient } from '../ports/genesys-cloud.ts';
import { isObjectUnknown } from '../snapshot.ts';
import { missingIds } from './object-logins.ts';
import { type ClientScene, successorOf } from './scene.ts';

/** Where the secret of a client may be that is missing from the store entry. */
export type LostSecret =
  | { readonly maybe: 'object-unread' | 'nowhere' }
  /** The object has a secret but no ID in the same section. */
  | { readonly maybe: 'object'; readonly option: string }
  /** The store entry went back to an older version. */
  | { readonly maybe: 'newer-entry'; readonly successorId: string };

export function findLostSecret(found: OAuthClient, scene: ClientScene): LostSecret {
  if (isObjectUnknown(scene.snapshot)) return { maybe: 'object-unread' };
  const [option] = missingIds(scene);
  if (option !== undefined) return { maybe: 'object', option };
  const successor = successorOf(found, scene);
  return successor ? { maybe: 'newer-entry', successorId: successor.id } : { maybe: 'nowhere' };
}
