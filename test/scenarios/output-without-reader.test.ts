import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { startOf } from '../simulators/built.ts';
import { CLI } from '../simulators/child.ts';
import { runInProcess } from '../simulators/in-process.ts';
import { acmeFolder } from './acme-folder.ts';

const acme = acmeFolder();

type Sink = 'pipe' | number;

/** An apply; its output goes to `stdout` and `stderr`, of which a pipe is closed at the first output. */
function apply(stdout: Sink, stderr: Sink) {
  const start = startOf(CLI);
  const child = spawn(process.execPath, [...start.words, 'apply', 'acme.yaml'], {
    cwd: acme.directory,
    env: { PATH: process.env.PATH ?? '', ...start.environment, ...acme.simulators.environment },
    stdio: ['ignore', stdout, stderr],
  });
  for (const stream of [child.stdout, child.stderr]) stream?.once('data', () => stream.destroy());
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.on('exit', (status, signal) => resolve(status ?? signal));
  });
  return { child, ended };
}

describe('an apply without a reader for its output', () => {
  it('completes when the pipe is closed, as by head', async () => {
    expect(await apply('pipe', 'pipe').ended).toBe(0);
    expect((await runInProcess(acme.simulators, 'plan')).result).toBe('clean');
  });

  // Only Linux has /dev/full, which has no space for a byte.
  it.skipIf(process.platform !== 'linux')('completes when the disk has no space for its output', async () => {
    const full = openSync('/dev/full', 'w');
    expect(await apply(full, full).ended).toBe(0);
    expect((await runInProcess(acme.simulators, 'plan')).result).toBe('clean');
  });

  it('stops in order when the terminal is closed', async () => {
    acme.simulators.genesysCloud.latency = 300;
    const { child, ended } = apply('pipe', 'pipe');
    // Two clients may be created at the same time, and a second signal would end the program at once.
    let isGone = false;
    acme.simulators.genesysCloud.watchers.push(({ method, path }) => {
      if (isGone || method !== 'POST' || path !== '/api/v2/oauth/clients') return;
      isGone = child.kill('SIGHUP');
    });
    expect(await ended).toBe(4);
    const kept = Object.values(acme.simulators.vault.get('secret/genesys/acme/custody') ?? {});
    for (const { name, id, secret } of acme.simulators.organization('acme').clients) {
      if (name === 'Desktop' || name === 'Engage Agent Pacing')
        expect(kept).toEqual(expect.arrayContaining([id, secret]));
    }
  });
});
