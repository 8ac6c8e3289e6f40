/**
 * Replaces gh and its repository for the steps of the release, with the state in the file GH_STATE. It knows the requests of
 * release.yml and no others, and rejects those that GitHub would reject.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';

export interface Release {
  readonly assets: Readonly<Record<string, string>>;
  readonly draft: boolean;
  readonly latest?: boolean;
  readonly immutable?: boolean;
}

export interface Repository {
  /** Each with its commit. */
  readonly tags: Record<string, string>;
  readonly releases: Record<string, Release>;
  /** The setting "Enable release immutability". */
  readonly isImmutable: boolean;
  /** After that many changes the machine disappears. */
  endsAfter?: number;
}

const LISTED = `.[] | "\\(.tag_name) \\(.draft)"`;
const { GH_STATE = '', GITHUB_REPOSITORY = '' } = process.env;
const repository: Repository = JSON.parse(readFileSync(GH_STATE, 'utf8'));
const words = process.argv.slice(2);
const has = (word: string) => words.includes(word);
const after = (word: string) => words[words.indexOf(word) + 1] ?? '';
const field = (name: string) => words.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';

function refuse(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(1);
}

function change(make: () => void): void {
  if (repository.endsAfter === 0) refuse('the machine went away');
  make();
  if (repository.endsAfter !== undefined) repository.endsAfter -= 1;
  writeFileSync(GH_STATE, JSON.stringify(repository));
}

function put(tag: string, over: Partial<Release>): void {
  const before = repository.releases[tag] ?? { assets: {}, draft: true };
  change(() => {
    repository.releases[tag] = { ...before, ...over };
  });
}

function attach(tag: string, files: readonly string[]): void {
  for (const file of files) {
    const { assets = {}, immutable } = repository.releases[tag] ?? {};
    if (immutable) refuse('Cannot upload assets to an immutable release.');
    if (Object.hasOwn(assets, basename(file)) && !has('--clobber')) refuse(`asset ${basename(file)} exists`);
    put(tag, { assets: { ...assets, [basename(file)]: readFileSync(file, 'latin1') } });
  }
}

function release(verb: string, tag: string): void {
  const files = words.slice(3).filter((word) => !word.startsWith('--'));
  const there = repository.releases[tag];
  if (has('--verify-tag') && !repository.tags[tag]) refuse(`tag ${tag} doesn't exist in the repo`);
  const isPublished = { draft: false, immutable: repository.isImmutable };
  if (verb === 'create') {
    if (there) refuse(`a release with the same tag name already exists: ${tag}`);
    put(tag, has('--draft') ? { draft: true } : isPublished);
    attach(tag, files);
  } else if (verb === 'upload' && there) attach(tag, files);
  else if (verb === 'edit' && there && has('--draft=false'))
    put(tag, { ...isPublished, latest: !has('--latest=false') });
  else refuse('release not found');
}

function api(path: string): string {
  const [, tag = ''] = /\/releases\/tags\/(.+)$/.exec(path) ?? [];
  const [, reference = ''] = /\/git\/refs?\/tags\/(.+)$/.exec(path) ?? [];
  if (path.endsWith('/releases?per_page=100') && has('--paginate') && after('--jq') === LISTED)
    return Object.entries(repository.releases)
      .map(([name, { draft }]) => `${name} ${draft}\n`)
      .join('');
  if (tag && after('--jq') === '.immutable') return `${repository.releases[tag]?.immutable ?? refuse('Not Found')}\n`;
  const wanted = has('POST') ? field('ref').replace('refs/tags/', '') : reference;
  if (!has('POST') && !repository.tags[reference]) refuse('Not Found');
  if (has('POST') && repository.tags[wanted]) refuse('Reference already exists');
  if (has('POST') || (has('PATCH') && has('force=true')))
    change(() => {
      repository.tags[wanted] = field('sha');
    });
  return '';
}

const [subject = '', second = '', third = ''] = words;
if (subject === 'release') release(second, third);
else if (second === 'repos/nodejs/node/contents/LICENSE?ref=v24.0.0')
  process.stdout.write('Copyright Node.js contributors.');
else {
  const path = words.find((word) => word.startsWith(`repos/${GITHUB_REPOSITORY}/`));
  process.stdout.write(subject === 'api' && path ? api(path) : refuse(`unknown: ${words.join(' ')}`));
}
