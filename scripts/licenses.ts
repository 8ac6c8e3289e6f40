import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface StatsModule {
  readonly name?: string;
  readonly modules?: readonly StatsModule[];
}

/** `node_modules/a/node_modules/@b/c` of every package in the bundle. */
function packagesOf(modules: readonly StatsModule[]): readonly string[] {
  return modules.flatMap(({ name = '', modules: inner = [] }) => {
    const [found] = /node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(name) ?? [];
    return [...(found === undefined ? [] : [found]), ...packagesOf(inner)];
  });
}

/** The licence that we choose, for packages that offer several. */
const CHOSEN: Readonly<Record<string, string>> = { 'node-forge': 'BSD-3-Clause' };

/** The licence file or, as in older packages, the last part of the README. */
function wordsOf(folder: string): string {
  const names = readdirSync(folder);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
  const file = names.find((each) => /^licen[cs]e(\.|$)/i.test(each));
  if (file !== undefined) return read(file).trim();
  const readme = names.find((each) => /^readme(\.|$)/i.test(each));
  const [, words] = /^(?:#+ *)?licen[cs]e\n(?:-+\n)?(.*)/ims.exec(readme === undefined ? '' : read(readme)) ?? [];
  if (words === undefined) throw new Error(`${folder} has no licence in its files: it may not go into dist/`);
  return words.trim();
}

function licenceOf(root: string, folder: string): readonly [heading: string, text: string] {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const terms = CHOSEN[name] ?? (typeof license === 'string' ? license : 'see below');
  return [`${name} ${version}\n${terms}`, wordsOf(join(root, folder))];
}

/**
 * The licences of all packages in the bundle. With several chunks, the list of ncc contains only the last one.
 * @param stats statistics of webpack
 */
export function licencesText(root: string, stats: { readonly modules: readonly StatsModule[] }): string {
  const folders = [...new Set(packagesOf(stats.modules))].filter((each) =>
    existsSync(join(root, each, 'package.json')),
  );
  const entries = folders.map((folder) => licenceOf(root, folder)).sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.map(([heading, text]) => `${heading}\n\n${text}\n`).join('\n---\n\n');
}
