/** Masking shorter values would blank the log and hide nothing: `1`, `no`, a brace. */
const SHORTEST = 4;
const SHORTEST_LINE = 8;
const PEM_FRAME = /^-----(BEGIN|END) [A-Z0-9 ]+-----$/;

function lines(value: string): readonly string[] {
  const trimmed = value.split(/\r?\n/).map((line) => line.trim());
  return trimmed.filter((line) => line.length >= SHORTEST_LINE && !PEM_FRAME.test(line));
}

/** Forms that the runner does not derive itself: it knows base64, JSON, URI and XML, but not these. */
function derived(value: string): readonly string[] {
  const bytes = Buffer.from(value);
  const wrapped = [/.{1,64}/g, /.{1,76}/g].flatMap((line) => bytes.toString('base64').match(line) ?? []);
  const rewrapped = wrapped.filter((line) => line.length >= SHORTEST_LINE);
  return [bytes.toString('base64url'), bytes.toString('hex'), ...rewrapped];
}

/** For the runner, before the first use of the value. By line, because the runner masks every trivial line of a blob (CVE-2021-32074). */
export function masksOf(value: string): readonly string[] {
  if (value.trim().length < SHORTEST) return [];
  const whole = /[\r\n]/.test(value.trim()) ? lines(value) : [value.trim()];
  return [...new Set([...whole, ...derived(value)])];
}
