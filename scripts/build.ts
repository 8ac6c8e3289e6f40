/**
 * Builds dist/: one bundle that holds nearly everything, pieces that are read only when they are needed, and three short files
 * that say which part to run. One bundle instead of three: reviewers read it once, and the Action's checkout stays small.
 *
 *   node scripts/build.ts [--out DIRECTORY]
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { licencesText } from './licenses.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { out: { type: 'string', default: join(root, 'dist') } } });
// Built beside and moved over: a build that fails leaves the last good one.
const out = `${values.out}.new`;

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const ncc = join(root, 'node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js');
// src/tsconfig.json keeps a mistake in a test from stopping the build. Not --transpile-only: with it TypeScript takes every
// file for CommonJS, and the toolkit has no such entry.
const statsFile = `${out}.stats.json`;
const words = ['build', 'src/index.ts', '--out', out, '--no-cache', '--quiet', '--stats-out', statsFile];
execFileSync(process.execPath, [ncc, ...words], { cwd: root, stdio: 'inherit' });
writeFileSync(join(out, 'licenses.txt'), licencesText(root, JSON.parse(readFileSync(statsFile, 'utf8'))));
rmSync(statsFile);

const ENTRIES = { 'main.js': 'runAction', 'post.js': 'runPost' };
for (const [file, name] of Object.entries(ENTRIES)) {
  writeFileSync(join(out, file), `import { ${name} } from './index.js';\n\nawait ${name}();\n`);
}
// The runner brings its own Node; a terminal has any, and an old one would stumble somewhere in the middle.
const commandLine = `#!/usr/bin/env node
if (Number.parseInt(process.versions.node, 10) < 24) {
  console.error(\`Error: genesys-hybrid needs Node 24 or newer, and this is \${process.version}\\n  Fix: Install Node 24, or run it with npx in a clone: npx node dist/cli.js\`);
  process.exit(1);
}
const { runCommandLine } = await import('./index.js');

await runCommandLine();
`;
writeFileSync(join(out, 'cli.js'), commandLine);
chmodSync(join(out, 'cli.js'), 0o755);

rmSync(values.out, { recursive: true, force: true });
renameSync(out, values.out);
