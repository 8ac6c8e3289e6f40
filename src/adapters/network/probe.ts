import { lookup as systemLookup } from 'node:dns/promises';
import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls';
import pLimit, { type LimitFunction } from 'p-limit';
import { getOrCreate } from '../../base/get-or-create.ts';
import { pick } from '../../base/json.ts';
import type { Destination, Probe, ProbeStep, StepName } from '../../core/network.ts';
import type { EndpointOverrides } from '../http/endpoints.ts';
import { causeOf, STOPPED, TOO_LONG } from './causes.ts';
import { beginJourney, failed, type Journey, type Lookup, STEPS } from './probe-steps.ts';

const STEP_LIMIT = 10_000;
/** Destinations in parallel; limits sockets. */
const CONCURRENCY = 16;
/** The threads of Node for lookups. A further lookup would wait, and its time would run out. */
const LOOKUPS = 4;

export interface ProbeOptions {
  /** With HTTPS_PROXY and NO_PROXY. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly endpoints: EndpointOverrides;
  readonly stop: AbortSignal;
  /** For the remaining days of a certificate. */
  readonly now: Date;
  /** Milliseconds for one step; default 10,000. */
  readonly stepLimit?: number;
  /** Default: that of the system. */
  readonly lookup?: Lookup;
  readonly onProgress?: (destination: Destination, state: 'started' | 'done' | 'failed') => void;
}

type Probing = ProbeOptions &
  Required<Pick<ProbeOptions, 'stepLimit' | 'lookup'>> & {
    readonly lookups: LimitFunction;
    readonly contextFor: (certificateAuthority: string | undefined) => SecureContext | undefined;
  };

/** A context with all authorities of Node is slow to create, and tenants share authorities. */
function secureContexts(): Probing['contextFor'] {
  const made = new Map<string, SecureContext>();
  return (authority) =>
    authority === undefined
      ? undefined
      : getOrCreate(made, authority, () => createSecureContext({ ca: [...getCACertificates('default'), authority] }));
}

/** Ends with `work`, the time limit or a stop, whichever is first. The caller closes what `work` leaves open. */
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

/** Runs the steps in order, up to the first failure. */
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
      ...pick(destination, 'host', 'port', 'sources', 'tenants'),
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

/** Tries all destinations from this machine, in parallel. Never throws for a failed connection, which is a result. */
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
