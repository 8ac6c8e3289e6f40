import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../simulators/child.ts';
import { type LockedPackage, type Lockfile, problemsOf } from './lockfile.ts';

const read = (file: string) => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
const manifest = read('package.json');
const lockfile: Lockfile = read('package-lock.json');
const AXIOS = 'node_modules/axios';

/** The lockfile after an attack. */
function doctored(path: string, change: LockedPackage): Lockfile {
  return { packages: { ...lockfile.packages, [path]: { ...lockfile.packages[path], ...change } } };
}

const integrity = `sha512-${Buffer.alloc(64).toString('base64')}`;
const tarball = (host: string, name: string, version: string) => `https://${host}/${name}/-/${name}-${version}.tgz`;

describe('the packages that npm installs', () => {
  it('are pinned, hashed, from a registry, without scripts, and not known to be malicious', () => {
    expect(Object.keys(lockfile.packages).length).toBeGreaterThan(100);
    expect(problemsOf(manifest, lockfile)).toEqual([]);
  });

  it('may run the one script that package.json names', () => {
    expect(manifest.allowScripts).toEqual({ node: true });
  });

  it('stop the installation at any other script, and at a source from git or from an address', () => {
    const said = readFileSync(join(ROOT, '.npmrc'), 'utf8').split('\n');
    const wanted = ['save-exact=true', 'allow-git=none', 'allow-remote=none', 'strict-allow-scripts=true'];
    expect(said).toEqual(expect.arrayContaining(wanted));
  });
});

describe('the check of a lockfile finds', () => {
  it.each(['1.14.1', '0.30.4'])('a malicious axios %s', (version) => {
    const found = [`${AXIOS} ${version}: is a version that thieves published`];
    expect(problemsOf(manifest, doctored(AXIOS, { version }))).toEqual(found);
    const deep = 'node_modules/somewhere/node_modules/axios';
    expect(problemsOf(manifest, doctored(deep, { version, integrity }))).toEqual([
      `${deep} ${version}: is a version that thieves published`,
    ]);
    // Under another name, which npm allows.
    expect(problemsOf(manifest, doctored('node_modules/alias', { name: 'axios', version, integrity }))).toHaveLength(1);
  });

  it('plain-crypto-js, installed or only required', () => {
    const installed = doctored('node_modules/plain-crypto-js', { version: '4.2.1', integrity });
    expect(problemsOf(manifest, installed)).toEqual([
      'node_modules/plain-crypto-js 4.2.1: is a version that thieves published',
    ]);
    const dependencies = { ...lockfile.packages[AXIOS]?.dependencies, 'plain-crypto-js': '^4.2.1' };
    expect(problemsOf(manifest, doctored(AXIOS, { dependencies }))).toEqual([
      expect.stringContaining('wants plain-crypto-js, which thieves published'),
    ]);
  });

  it.each<[string, LockedPackage]>([
    ['no SHA-512', { integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }],
    ['runs a script', { hasInstallScript: true }],
    ['is a link', { link: true }],
    ['no registry', { resolved: 'git+ssh://git@github.com/axios/axios.git#0123abc' }],
    ['no registry', { resolved: 'https://evil.example/axios.tgz' }],
    ['no registry', { resolved: tarball('registry.example', 'axios', '1.14.1') }],
    ['from another source', { dependencies: { 'follow-redirects': 'github:evil/follow-redirects' } }],
    ['from another source', { optionalDependencies: { 'follow-redirects': 'https://evil.example/x.tgz' } }],
  ])('%s: %j', (problem, change) => {
    expect(problemsOf(manifest, doctored(AXIOS, change))).toEqual([expect.stringContaining(problem)]);
  });

  it('a second host', () => {
    const [axios, yaml] = [AXIOS, 'node_modules/yaml'].map((path) => lockfile.packages[path]?.version ?? '');
    const one = doctored(AXIOS, { resolved: tarball('registry.example', 'axios', axios ?? '') });
    const packages = {
      ...lockfile.packages,
      [AXIOS]: one.packages[AXIOS] ?? {},
      'node_modules/yaml': {
        ...lockfile.packages['node_modules/yaml'],
        resolved: tarball('evil.example', 'yaml', yaml ?? ''),
      },
    };
    expect(problemsOf(manifest, { packages })).toContainEqual(expect.stringContaining('evil.example'));
  });

  it.each(['^1.0.0', '~1.0.0', '1.x', 'latest', '*', 'github:evil/axios', 'file:../axios'])(
    'a version that is not exact: %s',
    (version) => {
      expect(problemsOf({ ...manifest, dependencies: { axios: version } }, lockfile)).toEqual([
        `package.json: axios is ${version}, which is no exact version`,
      ]);
    },
  );
});
