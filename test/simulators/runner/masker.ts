/**
 * The masks of the runner: a value is hidden in plain form and in the encodings that the runner knows (HostContext.cs,
 * ValueEncoders.cs). Not hidden, as by the runner: hexadecimal, base64url, re-wrapped base64, parts of a value, other case.
 */
export class Masker {
  readonly #values = new Set<string>();
  readonly #encoded = new Set<string>();

  /** The values as they were registered, in order. */
  get values(): readonly string[] {
    return [...this.#values];
  }

  add(value: string): void {
    this.#values.add(value);
    for (const encode of ENCODERS) {
      const encoded = encode(value);
      if (encoded !== '') this.#encoded.add(encoded);
    }
  }

  /** `add-mask`: the whole, and each line of it, trimmed; there is no minimum length. False: rejected, because it is empty. */
  addMask(data: string): boolean {
    if (data.trim() === '') return false;
    this.add(data);
    for (const line of data.split(/[\r\n]+/)) {
      if (line.trim() !== '') this.add(line.trim());
    }
    return true;
  }

  hides(text: string): boolean {
    return this.mask(text) !== text;
  }

  /** Every stretch that secrets cover, however they overlap or touch, becomes one `***`. */
  mask(text: string): string {
    const covered = mergeRanges([...this.#encoded].flatMap((secret) => rangesOf(text, secret)));
    let result = '';
    let position = 0;
    for (const [start, end] of covered) {
      result += `${text.slice(position, start)}***`;
      position = end;
    }
    return result + text.slice(position);
  }
}

type Range = readonly [start: number, end: number];

function rangesOf(text: string, secret: string): readonly Range[] {
  const ranges: Range[] = [];
  for (let start = text.indexOf(secret); start >= 0; start = text.indexOf(secret, start + 1)) {
    ranges.push([start, start + secret.length]);
  }
  return ranges;
}

function mergeRanges(ranges: readonly Range[]): readonly Range[] {
  const merged: Range[] = [];
  for (const [start, end] of [...ranges].sort(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last && start <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], end)];
    else merged.push([start, end]);
  }
  return merged;
}

/** From the byte `shift` on, because base64 of the same text depends on where in three bytes it starts. */
function base64From(value: string, shift: number): string {
  const bytes = Buffer.from(value, 'utf8');
  return (bytes.length > shift ? bytes.subarray(shift) : bytes).toString('base64');
}

function uriData(value: string): string {
  const inHexadecimal = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(value.toWellFormed()).replace(/[!'()*]/g, inHexadecimal);
}

const XML: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '&': '&amp;' };

/** PowerShell prints `a&b` in two parts; parts shorter than six characters are not masked. */
function beforeAmpersand(value: string): string {
  const plus = value.indexOf('&+');
  const end = plus >= 0 ? plus + 2 : value.lastIndexOf('&') + 1;
  return end >= 6 ? value.slice(0, end) : '';
}

function afterAmpersand(value: string): string {
  const plus = value.indexOf('&+');
  const start = plus >= 0 ? plus + 3 : value.lastIndexOf('&') + 1;
  return start > 0 && value.length - start >= 6 ? value.slice(start) : '';
}

const ENCODERS: readonly ((value: string) => string)[] = [
  (value) => value,
  (value) => base64From(value, 0),
  (value) => base64From(value, 1),
  (value) => base64From(value, 2),
  (value) => JSON.stringify(value).slice(1, -1),
  uriData,
  (value) => value.replace(/[<>"'&]/g, (character) => XML[character] ?? character),
  (value) => value.replaceAll("'", "''"),
  (value) => value.replaceAll('"', '\\"'),
  (value) => (value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : ''),
  beforeAmpersand,
  afterAmpersand,
];
