/** Masking shorter values would blank the log without hiding anything: `1`, `no`, a brace. */
const SHORTEST = 4;
const SHORTEST_LINE = 8;
const PEM_FRAME = /^-----(BEGIN|END) [A-Z0-9 ]+-----$/;

function lines(value: string): readonly string[] {
  return value
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line.length >= SHORTEST_LINE && !PEM_FRAME.test(line));
}

function wrapped(text: string, columns: number): readonly string[] {
  return text.match(new RegExp(`.{1,${columns}}`, 'g')) ?? [];
}

/** Forms that the runner does not derive itself: it knows base64, JSON, URI and XML, but not these. */
function derived(value: string): readonly string[] {
  const bytes = Buffer.from(value);
  const base64 = bytes.toString('base64');
  const rewrapped = [64, 76]
    .flatMap((columns) => wrapped(base64, columns))
    .filter((line) => line.length >= SHORTEST_LINE);
  return [bytes.toString('base64url'), bytes.toString('hex'), ...rewrapped];
}

/**
 * What to register with the runner for one secret, before its first use. A value of several lines is registered line by
 * line: the runner prints line by line, and would mask every trivial line of a blob given whole (CVE-2021-32074).
 */
export function masksOf(value: string): readonly string[] {
  if (value.trim().length < SHORTEST) return [];
  const whole = /[\r\n]/.test(value.trim()) ? lines(value) : [value.trim()];
  return [...new Set([...whole, ...derived(value)])];
}
