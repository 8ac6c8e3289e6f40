import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runChild } from '../simulators/child.ts';
import { acmeFile } from '../simulators/in-process.ts';
import { SHIPPED, type Simulators, startSimulators } from '../simulators/simulators.ts';

const TABLE = 'acme: permissions of the provisioning client';
let directory: string;
let simulators: Simulators | undefined;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
  writeFileSync(join(directory, 'acme.yaml'), acmeFile());
});
afterEach(async () => {
  await simulators?.close();
  rmSync(directory, { recursive: true });
});

async function apply(without: readonly string[]) {
  simulators = await startSimulators(SHIPPED.slice(0, 1).map((tenant) => ({ ...tenant, without })));
  return runChild(['apply', 'acme.yaml'], { environment: simulators.environment, directory });
}

it('apply lists no permissions where the provisioning client has all of them', async () => {
  const { status, stderr } = await apply([]);
  expect(status).toBe(0);
  expect(stderr).not.toContain('the provisioning client needs');
});

it('apply lists the required and present permissions of the provisioning client where one permission is missing', async () => {
  const { status, stderr } = await apply(['oauth:client:add']);
  expect(status).toBe(3);
  expect(stderr).toContain(TABLE);
  expect(stderr).toMatch(/^ {2}oauth:client:add +lacking\. /m);
  expect(stderr).toMatch(/^ {2}oauth:client:view +has it from /m);
});
