import fc from 'fast-check';
import { type Damage, damage, damages } from './damage.ts';
import { judge, type Verdict } from './judge.ts';
import type { Envelope, Subject } from './subject.ts';

/** Milliseconds: the limit for every input. */
export const LIMIT = 1_000;

/** The result of one input. */
interface Case {
  readonly base: number;
  readonly changes: readonly Damage[];
  readonly envelope: Envelope;
}

export interface Hunt {
  readonly subject: Subject;
  readonly count: number;
  readonly seed: number;
  /** Milliseconds that one input may take, of processor time and of elapsed time. */
  readonly limit: number;
}

/** The smallest input that was found to cause it. */
export interface Found {
  readonly why: string;
  readonly base: string;
  readonly envelope: Envelope;
  readonly bytes: Buffer;
}

export interface Figures {
  readonly subject: string;
  readonly inputs: number;
  readonly results: number;
  readonly errors: number;
  /** Number of different errors. */
  readonly codes: ReadonlyMap<string, number>;
  /** Milliseconds of the slowest input. */
  readonly slowest: number;
  readonly found?: Found;
}

const STATUSES = [200, 201, 204, 301, 302, 400, 401, 403, 404, 409, 412, 418, 429, 473, 500, 503, 599];
const HEADERS: readonly Readonly<Record<string, string>>[] = [
  { 'content-type': 'text/html' },
  { 'content-type': 'application/json; charset=utf-8' },
  { 'retry-after': '-1' },
  { 'retry-after': '1e99' },
  { date: 'never' },
  { location: 'https://login.example/%00' },
  { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': 'never' },
  { 'x-accepted-github-permissions': 'issues=write; \u001b[31m' },
  { 'inin-correlation-id': '\u001b[31m\r\n::error::x' },
];

function envelopes({ isService }: Subject): fc.Arbitrary<Envelope> {
  if (!isService) return fc.constant({});
  const status = fc.record({ status: fc.constantFrom(...STATUSES) });
  const headers = fc.record({ headers: fc.constantFrom(...HEADERS) });
  return fc.oneof({ weight: 6, arbitrary: fc.constant({}) }, { weight: 2, arbitrary: status }, headers);
}

function cases(subject: Subject): fc.Arbitrary<Case> {
  const form = subject.bases[0]?.form ?? 'lines';
  return fc.record({
    base: fc.nat(subject.bases.length - 1),
    changes: damages(form),
    envelope: envelopes(subject),
  });
}

function bytesOf({ bases }: Subject, { base, changes }: Case): Buffer {
  const { text, form } = bases[base] ?? { text: '', form: 'lines' };
  return damage(text, form, changes);
}

interface Judged {
  readonly verdict: Verdict;
  /** Milliseconds of elapsed or of processor time, whichever is more, because threads of Node may run in parallel. */
  readonly took: number;
}

/** An input that takes this multiple of the limit counts as one that never ends. */
const LIMITS = 10;

function neverEnding(milliseconds: number): { readonly late: Promise<Verdict>; readonly end: () => void } {
  const { promise: late, resolve } = Promise.withResolvers<Verdict>();
  const why = `it did not end after ${milliseconds} ms`;
  const timer = setTimeout(() => resolve({ outcome: 'fault', why }), milliseconds);
  return { late, end: () => clearTimeout(timer) };
}

async function judged({ subject, limit }: Hunt, each: Case): Promise<Judged> {
  const bytes = bytesOf(subject, each);
  const { late, end } = neverEnding(limit * LIMITS);
  const processor = process.cpuUsage();
  const began = performance.now();
  const verdict = await Promise.race([judge(subject, { base: each.base, bytes, envelope: each.envelope }), late]);
  const wall = performance.now() - began;
  const { user, system } = process.cpuUsage(processor);
  end();
  return { verdict, took: Math.max(wall, (user + system) / 1000) };
}

/**
 * Over the limit three times in a row: other load of the machine, or memory of earlier inputs, would not cause that three times.
 */
const TRIES = 3;

async function whyBad(parts: Hunt, each: Case, { verdict, took }: Judged): Promise<string | undefined> {
  if (verdict.outcome === 'fault') return verdict.why;
  let least = took;
  for (let tries = 1; tries < TRIES && least > parts.limit; tries += 1)
    least = Math.min(least, (await judged(parts, each)).took);
  return least > parts.limit ? `it takes ${Math.round(least)} ms` : undefined;
}

/** Damages and judges that many inputs, and stops at the first fault, which it reduces to a minimal input. */
export async function hunt(parts: Hunt): Promise<Figures> {
  const { subject, count, seed } = parts;
  const codes = new Map<string, number>();
  const figures = { inputs: 0, results: 0, errors: 0, slowest: 0 };
  let why: string | undefined;
  const property = fc.asyncProperty(cases(subject), async (each) => {
    const one = await judged(parts, each);
    const bad = await whyBad(parts, each, one);
    if (bad !== undefined) {
      why = bad;
      return false;
    }
    if (why !== undefined) return true;
    figures.inputs += 1;
    figures.slowest = Math.max(figures.slowest, one.took);
    if (one.verdict.outcome === 'result') figures.results += 1;
    else {
      const code = one.verdict.outcome === 'error' ? one.verdict.code : '';
      figures.errors += 1;
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    return true;
  });
  const { counterexample, errorInstance } = await fc.check(property, { numRuns: count, seed });
  const [smallest] = counterexample ?? [];
  const made = { subject: subject.name, ...figures, codes };
  if (!smallest) return made;
  const base = subject.bases[smallest.base]?.name ?? '';
  return {
    ...made,
    found: { why: why ?? String(errorInstance), base, envelope: smallest.envelope, bytes: bytesOf(subject, smallest) },
  };
}
