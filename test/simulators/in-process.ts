import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStores } from '../../src/adapters/stores/stores.ts';
import { dispatch } from '../../src/app/commands/dispatch.ts';
import type { CommandRequest } from '../../src/app/commands/request.ts';
import { publish } from '../../src/app/publish/publish.ts';
import { createContext } from '../../src/app/system.ts';
import type { CommandName, CommandReport } from '../../src/engine/report.ts';
import type { Simulators } from './simulators.ts';

/** A tenant file of one tenant, `acme`, with simulated services; `over` replaces top-level parts, as YAML. */
export function acmeFile(over: Readonly<Record<string, string>> = {}): string {
  const pieces: Readonly<Record<string, string>> = {
    tenant: 'acme',
    deployment: 'multi-tenant',
    secrets: '{ store: vault, path: genesys/acme }',
    organization:
      '{ region: eu-central-1, shortName: acme-hybrid, id: 5d3a6f0e-8a1b-4c2d-9e3f-0a1b2c3d4e5f, credentials: "vault:genesys/acme/provisioner" }',
    clients:
      '{ pacing: { name: Engage Agent Pacing, grant: client-credentials }, desktop: { name: Desktop, grant: saml2-bearer, scopes: [users] } }',
    services:
      '{ agent-pacing: { client: pacing }, workspace-desktop-edition: { client: desktop }, predictive-engagement: {} }',
    administrators: '[{ name: Ada Admin, email: ada@acme.example }]',
    transaction:
      '{ tenant: acme, acknowledged: [read-access], server: { driver: gax, url: "https://gax.acme.example:8443/gax/api", credentials: "vault:genesys/acme/gax" } }',
    verify: '{ user: agent.smith@acme.example }',
    ...over,
  };
  return Object.entries(pieces)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
}

const DAY = 24 * 60 * 60 * 1000;

export interface InProcessOptions {
  /** Where the files are already; otherwise a temporary folder, with the given texts in it. */
  readonly directory?: string;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly request?: Partial<CommandRequest>;
  readonly stop?: AbortSignal;
  readonly onMask?: (text: string) => void;
  /** The run happens that many days later; the simulators have a clock of their own. */
  readonly daysLater?: number;
  /** Nothing waits: repeated requests of a run are sent at once. */
  readonly isHurried?: boolean;
  /** The result is published at GitHub, as the Action does. */
  readonly publishes?: boolean;
}

/** Runs a command in this process, against the real simulators, with tenant files given as text. */
export async function runInProcess(
  simulators: Simulators,
  command: CommandName,
  files: Readonly<Record<string, string>> = { 'acme.yaml': acmeFile() },
  {
    environment = {},
    request = {},
    stop = new AbortController().signal,
    onMask = () => {},
    daysLater = 0,
    isHurried = false,
    directory: given,
    publishes = false,
  }: InProcessOptions = {},
): Promise<CommandReport & { readonly log: readonly string[] }> {
  const directory = given ?? mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
  if (!given) for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
  const log: string[] = [];
  const line = (message: string) => {
    log.push(message);
  };
  const real = createContext({
    environment: { ...simulators.environment, ...environment },
    log: { info: line, warn: line, debug: line },
    mask: onMask,
    stop,
  });
  const now = () => new Date(real.clock.now().getTime() + daysLater * DAY);
  const sleep = isHurried ? async () => {} : real.clock.sleep;
  const context = { ...real, clock: { now, sleep } };
  const step = (_tenant: string, address: string, _title: string, state: string) => line(`${address} ${state}`);
  try {
    const run = {
      context,
      stores: createStores(context, { directory }),
      directory,
      withSecrets: false,
      progress: { step },
    };
    const intent = { resetLostSecrets: false };
    const asked = { command, files: Object.keys(files), intent, ...request };
    const report = await dispatch(run, asked);
    if (publishes) await publish(context, report, asked);
    return { ...report, log };
  } finally {
    real.close();
    if (!given) rmSync(directory, { recursive: true, force: true });
  }
}

/** `address action outcome` of an apply, for short expectations. */
export function operationsOf({ receipt }: CommandReport): readonly string[] {
  return (receipt?.tenants ?? []).flatMap(({ operations }) =>
    operations.map(({ address, action, outcome }) => `${action} ${address} ${outcome}`),
  );
}

export function findingsOf({ plan }: CommandReport): readonly string[] {
  return (plan?.tenants ?? []).flatMap(({ findings }) => findings.map(({ severity, code }) => `${severity} ${code}`));
}

export function changesOf({ plan }: CommandReport): readonly string[] {
  return (plan?.tenants ?? []).flatMap(({ changes }) =>
    changes.map(
      ({ action, address, fields }) =>
        `${action} ${address}${action === 'update' ? `: ${fields.map(({ field }) => field).join(', ')}` : ''}`,
    ),
  );
}
