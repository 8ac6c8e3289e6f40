import { describe, expect, it } from 'vitest';
import { affectedBy, allTenants, type DiscoveryWorld } from '../../../src/app/matrix/changed.ts';

const simulators: DiscoveryWorld = {
  tenants: ['acme', 'globex', 'initech'].map((name) => ({
    file: `tenants/${name}.yaml`,
    paths: [`tenants/${name}.yaml`],
  })),
  patterns: ['tenants/*.yaml', './more/[x].yaml'],
};
const since = 'main';
const affected = (...paths: readonly string[]) => affectedBy({ since, paths }, simulators);

describe('changed files', () => {
  it('select the tenants whose files changed, and no others', () => {
    const { scope, files, why, deleted } = affected('tenants/acme.yaml', 'docs/vault.md', 'test/a.test.ts');
    expect({ scope, files: [...files], why, deleted }).toEqual({
      scope: 'changed',
      files: ['tenants/acme.yaml'],
      why: 'only the tenants whose files changed since main',
      deleted: [],
    });
  });

  it.each(['README.md', 'docs/src/a.md', 'test/src/a.ts', 'tenants/README.md', 'elsewhere/acme.yaml', 'srcs/a.ts'])(
    'select no tenant when the file is %s',
    (path) => {
      const { scope, files, why } = affected(path);
      expect([scope, files.size, why]).toEqual(['changed', 0, 'no tenant file changed since main']);
    },
  );

  it.each([
    'src/core/plan.ts',
    'src',
    'dist/index.js',
    'schemas/tenant.schema.json',
    'action.yml',
    'package.json',
    'package-lock.json',
    '.github/workflows/apply.yml',
  ])('select every tenant, with a message, when the file is %s', (path) => {
    const { scope, files, why } = affected('tenants/acme.yaml', path);
    expect([scope, files.size, why]).toEqual(['all', 3, `${path} changed, which may change the plan of every tenant`]);
  });

  it('name deleted tenant files, and only those that the patterns would have found', () => {
    const gone = ['tenants/umbrella.yaml', 'tenants/b/deep.yaml', 'old/hooli.yaml', 'more/[x].yaml', 'more/x.yaml'];
    const { files, deleted } = affected(...gone);
    expect(deleted).toEqual(['more/[x].yaml', 'more/x.yaml', 'tenants/umbrella.yaml']);
    expect(files.size).toBe(0);
    expect(affected('tenants/umbrella.yaml', 'src/a.ts').deleted).toEqual(['tenants/umbrella.yaml']);
  });

  it('select a tenant also when its file is a link to a changed file, or is in a changed directory link', () => {
    const linked = { ...simulators, tenants: [{ file: 'a.yaml', paths: ['tenants/a.yaml', 'common/a.yaml'] }] };
    for (const path of ['common/a.yaml', 'common', 'tenants'])
      expect([...affectedBy({ since, paths: [path] }, linked).files]).toEqual(['a.yaml']);
  });
});

it('select all tenants when there is nothing to compare with', () => {
  expect(allTenants(simulators.tenants, 'because')).toMatchObject({ scope: 'all', why: 'because', deleted: [] });
  expect(allTenants(simulators.tenants, 'because').files.size).toBe(3);
});
