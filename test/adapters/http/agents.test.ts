import { describe, expect, it } from 'vitest';
import { AgentPool } from '../../../src/adapters/http/agents.ts';
import { client, get, stage, useStage } from './stage.ts';

useStage();

describe('HTTP connections', () => {
  it('are shared by requests with the same route, and by no others', () => {
    const pool = new AgentPool();
    const [one, other] = ['http://a.example', 'http://b.example'].map((text) => new URL(text));
    const ways = [pool.for(undefined, undefined), pool.for(one, undefined), pool.for(other, undefined)];
    const all = [...ways, pool.for(undefined, 'PEM A'), pool.for(undefined, 'PEM B'), pool.for(one, 'PEM A')];
    expect(new Set(all.map(({ httpsAgent }) => httpsAgent)).size).toBe(all.length);
    expect(pool.for(undefined, undefined)).toBe(all[0]);
    expect(pool.for(new URL('http://a.example'), 'PEM A')).toBe(all.at(-1));
    pool.close();
  });

  it('are kept for the next request, and closed with the client', async () => {
    const { http } = client();
    await http.send(get());
    await http.send(get());
    const [first, second] = stage.seen.map(({ socket }) => socket);
    expect(second).toBe(first);
    const ended = new Promise((resolve) => first?.once('close', resolve));
    http.close();
    await ended;
    expect(first?.destroyed).toBe(true);
  });
});
