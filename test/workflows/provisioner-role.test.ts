import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandReport } from '../../src/engine/report.ts';
import { found } from '../resources/acme.ts';
import { runInProcess } from '../simulators/in-process.ts';
import type { Simulators } from '../simulators/simulators.ts';
import { documentedRole, FILES, give, PROVISIONER, startWithRoles } from './roles.ts';

let simulators: Simulators;
beforeEach(async () => {
  simulators = await startWithRoles();
});
afterEach(() => simulators.close());

/** After the grace period of a client that was replaced. */
const DAYS = 8;

type Told = CommandReport & { readonly log: readonly string[] };

/**
 * A year of an integration: everything is created, changed manually and corrected, rotated, and replaced credentials are deleted.
 */
async function lifeOf(): Promise<readonly Told[]> {
  const acme = simulators.organization('acme');
  const reports = [await runInProcess(simulators, 'apply', FILES)];
  for (const client of acme.clients) if (client.name === 'Engage Agent Pacing') client.name = 'Renamed manually';
  for (const user of acme.users) if (user.email === 'ada@acme.example') user.state = 'deleted';
  reports.push(await runInProcess(simulators, 'apply', FILES));
  reports.push(await runInProcess(simulators, 'rotate', FILES, { request: { what: 'all' } }));
  simulators.genesysCloud.clock.advance(DAYS * 24 * 60 * 60 * 1000);
  reports.push(await runInProcess(simulators, 'apply', FILES, { daysLater: DAYS }));
  return reports;
}

function told(reports: readonly Told[]): string {
  return JSON.stringify(reports.map(({ plan, receipt, log }) => [plan, receipt, log]));
}

describe('a client with exactly the role of the provisioner', () => {
  it('creates, corrects, rotates and deletes everything', async () => {
    const reports = await lifeOf();
    expect(reports.map(({ result }) => result)).toEqual(['changed', 'changed', 'changed', 'changed']);
    expect(simulators.organization('acme').clients.filter(({ state }) => state !== 'active')).not.toEqual([]);
    expect(found(simulators.organization('acme').users.find(({ email }) => email === 'ada@acme.example')).state).toBe(
      'active',
    );
  });
});

describe('a provisioner without a permission', () => {
  it.each(documentedRole('provisioner'))('%s is refused where it is needed, and the error names it', async (lost) => {
    give(
      simulators,
      'Hybrid Provisioner',
      PROVISIONER.filter((permission) => permission !== lost),
    );
    const reports = await lifeOf();
    expect(reports.map(({ result }) => result)).toContain('refused');
    expect(told(reports)).toContain(`lacks the permission`);
    expect(told(reports)).toContain(lost);
  });
});

describe('a permission may be replaced:', () => {
  it('sso:provider:edit by sso:provider:add', async () => {
    give(
      simulators,
      'Hybrid Provisioner',
      PROVISIONER.map((permission) => permission.replace('sso:provider:edit', 'sso:provider:add')),
    );
    expect((await runInProcess(simulators, 'apply', FILES)).result).toBe('changed');
  });

  it('directory:user:edit and directory:user:setPassword by directory:organization:admin', async () => {
    const rest = PROVISIONER.filter((permission) => !/^directory:user:(edit|setPassword)$/.test(permission));
    give(simulators, 'Hybrid Provisioner', [...rest, 'directory:organization:admin']);
    expect((await lifeOf()).map(({ result }) => result)).toEqual(['changed', 'changed', 'changed', 'changed']);
  });
});
