import { describe, expect, it } from 'vitest';
import { Budgets } from '../../../src/adapters/http/budget.ts';
import type { HttpResponse } from '../../../src/base/http-types.ts';

/** A clock that adds up the waiting times. */
function start() {
  const state = { now: 1_000_000, slept: [] as number[], stopped: false };
  const budgets = new Budgets({
    now: () => new Date(state.now),
    sleep: async (milliseconds) => {
      if (state.stopped) throw new Error('stopped');
      state.slept.push(milliseconds);
      state.now += milliseconds;
    },
  });
  const turns = async (count: number, name?: string) => {
    for (let turn = 0; turn < count; turn += 1) await budgets.turn(name);
  };
  return { state, budgets, turns };
}

function counted(count?: string, allowed?: string, reset?: string): HttpResponse {
  const named = { 'inin-ratelimit-count': count, 'inin-ratelimit-allowed': allowed, 'inin-ratelimit-reset': reset };
  const headers = Object.fromEntries(
    Object.entries(named).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return { status: 200, headers, cookies: [], body: undefined, correlationId: undefined };
}

describe('the request budget of a token', () => {
  it('is any 300 requests within a minute', async () => {
    const { state, turns } = start();
    await turns(200, 'a');
    state.now += 40_000;
    await turns(100, 'a');
    expect(state.slept).toEqual([]);
    await turns(1, 'a');
    expect(state.slept).toEqual([20_000]);
    await turns(199, 'a');
    expect(state.slept).toHaveLength(1);
    await turns(1, 'a');
    expect(state.slept).toEqual([20_000, 40_000]);
  });

  it('does not delay requests of other tokens or without a token', async () => {
    const { state, turns, budgets } = start();
    await turns(300, 'a');
    await turns(300, 'b');
    await turns(400);
    budgets.heed(undefined, counted('300', '300', '30'));
    await turns(1);
    expect(state.slept).toEqual([]);
  });

  it('is used up when the service says so, for as long as it says, and a minute at most', async () => {
    const { state, budgets, turns } = start();
    budgets.heed('a', counted('300', '300', '12'));
    await turns(2, 'a');
    budgets.heed('a', counted('301', '300', '3600'));
    await turns(1, 'a');
    expect(state.slept).toEqual([12_000, 60_000]);
  });

  it('is not used up by an incomplete header of the service', async () => {
    const { state, budgets, turns } = start();
    const halves = [counted('299', '300', '9'), counted(undefined, '300', '9'), counted('300', undefined, '9')];
    for (const response of [...halves, counted('300', '300'), counted('many', '300', '9')]) {
      budgets.heed('a', response);
      await turns(1, 'a');
    }
    expect(state.slept).toEqual([]);
  });

  it('serves requests in order, also after one that was cancelled', async () => {
    const { state, budgets, turns } = start();
    await turns(300, 'a');
    state.stopped = true;
    await expect(budgets.turn('a')).rejects.toThrow('stopped');
    state.stopped = false;
    const order: number[] = [];
    await Promise.all([1, 2, 3].map((each) => budgets.turn('a').then(() => order.push(each))));
    expect(order).toEqual([1, 2, 3]);
    expect(state.slept).toEqual([60_000]);
  });
});
