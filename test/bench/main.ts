/**
 * Measures the built command against the simulators and prints the figures next to the goals; ends with status 1 when a goal is
 * missed. docs/performance.md explains the figures.
 *
 *   node test/bench/main.ts            one tenant to a thousand; takes half an hour
 *   node test/bench/main.ts --short    a few rows, about half a minute; times may be twice as long
 *   node test/bench/main.ts --write    as without, and writes the table into docs/performance.md
 */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { measureApply } from './many/apply.ts';
import { measureChains } from './many/chains.ts';
import { measurePlans } from './many/plan.ts';
import { measureValidate } from './many/validate.ts';
import { showOneTenant } from './one/tenant.ts';
import { showRepository } from './repository/repository.ts';
import { measureStartUp } from './start-up.ts';
import { writeMeasured } from './table/document.ts';
import { type Goal, judge, judgeChains } from './table/goals.ts';
import type { Row } from './table/row.ts';
import { goalsText, rowText, tableOf } from './table/table.ts';

const { values: options } = parseArgs({
  options: { short: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } },
});
if (options.short && options.write)
  throw new Error('--short and --write exclude each other: the table in docs/internals/performance.md needs all rows');

const WHOLE = { validate: [1, 10, 100, 1000], tenants: [1, 10, 100, 1000], latencies: [0, 50, 200] };
const SHORT = { validate: [1000], tenants: [1, 30], latencies: [50] };
const form = options.short ? SHORT : WHOLE;

const rows: Row[] = [];
const tell = (row: Row) => {
  rows.push(row);
  console.log(rowText(row));
};

const date = new Date().toISOString().slice(0, 10);
const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, ${date}, load before it began ${loadavg()[0]?.toFixed(1)}`;
console.log(`Machine: ${machine}\n`);
if ((loadavg()[0] ?? 0) > 1) console.log('This machine is busy: its other load affects the times.\n');
const startUp = await measureStartUp();
const room = options.short ? 2 : 1;
const isKept = await showOneTenant({ startUp, room });
const chains = await measureChains();
const base = { chains, startUpOfOne: (await measureValidate(1)).seconds };
const chainsText = `Requests in sequence: ${chains.look} in a plan, ${chains.apply} in an apply from nothing, ${chains.written} of them until the transaction object was read back.`;
console.log(`${chainsText}\n`);

async function measureAll(): Promise<void> {
  for (const tenants of form.validate) tell(await measureValidate(tenants));
  for (const tenants of form.tenants) await measurePlans(tenants, { base, latencies: form.latencies }, tell);
  for (const tenants of form.tenants)
    for (const latency of form.latencies) tell(await measureApply(tenants, { base, latency }));
}

const isFound = await showRepository(room);
await measureAll();
const goals: readonly Goal[] = [...judgeChains(chains), ...judge(rows, room)];
console.log(`\n${goalsText(goals)}`);
if (options.write) writeMeasured(`Machine: ${machine}.\n\n${chainsText}\n\n${tableOf(rows)}\n\n${goalsText(goals)}`);
process.exitCode = isKept && isFound && goals.every(({ kept }) => kept) ? 0 : 1;
