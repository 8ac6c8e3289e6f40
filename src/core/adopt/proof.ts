import { HybridError, HybridErrors } from '../../base/errors.ts';
import { at, isRecord } from '../../base/json.ts';
import { keysOf } from '../../base/json-pointer.ts';
import { loadTenants } from '../../tenant/load.ts';
import { parseTenantDocument } from '../../tenant/yaml/document.ts';
import { canonicalJson } from '../hash.ts';
import { commentsOf } from './text/parsed.ts';
import type { FileValue } from './text/render.ts';

/** A tenant file by its name, which errors show, and its text without a byte order mark. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

function sourceOf({ name, text }: TextFile) {
  return { file: name, bytes: new TextEncoder().encode(text) };
}

/** Plain data of a tenant file. @throws HybridErrors when it is none */
export function dataOf(file: TextFile): unknown {
  const errors: HybridError[] = [];
  const document = parseTenantDocument(sourceOf(file), (error) => errors.push(error));
  if (document && errors.length === 0) return document.data;
  throw new HybridErrors(errors, `${file.name} is no tenant file`);
}

/** @throws HybridErrors with everything that is wrong with the file */
export function checkLoads(file: TextFile): void {
  loadTenants([sourceOf(file)]);
}

function withValueAt(data: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const map = isRecord(data) ? data : {};
  return { ...map, [key]: withValueAt(Object.hasOwn(map, key) ? map[key] : {}, rest, value) };
}

/** A list is a set: what stays keeps its place, and where the new stands does not matter. */
function asSet(value: unknown): unknown {
  return Array.isArray(value) ? value.map(canonicalJson).sort() : value;
}

function withSets(data: unknown, pointers: readonly string[]): unknown {
  return pointers.map(keysOf).reduce((all, keys) => withValueAt(all, keys, asSet(at(all, ...keys))), data);
}

function sameComments(before: string, after: string): boolean {
  const texts = (text: string) =>
    commentsOf(text)
      .map((comment) => comment.text)
      .sort();
  return canonicalJson(texts(before)) === canonicalJson(texts(after));
}

export interface Edit {
  readonly pointer: string;
  readonly value: FileValue;
}

function parsesAs(after: TextFile, expected: unknown, pointers: readonly string[]): boolean {
  try {
    return canonicalJson(withSets(dataOf(after), pointers)) === canonicalJson(withSets(expected, pointers));
  } catch (error) {
    if (error instanceof HybridErrors) return false;
    throw error;
  }
}

/** @throws HybridError when the text says anything else than before besides these edits, lost a comment, or is no tenant file */
export function checkEdited(before: TextFile, after: TextFile, edits: readonly Edit[]): void {
  const expected = edits.reduce(
    (data, { pointer, value }) => withValueAt(data, keysOf(pointer), value),
    dataOf(before),
  );
  const pointers = edits.map(({ pointer }) => pointer);
  if (!parsesAs(after, expected, pointers) || !sameComments(before.text, after.text)) {
    const message = 'the change in the file would change something else too';
    throw new HybridError({ code: 'adopt.not-kept', message, fix: 'Change it by hand.' });
  }
  checkLoads(after);
}
