import type { CommandRequest } from '../../../src/app/commands/request.ts';
import type { CommandName } from '../../../src/engine/report.ts';
import type { Setup, SetupOptions } from './setup.ts';
import {
  ACME,
  administratorsAreDeleted,
  FILE,
  GITHUB,
  GWS,
  manualChanges,
  PRUNED,
  VARIABLES,
} from './setup-options.ts';

/** A command, with services that are prepared for it. */
export interface Scenario {
  readonly name: string;
  readonly request: CommandRequest;
  /** Commands that ran before, each successfully. */
  readonly before: readonly CommandRequest[];
  /** Parts of the tenant file with other values at that time. */
  readonly earlier: Readonly<Record<string, string>>;
  /** Changes by people and by time since then. */
  readonly since: (setup: Setup) => void;
  readonly setting: SetupOptions;
  /** Parts of the tenant file. */
  readonly over: Readonly<Record<string, string>>;
  /** It changes a service. */
  readonly writes: boolean;
  /** A reset ends the old secret before any system has the new one: it warns about that. */
  readonly locksOut: boolean;
}

const DAY = 24 * 60 * 60 * 1000;

export function commandRequest(command: CommandName, over: Partial<CommandRequest> = {}): CommandRequest {
  return { command, files: ['acme.yaml'], intent: { resetLostSecrets: false }, ...over };
}

function scenario(name: string, request: CommandRequest, over: Partial<Scenario> = {}): Scenario {
  const writes = request.command === 'apply' || request.command === 'rotate';
  const usual = {
    before: [commandRequest('apply')],
    earlier: {},
    since: () => {},
    setting: { tenant: ACME },
    over: {},
  };
  return { name, request, writes, locksOut: false, ...usual, ...over };
}

const rotation = (what: string) => scenario(`rotate --what ${what}`, commandRequest('rotate', { what }));
const apply = (name: string, over: Partial<Scenario>) => scenario(`apply ${name}`, commandRequest('apply'), over);

/** Both clocks: that of the services equals that of the run. */
function graceIsOver({ simulators }: Setup): void {
  simulators.genesysCloud.clock.advance(8 * DAY);
}

const ADDED = '[{ name: Ada Admin, email: ada@acme.example }, { name: Bob Boss, email: bob@acme.example }]';

export const SCENARIOS: readonly Scenario[] = [
  scenario('plan', commandRequest('plan')),
  // The only scenario without an entry in Vault, so that the mount is asked for its version.
  scenario('plan from nothing', commandRequest('plan'), { before: [], ...VARIABLES }),
  apply('from nothing', { before: [] }),
  apply('with nothing to do', {}),
  apply('from nothing with gws', { before: [], ...GWS }),
  apply('from nothing with the store github', { before: [], ...GITHUB }),
  apply('as a workflow, with its identity', { before: [], setting: { tenant: ACME, login: 'workflow' } }),
  apply('after the grace period', {
    before: [commandRequest('apply'), commandRequest('rotate', { what: 'all' })],
    since: graceIsOver,
  }),
  apply('after the grace period with the store github', {
    before: [commandRequest('apply'), commandRequest('rotate', { what: 'all' })],
    since: graceIsOver,
    ...GITHUB,
  }),
  apply('that prunes', PRUNED),
  apply('of administrators added later', { over: { administrators: ADDED }, earlier: { administrators: '[]' } }),
  apply('that restores an administrator', { since: administratorsAreDeleted }),
  scenario('drift', commandRequest('drift')),
  scenario('drift after a manual change', commandRequest('drift'), { since: manualChanges }),
  rotation('clients'),
  rotation('saml'),
  rotation('all'),
  scenario('rotate --what all with gws', commandRequest('rotate', { what: 'all' }), GWS),
  scenario('rotate --what all with the store github', commandRequest('rotate', { what: 'all' }), GITHUB),
  scenario('rotate --what pacing --strategy reset', commandRequest('rotate', { what: 'pacing', strategy: 'reset' }), {
    locksOut: true,
  }),
  scenario('verify', commandRequest('verify')),
  scenario('kit', commandRequest('kit'), { ...FILE, since: (setup) => setup.empty() }),
  scenario('adopt', commandRequest('adopt'), { since: manualChanges }),
  scenario('network --probe', commandRequest('network', { probe: true }), { before: [] }),
];
