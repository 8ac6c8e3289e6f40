import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { applyFault, type Fault, type SimulatedAnswer, send } from './fault.ts';

export type { Fault, Manner, SimulatedAnswer } from './fault.ts';

/** A request in the form of a simulator. */
export interface SimulatedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** Parsed when it is JSON. */
  readonly json: unknown;
}

export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** performance.now() of this process, so that requests to several simulators can be ordered. */
  readonly began: number;
  readonly ended: number;
}

export interface Simulator {
  readonly url: string;
  readonly requests: LoggedRequest[];
  readonly faults: Fault[];
  /** Milliseconds from each request to its answer: half of them on the way there, and half on the way back. */
  latency: number;
  /** Called for every request when it has arrived, after the watchers; a returned fault is applied to that request. */
  misbehave: ((request: SimulatedRequest) => Fault | undefined) | undefined;
  /** Called for every request when it has arrived, before it is processed; the answer waits for the returned promises. */
  readonly watchers: ((request: SimulatedRequest) => void | Promise<void>)[];
  /** The answer that the fault "another" gives. */
  previous: SimulatedAnswer;
  close(): Promise<void>;
}

export const NOTHING_ANSWERED: SimulatedAnswer = { status: 200, body: {} };

export interface SimulatorParts {
  readonly port?: number;
  readonly answer: (request: SimulatedRequest) => SimulatedAnswer | Promise<SimulatedAnswer>;
  /** The state that GET /_control/state shows, and the changes that a person may make with POST /_control/NAME. */
  readonly control?: Readonly<Record<string, (json: unknown) => unknown>>;
}

async function readRequest(request: IncomingMessage): Promise<SimulatedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const text = Buffer.concat(chunks).toString('utf8');
  const url = new URL(request.url ?? '/', 'http://simulator');
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  const list = request.method === 'LIST' || url.searchParams.get('list') === 'true';
  return {
    method: list ? 'LIST' : (request.method ?? 'GET'),
    path: url.pathname,
    query: url.searchParams,
    headers,
    text,
    json: parsed(text),
  };
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function takeFault(faults: Fault[], { method, path }: SimulatedRequest, when: Fault['when']): Fault | undefined {
  const index = faults.findIndex(
    (fault) => fault.when === when && (fault.method ?? method) === method && path.includes(fault.path ?? ''),
  );
  const fault = faults[index];
  if (!fault) return undefined;
  if (fault.skip) {
    fault.skip -= 1;
    return undefined;
  }
  const left = (fault.times ?? 1) - 1;
  if (left <= 0) faults.splice(index, 1);
  else fault.times = left;
  return fault;
}

function controlled(
  { control = {} }: SimulatorParts,
  simulator: Simulator,
  request: SimulatedRequest,
): SimulatedAnswer {
  const name = request.path.slice('/_control/'.length);
  if (name === 'requests') return { status: 200, body: simulator.requests };
  if (name === 'fault') {
    simulator.faults.push({ when: 'before', ...(request.json as object) });
    return { status: 200, body: simulator.faults };
  }
  if (name === 'latency') {
    simulator.latency = Number((request.json as { milliseconds: number }).milliseconds);
    return { status: 200, body: { latency: simulator.latency } };
  }
  const act = control[name];
  return act
    ? { status: 200, body: act(request.json) ?? {} }
    : { status: 404, body: { known: ['requests', 'fault', 'latency', ...Object.keys(control)] } };
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A real HTTP server on loopback, with a control port under /_control/ for people. */
export async function startSimulator(parts: SimulatorParts): Promise<Simulator> {
  const server: Server = createServer((incoming, response) => {
    serve(incoming, response).catch((error: unknown) =>
      send(response, { status: 500, body: { simulatorFault: String(error) } }),
    );
  });
  const simulator: Simulator = {
    url: '',
    requests: [],
    faults: [],
    watchers: [],
    misbehave: undefined,
    latency: 0,
    previous: NOTHING_ANSWERED,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  const serve = async (incoming: IncomingMessage, response: ServerResponse) => {
    const began = performance.now();
    const request = await readRequest(incoming);
    if (request.path.startsWith('/_control/')) return send(response, controlled(parts, simulator, request));
    const log = (status: number) => {
      const { method, path } = request;
      simulator.requests.push({ method, path, status, began, ended: performance.now() });
    };
    for (const watcher of simulator.watchers) await watcher(request);
    const { latency } = simulator;
    if (latency > 0) await pause(latency / 2);
    const given = simulator.misbehave?.(request);
    const before = given?.when === 'before' ? given : takeFault(simulator.faults, request, 'before');
    const { previous } = simulator;
    if (before) return log(applyFault(before, response, { previous }));
    const answer = await parts.answer(request);
    const after = given ?? takeFault(simulator.faults, request, 'after');
    if (after) return log(applyFault(after, response, { answer, previous }));
    if (latency > 0) await pause(Math.max(0, Math.ceil(latency - (performance.now() - began))));
    log(answer.status);
    send(response, answer);
    simulator.previous = answer;
  };
  await new Promise<void>((resolve) => server.listen(parts.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(simulator, { url: `http://127.0.0.1:${port}` });
}
