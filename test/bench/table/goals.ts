import type { Chains, Row } from './row.ts';

export interface Goal {
  readonly says: string;
  readonly kept: boolean;
  /** The worst measured value. */
  readonly found: string;
}

const MOST_TIMES_LIMIT = 1.3;
const JUDGED_LATENCY = 50;
/** Megabytes. */
const MOST_MEMORY = 300;
const MANY = 1000;
/**
 * Requests in sequence. The limit is calculated from them, and would grow with a program that sends more in sequence. An
 * apply needs 11, or 13 where the secrets of its clients do not arrive at the same moment and are written one after the other.
 */
const LONGEST: Omit<Chains, 'apply'> = { look: 4, written: 15 };
const LONGEST_VALIDATE = 1.5;
/** Machines differ from run to run: a tenth more for each tenant is not growth. */
const SLACK = 1.1;

const worst = (rows: readonly Row[], of: (row: Row) => number) => rows.toSorted((one, other) => of(other) - of(one))[0];
const nameOf = ({ what, tenants, latency }: Row) =>
  `${what}, ${tenants} tenants${latency === undefined ? '' : `, ${latency} ms`}`;

export const timesLimit = ({ seconds, limit }: Row): number => (limit === undefined ? Number.NaN : seconds / limit);

/** The limit with the start-up of one file in place of that of all files. */
export const timesLimitOfOne = ({ seconds, limitOfOne }: Row): number =>
  limitOfOne === undefined ? Number.NaN : seconds / limitOfOne;

export function judgeChains({ look, written }: Omit<Chains, 'apply'>): readonly Goal[] {
  return [
    {
      says: `At most ${LONGEST.look} requests in sequence in a plan, and ${LONGEST.written} in a first apply until the transaction object was read back`,
      kept: look <= LONGEST.look && written <= LONGEST.written,
      found: `${look} and ${written}`,
    },
  ];
}

function nearLimit(rows: readonly Row[], room: number): Goal {
  const most = MOST_TIMES_LIMIT * room;
  const judged = rows.filter(({ latency }) => latency === JUDGED_LATENCY);
  const row = worst(judged, timesLimit);
  return {
    says: `At ${JUDGED_LATENCY} ms at most ${most} times the limit`,
    kept: judged.every((each) => timesLimit(each) <= most),
    found: row ? `${timesLimit(row).toFixed(2)} (${nameOf(row)})` : 'not measured',
  };
}

function littleMemory(rows: readonly Row[]): Goal {
  const row = worst(rows, ({ memory }) => memory);
  return {
    says: `Under ${MOST_MEMORY} MB of memory, at ${MANY} tenants too`,
    kept: rows.every(({ memory }) => memory < MOST_MEMORY),
    found: row ? `${row.memory.toFixed(0)} MB (${nameOf(row)})` : 'not measured',
  };
}

/** From each number of tenants to the next: seconds for each tenant, including start-up. */
function growth(rows: readonly Row[]): readonly { readonly row: Row; readonly times: number }[] {
  return rows.flatMap((row) => {
    const fewer = rows.filter((each) => each.what === row.what && each.latency === row.latency);
    const before = worst(
      fewer.filter(({ tenants }) => tenants < row.tenants),
      ({ tenants }) => tenants,
    );
    return before ? [{ row, times: row.seconds / row.tenants / (before.seconds / before.tenants) }] : [];
  });
}

function noFasterThanTenants(rows: readonly Row[]): Goal {
  const grown = growth(rows).toSorted((one, other) => other.times - one.times);
  const [most] = grown;
  return {
    says: `Time grows no faster than the number of tenants (within ${Math.round((SLACK - 1) * 100)} %)`,
    kept: grown.every(({ times }) => times <= SLACK),
    found: most ? `${most.times.toFixed(2)} times the seconds of one tenant (${nameOf(most.row)})` : 'not measured',
  };
}

function quickValidate(rows: readonly Row[], room: number): readonly Goal[] {
  const longest = LONGEST_VALIDATE * room;
  const row = rows.find(({ what, tenants }) => what === 'validate' && tenants === MANY);
  if (!row) return [];
  const says = `Validate of ${MANY} files under ${longest} s`;
  return [{ says, kept: row.seconds < longest, found: `${row.seconds.toFixed(2)} s` }];
}

/**
 * The goals for rows, and whether they are met. A goal about rows that were not measured is left out.
 * @param room the factor by which the promised seconds may be longer, because a CI machine has other load
 */
export function judge(rows: readonly Row[], room = 1): readonly Goal[] {
  return [nearLimit(rows, room), littleMemory(rows), noFasterThanTenants(rows), ...quickValidate(rows, room)];
}
