import { placeText } from '../../base/errors.ts';
import { isReference } from '../../core/diff.ts';
import type { Change, FieldChange, Reference, Scalar, SecretMark, Value } from '../../core/plan.ts';
import { cut, visible } from '../neutralise.ts';

/** Maximum number of characters of a value: alone, and as one of a pair. */
interface Lengths {
  readonly single: number;
  readonly pair: number;
}

const SHORT: Lengths = { single: 96, pair: 48 };

/** For a terminal, which folds long lines: enough for addresses that people copy. */
export const COPIED: Lengths = { single: 300, pair: 300 };

/** A field as all reports show it. All texts are one line without invisible characters, not yet escaped for Markdown. */
export type FieldRow = {
  readonly sign: '+' | '~' | '-';
  readonly field: string;
  /** `tenants/acme.yaml:12:5`, or empty. */
  readonly place: string;
} & (
  | { readonly form: 'value'; readonly text: string }
  | { readonly form: 'pair'; readonly before: string; readonly after: string }
  | {
      readonly form: 'list';
      readonly added: readonly string[];
      readonly removed: readonly string[];
      readonly kept: number;
    }
);

function isList(value: Value | undefined): value is readonly Scalar[] {
  return Array.isArray(value);
}

function isSecret(value: Value | undefined): value is SecretMark {
  return typeof value === 'object' && !isList(value) && 'secret' in value;
}

function sourceText(reference: Reference | undefined): string {
  return reference ? ` from ${visible(reference.ref)} ${visible(reference.field)}` : '';
}

function secretText({ secret, from }: SecretMark): string {
  return `(secret${secret === null ? '' : ` ${visible(secret)}`})${sourceText(from)}`;
}

/** The full value. Strings are quoted, so that an empty string and a space at an end are visible. */
function wholeText(value: Value): string {
  if (isList(value)) return `[${value.map(wholeText).join(', ')}]`;
  if (isSecret(value)) return secretText(value);
  if (isReference(value)) return `(known after apply)${sourceText(value)}`;
  return typeof value === 'string' ? `"${visible(value)}"` : String(value);
}

export function valueText(value: Value, { single } = SHORT): string {
  return cut(wholeText(value), single);
}

/** Both values cut in the middle; if that hides the difference, cut around the first character that differs. */
function pairTexts(before: Value, after: Value, wide: Lengths): readonly [string, string] {
  const [old, wanted] = [wholeText(before), wholeText(after)];
  if (isSecret(before) && isSecret(after) && old === wanted) return [old, '(another secret)'];
  // A certificate is too long to be copied from a terminal, so it is cut as in the other reports.
  const lengths = Math.max(old.length, wanted.length) > wide.single ? SHORT : wide;
  const short = [cut(old, pairLength(before, lengths)), cut(wanted, pairLength(after, lengths))] as const;
  if (short[0] !== short[1]) return short;
  const from = Math.max(0, firstDifference(old, wanted) - lengths.pair / 2);
  return [windowOf(old, from, lengths), windowOf(wanted, from, lengths)];
}

/** A secret mark or a reference is short; it is not cut like a value. */
function pairLength(value: Value, { single, pair }: Lengths): number {
  return isSecret(value) || isReference(value) ? single : pair;
}

function firstDifference(one: string, other: string): number {
  const others = [...other];
  const index = [...one].findIndex((character, position) => character !== others[position]);
  return index < 0 ? [...one].length : index;
}

function windowOf(text: string, from: number, { pair }: Lengths): string {
  const characters = [...text];
  const end = from + pair;
  return `${from > 0 ? '…' : ''}${characters.slice(from, end).join('')}${end < characters.length ? '…' : ''}`;
}

function listRow(before: readonly Scalar[], after: readonly Scalar[], lengths: Lengths) {
  const textOf = (item: Scalar) => valueText(item, lengths);
  const added = after.filter((item) => !before.includes(item)).map(textOf);
  const removed = before.filter((item) => !after.includes(item)).map(textOf);
  return { form: 'list', added, removed, kept: after.length - added.length } as const;
}

function fieldRow({ field, before, after, where, isDefault = false }: FieldChange, lengths: Lengths): FieldRow {
  const place = where ? visible(placeText(where)) : isDefault ? 'default' : '';
  const head = { field: cut(visible(field), SHORT.single), place };
  if (before === undefined || after === undefined) {
    const sign = before === undefined ? '+' : '-';
    const value = after ?? before;
    if (isList(value) && value.length > 1)
      return { ...head, sign, ...(after ? listRow([], value, lengths) : listRow(value, [], lengths)) };
    return { ...head, sign, form: 'value', text: value === undefined ? '(nothing)' : valueText(value, lengths) };
  }
  if (isList(before) && isList(after)) {
    const list = listRow(before, after, lengths);
    if (list.added.length + list.removed.length > 0) return { ...head, sign: '~', ...list };
  }
  const [old, wanted] = pairTexts(before, after, lengths);
  return { ...head, sign: '~', form: 'pair', before: old, after: wanted };
}

export function fieldRows(change: Change, lengths = SHORT): readonly FieldRow[] {
  return change.fields.map((field) => fieldRow(field, lengths));
}
