/** A planted secret, to see where it appears. */
export interface Canary {
  /** The place where it was planted: `vault: genesys/acme/gax, password`. */
  readonly source: string;
  readonly value: string;
  /** Services that may receive it. */
  readonly goesTo: readonly Service[];
}

export type Service = 'genesys-cloud' | 'vault' | 'configuration-server' | 'github';

export interface Form {
  readonly encoding: string;
  readonly text: string;
  /** That many consecutive characters are a find: 12 of the value, and the text of 12 in the other encodings. */
  readonly run: number;
}

/** Consecutive characters of the value. */
const RUN = 12;

function inJson(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}

/** Base64 depends on where in three bytes the value starts; the characters that contain a part of its neighbours are cut off. */
function base64At(value: string, offset: number, encoding: 'base64' | 'base64url'): string {
  const text = Buffer.concat([Buffer.alloc(offset), Buffer.from(value)])
    .toString(encoding)
    .replace(/=+$/, '');
  return text.slice(offset === 0 ? 0 : offset + 1, -1);
}

/**
 * Every form of a secret that is searched. A short one that is wrapped may have no run in a line: the scanner joins the lines.
 */
export function formsOf(value: string): readonly Form[] {
  const hex = Buffer.from(value).toString('hex');
  const offsets = [0, 1, 2];
  return [
    { encoding: 'raw', text: value, run: RUN },
    { encoding: 'reversed', text: [...value].reverse().join(''), run: RUN },
    { encoding: 'json', text: inJson(value), run: RUN },
    { encoding: 'json in json', text: inJson(inJson(value)), run: RUN },
    { encoding: 'uri', text: encodeURIComponent(value.toWellFormed()), run: RUN },
    { encoding: 'form', text: new URLSearchParams({ v: value }).toString().slice(2), run: RUN },
    { encoding: 'hex', text: hex, run: 2 * RUN },
    { encoding: 'hex, upper case', text: hex.toUpperCase(), run: 2 * RUN },
    ...offsets.map((offset) => ({ encoding: `base64 at ${offset}`, text: base64At(value, offset, 'base64'), run: 16 })),
    ...offsets.map((offset) => ({
      encoding: `base64url at ${offset}`,
      text: base64At(value, offset, 'base64url'),
      run: 16,
    })),
  ];
}

export function runsOf({ text, run }: Form): readonly string[] {
  if (text.length <= run) return [text];
  return Array.from({ length: text.length - run + 1 }, (_, index) => text.slice(index, index + run));
}
