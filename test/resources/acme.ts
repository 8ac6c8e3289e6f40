import type { Finding } from '../../src/core/plan.ts';
import type { CommandReport } from '../../src/engine/report.ts';
import type { SimulatedRequest, Simulator } from '../simulators/server.ts';
import { SHIPPED, type Simulators, startSimulators, type TenantSimulators } from '../simulators/simulators.ts';

/** Simulated services of the one tenant acme. */
export function startAcme(over: Partial<TenantSimulators> = {}): Promise<Simulators> {
  return startSimulators(SHIPPED.slice(0, 1).map((tenant) => ({ ...tenant, ...over })));
}

export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the simulators do not have it');
  return value;
}

/** All requests to a simulator from now on, including bodies, which its own log does not keep. */
export function recorded(simulator: Simulator): readonly SimulatedRequest[] {
  const requests: SimulatedRequest[] = [];
  simulator.watchers.push((request) => {
    requests.push(request);
  });
  return requests;
}

const QUESTIONS: readonly string[] = ['/oauth/token', '/api/v2/tokens/me', '/api/v2/users/search'];

/** Requests that change Genesys Cloud: `PUT /api/v2/...`, without query. */
export function writesOf(requests: readonly Pick<SimulatedRequest, 'method' | 'path'>[]): readonly string[] {
  return requests
    .filter(({ method, path }) => method !== 'GET' && !QUESTIONS.includes(path))
    .map(({ method, path }) => `${method} ${path}`);
}

/** The bodies of the requests with that method to that path. */
export function bodiesOf(requests: readonly SimulatedRequest[], method: string, path: string): readonly unknown[] {
  return requests.filter((each) => each.method === method && each.path === path).map(({ json }) => json);
}

export function findingOf({ plan }: CommandReport, code: string): Finding {
  return found(plan?.tenants.flatMap(({ findings }) => findings).find((finding) => finding.code === code));
}

/** `severity code` of the findings about an address, or about all that start with it. */
export function findingsAbout({ plan }: CommandReport, address: string): readonly string[] {
  const all = (plan?.tenants ?? []).flatMap(({ findings }) => findings);
  return all.filter((each) => each.address.startsWith(address)).map(({ severity, code }) => `${severity} ${code}`);
}

/** Every refusal of a plan. */
export function refusalsOf({ plan }: CommandReport): readonly Finding[] {
  return (plan?.tenants ?? []).flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'refuse');
}

/** The line of a file that a finding points to. */
export function lineOf(file: string, { where }: Pick<Finding, 'where'>): string {
  return file.split('\n')[(where?.line ?? 0) - 1]?.slice((where?.column ?? 1) - 1) ?? '';
}

/** The first error of an apply, of an operation or of the tenant. */
export function errorOf({ receipt }: CommandReport) {
  const tenants = receipt?.tenants ?? [];
  const errors = tenants.flatMap(({ error, operations }) => [error, ...operations.map((each) => each.error)]);
  return found(errors.find((error) => error !== undefined));
}
