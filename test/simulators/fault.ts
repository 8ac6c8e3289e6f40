import type { ServerResponse } from 'node:http';

export interface SimulatedAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: unknown;
}

/** How an answer is damaged on its way, other than by another answer. */
export type Manner =
  /** The connection stays open, without an answer. */
  | 'silence'
  | 'reset'
  /** After the status, the headers and half of the body. */
  | 'reset-in-body'
  /** The whole answer arrives, and then the connection breaks, which others would use again. */
  | 'reset-after-body'
  /** The first half of the body, as if it were complete. */
  | 'half'
  | 'empty'
  /** The web page of a proxy. */
  | 'page'
  /** The answer to the previous request. */
  | 'another'
  /** The right body, declared as plain text. */
  | 'plain-text'
  /** A hundred times the usual duration of an answer. */
  | 'slow';

/** A fault: another answer, or a damaged one, before or after the service did the work. */
export interface Fault {
  readonly method?: string;
  /** Part of the path. */
  readonly path?: string;
  readonly when: 'before' | 'after';
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The same as the manner `reset`. */
  readonly drop?: boolean;
  /** Of the true answer for a fault after the work, otherwise of the status and body given here. */
  readonly manner?: Manner;
  /** The number of requests; default one. */
  times?: number;
  /** The number of matching requests before it. */
  skip?: number;
}

const PAGE =
  '<!DOCTYPE html><html><head><title>Sign in to the network</title></head><body>Please sign in.</body></html>';
/** Milliseconds: a hundred times 2 ms, the maximum of an answer on loopback. */
const SLOW = 200;

function textOf({ body }: SimulatedAnswer): string {
  return body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
}

function headOf(answer: SimulatedAnswer, text: string): Record<string, string> {
  const type = typeof answer.body === 'string' ? 'text/html; charset=UTF-8' : 'application/json; charset=UTF-8';
  return { ...(text !== '' && { 'Content-Type': type }), ...answer.headers } as Record<string, string>;
}

export function send(response: ServerResponse, answer: SimulatedAnswer): void {
  const text = textOf(answer);
  response.writeHead(answer.status, headOf(answer, text));
  response.end(text);
}

/** Half of it, and never the whole, so that a truncated text is not JSON any more. */
function half(text: string): string {
  return text.slice(0, Math.floor(text.length / 2));
}

/** Sends the head and half of the promised body, and breaks the connection after that. */
function breakInBody(response: ServerResponse, answer: SimulatedAnswer): void {
  const text = textOf(answer) || '{}';
  const length = String(Buffer.byteLength(text));
  response.writeHead(answer.status, { ...headOf(answer, text), 'Content-Length': length });
  response.write(half(text), () => response.socket?.resetAndDestroy());
}

function breakAfterBody(response: ServerResponse, answer: SimulatedAnswer): void {
  const { socket } = response;
  response.once('finish', () => setTimeout(() => socket?.destroy(), 1));
  send(response, answer);
}

const PLAYS: Readonly<
  Record<Manner, (response: ServerResponse, answer: SimulatedAnswer, previous: SimulatedAnswer) => void>
> = {
  silence: () => {},
  reset: (response) => response.socket?.resetAndDestroy(),
  'reset-in-body': breakInBody,
  'reset-after-body': breakAfterBody,
  half: (response, answer) => {
    response.writeHead(answer.status, headOf(answer, '{}'));
    response.end(half(textOf(answer) || '{}'));
  },
  empty: (response, { status, headers = {} }) => send(response, { status, headers }),
  page: (response) => send(response, { status: 200, body: PAGE }),
  another: (response, _answer, previous) => send(response, previous),
  'plain-text': (response, { status, headers = {}, ...rest }) => {
    send(response, { status, headers: { ...headers, 'Content-Type': 'text/plain' }, ...rest });
  },
  slow: (response, answer) => {
    setTimeout(() => send(response, answer), SLOW);
  },
};

/** Applies the fault, and returns the status of the answer; 0 where there was none. */
export function applyFault(
  fault: Fault,
  response: ServerResponse,
  { answer, previous }: { readonly answer?: SimulatedAnswer; readonly previous: SimulatedAnswer },
): number {
  const { status, headers = {}, body, drop = false } = fault;
  const manner = drop ? 'reset' : fault.manner;
  const given = status === undefined && answer ? answer : { status: status ?? 500, headers, body };
  if (manner === undefined) send(response, given);
  else PLAYS[manner](response, given, previous);
  return manner === 'reset' || manner === 'silence' ? 0 : given.status;
}
