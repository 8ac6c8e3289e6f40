import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { CommandReport } from '../../../src/engine/report.ts';
import { found } from '../../resources/acme.ts';
import type { GaxSimulator } from '../../simulators/gax/gax.ts';
import type { ClientRecord, Json, OrganizationState } from '../../simulators/genesys-cloud/records.ts';
import { acmeFile, type InProcessOptions, runInProcess } from '../../simulators/in-process.ts';
import { SHIPPED, type Simulators, startSimulators } from '../../simulators/simulators.ts';

const ALL = Number.POSITIVE_INFINITY;

/** Acme after an apply, new for each test, and another organization next to it. */
export class VerifyBench {
  readonly simulators: Simulators;
  readonly #applied: Pick<OrganizationState, 'clients' | 'users' | 'providers'>;
  readonly #objects: GaxSimulator['state']['objects'];

  private constructor(simulators: Simulators) {
    this.simulators = simulators;
    const { clients, users, providers } = this.acme;
    this.#applied = structuredClone({ clients, users, providers });
    this.#objects = structuredClone(this.gax.state.objects);
  }

  static async open(): Promise<VerifyBench> {
    const simulators = await startSimulators(SHIPPED.slice(0, 2));
    await runInProcess(simulators, 'apply');
    return new VerifyBench(simulators);
  }

  get acme(): OrganizationState {
    return this.simulators.organization('acme');
  }

  get globex(): OrganizationState {
    return this.simulators.organization('globex');
  }

  get gax(): GaxSimulator {
    return found(this.simulators.gax.acme);
  }

  get provider(): Json {
    return found(this.acme.providers.get('pureengage'));
  }

  client(name: string): ClientRecord {
    return found(this.acme.clients.find((each) => each.name === name));
  }

  set(option: `${string}/${string}`, value: string | undefined): void {
    const [section = '', key = ''] = option.split('/');
    this.gax.setOption('102', section, key, value);
  }

  verify(over: Readonly<Record<string, string>> = {}, options: InProcessOptions = {}): Promise<CommandReport> {
    return runInProcess(this.simulators, 'verify', { 'acme.yaml': acmeFile(over) }, options);
  }

  restore(): void {
    const { clients, users, providers } = structuredClone(this.#applied);
    this.gax.state.objects.splice(0, ALL, ...structuredClone(this.#objects));
    this.acme.clients.splice(0, ALL, ...clients);
    this.acme.users.splice(0, ALL, ...users);
    this.acme.providers.clear();
    for (const [kind, provider] of providers) this.acme.providers.set(kind, provider);
  }
}

/** For the tests of a file. After each test, every login must have been ended. */
export function verifyBench(): () => VerifyBench {
  let bench: VerifyBench | undefined;
  const opened = () => found(bench);
  beforeAll(async () => {
    bench = await VerifyBench.open();
  });
  beforeEach(() => opened().restore());
  afterEach(() => {
    const { acme, globex, gax } = opened();
    expect([acme.tokens.size, globex.tokens.size, gax.state.sessions.size]).toEqual([0, 0, 0]);
  });
  afterAll(async () => {
    const { simulators } = opened();
    expect(simulators.genesysCloud.violations).toEqual([]);
    await simulators.close();
  });
  return opened;
}

export function checksOf({ verification }: CommandReport) {
  return found(verification?.tenants[0]).checks;
}

export function failuresOf(report: CommandReport) {
  return checksOf(report).filter(({ outcome }) => outcome === 'failed');
}
