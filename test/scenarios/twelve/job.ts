import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { type ChildResult, ROOT, runChild } from '../../simulators/child.ts';
import { acmeFile } from '../../simulators/in-process.ts';
import { type ActionResult, type ActionRun, runAction } from '../../simulators/runner/runner.ts';
import { type Simulator, startSimulator } from '../../simulators/server.ts';
import { SHIPPED, type Simulators, startSimulators } from '../../simulators/simulators.ts';
import { startAtGitHub } from '../at-github.ts';

type Texts = Readonly<Record<string, string>>;

/** The file of acme with another server, another organization, and so on. */
export function acmeWith({
  url = 'https://gax.acme.example:8443/gax/api',
  login = 'vault:genesys/acme/gax',
  place = 'region: eu-central-1',
  credentials = 'vault:genesys/acme/provisioner',
  ...over
}: Texts = {}): string {
  return acmeFile({
    organization: `{ ${place}, shortName: acme-hybrid, id: 5d3a6f0e-8a1b-4c2d-9e3f-0a1b2c3d4e5f, credentials: "${credentials}" }`,
    transaction: `{ tenant: acme, acknowledged: [read-access], server: { driver: gax, url: "${url}", credentials: "${login}" } }`,
    ...over,
  });
}

export interface Job extends Partial<Pick<ActionRun, 'event'>> {
  readonly inputs?: Texts;
  readonly environment?: Texts;
}

/** A job with acme.yaml and globex.yaml, their services, and a listener at hosts that neither of them has. */
export class Workplace {
  simulators!: Simulators;
  /** Answers 404 to everything. Its requests are the ones that left this machine. */
  listener!: Simulator;
  directory!: string;
  /** Hosts that are redirected to the listener. */
  strangers: readonly string[] = [];

  async open(): Promise<void> {
    this.simulators = await startSimulators(SHIPPED.slice(0, 2));
    this.listener = await startSimulator({ answer: () => ({ status: 404, body: {} }) });
    this.directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
    writeFileSync(join(this.directory, 'globex.yaml'), readFileSync(join(ROOT, 'tenants/globex.yaml')));
    this.strangers = [];
    this.write(acmeWith());
  }

  async close(): Promise<void> {
    await Promise.all([this.simulators.close(), this.listener.close()]);
    rmSync(this.directory, { recursive: true });
  }

  write(text: string): void {
    writeFileSync(join(this.directory, 'acme.yaml'), text);
  }

  #environment(): Texts {
    const { GENESYS_HYBRID_ENDPOINTS = '{}', ...rest } = this.simulators.environment;
    const strangers = this.strangers.map((host) => [host, this.listener.url]);
    const endpoints = { ...JSON.parse(GENESYS_HYBRID_ENDPOINTS), ...Object.fromEntries(strangers) };
    return { ...rest, GENESYS_HYBRID_ENDPOINTS: JSON.stringify(endpoints) };
  }

  /** A step that applies: the files of the job are those at the tip of the default branch. */
  async apply(inputs: Texts): Promise<ActionResult> {
    const files = ['acme.yaml', 'globex.yaml'].map((name) => [name, readFileSync(join(this.directory, name), 'utf8')]);
    const atGitHub = await startAtGitHub(Object.fromEntries(files));
    try {
      const { environment } = atGitHub;
      return await this.step('apply', { inputs: { ...atGitHub.inputs, ...inputs }, environment });
    } finally {
      await atGitHub.close();
    }
  }

  /** A step of the built Action. */
  step(command: string, { inputs = {}, environment = {}, event }: Job = {}): Promise<ActionResult> {
    const { VAULT_TOKEN = '', ...rest } = this.#environment();
    return runAction({
      directory: ROOT,
      workspace: this.directory,
      inputs: { command, tenants: 'acme.yaml', 'vault-token': VAULT_TOKEN, ...inputs },
      environment: { ...rest, ...environment },
      ...(event && { event }),
    });
  }

  /** The built command, in a terminal. */
  terminal(words: readonly string[], environment: Texts = {}): Promise<ChildResult> {
    return runChild(words, { directory: this.directory, environment: { ...this.#environment(), ...environment } });
  }

  /** The number of requests that arrived at any server. */
  requests(): number {
    return [...this.simulators.all, this.listener].reduce((sum, { requests }) => sum + requests.length, 0);
  }
}

/** New services and files for each test of a file. */
export function useWorkplace(): Workplace {
  const workplace = new Workplace();
  beforeEach(() => workplace.open());
  afterEach(() => workplace.close());
  return workplace;
}
