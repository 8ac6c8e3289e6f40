import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divide, MOST_JOBS } from '../../../src/app/matrix/shards.ts';

const tenants = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `t${index}`, file: `tenants/t${index}.yaml` }));
const filesOf = (jobs: readonly { readonly tenants: string }[]) => jobs.flatMap((job) => job.tenants.split('\n'));

describe('the jobs of a matrix', () => {
  it('take tenants in order, and have a number and a total', () => {
    expect(divide(tenants(5), { size: 2, canaries: [] })).toEqual({
      shards: [
        { name: '1 of 3', tenants: 'tenants/t0.yaml\ntenants/t1.yaml' },
        { name: '2 of 3', tenants: 'tenants/t2.yaml\ntenants/t3.yaml' },
        { name: '3 of 3', tenants: 'tenants/t4.yaml' },
      ],
      canaries: [],
    });
  });

  it('are empty when there is nothing to do', () => {
    expect(divide([], { size: 10, canaries: ['acme'] })).toEqual({ shards: [], canaries: [] });
  });

  it('start with canaries, each in a job of its own', () => {
    const { shards, canaries } = divide(tenants(4), { size: 10, canaries: ['t3', 't1', 'not-changed'] });
    expect(canaries).toEqual([
      { name: 'canary t1', tenants: 'tenants/t1.yaml' },
      { name: 'canary t3', tenants: 'tenants/t3.yaml' },
    ]);
    expect(shards).toEqual([{ name: '1 of 1', tenants: 'tenants/t0.yaml\ntenants/t2.yaml' }]);
  });

  it('take more tenants each where there would be more jobs than a run may have', () => {
    expect(divide(tenants(1000), { size: 1, canaries: [] }).shards).toHaveLength(250);
    const many = divide(tenants(1000), { size: 1, canaries: tenants(300).map(({ name }) => name) });
    expect(many.canaries).toHaveLength(100);
    expect(many.canaries[0]?.name).toBe('canaries 1 of 100');
    expect(many.shards.length + many.canaries.length).toBeLessThanOrEqual(MOST_JOBS);
  });

  it('contain every tenant once, have unique names, and are never too many', () => {
    const size = fc.integer({ min: 1, max: 1000 });
    const count = fc.integer({ min: 0, max: 1200 });
    fc.assert(
      fc.property(count, size, fc.integer({ min: 0, max: 400 }), (all, each, first) => {
        const canaries = tenants(first).map(({ name }) => name);
        const matrix = divide(tenants(all), { size: each, canaries });
        const jobs = [...matrix.canaries, ...matrix.shards];
        expect(jobs.length).toBeLessThanOrEqual(MOST_JOBS);
        expect(new Set(jobs.map(({ name }) => name)).size).toBe(jobs.length);
        expect(filesOf(jobs)).toEqual(tenants(all).map(({ file }) => file));
        for (const shard of matrix.shards.slice(0, -1)) expect(filesOf([shard]).length).toBeGreaterThanOrEqual(each);
      }),
      { numRuns: 200, seed: 5 },
    );
  });
});
