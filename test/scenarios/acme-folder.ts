import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { type ChildResult, runChild } from '../simulators/child.ts';
import { acmeFile, runInProcess } from '../simulators/in-process.ts';
import { SHIPPED, type Simulators, startSimulators } from '../simulators/simulators.ts';

/** A folder with the tenant file of acme, and its services; new for each test. */
export interface AcmeFolder {
  readonly simulators: Simulators;
  readonly directory: string;
  /** Another tenant file in its place. */
  write(text: string): void;
  /** The preparation of a test: the file is applied in this process, which takes a quarter of the time. */
  applied(): Promise<void>;
  /** The built command, started there. */
  run(...words: readonly string[]): Promise<ChildResult>;
}

export function acmeFolder(): AcmeFolder {
  const now = {} as { simulators: Simulators; directory: string };
  beforeEach(async () => {
    now.simulators = await startSimulators(SHIPPED.slice(0, 1));
    now.directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
    writeFileSync(join(now.directory, 'acme.yaml'), acmeFile());
  });
  afterEach(async () => {
    await now.simulators.close();
    rmSync(now.directory, { recursive: true });
  });
  return Object.assign(now, {
    write: (text: string) => writeFileSync(join(now.directory, 'acme.yaml'), text),
    applied: async () => {
      const files = { 'acme.yaml': readFileSync(join(now.directory, 'acme.yaml'), 'utf8') };
      expect((await runInProcess(now.simulators, 'apply', files)).result).toBe('changed');
    },
    run: (...words: readonly string[]) =>
      runChild(words, { environment: now.simulators.environment, directory: now.directory }),
  });
}
