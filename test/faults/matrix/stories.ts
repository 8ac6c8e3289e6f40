import type { CommandName, CommandRequest } from '../../../src/commands/request.ts';
import { SHIPPED, type TenantWorld } from '../../simulators/world.ts';
import type { Scene, Setting } from './scene.ts';

/** A command in a world that is ready for it. */
export interface Story {
  readonly name: string;
  readonly request: CommandRequest;
  /** Commands that came before, each to its good end. */
  readonly before: readonly CommandRequest[];
  /** Pieces of the tenant file that were others at that time. */
  readonly earlier: Readonly<Record<string, string>>;
  /** What people and time did since. */
  readonly since: (scene: Scene) => void;
  readonly setting: Setting;
  /** Pieces of the tenant file. */
  readonly over: Readonly<Record<string, string>>;
  /** It changes a service. */
  readonly writes: boolean;
  /** A reset kills the old secret before anybody has the new one: that is what it warns of. */
  readonly locksOut: boolean;
}

const ACME = SHIPPED[0] as TenantWorld;
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

const server = (driver: string) => ({
  transaction: `{ tenant: acme, acknowledged: [read-access], server: ${driver} }`,
});
const GWS: Partial<Story> = {
  setting: { tenant: { ...ACME, gwsHost: 'gws.acme.example' } },
  over: server('{ driver: gws, url: "https://gws.acme.example", credentials: "vault:genesys/acme/gax" }'),
};
const FILE: Partial<Story> = { over: server('{ driver: file }') };
const GITHUB: Partial<Story> = {
  setting: { tenant: ACME, store: 'github' },
  over: { secrets: '{ store: github, path: genesys/acme }' },
};
const CLIENTS =
  'pacing: { name: Engage Agent Pacing, grant: client-credentials }, desktop: { name: Desktop, grant: saml2-bearer, scopes: [users] }';
const MORE_CLIENTS =
  'old: { name: Old, grant: client-credentials }, older: { name: Older, grant: saml2-bearer, scopes: [users] }';

/** Both clocks: that of the services is that of the run. */
function graceIsOver({ world }: Scene): void {
  world.genesysCloud.clock.advance(8 * DAY);
}

/** Every administrator of the file was deleted. */
function administratorsAreDeleted({ world }: Scene): void {
  for (const user of world.organization('acme').users.filter(({ email }) => email.startsWith('ada@'))) {
    Object.assign(user, { state: 'deleted', version: user.version + 1, roleIds: [], invited: 0 });
  }
}

/** By a person, with his name in the audit; adopt takes it over. */
function changedByHand({ world }: Scene): void {
  const by = 'agent.smith@acme.example';
  world.genesysCloud.hand.changeClient({ client: 'Desktop', by, fields: { accessTokenValiditySeconds: 3600 } });
  world.gax.acme?.setOption(world.tenantDbid('acme'), 'saml', 'expire_time', '30');
}

const ADDED = '[{ name: Ada Admin, email: ada@acme.example }, { name: Bob Boss, email: bob@acme.example }]';

export const STORIES: readonly Story[] = [
  story('plan', asked('plan')),
  story('plan from nothing', asked('plan'), { before: [] }),
  apply('from nothing', { before: [] }),
  apply('with nothing to do', {}),
  apply('from nothing with gws', { before: [], ...GWS }),
  apply('from nothing with the store github', { before: [], ...GITHUB }),
  apply('as a workflow, with its identity', { before: [], setting: { tenant: ACME, login: 'workflow' } }),
  apply('after the grace', {
    before: [asked('apply'), asked('rotate', { what: 'all' })],
    since: graceIsOver,
  }),
  apply('of what is pruned', {
    over: { clients: `{ ${CLIENTS} }`, prune: 'true' },
    earlier: { clients: `{ ${CLIENTS}, ${MORE_CLIENTS} }` },
  }),
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
