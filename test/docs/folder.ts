import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startOf } from '../simulators/built.ts';
import { CLI } from '../simulators/child.ts';
import type { Simulators } from '../simulators/simulators.ts';
import { ROOT } from './pages.ts';

const COPIED = ['tenants', 'schemas', 'package.json', 'package-lock.json', '.gitignore', '.github', 'action.yml'];
const LINKED = ['dist', 'node_modules', 'scripts', 'src', 'test'];
const DATE = '2026-01-01T00:00:00Z';

/** A folder like a clone, with the commands that pages call. */
export interface Folder {
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  remove(): void;
}

const quoted = (word: string) => `'${word.replaceAll("'", String.raw`'\''`)}'`;
const HERE = import.meta.dirname;

/** Scripts in the place of programs; `$later` of a page is in days. */
function commands(world: Simulators): Readonly<Record<string, string>> {
  const start = startOf(CLI);
  const settings = Object.entries(start.environment).map(([name, value]) => `${name}=${quoted(value)}`);
  const node = quoted(process.execPath);
  const controls = [
    ['genesys-cloud', world.genesysCloud.url],
    ['vault', world.vault.url],
    ...Object.entries(world.gax).map(([tenant, { url }]) => [`gax.${tenant}`, url]),
  ];
  const clock = `\${DAYS_LATER:+--import ${quoted(join(HERE, 'stand-ins/later.ts'))}}`;
  return {
    'genesys-hybrid': `${settings.join(' ')} exec ${node} ${clock} ${start.words.map(quoted).join(' ')} "$@"`,
    vault: `exec ${node} ${quoted(join(HERE, 'stand-ins/vault.ts'))} "$@"`,
    npx: `case "$1 $2" in
  "genesys-hybrid "*) shift; exec genesys-hybrid "$@" ;;
  "node dist/cli.js") shift 2; exec genesys-hybrid "$@" ;;
esac
echo "npx $*: only genesys-hybrid is there" >&2; exit 127`,
    npm: `case "$1" in
  ci) exit 0 ;;
  run) exec ${node} --run "$2" -- "\${@:4}" ;;
esac
echo "npm $*: only npm ci and npm run are there" >&2; exit 127`,
    control: `case "$1" in
${controls.map(([name, url]) => `  ${name}) url=${url} ;;`).join('\n')}
  *) echo "control: no simulator $1" >&2; exit 1 ;;
esac
exec curl --silent --show-error --fail --output /dev/null "$url/_control/$2" --data "$3"`,
  };
}

function writeCommands(directory: string, world: Simulators): void {
  mkdirSync(directory);
  for (const [name, text] of Object.entries(commands(world))) {
    const path = join(directory, name);
    writeFileSync(path, `#!/usr/bin/env bash\n${text}\n`);
    chmodSync(path, 0o755);
  }
}

export function createFolder(world: Simulators): Folder {
  const root = mkdtempSync(join(tmpdir(), 'genesys-hybrid-docs-'));
  const directory = join(root, 'genesys-hybrid');
  mkdirSync(directory);
  for (const name of COPIED) cpSync(join(ROOT, name), join(directory, name), { recursive: true });
  for (const name of LINKED) symlinkSync(join(ROOT, name), join(directory, name));
  writeCommands(join(root, 'bin'), world);
  const environment = {
    ...world.environment,
    ...Object.fromEntries(Object.keys(world.gax).map((name) => [`${name.toUpperCase()}_DBID`, world.tenantDbid(name)])),
    PATH: [join(root, 'bin'), join(process.execPath, '..'), process.env.PATH ?? ''].join(':'),
    HOME: root,
    LC_ALL: 'C.UTF-8',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_NAME: 'Ada Admin',
    GIT_AUTHOR_EMAIL: 'ada@acme.example',
    GIT_AUTHOR_DATE: DATE,
    GIT_COMMITTER_NAME: 'Ada Admin',
    GIT_COMMITTER_EMAIL: 'ada@acme.example',
    GIT_COMMITTER_DATE: DATE,
  };
  const exclude = LINKED.map((name) => `/${name}`).join('\n');
  const script = `git init -q -b main && echo ${quoted(exclude)} >.git/info/exclude && git add -A && git commit -qm 'Begin'`;
  const { status, stderr } = spawnSync('bash', ['-c', script], { cwd: directory, env: environment, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the folder of a page could not be made: ${stderr}`);
  return { directory, environment, remove: () => rmSync(root, { recursive: true, force: true }) };
}
