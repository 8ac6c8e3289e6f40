import type { HttpRequest } from '../../base/http-types.ts';
import { Secret } from '../../base/secret.ts';

/** Characters in a row of a secret that count as the secret. */
const RUN = 12;
/** Shorter ones are words of a sentence. */
const SHORTEST = 6;

function secretsIn(value: unknown): readonly Secret[] {
  if (value instanceof Secret) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(secretsIn) : [];
}

/** `Bearer TOKEN` may come back without its first word, and what Basic holds may come back decoded. */
function partsOf(secret: Secret): readonly string[] {
  const text = secret.reveal();
  const [, credentials] = /^Basic (\S+)$/.exec(text) ?? [];
  const decoded = credentials === undefined ? [] : [Buffer.from(credentials, 'base64').toString()];
  return [text.replace(/^(Bearer|Basic) /, ''), ...decoded.map((pair) => pair.slice(pair.indexOf(':') + 1))];
}

const writtenForms = new WeakMap<Secret, readonly string[]>();

/** As it may come back, also in JSON, and in JSON inside JSON. Kept with the secret: a dozen requests carry the same. */
function writtenFormsOf(secret: Secret): readonly string[] {
  const known = writtenForms.get(secret);
  if (known) return known;
  const parts = partsOf(secret).filter((part) => part.length >= SHORTEST);
  const forms = [...new Set(parts.flatMap((part) => [part, inJson(part), inJson(inJson(part))]))];
  writtenForms.set(secret, forms);
  return forms;
}

function runsOf(text: string): readonly string[] {
  if (text.length <= RUN) return [text];
  return Array.from({ length: text.length - RUN + 1 }, (_, index) => text.slice(index, index + RUN));
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function rangesOf(text: string, runs: ReadonlySet<string>): readonly (readonly [start: number, end: number])[] {
  const lengths = [...new Set([...runs].map((run) => run.length))];
  const ranges: [number, number][] = [];
  for (let start = 0; start < text.length; start += 1) {
    const length = lengths.find((each) => runs.has(text.slice(start, start + each)));
    if (length === undefined) continue;
    const last = ranges.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], start + length);
    else ranges.push([start, start + length]);
  }
  return ranges;
}

/** Longer texts are searched once for all runs. */
const SHORT = 128;

/** Such as the correlation id of every answer, for which nobody cuts all secrets into runs. */
function isFree(text: string, written: readonly string[]): boolean {
  if (text.length > SHORT) return false;
  return !runsOf(text).some((run) => written.some((part) => part.includes(run) || run.includes(part)));
}

/** A text without the secrets of the request that it answers, and without parts of them: a refusal may say back what was sent. */
export function withoutSecrets(text: string, { headers = {}, body }: Pick<HttpRequest, 'headers' | 'body'>): string {
  const written = [...secretsIn(headers), ...secretsIn(body)].flatMap(writtenFormsOf);
  if (isFree(text, written)) return text;
  const ranges = rangesOf(text, new Set(written.flatMap(runsOf)));
  return ranges.reduceRight((rest, [start, end]) => `${rest.slice(0, start)}[secret]${rest.slice(end)}`, text);
}
