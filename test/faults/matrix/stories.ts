import type { CommandName, CommandRequest } from '../../../src/commands/request.ts';
import { SHIPPED, type TenantWorld } from '../../simulators/world.ts';

/** A command in a world that is ready for it. */
export interface Story {
  readonly name: string;
  readonly request: CommandRequest;
  /** Commands that came before, each to its good end. */
  readonly before: readonly CommandRequest[];
  readonly tenant: TenantWorld;
  /** Pieces of the tenant file. */
  readonly over: Readonly<Record<string, string>>;
  readonly writes: boolean;
  /** A reset kills the old secret before anybody has the new one: that is what it warns of. */
  readonly locksOut: boolean;
}

const ACME = SHIPPED[0] as TenantWorld;

export function asked(command: CommandName, over: Partial<CommandRequest> = {}): CommandRequest {
  return { command, files: ['acme.yaml'], intent: { resetLostSecrets: false }, ...over };
}

function story(name: string, request: CommandRequest, over: Partial<Story> = {}): Story {
  const writes = request.command === 'apply' || request.command === 'rotate';
  return { name, request, before: [asked('apply')], tenant: ACME, over: {}, writes, locksOut: false, ...over };
}

const rotation = (what: string) => story(`rotate --what ${what}`, asked('rotate', { what }));
const GWS =
  '{ tenant: acme, acknowledged: [read-access], server: { driver: gws, url: "https://gws.acme.example", credentials: "vault:genesys/acme/gax" } }';

export const STORIES: readonly Story[] = [
  story('plan', asked('plan')),
  story('plan from nothing', asked('plan'), { before: [] }),
  story('apply from nothing', asked('apply'), { before: [] }),
  story('apply with nothing to do', asked('apply')),
  story('apply from nothing with gws', asked('apply'), {
    before: [],
    tenant: { ...ACME, gwsHost: 'gws.acme.example' },
    over: { transaction: GWS },
  }),
  story('drift', asked('drift')),
  rotation('clients'),
  rotation('saml'),
  rotation('all'),
  story('rotate --what pacing --strategy reset', asked('rotate', { what: 'pacing', strategy: 'reset' }), {
    locksOut: true,
  }),
  story('verify', asked('verify')),
  story('network --probe', asked('network', { probe: true }), { before: [] }),
];
