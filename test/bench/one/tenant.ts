import type { StartUp } from '../start-up.ts';
import { measureUnchangedPlan, type UnchangedPlan } from './unchanged-plan.ts';

const MOST_REQUESTS = 10;
const MOST_ROUND_TRIPS = 4;
const MOST_BYTES = 4_000_000;
const START_UP = 0.25;
/** Seconds besides start-up and the round trips. */
const WORK = 0.3;

function counts(latency: number, requests: number, trips: number): string {
  return `${requests} requests${latency === 0 ? '' : `, ${trips} round trips`}`.padEnd(31);
}

function planText(plan: UnchangedPlan, startUp: StartUp): string {
  const promised = WORK + (MOST_ROUND_TRIPS * plan.latency) / 1000 + startUp.seconds;
  return [
    `${plan.latency} ms`.padEnd(10),
    counts(plan.latency, plan.requests, plan.roundTrips),
    counts(plan.latency, plan.allRequests, plan.allRoundTrips),
    `${plan.seconds.toFixed(2)} s`.padEnd(10),
    `${promised.toFixed(2)} s`,
  ].join('');
}

/** Start-up, and a plan of one tenant with everything that finds nothing to do. Gives whether what is promised is kept. */
export async function showOneTenant(startUp: StartUp): Promise<boolean> {
  console.log(`Start-up            ${startUp.seconds.toFixed(3)} s      promised under ${START_UP} s`);
  console.log(`dist/index.js       ${startUp.size} bytes  promised under ${MOST_BYTES}\n`);
  console.log('Plan of an unchanged tenant with everything (tenants/acme.yaml)');
  console.log('latency   Genesys Cloud                  everything                     time      promised');
  const plans = await measureUnchangedPlan([0, 50, 100]);
  for (const plan of plans) console.log(planText(plan, startUp));
  const kept =
    startUp.size < MOST_BYTES &&
    // Without latency nothing waits long enough for the order to say what waited for what.
    plans.every(
      ({ latency, requests, roundTrips }) =>
        requests <= MOST_REQUESTS && (latency === 0 || roundTrips <= MOST_ROUND_TRIPS),
    );
  const said = kept ? 'kept' : 'NOT KEPT';
  console.log(`\nAt most ${MOST_REQUESTS} requests and ${MOST_ROUND_TRIPS} round trips to Genesys Cloud: ${said}\n`);
  return kept;
}
