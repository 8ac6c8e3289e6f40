/**
 * Writes a CycloneDX list of the packages in dist/, which contains only some of the dependencies in package.json.
 * Reproducible: without a time or data of the machine.
 *
 *   node scripts/sbom.ts [--out FILE]      without --out to stdout
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type Bundled, bundledIn } from './bundled.ts';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, unknown>>;
}

export interface SbomParts {
  readonly manifest: {
    readonly name: string;
    readonly version: string;
    readonly license: string;
    readonly dependencies: Readonly<Record<string, string>>;
  };
  readonly packages: Readonly<Record<string, Locked>>;
  readonly bundled: readonly Bundled[];
}

const FOLDER = 'node_modules/';
const nameOf = (path: string) => path.slice(path.lastIndexOf(FOLDER) + FOLDER.length);
const purl = (name: string, version: string) => `pkg:npm/${name.replace('@', '%40')}@${version}`;
const byText = (one: string, other: string) => (one < other ? -1 : Number(one > other));

/** Base64 of the lockfile to the hexadecimal of CycloneDX. */
function hashOf(path: string, { integrity = '' }: Locked) {
  const [, base64] = /^sha512-(\S+)$/.exec(integrity) ?? [];
  if (base64 === undefined) throw new Error(`package-lock.json: ${path} has no SHA-512`);
  return { alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') };
}

/** Where Node finds a package: next to the importing one, then in each parent folder. */
function found(packages: SbomParts['packages'], from: string, name: string): string | undefined {
  const inside = `${from === '' ? '' : `${from}/`}${FOLDER}${name}`;
  if (packages[inside] || from === '') return packages[inside] && inside;
  return found(packages, from.slice(0, Math.max(0, from.lastIndexOf(`/${FOLDER}`))), name);
}

/** CycloneDX 1.6. @throws Error if a package in dist/ is not in the lockfile */
export function sbomOf({ manifest, packages, bundled }: SbomParts) {
  const paths = bundled.map(({ name, version }) => {
    const path = Object.keys(packages).find((each) => nameOf(each) === name && packages[each]?.version === version);
    if (path === undefined) throw new Error(`dist/ holds ${name} ${version}, and package-lock.json does not`);
    return path;
  });
  const references = new Map(paths.map((path) => [path, purl(nameOf(path), packages[path]?.version ?? '')]));
  const edges = (ref: string, from: string, names: readonly string[]) => ({
    ref,
    dependsOn: [...new Set(names.flatMap((name) => references.get(found(packages, from, name) ?? '') ?? []))].sort(
      byText,
    ),
  });
  const self = purl(manifest.name, manifest.version);
  const wanted = ({ dependencies, optionalDependencies, peerDependenciesMeta }: Locked) =>
    Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependenciesMeta });
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        'bom-ref': self,
        type: 'application',
        name: manifest.name,
        version: manifest.version,
        purl: self,
        licenses: [{ license: { id: manifest.license } }],
      },
    },
    components: bundled.map(({ name, version, licence }, at) => ({
      'bom-ref': purl(name, version),
      type: 'library',
      name,
      version,
      purl: purl(name, version),
      licenses: [{ license: { id: licence } }],
      hashes: [hashOf(paths[at] ?? '', packages[paths[at] ?? ''] ?? {})],
    })),
    dependencies: [
      edges(self, '', Object.keys(manifest.dependencies)),
      ...paths.map((path) => edges(references.get(path) ?? '', path, wanted(packages[path] ?? {}))),
    ],
  };
}

/** The text that `npm run sbom` writes. @param root where package.json, package-lock.json and dist/ are */
export function sbomText(root: string): string {
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const { packages } = JSON.parse(read('package-lock.json'));
  const bundled = bundledIn(read('dist/licenses.txt'));
  return `${JSON.stringify(sbomOf({ manifest: JSON.parse(read('package.json')), packages, bundled }), null, 2)}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  const text = sbomText(join(import.meta.dirname, '..'));
  if (values.out === undefined) process.stdout.write(text);
  else writeFileSync(values.out, text);
}
