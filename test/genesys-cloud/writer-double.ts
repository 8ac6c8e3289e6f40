import { createWriter } from '../../src/genesys-cloud/writer.ts';
import type { HttpRequest } from '../../src/http/types.ts';
import { double, jsonOf, type Routes } from './double.ts';

export function writer(routes: Routes, options?: Parameters<typeof double>[1]) {
  const made = double(routes, options);
  return { ...made, writer: createWriter(made.api) };
}

/** An object that keeps what is PUT to it. */
export function kept(before: object, answer: (json: object) => object = (json) => json) {
  const state = { now: before };
  return {
    get: () => ({ body: state.now }),
    put: ({ body }: HttpRequest) => {
      const json = jsonOf(body);
      state.now = { ...(typeof json === 'object' ? json : {}) };
      return { body: answer(state.now) };
    },
  };
}
