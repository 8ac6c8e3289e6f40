export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

export interface LockedPackage {
  readonly name?: string;
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** Its script only installs the binary of Node 24, for scripts and tests; no part of it is in dist/. */
const MAY_RUN_SCRIPTS = ['node'];

/**
 * Published from the stolen account of a maintainer; the second is the package that they added. Any version of it is malicious.
 */
const STOLEN: Readonly<Record<string, readonly string[] | 'every version'>> = {
  axios: ['1.14.1', '0.30.4'],
  'plain-crypto-js': 'every version',
};

const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;
/** 64 bytes as base64. */
const SHA512 = /^sha512-[A-Za-z0-9+/]{86}==$/;

/** `node_modules/a/node_modules/@b/c` is `@b/c`, unless the lockfile says that another package is in its place. */
export function nameOf(path: string, { name }: LockedPackage): string {
  return name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function wanted(title: string, manifest: Manifest): readonly string[] {
  return Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    .filter(([, version]) => !EXACT.test(version))
    .map(([name, version]) => `${title}: ${name} is ${version}, which is no exact version`);
}

function isStolen(name: string, version: string): boolean {
  const versions = Object.hasOwn(STOLEN, name) ? STOLEN[name] : undefined;
  return versions === 'every version' || (versions?.includes(version) ?? false);
}

/** Where a lockfile omits `resolved`, it means the registry of the person who installs, and `integrity` still applies. */
function origin(name: string, { resolved, version = '' }: LockedPackage): readonly string[] {
  if (resolved === undefined) return [];
  const file = `/${name}/-/${name.replace(/^.*\//, '')}-${version}.tgz`;
  const isRegistry = URL.canParse(resolved) && resolved === `https://${new URL(resolved).host}${file}`;
  return isRegistry ? [] : [`comes from ${resolved}, which is no registry`];
}

function locked(path: string, each: LockedPackage): readonly string[] {
  const name = nameOf(path, each);
  const { version = '', integrity = '', link, hasInstallScript, dependencies, optionalDependencies } = each;
  const ranges = Object.entries({ ...dependencies, ...optionalDependencies });
  const wrong = [
    ...(link ? ['is a link to a folder'] : []),
    ...(EXACT.test(version) ? [] : [`has the version ${version}`]),
    ...(SHA512.test(integrity) ? [] : ['has no SHA-512 of what was published']),
    ...(hasInstallScript && !MAY_RUN_SCRIPTS.includes(name) ? ['runs a script when it is installed'] : []),
    ...(isStolen(name, version) ? ['is a version that thieves published'] : []),
    ...origin(name, each),
    ...ranges
      .filter(([, range]) => /[:/]/.test(range.replace(/^npm:/, '')))
      .map(([to]) => `requires ${to} from another source`),
    ...ranges.filter(([to]) => isStolen(to, '')).map(([to]) => `wants ${to}, which thieves published`),
  ];
  return wrong.map((what) => `${path} ${version}: ${what}`);
}

/** One line for each problem; none for a tree that may be installed. */
export function problemsOf(manifest: Manifest, { packages }: Lockfile): readonly string[] {
  const installed = Object.entries(packages).filter(([path]) => path !== '');
  const hosts = new Set(installed.flatMap(([, { resolved }]) => (resolved ? [URL.parse(resolved)?.host] : [])));
  return [
    ...wanted('package.json', manifest),
    ...wanted('package-lock.json', packages[''] ?? {}),
    ...installed.flatMap(([path, each]) => locked(path, each)),
    ...(hosts.size > 1 ? [`packages come from ${hosts.size} hosts: ${[...hosts].join(', ')}`] : []),
  ];
}
