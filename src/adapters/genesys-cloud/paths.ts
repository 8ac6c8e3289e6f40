import { HybridError } from '../../base/errors.ts';

/** @throws HybridError without an id: an empty one would turn one object's path into that of all */
export function pathOf(collection: string, id: string): string {
  if (id !== '') return `${collection}/${encodeURIComponent(id)}`;
  throw new HybridError({
    code: 'genesys-cloud.no-id',
    message: `an object of ${collection} is to be changed, and its id is not known`,
  });
}
