import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CommandReport } from '../../src/engine/report.ts';
import { writesOf } from '../resources/acme.ts';
import { changesOf, runInside } from '../simulators/inside.ts';
import type { Simulators } from '../simulators/simulators.ts';
import { FILES, give, READER, startWithRoles } from './roles.ts';

let world: Simulators;
beforeAll(async () => {
  world = await startWithRoles();
  await runInside(world, 'apply', FILES);
  const acme = world.organization('acme');
  const client = acme.clients.find(({ name }) => name === 'Engage Agent Pacing');
  if (client) client.name = 'Renamed manually';
});
afterAll(() => world.close());
beforeEach(() => give(world, 'Hybrid Reader', READER));

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
    const plan = await runInside(world, 'plan', FILES);
    const drift = await runInside(world, 'drift', FILES);
    expect([plan.result, drift.result]).toEqual(['differs', 'differs']);
    expect(changesOf(plan)).toEqual([FIND]);
    expect(changesOf(drift)).toEqual([FIND]);
    expect((await runInside(world, 'verify', FILES)).result).toBe('clean');
  });

  it('changes nothing', async () => {
    const before = world.genesysCloud.requests.length;
    for (const command of ['plan', 'drift', 'verify'] as const) await runInside(world, command, FILES);
    const own = writesOf(world.genesysCloud.requests.slice(before)).filter((each) => !each.includes('/audits/query'));
    expect(own).toEqual([]);
  });

  it('cannot apply: that requires the other client', async () => {
    give(world, 'Hybrid Provisioner', READER);
    expect((await runInside(world, 'apply', FILES)).result).toBe('refused');
  });
});

describe('a plan without a permission', () => {
  it.each(READER.filter((permission) => permission !== 'audits:audit:view'))('%s fails and names it', async (lost) => {
    give(
      world,
      'Hybrid Reader',
      READER.filter((permission) => permission !== lost),
    );
    for (const command of ['plan', 'drift'] as const) {
      const report = await runInside(world, command, FILES);
      expect(report.result).toBe('failed');
      expect(told(report)).toContain(lost);
    }
  });
});

describe('verify without sso:provider:view', () => {
  it('fails and names it', async () => {
    give(
      world,
      'Hybrid Reader',
      READER.filter((permission) => permission !== 'sso:provider:view'),
    );
    const report = await runInside(world, 'verify', FILES);
    expect(report.result).toBe('failed');
    expect(told(report)).toContain('sso:provider:view');
  });
});

describe('drift without audits:audit:view', () => {
  it('still shows the differences, and names the permission that is needed to show who made them', async () => {
    give(
      world,
      'Hybrid Reader',
      READER.filter((permission) => permission !== 'audits:audit:view'),
    );
    const report = await runInside(world, 'drift', FILES);
    expect(changesOf(report)).toEqual([FIND]);
    expect(notesOf(report) + JSON.stringify(report.plan?.tenants.map(({ findings }) => findings))).toContain(
      'audits:audit:view',
    );
  });
});
