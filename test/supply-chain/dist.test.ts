import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledIn } from '../../scripts/bundled.ts';
import { ROOT } from '../simulators/child.ts';
import { type Lockfile, nameOf } from './lockfile.ts';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const lockfile: Lockfile = JSON.parse(read('package-lock.json'));
const scripts = readdirSync(join(ROOT, 'dist')).filter((name) => name.endsWith('.js'));
const code = scripts.map((name) => read(`dist/${name}`)).join('\n');
const bundled = bundledIn(read('dist/licenses.txt'));

/** Each allows us to distribute the bundle under MIT, with its notice. */
const ALLOWED = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'];

/** `debug` uses colours when it finds them, and the tools for tests install them. */
const FROM_TOOLS = ['has-flag 4.0.0', 'supports-color 7.2.0'];

const locked = (name: string, version: string) =>
  Object.entries(lockfile.packages).find(([path, each]) => nameOf(path, each) === name && each.version === version);

describe('dist/licenses.txt', () => {
  it('names only allowed licences, each with its text', () => {
    expect(bundled.length).toBeGreaterThanOrEqual(50);
    expect(bundled.filter(({ licence }) => !ALLOWED.includes(licence))).toEqual([]);
    const without = bundled.filter(({ text }) => !/copyright|\bISC License\b/i.test(text));
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it('agrees with the lockfile, except where the package offers a choice', () => {
    const said = bundled.map(({ name, version, licence }) => [locked(name, version)?.[1].license, licence]);
    expect(said.filter(([theirs, ours]) => theirs !== ours)).toEqual([['(BSD-3-Clause OR GPL-2.0)', 'BSD-3-Clause']]);
  });

  it('names every package of the bundle', () => {
    // The bundle keeps the path of an ES module.
    const paths = [...code.matchAll(/(?:\.\.?\/)+(?:[^\s"'*]*\/)?node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g)];
    const inside = [...new Set(paths.map(([, name = '']) => name))];
    expect(inside.length).toBeGreaterThan(10);
    expect(inside.filter((name) => !bundled.some((each) => each.name === name))).toEqual([]);
  });

  it('names no package that only the tools for tests need, except known ones', () => {
    const tools = bundled.filter(({ name, version }) => locked(name, version)?.[1].dev === true);
    expect(tools.map(({ name, version }) => `${name} ${version}`)).toEqual(FROM_TOOLS);
  });
});

describe('the code in dist/', () => {
  it('creates code from text in one place only: function-bind of a number of arguments', () => {
    const made = code.match(/(?<![\w.$])(?:eval|(?:new )?Function)\(\s*[^)\s].*/g) ?? [];
    const bound = "Function('binder', 'return function (' + joiny(boundArgs, ','";
    expect(made.map((line) => line.slice(0, bound.length))).toEqual([bound]);
    expect(code).not.toMatch(/\bvm["']\)|runIn(?:This|New)?Context\(|process\.binding\(|\.wasm["']/);
  });

  it('loads only modules of Node', () => {
    const asked = [
      ...code.matchAll(/(?:require|createRequire\(import\.meta\.url\))\(\s*["']([^"'./][^"']*)["']\s*\)/g),
      ...code.matchAll(/^import .*?from\s*["']([^"'.][^"']*)["'];?$/gm),
    ].map(([, name = '']) => name.replace(/^node:/, ''));
    expect(asked.length).toBeGreaterThan(10);
    expect([...new Set(asked.filter((name) => !builtinModules.includes(name)))]).toEqual([]);
  });

  it('contains no path of the machine that built it, and no source map', () => {
    for (const place of [ROOT, homedir(), tmpdir()].filter((each) => each.length > 1))
      expect(code).not.toContain(`${place}/`);
    expect(code).not.toMatch(/file:\/\/\/(?:home|Users|root|tmp|work|[A-Z]:)/);
    expect(code).not.toMatch(/sourceMappingURL=data:/);
    expect(readdirSync(join(ROOT, 'dist')).filter((name) => name.endsWith('.map'))).toEqual([]);
  });
});
