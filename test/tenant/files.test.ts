import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HybridErrors } from '../../src/errors.ts';
import { readTenantFiles } from '../../src/tenant/files.ts';
import { loadTenants } from '../../src/tenant/load.ts';
import { parseSecretReference } from '../../src/tenant/reference.ts';
import { didYouMean } from '../../src/tenant/suggestion.ts';
import { ROOT } from '../simulators/child.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

describe('finding tenant files', () => {
  it('takes tenants/*.yaml when nothing is named, sorted', async () => {
    mkdirSync(join(directory, 'tenants'));
    for (const name of ['b.yaml', 'a.yml', 'c.txt']) writeFileSync(join(directory, 'tenants', name), 'x');
    expect((await readTenantFiles([], directory)).map(({ file }) => file)).toEqual(['tenants/a.yml', 'tenants/b.yaml']);
  });

  it('says so when a pattern matches nothing', async () => {
    await expect(readTenantFiles(['nothing/*.yaml'], directory)).rejects.toThrow(
      'no tenant file matches nothing/*.yaml',
    );
    await expect(readTenantFiles([], directory)).rejects.toThrow('tenants/*.yaml');
  });

  it('does not read a huge file', async () => {
    const file = join(directory, 'huge.yaml');
    writeFileSync(file, '');
    truncateSync(file, 3 * 1024 ** 3);
    const sources = await readTenantFiles(['huge.yaml'], directory);
    expect(() => loadTenants(sources)).toThrow(HybridErrors);
  });

  it('says so when a name is not a file', async () => {
    mkdirSync(join(directory, 'folder.yaml'));
    await expect(readTenantFiles(['folder.yaml'], directory)).rejects.toThrow('cannot read folder.yaml');
  });
});

describe('the shipped tenants', () => {
  it('are good, and name the schema for editors', async () => {
    const sources = await readTenantFiles([], ROOT);
    expect(loadTenants(sources).map(({ name }) => name)).toEqual(['acme', 'globex', 'initech']);
    for (const { bytes } of sources)
      expect(new TextDecoder().decode(bytes)).toMatch(
        /^# yaml-language-server: \$schema=\.\.\/schemas\/tenant\.schema\.json\n/,
      );
  });
});

describe('the schema', () => {
  it('describes every property', () => {
    const missing: string[] = [];
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { properties = {} } = node as { properties?: Record<string, object> };
      for (const [name, property] of Object.entries(properties)) {
        if (!('description' in property)) missing.push(`${path}/${name}`);
        walk(property, `${path}/${name}`);
      }
      for (const key of ['items', 'additionalProperties'] as const)
        walk((node as Record<string, unknown>)[key], `${path}/${key}`);
    };
    walk(JSON.parse(readFileSync(join(ROOT, 'schemas/tenant.schema.json'), 'utf8')), '');
    expect(missing).toEqual([]);
  });
});

describe('small pieces', () => {
  it('tells references from other texts', () => {
    expect(parseSecretReference('vault:a/b')).toEqual({ store: 'vault', path: 'a/b' });
    expect(parseSecretReference('hunter2')).toBeUndefined();
    expect(parseSecretReference('vault:')).toBeUndefined();
  });

  it('suggests only what is near', () => {
    expect(didYouMean('srevices', ['services', 'secrets'])).toBe('; did you mean "services"?');
    expect(didYouMean('xyz', ['services'])).toBe('');
    expect(didYouMean('a'.repeat(100), ['services'])).toBe('');
  });
});
