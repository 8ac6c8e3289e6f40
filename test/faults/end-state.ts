import { readMark } from '../../src/genesys-cloud/mark.ts';
import type { World } from '../simulators/world.ts';

/** What a world looks like in the end, without ids, secrets and times: equal for two worlds in which the same was done. */
export interface EndState {
  /** `Engage Agent Pacing: active, acme/pacing#2, in [ewt]` */
  readonly clients: readonly string[];
  readonly certificates: number;
  readonly options: readonly string[];
  /** Which generation is in which place, by the store. */
  readonly generations: unknown;
}

interface StoredPlaces {
  readonly active?: number;
  readonly current?: number;
  readonly next?: number;
  readonly previous?: number;
  readonly retiring?: readonly number[];
  readonly generations: readonly { readonly number: number }[];
}

function places({ generations, ...rest }: StoredPlaces): unknown {
  return { ...rest, generations: generations.map(({ number }) => number).sort() };
}

export function endState(world: World, tenant: string): EndState {
  const { clients, providers } = world.organization(tenant);
  const options = world.options(tenant) ?? {};
  const used = (id: string) =>
    Object.entries(options)
      .filter(([, value]) => value === id)
      .map(([name]) => name);
  const state = JSON.parse(String(world.vault.get(`secret/genesys/${tenant}/custody`)?.state ?? 'null'));
  return {
    clients: clients
      .filter((client) => client.state !== 'deleted' && readMark(String(client.description ?? '')) !== undefined)
      .map((client) => {
        const mark = readMark(String(client.description))?.mark;
        return `${client.name}: ${client.state}, ${mark?.tenant}/${mark?.client}#${mark?.generation}, in ${used(client.id).sort().join()}`;
      })
      .sort(),
    certificates: ((providers.get('pureengage')?.certificates ?? []) as string[]).length,
    options: Object.keys(options).sort(),
    generations: state && {
      clients: Object.fromEntries(
        Object.entries<StoredPlaces>(state.clients).map(([key, each]) => [key, places(each)]),
      ),
      samlKey: places(state.samlKey),
    },
  };
}

/** Clients with our mark that the store does not know, or whose secret it has not. */
export function lostIn(
  world: World,
  tenant: string,
): { readonly orphans: readonly string[]; readonly secrets: readonly string[] } {
  const kept = Object.values(world.vault.get(`secret/genesys/${tenant}/custody`) ?? {});
  const ours = world
    .organization(tenant)
    .clients.filter((client) => client.state !== 'deleted' && readMark(String(client.description ?? '')) !== undefined);
  return {
    orphans: ours.filter(({ id }) => !kept.includes(id)).map(({ name, id }) => `${name} (${id})`),
    secrets: ours.filter(({ secret }) => !kept.includes(secret)).map(({ name, id }) => `${name} (${id})`),
  };
}
