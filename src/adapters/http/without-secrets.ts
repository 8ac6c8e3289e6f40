import type { HttpRequest } from '../../base/http-types.ts';
import { Secret } from '../../base/secret.ts';

/** This many consecutive characters of a secret count as the secret. */
const RUN = 12;
/** Shorter parts may be common words. */
const SHORTEST = 6;

function secretsIn(value: unknown): readonly Secret[] {
  if (value instanceof Secret) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(secretsIn) : [];
}

/** A response may contain `Bearer TOKEN` without its first word, and the decoded content of Basic. */
function partsOf(secret: Secret): readonly string[] {
  const text = secret.reveal();
  const [, credentials] = /^Basic (\S+)$/.exec(text) ?? [];
  const decoded = credentials === undefined ? [] : [Buffer.from(credentials, 'base64').toString()];
  return [text.replace(/^(Bearer|Basic) /, ''), ...decoded.map((pair) => pair.slice(pair.indexOf(':') + 1))];
}

const writtenForms = new WeakMap<Secret, readonly string[]>();

/** All forms of a secret in a response, also in JSON, and in JSON inside JSON. Cached, because a dozen requests have the same secret. */
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

/** Longer texts are searched once for all parts. */
const SHORT = 128;

/** A fast check for short texts, such as the correlation ID of every response. */
function isFree(text: string, written: readonly string[]): boolean {
  if (text.length > SHORT) return false;
  return !runsOf(text).some((run) => written.some((part) => part.includes(run) || run.includes(part)));
}

/** A text without the secrets of its request and without parts of them, because an error may quote the request. */
export function withoutSecrets(text: string, { headers = {}, body }: Pick<HttpRequest, 'headers' | 'body'>): string {
  const written = [...secretsIn(headers), ...secretsIn(body)].flatMap(writtenFormsOf);
  if (isFree(text, written)) return text;
  const ranges = rangesOf(text, new Set(written.flatMap(runsOf)));
  return ranges.reduceRight((rest, [start, end]) => `${rest.slice(0, start)}[secret]${rest.slice(end)}`, text);
}
