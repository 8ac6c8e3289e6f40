import type { CommandRequest } from '../../../src/app/commands/request.ts';
import type { CommandName } from '../../../src/engine/report.ts';
import { ACME, administratorsAreDeleted, changedByHand, FILE, GITHUB, GWS, PRUNED, VARIABLES } from './pieces.ts';
import type { Scene, Setting } from './scene.ts';

/** A command, with services that are prepared for it. */
export interface Story {
  readonly name: string;
  readonly request: CommandRequest;
  /** Commands that ran before, each successfully. */
  readonly before: readonly CommandRequest[];
  /** Parts of the tenant file with other values at that time. */
  readonly earlier: Readonly<Record<string, string>>;
  /** Changes by people and by time since then. */
  readonly since: (scene: Scene) => void;
  readonly setting: Setting;
  /** Parts of the tenant file. */
  readonly over: Readonly<Record<string, string>>;
  /** It changes a service. */
  readonly writes: boolean;
  /** A reset ends the old secret before any system has the new one: it warns about that. */
  readonly locksOut: boolean;
}

const DAY = 24 * 60 * 60 * 1000;

export function asked(command: CommandName, over: Partial<CommandRequest> = {}): CommandRequest {
  return { command, files: ['acme.yaml'], intent: { resetLostSecrets: false }, ...over };
}

function story(name: string, request: CommandRequest, over: Partial<Story> = {}): Story {
  const writes = request.command === 'apply' || request.command === 'rotate';
  const usual = { before: [asked('apply')], earlier: {}, since: () => {}, setting: { tenant: ACME }, over: {} };
  return { name, request, writes, locksOut: false, ...usual, ...over };
}

const rotation = (what: string) => story(`rotate --what ${what}`, asked('rotate', { what }));
const apply = (name: string, over: Partial<Story>) => story(`apply ${name}`, asked('apply'), over);

/** Both clocks: that of the services equals that of the run. */
function graceIsOver({ simulators }: Scene): void {
  simulators.genesysCloud.clock.advance(8 * DAY);
}

const ADDED = '[{ name: Ada Admin, email: ada@acme.example }, { name: Bob Boss, email: bob@acme.example }]';

export const STORIES: readonly Story[] = [
  story('plan', asked('plan')),
  // The only scenario without an entry in Vault, so that the mount is asked for its version.
  story('plan from nothing', asked('plan'), { before: [], ...VARIABLES }),
  apply('from nothing', { before: [] }),
  apply('with nothing to do', {}),
  apply('from nothing with gws', { before: [], ...GWS }),
  apply('from nothing with the store github', { before: [], ...GITHUB }),
  apply('as a workflow, with its identity', { before: [], setting: { tenant: ACME, login: 'workflow' } }),
  apply('after the grace', {
    before: [asked('apply'), asked('rotate', { what: 'all' })],
    since: graceIsOver,
  }),
  apply('after the grace with the store github', {
    before: [asked('apply'), asked('rotate', { what: 'all' })],
    since: graceIsOver,
    ...GITHUB,
  }),
  apply('of what is pruned', PRUNED),
  apply('of administrators added later', { over: { administrators: ADDED }, earlier: { administrators: '[]' } }),
  apply('that restores an administrator', { since: administratorsAreDeleted }),
  story('drift', asked('drift')),
  story('drift from a change by hand', asked('drift'), { since: changedByHand }),
  rotation('clients'),
  rotation('saml'),
  rotation('all'),
  story('rotate --what all with gws', asked('rotate', { what: 'all' }), GWS),
  story('rotate --what all with the store github', asked('rotate', { what: 'all' }), GITHUB),
  story('rotate --what pacing --strategy reset', asked('rotate', { what: 'pacing', strategy: 'reset' }), {
    locksOut: true,
  }),
  story('verify', asked('verify')),
  story('kit', asked('kit'), { ...FILE, since: (scene) => scene.empty() }),
  story('adopt', asked('adopt'), { since: changedByHand }),
  story('network --probe', asked('network', { probe: true }), { before: [] }),
];
