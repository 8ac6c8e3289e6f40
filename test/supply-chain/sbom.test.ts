import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledIn } from '../../scripts/bundled.ts';
import { sbomOf, sbomText } from '../../scripts/sbom.ts';
import { ROOT } from '../simulators/child.ts';
import { type Lockfile, nameOf } from './lockfile.ts';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const manifest = JSON.parse(read('package.json'));
const { packages }: Lockfile = JSON.parse(read('package-lock.json'));
const bundled = bundledIn(read('dist/licenses.txt'));
const sbom: ReturnType<typeof sbomOf> = JSON.parse(sbomText(ROOT));

describe('npm run sbom', () => {
  it('lists the packages of dist/licenses.txt, with the hashes of the lockfile', () => {
    expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
    expect(sbom.components.map(({ name, version }) => `${name} ${version}`)).toEqual(
      bundled.map(({ name, version }) => `${name} ${version}`),
    );
    const published = new Set(
      Object.entries(packages).map(([path, each]) => `${nameOf(path, each)} ${each.version} ${each.integrity}`),
    );
    const listed = sbom.components.map(({ name, version, hashes: [hash] }) => {
      const digest = Buffer.from(hash?.content ?? '', 'hex').toString('base64');
      return `${name} ${version} sha512-${digest}`;
    });
    expect(listed.filter((each) => !published.has(each))).toEqual([]);
  });

  it('lists each component once, and each is reachable from the application', () => {
    const references = sbom.components.map((component) => component['bom-ref']);
    expect(new Set(references).size).toBe(references.length);
    const edges = new Map(sbom.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
    const reached = new Set<string>();
    const visit = (ref: string): void => {
      if (reached.has(ref)) return;
      reached.add(ref);
      edges.get(ref)?.forEach(visit);
    };
    visit(sbom.metadata.component['bom-ref']);
    expect([...reached].sort()).toEqual([sbom.metadata.component['bom-ref'], ...references].sort());
  });

  it('distinguishes two versions of one package', () => {
    const axios = sbom.dependencies.find(({ ref }) => ref.startsWith('pkg:npm/axios@'));
    expect(axios?.dependsOn).toContain('pkg:npm/https-proxy-agent@5.0.1');
    const own = sbom.dependencies.find(({ ref }) => ref === sbom.metadata.component['bom-ref']);
    expect(own?.dependsOn).toContain('pkg:npm/https-proxy-agent@8.0.0');
  });

  it('gives the same bytes each time, without the time or the machine', () => {
    expect(sbomText(ROOT)).toBe(sbomText(ROOT));
    expect(sbomText(ROOT)).not.toMatch(/timestamp|serialNumber|"tools"/);
  });

  it('fails for a package that is not in the lockfile', () => {
    const stranger = { name: 'stranger', version: '1.0.0', licence: 'MIT', text: '' };
    expect(() => sbomOf({ manifest, packages, bundled: [...bundled, stranger] })).toThrow(
      'dist/ holds stranger 1.0.0, and package-lock.json does not',
    );
  });
});
