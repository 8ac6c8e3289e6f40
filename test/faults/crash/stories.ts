import type { CommandRequest } from '../../../src/app/commands/request.ts';
import { ACME, administratorsAreDeleted, changedByHand, FILE, GITHUB, GWS, PRUNED } from '../matrix/pieces.ts';
import type { Scene, Setting } from '../matrix/scene.ts';
import { asked } from '../matrix/stories.ts';

/** A run that is killed after each of its requests in turn. */
export interface CrashStory {
  readonly name: string;
  readonly words: readonly string[];
  /** Commands that came before, each to its good end. */
  readonly before: readonly CommandRequest[];
  /** What people and time did since. */
  readonly since: (scene: Scene) => void;
  readonly setting: Setting;
  /** Pieces of the tenant file; `earlier` are those that were others before. */
  readonly over: Readonly<Record<string, string>>;
  readonly earlier: Readonly<Record<string, string>>;
  /** It changes no service: killed anywhere it leaves them as they were. */
  readonly reads: boolean;
  /** A reset in place kills the old secret before anybody has the new one: that is what it warns of. */
  readonly locksOut: boolean;
}

const READING = ['plan', 'drift', 'verify', 'kit', 'adopt'];
const CUSTODY = 'secret/genesys/acme/custody';
const DAY = 24 * 60 * 60 * 1000;

function story(name: string, line: string, over: Partial<CrashStory> = {}): CrashStory {
  const [verb = '', ...rest] = line.split(' ');
  const usual = { before: [], since: () => {}, setting: { tenant: ACME }, over: {}, earlier: {}, locksOut: false };
  return { name, words: [verb, 'acme.yaml', ...rest], reads: READING.includes(verb), ...usual, ...over };
}

const AFTER_APPLY = { before: [asked('apply')] };
const rotation = (what: string, over: Partial<CrashStory> = {}) =>
  story(`rotate --what ${what}`, `rotate --what ${what}`, { ...AFTER_APPLY, ...over });
const onceMore = (verb: string, over: Partial<CrashStory> = {}) => story(verb, verb, { ...AFTER_APPLY, ...over });

/** The store has nothing of it, and nothing in Genesys Cloud says that it is ours: as if a person had made it all. */
function madeByHand({ world }: Scene): void {
  world.vault.delete(CUSTODY, { forever: true });
  for (const client of world.organization('acme').clients) client.description = 'made by hand';
}

/** The clock of a killed process is that of this machine, so what happened is made eight days older. */
function graceIsOver({ world: { vault, organization } }: Scene): void {
  const { state, ...values } = vault.get(CUSTODY) ?? {};
  const older = String(state).replaceAll(/"(?<name>retiredAt|madeAt)":"(?<time>[^"]+)"/g, (_, name, time) => {
    return `"${name}":"${new Date(Date.parse(time) - 8 * DAY).toISOString()}"`;
  });
  vault.put(CUSTODY, { ...values, state: older });
  organization('acme').usage.length = 0;
}

export const STORIES: readonly CrashStory[] = [
  story('apply from nothing', 'apply'),
  story('apply over what was made by hand', 'apply', { ...AFTER_APPLY, since: madeByHand }),
  story('apply with the driver gws', 'apply', GWS),
  story('apply with the driver file', 'apply', FILE),
  story('apply --only cloud', 'apply --only cloud'),
  story('apply --only engage', 'apply --only engage', { before: [asked('apply', { only: 'cloud' })] }),
  story('apply with the store file', 'apply', {
    setting: { tenant: ACME, store: 'file' },
    over: { secrets: '{ store: file, path: genesys/acme }' },
  }),
  story('apply with the store github', 'apply', GITHUB),
  story('apply after the grace', 'apply', {
    before: [asked('apply'), asked('rotate', { what: 'all' })],
    since: graceIsOver,
  }),
  story('apply of what is pruned', 'apply', { ...AFTER_APPLY, ...PRUNED }),
  story('apply that restores an administrator', 'apply', { ...AFTER_APPLY, since: administratorsAreDeleted }),
  rotation('clients'),
  rotation('saml'),
  rotation('all'),
  rotation('pacing --strategy reset', { locksOut: true }),
  onceMore('plan'),
  onceMore('drift', { since: changedByHand }),
  onceMore('verify'),
  onceMore('kit', { ...FILE, since: (scene) => scene.empty() }),
  onceMore('adopt', { since: changedByHand }),
];
