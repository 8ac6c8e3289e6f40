import type { Context } from '../../../src/base/context.ts';
import { type Environment, quietContext } from '../quiet-context.ts';
import type { Subject } from '../subject.ts';
import type { Wire } from './answers.ts';
import { axiosWire } from './axios.ts';

/** Work that sends requests to services. */
export interface ServiceWork<Result> {
  readonly name: string;
  readonly environment: Environment;
  /** Called after the work was done with real requests, which may have created some. */
  readonly secrets: () => readonly string[];
  readonly work: (context: Context) => Promise<Result>;
  readonly failures?: NonNullable<Subject['failures']>;
  readonly wire?: Wire;
}

function fail(): never {
  throw new Error('no answer was recorded');
}

/** Does the work once with real requests; then again and again, with one of its answers damaged. */
export async function subjectOf<Result>(serviceWork: ServiceWork<Result>): Promise<Subject> {
  const { name, environment, secrets, work, failures, wire = axiosWire } = serviceWork;
  const began = Date.now();
  const { answers } = await wire.recorded(() => work(quietContext(environment, began)));
  const wholes = answers.filter(({ text }) => text.trim().startsWith('{') || text.trim().startsWith('['));
  return {
    name,
    isService: true,
    secrets: secrets(),
    bases: wholes.map(({ request, text }) => ({ name: request, text, form: 'json' })),
    read: (base, bytes, envelope) => {
      const damaged = answers.indexOf(wholes[base] ?? answers[0] ?? fail());
      return wire.replayed({ answers, damaged, bytes, envelope }, () => work(quietContext(environment, began)));
    },
    ...(failures && { failures }),
  };
}
