/**
 * Requests, round trips and times of a plan that finds nothing to do, and of starting. Prints what it measured beside what
 * is promised, and ends with status 1 when a promise about requests, round trips, size or discovery is not kept. Other times are
 * printed and not judged: they are those of this machine and of what else it does.
 */
import { cpus } from 'node:os';
import { measureDiscovery } from './discovery.ts';
import { measureStartUp } from './start-up.ts';
import { measureUnchangedPlan } from './unchanged-plan.ts';

const MOST_REQUESTS = 10;
const MOST_ROUND_TRIPS = 4;
const MOST_BYTES = 4_000_000;
const START_UP = 0.25;
/** Seconds for finding the changed ones among 1,000 tenants. The quickest of five is judged: what else a machine does only adds. */
const DISCOVERY = 2;
/** Seconds besides start-up and the round trips. */
const WORK = 0.3;

function counts(latency: number, requests: number, trips: number): string {
  return `${requests} requests${latency === 0 ? '' : `, ${trips} round trips`}`.padEnd(31);
}

const startUp = await measureStartUp();
const plans = await measureUnchangedPlan([0, 50, 100]);
const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;

console.log(`Machine: ${machine}\n`);
console.log(`Start-up            ${startUp.seconds.toFixed(3)} s      promised under ${START_UP} s`);
console.log(`dist/index.js       ${startUp.size} bytes  promised under ${MOST_BYTES}\n`);
console.log('Plan of an unchanged tenant with everything (tenants/acme.yaml)');
console.log('latency   Genesys Cloud                  everything                     time      promised');
for (const plan of plans) {
  const promised = WORK + (MOST_ROUND_TRIPS * plan.latency) / 1000 + startUp.seconds;
  console.log(
    [
      `${plan.latency} ms`.padEnd(10),
      counts(plan.latency, plan.requests, plan.roundTrips),
      counts(plan.latency, plan.allRequests, plan.allRoundTrips),
      `${plan.seconds.toFixed(2)} s`.padEnd(10),
      `${promised.toFixed(2)} s`,
    ].join(''),
  );
}

const discovery = await measureDiscovery();
const found = discovery.listed === discovery.changed && discovery.quickest < DISCOVERY;
console.log(
  `\nDiscovery: ${discovery.listed} changed of ${discovery.tenants} tenants in ${discovery.quickest.toFixed(2)} s (middle: ${discovery.seconds.toFixed(2)} s)  promised under ${DISCOVERY} s: ${found ? 'kept' : 'NOT KEPT'}`,
);

const kept =
  startUp.size < MOST_BYTES &&
  // Without latency nothing waits long enough for the order to say what waited for what.
  plans.every(
    ({ latency, requests, roundTrips }) =>
      requests <= MOST_REQUESTS && (latency === 0 || roundTrips <= MOST_ROUND_TRIPS),
  );
console.log(
  `\nAt most ${MOST_REQUESTS} requests and ${MOST_ROUND_TRIPS} round trips to Genesys Cloud: ${kept ? 'kept' : 'NOT KEPT'}`,
);
process.exitCode = kept && found ? 0 : 1;
