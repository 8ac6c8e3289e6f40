import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { TenantSimulators } from '../../simulators/simulators.ts';
import { type MeasuredChild, runMeasured } from '../measured-child.ts';
import type { SimulatorCounts, SimulatorMessage } from './simulator-process.ts';
import { manyTenants, writeTenantFiles } from './tenant-files.ts';

/** The cost of one run of the command, and its requests. */
export interface Measured extends MeasuredChild {
  readonly counts: SimulatorCounts;
}

/** Tenant files, and the simulators of their services in another process. */
export interface ManyTenants {
  /** Runs the command over all tenant files. @throws Error when its exit status is another */
  run(words: readonly string[], expected: { readonly latency: number; readonly status: number }): Promise<Measured>;
  /** Seconds of a run that reads and checks all tenant files without a request: the time before the first request. */
  startUp(): Promise<number>;
  /** Changes the issuer in the transaction objects of the first tenants manually. */
  changeIssuer(tenants: number, issuer: string): Promise<void>;
  close(): Promise<void>;
}

async function asked(child: ChildProcess, question?: SimulatorMessage): Promise<unknown> {
  if (question) child.send(question);
  const ended = new AbortController();
  const died = once(child, 'exit', { signal: ended.signal }).then(() => {
    throw new Error('the process of the simulators ended');
  });
  const [answer] = await Promise.race([once(child, 'message', { signal: ended.signal }), died]).finally(() => {
    died.catch(() => {});
    ended.abort();
  });
  return answer;
}

/**
 * The simulators compile the official definition, operation by operation, at the first use, and then run unoptimized code:
 * a quarter of a second that no real service takes. So one tenant that is not measured is applied and planned first.
 */
async function warm(tenant: TenantSimulators, environment: Readonly<Record<string, string>>): Promise<void> {
  const files = writeTenantFiles([tenant]);
  for (const word of ['apply', 'plan']) {
    const { status } = await runMeasured([word], { environment, directory: files.directory });
    if (status !== 0) throw new Error(`${word} of the tenant that is not measured ended with status ${status}`);
  }
  files.remove();
}

export async function startManyTenants(count: number): Promise<ManyTenants> {
  const [first, ...measured] = manyTenants(count + 1);
  const files = writeTenantFiles(measured);
  const child = fork(join(import.meta.dirname, 'simulator-process.ts'), [String(count + 1)]);
  const { environment } = (await asked(child)) as { environment: Readonly<Record<string, string>> };
  if (first) await warm(first, environment);
  const run: ManyTenants['run'] = async (words, { latency, status }) => {
    await asked(child, { ask: 'begin', latency });
    const measured = await runMeasured(words, { environment, directory: files.directory });
    if (measured.status !== status)
      throw new Error(
        `${words.join(' ')} ended with status ${measured.status}: ${(measured.stdout.match(/.*(failed|Error|error|Fix).*/g) ?? []).slice(0, 40).join('\n')}`,
      );
    return { ...measured, counts: (await asked(child, { ask: 'counts' })) as SimulatorCounts };
  };
  return {
    run,
    startUp: async () => (await run(['validate'], { latency: 0, status: 0 })).seconds,
    changeIssuer: async (tenants, issuer) => {
      await asked(child, { ask: 'change', tenants, issuer });
    },
    close: async () => {
      files.remove();
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}
