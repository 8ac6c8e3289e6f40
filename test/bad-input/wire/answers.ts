import type { Envelope } from '../subject.ts';

/** One answer of a service, as it arrived. */
export interface Answer {
  /** `GET https://...`; the nth one of this request. */
  readonly request: string;
  readonly nth: number;
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly text: string;
}

/** The same answers to the same requests, with other bytes in place of one of them. */
export interface Replay {
  readonly answers: readonly Answer[];
  readonly damaged: number;
  readonly bytes: Buffer;
  readonly envelope: Envelope;
}

/** The layer between a client and the network. */
export interface Wire {
  /** Does some work with real requests, and keeps every answer. */
  recorded<Result>(work: () => Promise<Result>): Promise<{ answers: Answer[]; result: Result }>;
  /** Repeats the work without the network. */
  replayed<Result>(replay: Replay, work: () => Promise<Result>): Promise<Result>;
}

/** Counts how often each request was sent. */
export function counter(): (request: string) => number {
  const counts = new Map<string, number>();
  return (request) => {
    const count = counts.get(request) ?? 0;
    counts.set(request, count + 1);
    return count;
  };
}

export type Given = Pick<Answer, 'status' | 'headers' | 'text'>;

const NOT_THERE: Given = { status: 404, headers: {}, text: '' };

/** The answers to a request, one after the other. */
export function answering({ answers, damaged, bytes, envelope }: Replay): (request: string) => Given {
  const count = counter();
  const bad = answers[damaged];
  return (request) => {
    const nth = count(request);
    const same = answers.filter((each) => each.request === request);
    const found = same.find((each) => each.nth === nth) ?? same.at(-1);
    if (found === undefined) return NOT_THERE;
    if (found !== bad) return found;
    const headers = { ...found.headers, ...envelope.headers };
    // As the network gives it: bytes that are not UTF-8 become U+FFFD.
    return { status: envelope.status ?? found.status, headers, text: bytes.toString() };
  };
}
