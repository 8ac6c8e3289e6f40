import { problem } from '../../base/errors.ts';
import { DEFAULTS } from '../../tenant/generated/tenant.ts';
import { canonicalJson } from '../hash.ts';
import type { Value } from '../plan.ts';
import type { Acceptable, Difference } from './acceptable.ts';
import type { FileValue, Item } from './text/render.ts';

const USUAL = DEFAULTS['clients.*.roles.*'];

/** The common value of all differences. @throws HybridError if they disagree */
export function requireSameValue(
  of: (stands: Value, current: unknown, differences: readonly Difference[]) => FileValue,
) {
  return (differences: readonly Difference[], current: unknown): FileValue => {
    const [first, ...others] = differences;
    const same = others.every(({ stands }) => canonicalJson(stands) === canonicalJson(first?.stands));
    if (first && same) return of(first.stands, current, differences);
    throw problem('adopt.disagree');
  };
}

type Read = Parameters<typeof requireSameValue>[0];

/** Keys at this path of the file, each with its conversion. */
export function words(place: string, of: Readonly<Record<string, Read>>): readonly Acceptable[] {
  return Object.entries(of).map(([word, read]) => ({ word: `${place}/${word}`, of: requireSameValue(read) }));
}

export function text(stands: Value): string {
  if (typeof stands === 'string') return stands;
  throw problem('adopt.value', { what: 'no text' });
}

export function truth(stands: Value): boolean {
  if (typeof stands === 'boolean') return stands;
  throw problem('adopt.value', { what: 'neither true nor false' });
}

/** Options of the transaction object are texts. */
export function number(stands: Value): number {
  const value = typeof stands === 'string' ? numberIn(stands) : stands;
  if (typeof value === 'number') return value;
  throw problem('adopt.value', { what: 'not a number, and the file accepts only numbers' });
}

/** A number whose text is the same in the file, so that nothing is lost: not `1.10` or ` 7`. */
function numberIn(written: string): number | undefined {
  const value = Number(written);
  return Number.isFinite(value) && String(value) === written ? value : undefined;
}

/** Like the type in the file: a number stays a number if the text is one. */
export function option(stands: Value, current: unknown): string | number | boolean {
  const written = text(stands);
  if (typeof current === 'number') return numberIn(written) ?? written;
  if (typeof current === 'boolean' && ['true', 'false'].includes(written)) return written === 'true';
  return written;
}

function texts(stands: Value | undefined): readonly string[] {
  if (Array.isArray(stands)) return stands.map(String);
  throw problem('adopt.value', { what: 'no list' });
}

function without(items: readonly string[], others: readonly string[]): readonly string[] {
  return items.filter((item) => !others.includes(item));
}

/** Existing items keep their position, new items come last. */
export function list(stands: Value, current: unknown): readonly string[] {
  const all = texts(stands);
  const before = Array.isArray(current) ? current.map(String) : [];
  return [...before.filter((item) => all.includes(item)), ...without(all, before)];
}

interface Role {
  readonly role: string;
  readonly division?: string;
}

/** Services return an ID if the reader may not see the name of a role or a division. */
const ID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i;

/** Splits `admin in Home`. */
function roleIn(written: string): Item {
  const [role = '', division = '', ...more] = written.split(' in ');
  if (more.length > 0 || division === '' || ID.test(written)) throw problem('adopt.value#role', { role: written });
  return { role, ...(division !== USUAL.division && { division }) };
}

/** The name of a role in the plan; the file may differ in case. */
function nameOf({ role, division = USUAL.division }: Role, asked: readonly string[]): string | undefined {
  const written = `${role} in ${division}`;
  return asked.find((each) => each === written) ?? asked.find((each) => each.toLowerCase() === written.toLowerCase());
}

/** Existing roles stay as they are written. */
export function roles(stands: Value, current: unknown, [difference]: readonly Difference[]): readonly Item[] {
  const all = texts(stands);
  const asked = texts(difference?.asked);
  const before: readonly Role[] = Array.isArray(current) ? current : [];
  const kept = before.filter((role) => all.includes(nameOf(role, asked) ?? ''));
  const names = kept.map((role) => nameOf(role, asked));
  return [...kept.map((role) => ({ ...role })), ...all.filter((each) => !names.includes(each)).map(roleIn)];
}

function covers(pattern: string, permission: string): boolean {
  const [wanted, parts] = [pattern.split(':'), permission.split(':')];
  return wanted.every((part, index) => part === '*' || part === parts[index]);
}

/** Removes only permissions that all roles lack, because roles get permissions and lose none. */
export function permissions(differences: readonly Difference[], current: unknown): FileValue {
  if (!Array.isArray(current)) throw problem('adopt.value#copied');
  const lacking = differences.flatMap(({ asked, stands }) => without(texts(asked), texts(stands)));
  const listed = current.map(String);
  const pattern = listed.find((each) => each.includes('*') && lacking.some((permission) => covers(each, permission)));
  if (pattern !== undefined) throw problem('adopt.value#pattern', { pattern });
  const kept = without(listed, lacking);
  if (kept.length === 0) throw problem('adopt.value#none');
  return kept;
}
