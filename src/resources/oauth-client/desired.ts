import type { WantedGeneration } from '../../core/decide/versions.ts';
import type { Desired } from '../../core/resource-type.ts';
import type { ClientDescription } from '../../tenant/tenant.ts';

/** One generation of one client, as the file asks for it. */
export interface DesiredClient extends Desired {
  readonly client: ClientDescription;
  readonly wanted: WantedGeneration;
  readonly resetLostSecret: boolean;
}
