import { createReader } from '../../../../src/adapters/genesys-cloud/reader.ts';
import { double, type Routes } from '../double.ts';

export const CLIENT = { id: 'c1', name: 'Pacing', authorizedGrantType: 'CLIENT-CREDENTIALS' };

export function reader(routes: Routes) {
  const made = double(routes);
  return { ...made, reader: createReader(made.api) };
}

/** One page of a list; `more` replaces fields of it. */
export function page(entities: readonly unknown[], more: object = {}): { readonly body: object } {
  return { body: { entities, pageCount: 1, pageNumber: 1, pageSize: 100, total: entities.length, ...more } };
}
