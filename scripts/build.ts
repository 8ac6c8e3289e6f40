/**
 * Builds dist/: one bundle with nearly everything, chunks that are loaded on demand, and three short files that select the entry.
 * One bundle instead of three, because reviewers read it once, and the checkout of the Action stays small.
 *
 *   node scripts/build.ts [--out DIRECTORY]
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { licencesText } from './licenses.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { out: { type: 'string', default: join(root, 'dist') } } });
// Built in a temporary folder and renamed, so that a failed build keeps the last good one.
const out = `${values.out}.new`;

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const ncc = join(root, 'node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js');
// src/tsconfig.json keeps a mistake in a test from stopping the build. Not --transpile-only, with which TypeScript would treat every
// file as CommonJS, and the toolkit has no such entry.
const statsFile = `${out}.stats.json`;
const words = ['build', 'src/index.ts', '--out', out, '--no-cache', '--quiet', '--stats-out', statsFile];
execFileSync(process.execPath, [ncc, ...words], { cwd: root, stdio: 'inherit' });
writeFileSync(join(out, 'licenses.txt'), licencesText(root, JSON.parse(readFileSync(statsFile, 'utf8'))));
rmSync(statsFile);

/**
 * The same program in ASCII. V8 stores a text with one character beyond Latin-1 with two bytes per character, and reads it slower: 4 MB
 * and a fifth of the startup (docs/performance.md). An escape works in strings, regular expressions and names, but not in
 * `String.raw` or after a backslash; such characters stay.
 */
function inAscii(program: string): string {
  if (/String\.raw|\\[^\0-\x7f]/.test(program)) return program;
  return program.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

for (const name of readdirSync(out).filter((each) => each.endsWith('.js'))) {
  const path = join(out, name);
  writeFileSync(path, inAscii(readFileSync(path, 'utf8')));
  execFileSync(process.execPath, ['--check', path], { stdio: 'inherit' });
}

writeFileSync(join(out, 'main.js'), "import { runAction } from './index.js';\n\nawait runAction();\n");
// After most runs no login is left (src/app/logins.ts), and the step ends without loading the program.
const post = `if (!['', '[]'].includes(process.env.STATE_logins ?? '')) {
  const { runPost } = await import('./index.js');
  await runPost();
}
`;
writeFileSync(join(out, 'post.js'), post);
// The runner has its own Node; on a terminal, an old version would fail later with an unclear error.
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
