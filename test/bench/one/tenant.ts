import type { StartUp } from '../start-up.ts';
import { measureUnchangedPlan, type UnchangedPlan } from './unchanged-plan.ts';

const MOST_REQUESTS = 10;
const MOST_ROUND_TRIPS = 4;
const MOST_BYTES = 4_000_000;
/** Seconds, on a machine that is some years old; the newest take less than half. */
const START_UP = 0.4;
/** Seconds in addition to start-up and round trips. */
const WORK = 0.3;

export interface OneTenant {
  readonly startUp: StartUp;
  /** The factor by which the promised seconds may be longer. */
  readonly room: number;
}

function counts(latency: number, requests: number, trips: number): string {
  return `${requests} requests${latency === 0 ? '' : `, ${trips} round trips`}`.padEnd(31);
}

/** Seconds. */
function promisedOf({ latency }: UnchangedPlan, { startUp, room }: OneTenant): number {
  return room * (WORK + (MOST_ROUND_TRIPS * latency) / 1000 + startUp.seconds);
}

function planText(plan: UnchangedPlan, one: OneTenant): string {
  return [
    `${plan.latency} ms`.padEnd(10),
    counts(plan.latency, plan.requests, plan.roundTrips),
    counts(plan.latency, plan.allRequests, plan.allRoundTrips),
    `${plan.seconds.toFixed(2)} s`.padEnd(10),
    `${promisedOf(plan, one).toFixed(2)} s`,
  ].join('');
}

/** The goals that are met; each printed figure has a goal. */
export function goalsOf(plans: readonly UnchangedPlan[], one: OneTenant): Readonly<Record<string, boolean>> {
  const { startUp, room } = one;
  // Without latency no request waits long enough for the order to show the dependencies.
  const isShort = ({ latency, roundTrips }: UnchangedPlan) => latency === 0 || roundTrips <= MOST_ROUND_TRIPS;
  return {
    [`Start-up under ${START_UP * room} s`]: startUp.seconds < START_UP * room,
    [`dist/index.js under ${MOST_BYTES} bytes`]: startUp.size < MOST_BYTES,
    [`At most ${MOST_REQUESTS} requests to Genesys Cloud`]: plans.every(({ requests }) => requests <= MOST_REQUESTS),
    [`At most ${MOST_ROUND_TRIPS} round trips to Genesys Cloud`]: plans.every(isShort),
    'Each plan within its time goal': plans.every((plan) => plan.seconds <= promisedOf(plan, one)),
  };
}

/** Start-up, and a plan without changes of one tenant with everything. Returns whether the goals are met. */
export async function showOneTenant(one: OneTenant): Promise<boolean> {
  const { startUp, room } = one;
  console.log(`Start-up            ${startUp.seconds.toFixed(3)} s      goal: under ${START_UP * room} s`);
  console.log(`dist/index.js       ${startUp.size} bytes  goal: under ${MOST_BYTES}\n`);
  console.log('Plan of an unchanged tenant with everything (tenants/acme.yaml)');
  console.log('latency   Genesys Cloud                  everything                     time      goal');
  const plans = await measureUnchangedPlan([0, 50, 100]);
  for (const plan of plans) console.log(planText(plan, one));
  const promises = Object.entries(goalsOf(plans, one));
  console.log(`\n${promises.map(([says, isKept]) => `- ${says}: ${isKept ? 'met' : 'MISSED'}`).join('\n')}\n`);
  return promises.every(([, isKept]) => isKept);
}
