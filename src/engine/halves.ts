import type { Half } from '../core/resource-type.ts';
import { isCloudUnknown, isObjectUnknown, type Snapshot } from '../core/snapshot.ts';

/**
 * Which side alone was read; undefined where both were. A hosted runner may reach Genesys Cloud and not the Configuration Server,
 * and one inside the network the other way round. What one side makes the other finds in the secret store.
 */
export function halfOf(snapshot: Snapshot): Half | undefined {
  if (isCloudUnknown(snapshot)) return 'engage';
  return isObjectUnknown(snapshot) ? 'cloud' : undefined;
}
