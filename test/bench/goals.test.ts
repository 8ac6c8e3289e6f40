import { describe, expect, it } from 'vitest';
import { goalsOf } from './one/tenant.ts';
import type { UnchangedPlan } from './one/unchanged-plan.ts';
import { roundTrips, roundTripsOfWork } from './round-trips.ts';
import { judge, judgeChains } from './table/goals.ts';
import { type Row, rowOf } from './table/row.ts';
import { tableOf } from './table/table.ts';

describe('the number of requests in sequence', () => {
  it.each([
    [4, 15, true],
    [5, 15, false],
    [4, 16, false],
  ])('is %i in a plan and %i in an apply until the object was read back: %s', (look, written, isKept) => {
    expect(judgeChains({ look, written }).map(({ kept }) => kept)).toEqual([isKept]);
  });

  it('does not count parallel requests, nor logouts where only the work counts', () => {
    const request = (path: string, began: number, ended: number) => ({
      ...{ method: 'GET', path, status: 200 },
      ...{ began, ended },
    });
    const requests = [
      request('/api/v2/organizations/me', 0, 10),
      request('/gax/api/cfg/objects', 1, 12),
      request('/gax/api/cfg/objects', 13, 20),
      request('/api/v2/tokens/me', 21, 30),
      request('/gax/api/session/logout', 21, 30),
      request('/v1/auth/token/revoke-self', 31, 40),
    ];
    expect([roundTrips(requests), roundTripsOfWork(requests)]).toEqual([4, 2]);
  });
});

describe('the goals of the benchmark for one tenant', () => {
  const plan: UnchangedPlan = {
    ...{ latency: 50, requests: 10, roundTrips: 4, allRequests: 19, allRoundTrips: 5 },
    seconds: 0.7,
  };
  const startUp = { seconds: 0.2, size: 3_000_000 };
  const broken = (over: Partial<UnchangedPlan>, one = { startUp, room: 1 }) =>
    Object.entries(goalsOf([plan, { ...plan, ...over }], one))
      .filter(([, isKept]) => !isKept)
      .map(([says]) => says);

  it('are kept up to their last digit, and each is missed by a little more', () => {
    expect(broken({})).toEqual([]);
    expect(broken({ seconds: 0.71 })).toEqual(['Each plan within its time goal']);
    expect(broken({ requests: 11 })).toEqual(['At most 10 requests to Genesys Cloud']);
    expect(broken({ roundTrips: 5 })).toEqual(['At most 4 round trips to Genesys Cloud']);
    expect(broken({}, { startUp: { ...startUp, seconds: 0.4 }, room: 1 })).toEqual(['Start-up under 0.4 s']);
    expect(broken({}, { startUp: { ...startUp, size: 4_000_000 }, room: 1 })).toHaveLength(1);
  });

  it('are judged with the tolerance of the short form for times, and for nothing else', () => {
    expect(broken({ seconds: 1.4, requests: 11 }, { startUp, room: 2 })).toEqual([
      'At most 10 requests to Genesys Cloud',
    ]);
    expect(broken({ seconds: 1.41 }, { startUp, room: 2 })).toEqual(['Each plan within its time goal']);
  });
});

describe('the time limit of the benchmark', () => {
  const counts = { requests: 1_400, roundTrips: 60, roundTripsOfWork: 59, processor: 0.5 };
  const measured = { status: 0, stdout: '', stderr: '', seconds: 2.4, processor: 2.5, memory: 135, counts };
  const row: Row = rowOf(
    { measured, startUp: 0.5 },
    { what: 'plan, nothing changed', tenants: 100, latency: 50 },
    { chains: { look: 4, apply: 12, written: 11 }, startUpOfOne: 0.3 },
  );

  it('is shown with the start-up of all files and with that of one file; the first is judged', () => {
    const waits = (4 * 0.05 * 100) / 14;
    expect(row.limit).toBeCloseTo(0.5 + waits);
    expect(row.limitOfOne).toBeCloseTo(0.3 + waits);
    expect(tableOf([row])).toMatch(/\|\s+1\.24 \|\s+1\.39 \|/);
    expect(judge([row])[0]).toMatchObject({ kept: true, found: '1.24 (plan, nothing changed, 100 tenants, 50 ms)' });
  });
});
