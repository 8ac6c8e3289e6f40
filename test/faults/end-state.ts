import { createHash } from 'node:crypto';
import { parseOwnershipTag } from '../../src/core/organization/ownership-tag.ts';
import { pemOfOption } from '../../src/core/saml/pem.ts';
import { permissionsOf } from '../simulators/genesys-cloud/authorization/catalogue.ts';
import type { ClientRecord, RoleRecord, UserRecord } from '../simulators/genesys-cloud/records.ts';
import { type StoreSimulators, storedEntry } from './store.ts';

/** The end state of the services, without ids, secrets and times: equal for two runs that did the same. */
export interface EndState {
  /** `Engage Agent Pacing: active, acme/pacing#2` */
  readonly clients: readonly string[];
  /** Of the identity provider: `saml_key_1_certificate`, the name in the secret store. */
  readonly certificates: readonly string[];
  /** `ewt/password: secret of acme/pacing#2`; a value without an owner is shown unchanged. */
  readonly options: readonly string[];
  /** `Ada Admin <ada@acme.example>: active, invited, admin and employee` */
  readonly users: readonly string[];
  /** For each role the number of its permissions, and a digest of them. */
  readonly roles: readonly string[];
  /** The role of each version, by the secret store. */
  readonly generations: readonly string[];
}

interface StoredPlaces {
  readonly active?: number;
  readonly current?: number;
  readonly next?: number;
  readonly previous?: number;
  readonly retiring?: readonly number[];
  readonly generations: readonly { readonly number: number }[];
}

function placesText(name: string, { generations, ...rest }: StoredPlaces): string {
  const places = Object.entries(rest).map(([place, numbers]) => `${place} ${numbers}`);
  return `${name} ${generations.map(({ number }) => number).sort()}: ${places.sort().join(', ')}`;
}

function generationsOf(simulators: StoreSimulators, tenant: string): readonly string[] {
  const state = JSON.parse(String(storedEntry(simulators, tenant)?.state ?? 'null'));
  if (state === null) return [];
  const clients = Object.entries<StoredPlaces>(state.clients).sort(([one], [other]) => (one < other ? -1 : 1));
  return [...clients, ['saml-key', state.samlKey] as const].map(([name, each]) => placesText(name, each));
}

/** For a certificate or a key any text around the base64. */
function bare(text: string): string {
  return text.includes('-----') ? text.replaceAll(/-----[A-Z ]+-----|\s/g, '') : text;
}

function markText({ description }: ClientRecord): string | undefined {
  const mark = parseOwnershipTag(String(description ?? ''))?.mark;
  return mark && `${mark.tenant}/${mark.client}#${mark.generation}`;
}

/** The name of a value that differs from run to run. */
function namesOf(simulators: StoreSimulators, tenant: string): (value: string) => string {
  const names = new Map<string, string>();
  for (const [name, value] of Object.entries(storedEntry(simulators, tenant) ?? {}))
    names.set(bare(String(value)), name);
  for (const client of simulators.organization(tenant).clients) {
    const mark = markText(client) ?? client.name;
    names.set(client.id, `id of ${mark}`).set(client.secret, `secret of ${mark}`);
  }
  return (value) => names.get(bare(value)) ?? names.get(bare(pemOf(value))) ?? value;
}

function pemOf(value: string): string {
  try {
    return pemOfOption(value);
  } catch {
    return value;
  }
}

function userText(
  simulators: StoreSimulators,
  tenant: string,
  { name, email, state, invited, roleIds }: UserRecord,
): string {
  const { roles } = simulators.organization(tenant);
  const held = roles.filter(({ id }) => roleIds.includes(id)).map((role) => role.name);
  return `${name} <${email}>: ${state}, ${invited > 0 ? 'invited' : 'not invited'}, ${held.sort().join(' and ')}`;
}

function roleText(role: RoleRecord): string {
  const permissions = [...permissionsOf(role)].sort();
  const digest = createHash('sha256').update(permissions.join()).digest('hex').slice(0, 12);
  return `${role.name}: ${permissions.length} permissions, ${digest}`;
}

export function endState(simulators: StoreSimulators, tenant: string): EndState {
  const { clients, providers, users, roles } = simulators.organization(tenant);
  const nameOf = namesOf(simulators, tenant);
  const certificates = (providers.get('pureengage')?.certificates ?? []) as string[];
  return {
    clients: clients
      .filter((client) => client.state !== 'deleted' && markText(client) !== undefined)
      .map((client) => `${client.name}: ${client.state}, ${markText(client)}`)
      .sort(),
    certificates: certificates.map(nameOf).sort(),
    options: Object.entries(simulators.options(tenant) ?? {})
      .map(([name, value]) => `${name}: ${nameOf(value)}`)
      .sort(),
    users: users.map((user) => userText(simulators, tenant, user)).sort(),
    roles: roles.map(roleText).sort(),
    generations: generationsOf(simulators, tenant),
  };
}

/** Differences of a state from the wanted one, in both directions. */
export function differenceOf(state: EndState, wanted: EndState): string {
  const lines = (of: EndState) =>
    Object.entries(of).flatMap(([name, texts]: [string, readonly string[]]) => texts.map((text) => `${name}: ${text}`));
  const [now, then] = [lines(state), lines(wanted)];
  const more = now.filter((line) => !then.includes(line)).map((line) => `+ ${line}`);
  return [...more, ...then.filter((line) => !now.includes(line)).map((line) => `- ${line}`)].join('; ');
}

/** Clients with our ownership tag that the secret store does not know, or whose secret it does not have. */
export function lostIn(
  simulators: StoreSimulators,
  tenant: string,
): { readonly orphans: readonly string[]; readonly secrets: readonly string[] } {
  const kept = Object.values(storedEntry(simulators, tenant) ?? {});
  const ours = simulators
    .organization(tenant)
    .clients.filter((client) => client.state !== 'deleted' && markText(client) !== undefined);
  return {
    orphans: ours.filter(({ id }) => !kept.includes(id)).map(({ name, id }) => `${name} (${id})`),
    secrets: ours.filter(({ secret }) => !kept.includes(secret)).map(({ name, id }) => `${name} (${id})`),
  };
}
