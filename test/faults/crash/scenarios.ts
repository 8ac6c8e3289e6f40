import type { CommandRequest } from '../../../src/app/commands/request.ts';
import { commandRequest } from '../matrix/scenarios.ts';
import type { Setup, SetupOptions } from '../matrix/setup.ts';
import { ACME, administratorsAreDeleted, FILE, GITHUB, GWS, manualChanges, PRUNED } from '../matrix/setup-options.ts';

/** A run that is killed after each of its requests in turn. */
export interface CrashScenario {
  readonly name: string;
  readonly words: readonly string[];
  /** Commands that ran before, each successfully. */
  readonly before: readonly CommandRequest[];
  /** Changes by people and by time since then. */
  readonly since: (setup: Setup) => void;
  readonly setting: SetupOptions;
  /** Parts of the tenant file; `earlier` are those with another value before. */
  readonly over: Readonly<Record<string, string>>;
  readonly earlier: Readonly<Record<string, string>>;
  /** It changes no service: killed at any point it leaves them unchanged. */
  readonly reads: boolean;
  /** A reset in place ends the old secret before any system has the new one: it warns about that. */
  readonly locksOut: boolean;
}

const READING = ['plan', 'drift', 'verify', 'kit', 'adopt'];
const CUSTODY = 'secret/genesys/acme/custody';
const DAY = 24 * 60 * 60 * 1000;

function scenario(name: string, line: string, over: Partial<CrashScenario> = {}): CrashScenario {
  const [verb = '', ...rest] = line.split(' ');
  const usual = { before: [], since: () => {}, setting: { tenant: ACME }, over: {}, earlier: {}, locksOut: false };
  return { name, words: [verb, 'acme.yaml', ...rest], reads: READING.includes(verb), ...usual, ...over };
}

const AFTER_APPLY = { before: [commandRequest('apply')] };
const rotation = (what: string, over: Partial<CrashScenario> = {}) =>
  scenario(`rotate --what ${what}`, `rotate --what ${what}`, { ...AFTER_APPLY, ...over });
const onceMore = (verb: string, over: Partial<CrashScenario> = {}) => scenario(verb, verb, { ...AFTER_APPLY, ...over });

/** The secret store is empty, and Genesys Cloud has no ownership tag: like a manual integration. */
function manualIntegration({ simulators }: Setup): void {
  simulators.vault.delete(CUSTODY, { forever: true });
  for (const client of simulators.organization('acme').clients) client.description = 'made manually';
}

/** A killed process uses the clock of this machine, so earlier events are made eight days older. */
function graceIsOver({ simulators: { vault, organization } }: Setup): void {
  const { state, ...values } = vault.get(CUSTODY) ?? {};
  const older = String(state).replaceAll(/"(?<name>retiredAt|madeAt)":"(?<time>[^"]+)"/g, (_, name, time) => {
    return `"${name}":"${new Date(Date.parse(time) - 8 * DAY).toISOString()}"`;
  });
  vault.put(CUSTODY, { ...values, state: older });
  organization('acme').usage.length = 0;
}

export const SCENARIOS: readonly CrashScenario[] = [
  scenario('apply from nothing', 'apply'),
  scenario('apply over a manual integration', 'apply', { ...AFTER_APPLY, since: manualIntegration }),
  scenario('apply with the driver gws', 'apply', GWS),
  scenario('apply with the driver file', 'apply', FILE),
  scenario('apply --only cloud', 'apply --only cloud'),
  scenario('apply --only engage', 'apply --only engage', { before: [commandRequest('apply', { only: 'cloud' })] }),
  scenario('apply with the store file', 'apply', {
    setting: { tenant: ACME, store: 'file' },
    over: { secrets: '{ store: file, path: genesys/acme }' },
  }),
  scenario('apply with the store github', 'apply', GITHUB),
  scenario('apply after the grace period', 'apply', {
    before: [commandRequest('apply'), commandRequest('rotate', { what: 'all' })],
    since: graceIsOver,
  }),
  scenario('apply that prunes', 'apply', { ...AFTER_APPLY, ...PRUNED }),
  scenario('apply that restores an administrator', 'apply', { ...AFTER_APPLY, since: administratorsAreDeleted }),
  rotation('clients'),
  rotation('saml'),
  rotation('all'),
  rotation('pacing --strategy reset', { locksOut: true }),
  onceMore('plan'),
  onceMore('drift', { since: manualChanges }),
  onceMore('verify'),
  onceMore('kit', { ...FILE, since: (setup) => setup.empty() }),
  onceMore('adopt', { since: manualChanges }),
];
