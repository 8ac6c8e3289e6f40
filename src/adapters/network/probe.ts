import { lookup as systemLookup } from 'node:dns/promises';
import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls';
import pLimit, { type LimitFunction } from 'p-limit';
import { picked } from '../../base/json.ts';
import { remembered } from '../../base/remembered.ts';
import type { Destination, Probe, ProbeStep, StepName } from '../../core/network.ts';
import type { EndpointOverrides } from '../http/endpoints.ts';
import { causeOf, STOPPED, TOO_LONG } from './causes.ts';
import { beginJourney, failed, type Journey, type Lookup, STEPS } from './probe-steps.ts';

const STEP_LIMIT = 10_000;
/** Destinations tried side by side; bounds sockets. */
const CONCURRENCY = 16;
/** The threads in which Node looks names up. One more would only wait, and its time would run out meanwhile. */
const LOOKUPS = 4;

export interface ProbeOptions {
  /** HTTPS_PROXY, NO_PROXY. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly endpoints: EndpointOverrides;
  readonly stop: AbortSignal;
  /** For the days that a certificate has left. */
  readonly now: Date;
  /** Milliseconds for one step; default 10,000. */
  readonly stepLimit?: number;
  /** Default: the system's own. */
  readonly lookup?: Lookup;
  readonly onProgress?: (destination: Destination, state: 'started' | 'done' | 'failed') => void;
}

type Probing = ProbeOptions &
  Required<Pick<ProbeOptions, 'stepLimit' | 'lookup'>> & {
    readonly lookups: LimitFunction;
    readonly contextFor: (certificateAuthority: string | undefined) => SecureContext | undefined;
  };

/** A context with all that Node trusts takes a while to make, and tenants share authorities. */
function secureContexts(): Probing['contextFor'] {
  const made = new Map<string, SecureContext>();
  return (authority) =>
    authority === undefined
      ? undefined
      : remembered(made, authority, () => createSecureContext({ ca: [...getCACertificates('default'), authority] }));
}

/** Ends with `work`, with its time or with a stop, whichever is first. What `work` leaves open is for the caller to close. */
async function within<T>({ stepLimit, stop }: Probing, work: () => Promise<T>): Promise<T> {
  const { promise: ending, reject } = Promise.withResolvers<never>();
  const end = (code: string) => reject(Object.assign(new Error(code), { code }));
  const onStop = () => end(STOPPED);
  const timer = setTimeout(() => end(TOO_LONG), stepLimit);
  stop.addEventListener('abort', onStop, { once: true });
  try {
    if (stop.aborted) onStop();
    return await Promise.race(stop.aborted ? [ending] : [ending, work()]);
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', onStop);
  }
}

async function takeStep(name: StepName, journey: Journey, probing: Probing): Promise<[ProbeStep, Journey]> {
  const limited = () => within(probing, () => STEPS[name](journey));
  const { gained, ...taken } = await (name === 'dns' ? probing.lookups(limited) : limited()).catch((error: unknown) =>
    failed(causeOf(name, error, journey.circumstances)),
  );
  const step: ProbeStep = { name, outcome: 'passed', ...taken };
  return [step, { ...journey, ...gained }];
}

/** One step after another; after the first that fails none is tried. */
async function travel(begun: Journey, probing: Probing): Promise<{ steps: readonly ProbeStep[]; end: Journey }> {
  const steps: ProbeStep[] = [];
  let journey = begun;
  for (const name of ['dns', 'tcp', ...(begun.proxy ? (['proxy'] as const) : []), 'tls', 'http'] as const) {
    if (steps.some(({ outcome }) => outcome === 'failed')) {
      steps.push({ name, outcome: 'not-tried', detail: '' });
    } else if (name === 'tls' && begun.target.protocol === 'http:') {
      steps.push({ name, outcome: 'not-used', detail: 'not used here' });
    } else {
      const [step, next] = await takeStep(name, journey, probing);
      steps.push(step);
      journey = next;
    }
  }
  return { steps, end: journey };
}

function outcomeOf(steps: readonly ProbeStep[]): Probe['outcome'] {
  if (steps.some(({ outcome }) => outcome === 'failed')) return 'failed';
  return steps.some(({ outcome }) => outcome === 'warned') ? 'warned' : 'passed';
}

async function probeOne(destination: Destination, probing: Probing): Promise<Probe> {
  const { host, port, certificateAuthority } = destination;
  probing.onProgress?.(destination, 'started');
  const journey = beginJourney(destination, { ...probing, secureContext: probing.contextFor(certificateAuthority) });
  try {
    const { steps, end } = await travel(journey, probing);
    const outcome = outcomeOf(steps);
    probing.onProgress?.(destination, outcome === 'failed' ? 'failed' : 'done');
    const { proxy, wanted } = journey.circumstances;
    return {
      ...picked(destination, 'host', 'port', 'sources', 'tenants'),
      outcome,
      ...(proxy !== '' && { proxy }),
      ...(wanted !== `${host}:${port}` && { endpoint: journey.target.origin }),
      ...(end.certificate && { certificate: end.certificate }),
      steps,
    };
  } finally {
    journey.open.outermost?.destroy();
  }
}

/** Tries every destination from this machine, side by side. Never throws for what stands in the way: that is its answer. */
export function probe(destinations: readonly Destination[], options: ProbeOptions): Promise<readonly Probe[]> {
  const limit = pLimit(CONCURRENCY);
  const probing: Probing = {
    stepLimit: STEP_LIMIT,
    lookup: (hostname) => systemLookup(hostname, { all: true }),
    ...options,
    lookups: pLimit(LOOKUPS),
    contextFor: secureContexts(),
  };
  return Promise.all(destinations.map((destination) => limit(() => probeOne(destination, probing))));
}
