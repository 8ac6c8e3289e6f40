import { placeText } from '../../base/errors.ts';
import { isReference } from '../../core/diff.ts';
import type { Change, FieldChange, Reference, Scalar, SecretMark, Value } from '../../core/plan.ts';
import { cut, visible } from '../neutralise.ts';

const SINGLE_LENGTH = 96;
const PAIR_LENGTH = 48;

/** A field as it is shown, whatever shows it. All texts are one line and safe to see; they are not yet escaped for Markdown. */
export type FieldRow = {
  readonly sign: '+' | '~' | '-';
  readonly field: string;
  /** `tenants/acme.yaml:12:5`, or nothing. */
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

/** Never cut. Strings stand in quotes, so that an empty one and a blank at an end are seen. */
function wholeText(value: Value): string {
  if (isList(value)) return `[${value.map(wholeText).join(', ')}]`;
  if (isSecret(value)) return secretText(value);
  if (isReference(value)) return `(known after apply)${sourceText(value)}`;
  return typeof value === 'string' ? `"${visible(value)}"` : String(value);
}

export function valueText(value: Value): string {
  return cut(wholeText(value), SINGLE_LENGTH);
}

/** Both cut in the middle, or, where that would hide the difference, around the first character that differs. */
function pairTexts(before: Value, after: Value): readonly [string, string] {
  const [old, wanted] = [wholeText(before), wholeText(after)];
  if (isSecret(before) && isSecret(after) && old === wanted) return [old, '(another secret)'];
  const short = [cut(old, pairLength(before)), cut(wanted, pairLength(after))] as const;
  if (short[0] !== short[1]) return short;
  const from = Math.max(0, firstDifference(old, wanted) - PAIR_LENGTH / 2);
  return [windowOf(old, from), windowOf(wanted, from)];
}

/** What stands for a value is read as a whole. */
function pairLength(value: Value): number {
  return isSecret(value) || isReference(value) ? SINGLE_LENGTH : PAIR_LENGTH;
}

function firstDifference(one: string, other: string): number {
  const others = [...other];
  const index = [...one].findIndex((character, position) => character !== others[position]);
  return index < 0 ? [...one].length : index;
}

function windowOf(text: string, from: number): string {
  const characters = [...text];
  const end = from + PAIR_LENGTH;
  return `${from > 0 ? '…' : ''}${characters.slice(from, end).join('')}${end < characters.length ? '…' : ''}`;
}

function listRow(before: readonly Scalar[], after: readonly Scalar[]) {
  const added = after.filter((item) => !before.includes(item)).map(valueText);
  const removed = before.filter((item) => !after.includes(item)).map(valueText);
  return { form: 'list', added, removed, kept: after.length - added.length } as const;
}

function fieldRow({ field, before, after, where, isDefault = false }: FieldChange): FieldRow {
  const place = where ? visible(placeText(where)) : isDefault ? 'default' : '';
  const head = { field: cut(visible(field), SINGLE_LENGTH), place };
  if (before === undefined || after === undefined) {
    const sign = before === undefined ? '+' : '-';
    const value = after ?? before;
    if (isList(value) && value.length > 1)
      return { ...head, sign, ...(after ? listRow([], value) : listRow(value, [])) };
    return { ...head, sign, form: 'value', text: value === undefined ? '(nothing)' : valueText(value) };
  }
  if (isList(before) && isList(after)) {
    const list = listRow(before, after);
    if (list.added.length + list.removed.length > 0) return { ...head, sign: '~', ...list };
  }
  const [old, wanted] = pairTexts(before, after);
  return { ...head, sign: '~', form: 'pair', before: old, after: wanted };
}

export function fieldRows(change: Change): readonly FieldRow[] {
  return change.fields.map(fieldRow);
}
