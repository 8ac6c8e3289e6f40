import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface StatsModule {
  readonly name?: string;
  readonly modules?: readonly StatsModule[];
}

/** `node_modules/a/node_modules/@b/c` of everything that came into the bundle. */
function packagesOf(modules: readonly StatsModule[]): readonly string[] {
  return modules.flatMap(({ name = '', modules: inner = [] }) => {
    const [found] = /node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(name) ?? [];
    return [...(found === undefined ? [] : [found]), ...packagesOf(inner)];
  });
}

/** Of those that let us choose. */
const CHOSEN: Readonly<Record<string, string>> = { 'node-forge': 'BSD-3-Clause' };

function licenceOf(root: string, folder: string): readonly [heading: string, text: string] {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const file = readdirSync(join(root, folder)).find((each) => /^licen[cs]e(\.|$)/i.test(each));
  const text =
    file === undefined
      ? ''
      : readFileSync(join(root, folder, file), 'utf8')
          .replaceAll('\r\n', '\n')
          .trim();
  const terms = CHOSEN[name] ?? (typeof license === 'string' ? license : 'see below');
  return [`${name} ${version}\n${terms}`, text];
}

/**
 * The licences of everything in the bundle. ncc's own list holds only the piece that it wrote last, when there are several.
 * @param stats what webpack says of the bundle
 */
export function licencesText(root: string, stats: { readonly modules: readonly StatsModule[] }): string {
  const folders = [...new Set(packagesOf(stats.modules))].filter((each) =>
    existsSync(join(root, each, 'package.json')),
  );
  const entries = folders.map((folder) => licenceOf(root, folder)).sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.map(([heading, text]) => `${heading}\n\n${text}\n`).join('\n---\n\n');
}
