import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createStores } from '../../src/adapters/stores/stores.ts';
import { createContext } from '../../src/app/system.ts';
import type { Context } from '../../src/base/context.ts';
import type { HttpClient, HttpRequest, HttpResponse } from '../../src/base/http-types.ts';
import type { Plan } from '../../src/core/plan.ts';
import { planAll } from '../../src/engine/plan.ts';
import { loadTenants } from '../../src/tenant/load.ts';
import { ROOT } from '../simulators/child.ts';
import type { Simulators } from '../simulators/simulators.ts';

/** The shipped tenant with everything. */
export const ACME = readFileSync(join(ROOT, 'tenants', 'acme.yaml'), 'utf8');
const TENANTS = loadTenants([{ file: 'tenants/acme.yaml', bytes: Buffer.from(ACME) }]);

/** The answers of the services to one plan, in the order of arrival. */
export interface Recording {
  readonly exchanges: readonly { readonly request: HttpRequest; readonly response: HttpResponse }[];
  readonly environment: Readonly<Record<string, string>>;
  readonly now: Date;
}

async function planWith(context: Context): Promise<Plan> {
  const stores = createStores(context, { directory: ROOT });
  const run = { context, stores, directory: ROOT, withSecrets: false, progress: { step: () => {} } };
  const { plan, sessions } = await planAll(run, TENANTS, {
    keepOpen: false,
    purpose: 'read',
    intent: { resetLostSecrets: false },
  });
  await Promise.all([sessions.close(), stores.close()]);
  return plan;
}

const quiet = () => {};

function contextOf(environment: Recording['environment']) {
  const log = { info: quiet, warn: quiet, debug: quiet };
  return createContext({ environment, log, mask: quiet, stop: new AbortController().signal });
}

/** Plans once with real sockets, and keeps every answer. */
export async function record({ environment }: Simulators): Promise<Recording & { readonly plan: Plan }> {
  const real = contextOf(environment);
  const now = new Date();
  const exchanges: { request: HttpRequest; response: HttpResponse }[] = [];
  const http: HttpClient = {
    send: async (request) => {
      const response = await real.http.send(request);
      exchanges.push({ request, response });
      return response;
    },
  };
  try {
    const plan = await planWith({ ...real, http, clock: { ...real.clock, now: () => now } });
    return { exchanges, environment, now, plan };
  } finally {
    real.close();
  }
}

/** Plans again at the same moment, with any answers: no socket, no waiting. */
export async function planFromAnswers({ environment, now }: Recording, http: HttpClient): Promise<Plan> {
  const real = contextOf(environment);
  try {
    return await planWith({ ...real, http, clock: { now: () => now, sleep: async () => {} } });
  } finally {
    real.close();
  }
}
