import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OrganizationState } from '../../simulators/genesys-cloud/records.ts';
import { acmeFile } from '../../simulators/inside.ts';
import { startWorld, type TenantWorld, type World } from '../../simulators/world.ts';

const ROLE_ID = 'role-of-the-fault-matrix';
const SECRET_ID = 'secret-id-of-the-fault-matrix';

/** Puts back what stands in a container that everybody holds. */
function refill<Held>(held: Held, kept: Held): void {
  if (Array.isArray(held) && Array.isArray(kept)) held.splice(0, held.length, ...structuredClone(kept));
  if (!(held instanceof Map) || !(kept instanceof Map)) return;
  held.clear();
  for (const [key, value] of structuredClone(kept)) held.set(key, value);
}

function containersOf(world: World): readonly unknown[] {
  const { clients, roles, users, providers, staleProviders, tokens, audits, usage, usageQueries }: OrganizationState =
    world.organization('acme');
  const { gax, gws } = world;
  const ofServers = [
    gax.acme?.state.objects,
    gax.acme?.state.sessions,
    gws.acme?.state.transactions,
    gws.acme?.state.sessions,
  ];
  const { entries, tokens: vaultTokens } = world.vault.state;
  const cloud = [clients, roles, users, providers, staleProviders, tokens, audits, usage, usageQueries];
  return [...cloud, ...ofServers, entries, vaultTokens].filter((each) => each !== undefined);
}

/** A world with one tenant and a directory with its file, which can be put back to what they were at a moment. */
export class Scene {
  readonly world: World;
  readonly directory: string;
  #kept: readonly unknown[] = [];

  private constructor(world: World, directory: string) {
    this.world = world;
    this.directory = directory;
  }

  static async open(tenant: TenantWorld, over: Readonly<Record<string, string>> = {}): Promise<Scene> {
    const world = await startWorld([tenant]);
    world.vault.state.logins.approle = {
      type: 'approle',
      roles: { hybrid: { roleId: ROLE_ID, secretIds: { [SECRET_ID]: 0 }, policies: ['root'] } },
    };
    const directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
    writeFileSync(join(directory, 'acme.yaml'), acmeFile(over));
    return new Scene(world, directory);
  }

  /** With a login that can be ended, as a workflow has it. */
  get environment(): Readonly<Record<string, string>> {
    const { VAULT_TOKEN: _, ...environment } = this.world.environment;
    return { ...environment, VAULT_ROLE_ID: ROLE_ID, VAULT_SECRET_ID: SECRET_ID };
  }

  keep(): void {
    this.#kept = containersOf(this.world).map((each) => structuredClone(each));
  }

  /** The world of the last `keep`, with nothing in it that misbehaves. */
  restore(): void {
    for (const [index, held] of containersOf(this.world).entries()) refill(held, this.#kept[index]);
    this.mend();
  }

  /** Whatever was broken is whole again; what happened has happened. */
  mend(): void {
    const { world } = this;
    for (const simulator of world.all) {
      simulator.misbehave = undefined;
      simulator.watchers.length = 0;
      simulator.latency = 0;
      simulator.faults.length = 0;
      simulator.requests.length = 0;
    }
    world.vault.state.sealed = false;
    world.genesysCloud.behaviour.visibilityDelay = 0;
  }

  async close(): Promise<void> {
    await this.world.close();
    rmSync(this.directory, { recursive: true, force: true });
  }
}
