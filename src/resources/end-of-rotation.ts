import type { Intent } from '../core/resource-type.ts';

/** What ends a rotation here: the half that cannot push hands over, once, to the one that can. */
export function endOfRotation({ only }: Intent, handedOver: boolean): readonly ('finish' | 'hand-over')[] {
  if (only !== 'cloud') return ['finish'];
  return handedOver ? [] : ['hand-over'];
}
