import type { Fault, SimulatedRequest, Simulator } from '../simulators/server.ts';

export interface LeakFault {
  readonly name: string;
  /** Without, nothing goes wrong. */
  readonly play?: (request: SimulatedRequest) => Fault;
}

/** A service that is broken or hostile says back what it was sent. */
function quoted({ headers, text, path }: SimulatedRequest): string {
  return `you sent ${JSON.stringify(headers)} and ${text} to ${path}`;
}

const quoting = (name: string, status: number): LeakFault => ({
  name,
  play: (request) => {
    const text = quoted(request);
    const login = [request.headers.authorization, request.headers['x-vault-token'], request.headers.cookie].join(' ');
    const body = { message: login, error: text, error_description: text, errors: [login, text], code: login };
    return {
      when: 'before',
      status,
      body,
      headers: { 'ININ-Correlation-Id': login.slice(0, 200).replaceAll(/[^ -~]/g, '') },
    };
  },
});

export const FAULTS: readonly LeakFault[] = [
  quoting('400 that quotes the request', 400),
  quoting('500 that quotes the request', 500),
  {
    name: 'an answer that quotes the request',
    play: (request) => ({ when: 'after', status: 200, body: quoted(request) }),
  },
  { name: 'half a JSON', play: () => ({ when: 'after', manner: 'half' }) },
  { name: 'connection reset', play: () => ({ when: 'after', manner: 'reset' }) },
  { name: 'nothing' },
];

/**
 * Plays the fault to as many requests of a run as said, from the one at `at`, which is 1 for the first.
 * @returns how often it was played
 */
export function misbehave(
  simulators: readonly Simulator[],
  { play }: LeakFault,
  { at, times }: { readonly at: number; readonly times: number },
): () => number {
  let count = 0;
  let played = 0;
  for (const simulator of simulators) {
    simulator.misbehave = (request) => {
      count += 1;
      if (!play || count < at || count >= at + times) return undefined;
      played += 1;
      return play(request);
    };
  }
  return () => played;
}

export function behave(simulators: readonly Simulator[]): void {
  for (const simulator of simulators) simulator.misbehave = undefined;
}
