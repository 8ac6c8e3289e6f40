import type { ServerResponse } from 'node:http';

export interface SimulatedAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: unknown;
}

/** How an answer goes wrong on its way, besides being another one. */
export type Manner =
  /** The connection stays open, and nothing comes. */
  | 'silence'
  | 'reset'
  /** After the status, the headers and half of the body. */
  | 'reset-in-body'
  /** The whole answer comes, and then the connection breaks that others would use again. */
  | 'reset-after-body'
  /** The first half of the body, as if it were the whole. */
  | 'half'
  | 'empty'
  /** The page of something that stands in between. */
  | 'page'
  /** What was answered to the request before. */
  | 'another'
  /** The right body, called plain text. */
  | 'plain-text'
  /** A hundred times what an answer takes elsewhere. */
  | 'slow';

/** A fault to play: answered, or spoilt on its way, before or after the service did what was asked. */
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
  /** Of the true answer where it is played after, else of status and body given here. */
  readonly manner?: Manner;
  /** How many requests; default one. */
  times?: number;
  /** How many fitting requests pass before it. */
  skip?: number;
}

const PAGE =
  '<!DOCTYPE html><html><head><title>Sign in to the network</title></head><body>Please sign in.</body></html>';
/** Milliseconds: a hundred times 2 ms, which an answer on loopback takes at most. */
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

/** Half of it, and never the whole, so that what is cut is not JSON any more. */
function half(text: string): string {
  return text.slice(0, Math.floor(text.length / 2));
}

/** Sends the head and a half of what it promises, and breaks the connection when that has left. */
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

/** Plays it, and gives the status that was answered; 0 where there was none. */
export function play(
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
