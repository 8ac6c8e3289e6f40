import { HybridError, HybridErrors } from '../../src/base/errors.ts';
import type { TenantPlan } from '../../src/core/plan.ts';
import type { CommandReport } from '../../src/engine/report.ts';
import { endState } from '../faults/end-state.ts';
import { runFast } from '../faults/matrix/fast-run.ts';
import { Setup } from '../faults/matrix/setup.ts';
import type { StoreSimulators } from '../faults/store.ts';
import { failingLogins } from '../simulators/invariants.ts';
import { Names } from './names.ts';
import type { BaselineScenario, Step } from './types.ts';

/** The outcome of one command, without values that differ from run to run: JSON. */
export interface RecordedStep {
  readonly command: string;
  readonly result: string;
  /** `3 x GET /api/v2/oauth/clients 200`, sorted. */
  readonly requests: readonly string[];
  readonly requestCount: number;
  readonly plan: readonly unknown[];
  readonly operations: readonly string[];
  readonly checks: readonly string[];
  readonly end: unknown;
}

export interface Recording {
  readonly scenario: string;
  readonly steps: readonly RecordedStep[];
}

type Rename = (text: string) => string;

/** The report of a command; of one that throws, the codes of its errors. */
interface Told extends Pick<Partial<CommandReport>, 'plan' | 'receipt' | 'verification'> {
  readonly result: string;
}

/** Wording is not part of the baseline: codes, addresses, fields and values are. */
function planOf({ changes, findings, failure }: TenantPlan): unknown {
  return {
    ...(failure && { failure: failure.code }),
    changes: changes.map(({ address, action, risk, id, fields }) => ({
      change: `${action} ${address}`,
      risk,
      ...(id !== undefined && { id }),
      fields: fields.map(({ field, before, after }) => ({ field, before, after })),
    })),
    findings: findings.map(({ severity, code, address }) => `${severity} ${code} ${address}`).sort(),
  };
}

/** The fingerprint of a secret has a key of its own in each recording. */
function withoutMarks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutMarks);
  if (typeof value !== 'object' || value === null) return value;
  if ('secret' in value) return { ...value, secret: value.secret === null ? null : '(fingerprint)' };
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withoutMarks(each)]));
}

function renamed<Value>(value: Value, rename: Rename): Value {
  if (typeof value === 'string') return rename(value) as Value;
  if (Array.isArray(value)) return value.map((each) => renamed(each, rename)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, each]) => [name, renamed(each, rename)]);
  return Object.fromEntries(entries) as Value;
}

function operationsOf({ receipt }: Told): readonly string[] {
  return (receipt?.tenants ?? []).flatMap(({ outcome, operations, error }) => [
    `${outcome}${error ? ` ${error.code}` : ''}`,
    ...operations.map((each) => `${each.action} ${each.address} ${each.outcome} ${each.error?.code ?? ''}`.trim()),
  ]);
}

function checksOf({ verification }: Told): readonly string[] {
  return (verification?.tenants ?? []).flatMap(({ checks }) =>
    checks.map(({ name, outcome }) => `${name}: ${outcome}`),
  );
}

/** Every client with its name, state and permissions, managed or not. */
function allClients(simulators: StoreSimulators): readonly string[] {
  const { clients, roles } = simulators.organization('acme');
  return clients
    .map(({ name, state, authorizedGrantType, scope, roleDivisions, accessTokenValiditySeconds }) => {
      const nameOf = (id: string) => roles.find((role) => role.id === id)?.name ?? id;
      const held = roleDivisions.map(({ roleId, divisionId }) => `${nameOf(roleId)} in ${divisionId}`).sort();
      const may = [...scope].sort().join(' ') || held.join(' ');
      return `${name}: ${state}, ${authorizedGrantType}, ${accessTokenValiditySeconds} s, ${may}`;
    })
    .sort();
}

function providersOf(simulators: StoreSimulators): unknown {
  const shown = [...simulators.organization('acme').providers].map(([kind, { certificates, ...fields }]) => [
    kind,
    { ...fields, certificates: (certificates as unknown[]).length },
  ]);
  return Object.fromEntries(shown);
}

async function reportOf(setup: Setup, { request }: Step): Promise<Told> {
  try {
    return await runFast({ ...setup.parts(), request, isPatient: true });
  } catch (error) {
    if (error instanceof HybridErrors) return { result: error.errors.map(({ code }) => code).join(' ') };
    if (error instanceof HybridError) return { result: error.code };
    throw error;
  }
}

function requestsOf(setup: Setup): readonly string[] {
  return setup.simulators.all
    .flatMap(({ requests }) => requests.map(({ method, path, status }) => `${method} ${path} ${status}`))
    .sort();
}

/** `3 x GET /api/v2/oauth/clients 200`. */
function counted(requests: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const each of requests.toSorted()) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].map(([each, count]) => (count === 1 ? each : `${count} x ${each}`));
}

/** Lists of texts inside the changes of a plan are sets. */
function sortedLists(value: unknown): unknown {
  if (Array.isArray(value))
    return value.every((each) => typeof each === 'string') ? value.toSorted() : value.map(sortedLists);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, sortedLists(each)]));
}

/** Sorted once more, because names sort differently from the ids that they replace. */
function inOrder(step: RecordedStep): RecordedStep {
  const end = Object.entries(step.end as Readonly<Record<string, unknown>>).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.toSorted() : value,
  ]);
  return { ...step, plan: step.plan.map(sortedLists), requests: counted(step.requests), end: Object.fromEntries(end) };
}

async function recordStep(setup: Setup, step: Step, names: Names): Promise<RecordedStep> {
  step.before?.(setup);
  names.learn(setup.simulators);
  for (const simulator of setup.simulators.all) simulator.requests.length = 0;
  const report = await reportOf(setup, step);
  names.learn(setup.simulators);
  const { simulators } = setup;
  const { request } = step;
  const state = {
    ...endState(simulators, 'acme'),
    all: allClients(simulators),
    providers: providersOf(simulators),
    lockedOut: failingLogins(simulators, 'acme'),
  };
  const recorded: RecordedStep = {
    command: [request.command, request.what, request.strategy, request.only].filter(Boolean).join(' '),
    result: report.result,
    requests: requestsOf(setup),
    requestCount: setup.simulators.all.reduce((sum, { requests }) => sum + requests.length, 0),
    plan: (report.plan?.tenants ?? []).map((each) => withoutMarks(planOf(each))),
    operations: operationsOf(report),
    checks: checksOf(report),
    end: state,
  };
  return inOrder(renamed(recorded, names.rename));
}

/** Plays a scenario from an empty organization and records every step. */
export async function record({ name, setting, steps }: BaselineScenario): Promise<Recording> {
  const setup = await Setup.open(setting);
  const names = new Names();
  try {
    const recorded: RecordedStep[] = [];
    for (const step of steps) {
      if (step.file) setup.write(step.file);
      recorded.push(await recordStep(setup, step, names));
    }
    return { scenario: name, steps: recorded };
  } finally {
    await setup.close();
  }
}
