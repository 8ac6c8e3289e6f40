/**
 * Extracts the operations that this project uses from GitHub's official OpenAPI description, for test/contract/github:
 *
 *   npm pack @octokit/openapi@23.0.2 && tar xzf octokit-openapi-23.0.2.tgz
 *   node scripts/cut-github-definition.ts package
 *
 * The package is too large for a dependency: 385 MB for 36 operations. The package and its description are under the MIT licence,
 * Copyright (c) 2020 Octokit contributors.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = '@octokit/openapi';
const VERSION = '23.0.2';
const TARGET = join(import.meta.dirname, '../test/contract/definitions/github-openapi.json');

const REPOSITORY = '/repos/{owner}/{repo}';
const SECRETS = ['get secrets', 'get secrets/public-key', 'put secrets/{secret_name}', 'delete secrets/{secret_name}'];
const VARIABLES = ['get variables', 'post variables', 'get variables/{name}', 'patch variables/{name}'];

/** `method path`, below a repository. */
const OPERATIONS: readonly string[] = [
  'get ',
  'get /issues',
  'post /issues',
  'get /issues/{issue_number}',
  'patch /issues/{issue_number}',
  'get /issues/{issue_number}/comments',
  'post /issues/{issue_number}/comments',
  'get /issues/comments/{comment_id}',
  'patch /issues/comments/{comment_id}',
  'get /commits/{commit_sha}/pulls',
  'get /pulls',
  'post /pulls',
  'get /pulls/{pull_number}',
  'patch /pulls/{pull_number}',
  'get /git/ref/{ref}',
  'post /git/refs',
  'patch /git/refs/{ref}',
  'get /git/commits/{commit_sha}',
  'post /git/commits',
  'post /git/trees',
  ...['/actions/', '/environments/{environment_name}/'].flatMap((below) =>
    [...SECRETS, ...VARIABLES].map((each) => each.replace(' ', ` ${below}`)),
  ),
];

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = Readonly<Record<string, Json>>;

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const WORDS = new Set(['description', 'summary', 'tags', 'externalDocs', 'example', 'examples', 'title']);

/** Without documentation. Keys of `properties` are names, which may equal keywords. */
function bare(value: Json, isNames = false): Json {
  if (Array.isArray(value)) return value.map((each) => bare(each));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key]) => isNames || !(WORDS.has(key) || key.startsWith('x-')));
  return Object.fromEntries(kept.map(([key, inner]) => [key, bare(inner, !isNames && key === 'properties')]));
}

/** Titles are the names of the schemas before the references were resolved. */
function titlesOf(value: Json, found: Map<string, string>): void {
  if (Array.isArray(value)) for (const each of value) titlesOf(each, found);
  if (!isObject(value)) return;
  if (typeof value.title === 'string') found.set(JSON.stringify(bare(value)), value.title);
  for (const inner of Object.values(value)) titlesOf(inner, found);
}

function count(value: Json, counts: Map<string, number>): void {
  if (typeof value !== 'object' || value === null) return;
  if (isObject(value)) counts.set(JSON.stringify(value), (counts.get(JSON.stringify(value)) ?? 0) + 1);
  for (const inner of Object.values(value)) count(inner, counts);
}

/** Schemas that occur more than once get a name and are written once. */
class Names {
  readonly schemas: Record<string, Json> = {};
  readonly #counts = new Map<string, number>();
  readonly #named = new Map<string, string>();
  readonly #titles: ReadonlyMap<string, string>;

  constructor(paths: Json, titles: ReadonlyMap<string, string>) {
    this.#titles = titles;
    count(paths, this.#counts);
  }

  replaced(value: Json): Json {
    if (Array.isArray(value)) return value.map((each) => this.replaced(each));
    if (!isObject(value)) return value;
    const text = JSON.stringify(value);
    const title = this.#titles.get(text);
    const isNamed = title !== undefined && text.length > 200 && (this.#counts.get(text) ?? 0) > 1;
    return isNamed ? { $ref: `#/components/schemas/${this.#name(text, title, value)}` } : this.#inner(value);
  }

  #inner(value: JsonObject): Json {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.replaced(inner)]));
  }

  #name(text: string, title: string, value: JsonObject): string {
    const known = this.#named.get(text);
    if (known !== undefined) return known;
    const slug = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
    const same = [...this.#named.values()].filter((each) => each.replace(/\.\d+$/, '') === slug).length;
    const name = same === 0 ? slug : `${slug}.${same + 1}`;
    this.#named.set(text, name);
    this.schemas[name] = this.#inner(value);
    return name;
  }
}

function read(directory: string, ...path: readonly string[]): JsonObject {
  return JSON.parse(readFileSync(join(directory, ...path), 'utf8'));
}

function within(value: Json | undefined, ...keys: readonly string[]): JsonObject {
  const found = keys.reduce<Json | undefined>((inner, key) => (isObject(inner) ? inner[key] : undefined), value);
  if (!isObject(found)) throw new Error(`the description has no ${keys.join(' ')}`);
  return found;
}

function cut(directory: string): Json {
  const { name, version, license } = read(directory, 'package.json');
  if (name !== PACKAGE || version !== VERSION) throw new Error(`${directory} is not ${PACKAGE} ${VERSION}`);
  const description = read(directory, 'generated', 'api.github.com.deref.json');
  const paths: Record<string, Record<string, Json>> = {};
  const titles = new Map<string, string>();
  for (const operation of OPERATIONS) {
    const [method = '', below = ''] = operation.split(' ');
    const found = within(description.paths, `${REPOSITORY}${below}`, method);
    titlesOf(found, titles);
    paths[`${REPOSITORY}${below}`] = { ...paths[`${REPOSITORY}${below}`], [method]: bare(found) };
  }
  const names = new Names(paths, titles);
  const replaced = names.replaced(paths);
  return {
    openapi: description.openapi ?? null,
    info: { title: `Cut out of ${PACKAGE} ${VERSION}`, version: VERSION, license: { name: license ?? null } },
    paths: replaced,
    components: { schemas: names.schemas },
  };
}

const [directory] = process.argv.slice(2);
if (directory === undefined) throw new Error('say where the package is: node scripts/cut-github-definition.ts package');
writeFileSync(TARGET, `${JSON.stringify(cut(directory), null, 1)}\n`);
