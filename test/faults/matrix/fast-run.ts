import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { createHttpClient } from '../../../src/adapters/http/client.ts';
import { parseEndpoints } from '../../../src/adapters/http/endpoints.ts';
import { createStores } from '../../../src/adapters/stores/stores.ts';
import { dispatch } from '../../../src/app/commands/dispatch.ts';
import { loadFiles } from '../../../src/app/commands/load.ts';
import { network } from '../../../src/app/commands/network.ts';
import type { CommandRequest } from '../../../src/app/commands/request.ts';
import type { Clock, Context } from '../../../src/base/context.ts';
import type { HttpClient } from '../../../src/base/http-types.ts';
import { Secret } from '../../../src/base/secret.ts';
import { createTrace } from '../../../src/base/trace.ts';
import type { CommandReport } from '../../../src/engine/report.ts';
import type { Simulators } from '../../simulators/simulators.ts';
import { Deadlines, ATTEMPT as PATIENT_ATTEMPT } from './deadline.ts';

/** An attempt that may take 30 s elsewhere may take that many milliseconds here: a hundredth. */
const ATTEMPT = 300;

/** The time of the service, which jumps over sleeps. Two parallel sleeps end at their own instants, in order. */
function jumpingClock({ genesysCloud: { clock } }: Simulators, ahead: number): Clock {
  return {
    now: () => new Date(clock.now() + ahead),
    sleep: async (milliseconds) => {
      const until = clock.now() + milliseconds;
      await setTimeout(1);
      jump(clock, until);
    },
  };
}

function jump(clock: Simulators['genesysCloud']['clock'], until: number): void {
  clock.advance(Math.max(0, until - clock.now()));
}

function impatient(client: HttpClient, attempt: number): HttpClient {
  return { send: (request) => client.send({ ...request, timeout: Math.min(request.timeout ?? attempt, attempt) }) };
}

export interface FastRun {
  readonly simulators: Simulators;
  readonly directory: string;
  readonly request: CommandRequest;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Milliseconds by which the clock of this machine is ahead of the services. */
  readonly ahead?: number;
  /** A run without a fault: no service is silent, and a busy machine must not look like a silent service. */
  readonly isPatient?: boolean;
  readonly onLog?: (line: string) => void;
  /** Reports everything that took longer than allowed, when the run is over. */
  readonly onLate?: (late: readonly string[]) => void;
}

/** A command in this process, with the real HTTP client, a hundredth of its limits, and skipped pauses. */
export async function runFast(run: FastRun): Promise<CommandReport> {
  const { simulators, directory, request, environment, ahead = 0, isPatient = false, onLog = () => {}, onLate } = run;
  const attempt = isPatient ? PATIENT_ATTEMPT : ATTEMPT;
  const deadlines = new Deadlines(jumpingClock(simulators, ahead), (until) =>
    jump(simulators.genesysCloud.clock, until - ahead),
  );
  const { clock } = deadlines;
  const random = { bytes: (count: number) => randomBytes(count), fraction: Math.random };
  const say = (line: string) => {
    deadlines.heed(line);
    onLog(line);
  };
  const log = { info: say, warn: say, debug: say };
  const stop = new AbortController().signal;
  const trace = createTrace();
  const endpoints = parseEndpoints(environment.GENESYS_HYBRID_ENDPOINTS);
  const real = createHttpClient({ clock, random, log, stop, environment, endpoints, trace });
  const http = deadlines.watch(impatient(real, attempt));
  const seal = (value: string) => new Secret(value);
  const context: Context = { clock, random, environment, log, http, trace, seal, stop };
  const parts = { context, stores: createStores(context, { directory }), directory, withSecrets: false };
  const tools = { ...parts, progress: { step: () => {} } };
  try {
    if (request.command !== 'network') return await dispatch(tools, request);
    const { files, probe = false } = request;
    const { tenants } = await loadFiles(tools, files);
    return { command: 'network', ...(await network(tools, { tenants, probe, stepLimit: attempt })) };
  } finally {
    real.close();
    onLate?.(deadlines.end());
  }
}
