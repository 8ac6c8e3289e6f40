import { describe, expect, it } from 'vitest';
import { appliedByMerging } from '../../../src/app/matrix/changed.ts';

const FILES = ['tenants/acme.yaml', 'tenants/globex.yaml'];
const applied = (paths: readonly string[], files = FILES, links = {}) => [...appliedByMerging(paths, files, links)];

describe('a merge', () => {
  it('applies the tenants whose files change', () => {
    expect(applied(['tenants/acme.yaml', 'README.md'])).toEqual(['tenants/acme.yaml']);
    expect(applied(['tenants/README.md'])).toEqual([]);
  });

  it.each(['.github/workflows/apply.yml', 'src/app/action.ts', 'schemas/tenant.schema.json', 'action.yml'])(
    'applies no tenant for %s alone, and every tenant where a file in the tenants folder changes too',
    (common) => {
      expect(applied([common])).toEqual([]);
      expect(applied([common, 'tenants/acme.yaml'])).toEqual(FILES);
      expect(applied([common, 'tenants/README.md'])).toEqual(FILES);
    },
  );

  it('applies a tenant whose file is a link together with the target of the link', () => {
    const links = { 'tenants/acme.yaml': 'shared/acme.yaml' };
    expect(applied(['shared/acme.yaml'], FILES, links)).toEqual([]);
    expect(applied(['shared/acme.yaml', 'tenants/globex.yaml'], FILES, links)).toEqual(FILES);
  });

  it('applies no tenant where GitHub does not read so far into the list of files', () => {
    const many = Array.from({ length: 300 }, (_, index) => `docs/${index}.md`);
    expect(applied([...many, 'tenants/acme.yaml'])).toEqual([]);
    expect(applied([...many.slice(1), 'tenants/acme.yaml'])).toEqual(['tenants/acme.yaml']);
  });

  it('applies tenants in another folder of tenant files', () => {
    expect(applied(['config/acme.yaml'], ['config/acme.yaml'])).toEqual(['config/acme.yaml']);
    expect(applied(['README.md'], ['acme.yaml'])).toEqual([]);
    expect(applied(['acme.yaml'], ['acme.yaml'])).toEqual(['acme.yaml']);
  });
});
