/** The first difference of two JSON values, as `steps/1/requests/4: "GET a", now "GET b"`; undefined when they are equal. */
export function firstDifference(
  before: unknown,
  now: unknown,
  path: readonly (string | number)[] = [],
): string | undefined {
  if (isBranch(before) && isBranch(now) && Array.isArray(before) === Array.isArray(now)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
    for (const name of names) {
      const found = firstDifference(before[name], now[name], [...path, name]);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  return Object.is(before, now) ? undefined : `${path.join('/')}: ${text(before)}, now ${text(now)}`;
}

function isBranch(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 300);
}
