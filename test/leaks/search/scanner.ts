import { type Canary, formsOf, runsOf } from './forms.ts';

export interface Find {
  readonly canary: Canary;
  readonly encoding: string;
  readonly sink: string;
  readonly at: number;
  /** The text around it, without the find itself. */
  readonly around: string;
}

interface Known {
  readonly canary: Canary;
  readonly encoding: string;
}

/** Characters shown on both sides. */
const AROUND = 60;

/** The text that every key and every certificate contains is not secret, in any encoding. */
const FRAMES = ['', 'RSA ', 'ENCRYPTED ', 'EC '].flatMap((kind) => [
  `-----BEGIN ${kind}PRIVATE KEY-----\n`,
  `\n-----END ${kind}PRIVATE KEY-----\n`,
]);
const OF_CERTIFICATES = ['-----BEGIN CERTIFICATE-----\n', '\n-----END CERTIFICATE-----\n'];
const HEADERS = ['Proc-Type: 4,ENCRYPTED\n', 'DEK-Info: AES-256-CBC,'];

/** A power of two, many times the number of runs in a scenario. */
const BEGINNINGS = 1 << 22;

/** A line ending, in text and in JSON, with the indentation of the next line. */
const LINE_BREAK = /(?:\r?\n|(?:\\r)?\\n)[ \t]*/g;

/** Searches texts for canaries: plain, in the encodings of forms.ts, and for any 12 consecutive characters. */
export class Scanner {
  readonly #known = new Map<string, Known>();
  readonly #lengths: readonly number[];
  /** Whether a run starts with characters of a certain number: it excludes nearly every position of a text at once. */
  readonly #beginnings = new Uint8Array(BEGINNINGS);
  readonly #shortest: number;

  /** @param open public texts, such as certificates, whose parts are not a find */
  constructor(canaries: readonly Canary[], open: readonly string[] = []) {
    for (const canary of canaries) this.#add(canary);
    this.#remove([...FRAMES, ...OF_CERTIFICATES, ...HEADERS, ...open]);
    this.#lengths = [...new Set([...this.#known.keys()].map((run) => run.length))];
    this.#shortest = Math.min(...this.#lengths);
    for (const run of this.#known.keys()) this.#beginnings[this.#numberAt(run, 0)] = 1;
  }

  /**
   * The first position of each canary in each encoding; also across a line ending, which may be all that is visible of a short
   * one.
   */
  scan(sink: string, text: string): readonly Find[] {
    const finds = this.#scan(sink, text);
    const joined = text.replaceAll(LINE_BREAK, '');
    if (joined === text) return finds;
    const known = new Set(finds.map(({ canary }) => canary));
    return [...finds, ...this.#scan(`${sink}, its lines joined`, joined).filter(({ canary }) => !known.has(canary))];
  }

  #scan(sink: string, text: string): readonly Find[] {
    const finds = new Map<string, Find>();
    for (let at = 0; at + this.#shortest <= text.length; at += 1) {
      if (this.#beginnings[this.#numberAt(text, at)] === 0) continue;
      for (const length of this.#lengths) {
        const found = this.#known.get(text.slice(at, at + length));
        if (!found) continue;
        const key = `${found.canary.source} ${found.encoding}`;
        if (!finds.has(key)) finds.set(key, { ...found, sink, at, around: around(text, at, length) });
      }
    }
    return [...finds.values()];
  }

  #numberAt(text: string, at: number): number {
    let number = 0;
    for (let index = at; index < at + this.#shortest; index += 1)
      number = Math.imul(number, 31) + text.charCodeAt(index);
    return number & (BEGINNINGS - 1);
  }

  #add(canary: Canary): void {
    for (const form of formsOf(canary.value)) {
      for (const run of runsOf(form)) {
        if (!this.#known.has(run)) this.#known.set(run, { canary, encoding: form.encoding });
      }
    }
  }

  /**
   * The first and the last character of a run may belong to the text next to the public text; in base64 another one is in a part.
   */
  #remove(open: readonly string[]): void {
    const text = open.flatMap((each) => formsOf(each).map((form) => form.text)).join('\n\n');
    for (const [run, { encoding }] of this.#known) {
      const beside = encoding.startsWith('base64') ? 2 : 1;
      if (text.includes(run.slice(beside, -beside))) this.#known.delete(run);
    }
  }
}

function around(text: string, at: number, length: number): string {
  const before = text.slice(Math.max(0, at - AROUND), at);
  return JSON.stringify(`${before}[here]${text.slice(at + length, at + length + AROUND)}`);
}
