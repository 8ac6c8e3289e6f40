import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CommandReport } from '../../src/engine/report.ts';
import { writesOf } from '../resources/acme.ts';
import { changesOf, runInProcess } from '../simulators/in-process.ts';
import type { Simulators } from '../simulators/simulators.ts';
import { FILES, give, READER, startWithRoles } from './roles.ts';

let simulators: Simulators;
beforeAll(async () => {
  simulators = await startWithRoles();
  await runInProcess(simulators, 'apply', FILES);
  const acme = simulators.organization('acme');
  const client = acme.clients.find(({ name }) => name === 'Engage Agent Pacing');
  if (client) client.name = 'Renamed manually';
});
afterAll(() => simulators.close());
beforeEach(() => give(simulators, 'Hybrid Reader', READER));

const FIND = 'update oauth-client/pacing#1: name';

/** The visible text of a run that failed. */
function told({ plan, verification, log }: CommandReport & { readonly log: readonly string[] }): string {
  return JSON.stringify([plan?.tenants.map(({ failure }) => failure), verification, log]);
}

function notesOf({ plan }: CommandReport): string {
  return JSON.stringify(plan?.tenants.flatMap(({ changes }) => changes.flatMap(({ notes }) => notes)));
}

describe('a client with exactly the role of the reader', () => {
  it('has five permissions, and none that changes something', () => {
    expect(READER).toHaveLength(5);
    expect(READER.filter((permission) => !permission.endsWith(':view'))).toEqual([]);
  });

  it('is enough for plan, drift and verify', async () => {
    const plan = await runInProcess(simulators, 'plan', FILES);
    const drift = await runInProcess(simulators, 'drift', FILES);
    expect([plan.result, drift.result]).toEqual(['differs', 'differs']);
    expect(changesOf(plan)).toEqual([FIND]);
    expect(changesOf(drift)).toEqual([FIND]);
    expect((await runInProcess(simulators, 'verify', FILES)).result).toBe('clean');
  });

  it('changes nothing', async () => {
    const before = simulators.genesysCloud.requests.length;
    for (const command of ['plan', 'drift', 'verify'] as const) await runInProcess(simulators, command, FILES);
    const own = writesOf(simulators.genesysCloud.requests.slice(before)).filter(
      (each) => !each.includes('/audits/query'),
    );
    expect(own).toEqual([]);
  });

  it('cannot apply: that requires the other client', async () => {
    give(simulators, 'Hybrid Provisioner', READER);
    expect((await runInProcess(simulators, 'apply', FILES)).result).toBe('refused');
  });
});

describe('a plan without a permission', () => {
  it.each(READER.filter((permission) => permission !== 'audits:audit:view'))('%s fails and names it', async (lost) => {
    give(
      simulators,
      'Hybrid Reader',
      READER.filter((permission) => permission !== lost),
    );
    for (const command of ['plan', 'drift'] as const) {
      const report = await runInProcess(simulators, command, FILES);
      expect(report.result).toBe('failed');
      expect(told(report)).toContain(lost);
    }
  });
});

describe('verify without sso:provider:view', () => {
  it('fails and names it', async () => {
    give(
      simulators,
      'Hybrid Reader',
      READER.filter((permission) => permission !== 'sso:provider:view'),
    );
    const report = await runInProcess(simulators, 'verify', FILES);
    expect(report.result).toBe('failed');
    expect(told(report)).toContain('sso:provider:view');
  });
});

describe('drift without audits:audit:view', () => {
  it('still shows the differences, and names the permission that is needed to show who made them', async () => {
    give(
      simulators,
      'Hybrid Reader',
      READER.filter((permission) => permission !== 'audits:audit:view'),
    );
    const report = await runInProcess(simulators, 'drift', FILES);
    expect(changesOf(report)).toEqual([FIND]);
    expect(notesOf(report) + JSON.stringify(report.plan?.tenants.map(({ findings }) => findings))).toContain(
      'audits:audit:view',
    );
  });
});
