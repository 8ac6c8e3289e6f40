import { createWriter } from '../../../../src/adapters/genesys-cloud/writer.ts';
import type { HttpRequest } from '../../../../src/base/http-types.ts';
import { double, jsonOf, type Routes } from '../double.ts';

export function writer(routes: Routes, options?: Parameters<typeof double>[1]) {
  const made = double(routes, options);
  return { ...made, writer: createWriter(made.api) };
}

/** An object that keeps the body of each PUT, until it is deleted. */
export function storedObject(before: object, answer: (json: object) => object = (json) => json) {
  const state: { now: object | undefined } = { now: before };
  return {
    get: (): { readonly status?: number; readonly body: object } =>
      state.now ? { body: state.now } : { status: 404, body: { code: 'client.not.found' } },
    remove: () => {
      state.now = undefined;
      return { status: 204 };
    },
    put: ({ body }: HttpRequest) => {
      const json = jsonOf(body);
      const now = { ...(typeof json === 'object' ? json : {}) };
      state.now = now;
      return { body: answer(now) };
    },
  };
}
