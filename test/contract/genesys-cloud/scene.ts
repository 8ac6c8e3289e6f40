import { randomBytes, randomUUID } from 'node:crypto';
import { createClock, type SimulatedClock } from '../../simulators/genesys-cloud/clock.ts';
import {
  type GenesysCloudSimulator,
  startGenesysCloudSimulator,
} from '../../simulators/genesys-cloud/genesys-cloud.ts';
import type { OrganizationState } from '../../simulators/genesys-cloud/records.ts';
import { hybridOrganization, makeClient, makeRole } from '../../simulators/genesys-cloud/state.ts';
import { type Credentials, logIn, type Sdk } from './sdk.ts';

export const SHORT_NAME = 'acme-hybrid';
export const AGENT = 'agent.smith@acme.example';

/** One organization in a simulator, and the official SDK logged in to it as the provisioning client. */
export interface Scene {
  readonly simulator: GenesysCloudSimulator;
  readonly organization: OrganizationState;
  readonly provisioner: Sdk;
  readonly credentials: Credentials;
  readonly clock: SimulatedClock;
  readonly home: string;
  roleId(name: string): string;
  /** The SDK logged in as a new client that has only these permissions. */
  withPermissions(...permissions: readonly string[]): Promise<Sdk>;
  control(name: string, json?: unknown): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly json: unknown;
}

/** A clock that stops unless it is moved: a slow machine must not end a window, or a token. */
function standingClock(): SimulatedClock {
  const start = Date.now();
  return createClock(() => start);
}

export async function startScene({ clock = standingClock() } = {}): Promise<Scene> {
  const credentials = { clientId: randomUUID(), clientSecret: randomBytes(24).toString('base64url') };
  const agents = [AGENT];
  const seed = { id: randomUUID(), shortName: SHORT_NAME, provisioner: credentials, agents };
  const organization = hybridOrganization(seed);
  const simulator = await startGenesysCloudSimulator({ organizations: [organization], clock });
  const home = found(organization.divisions.find(({ homeDivision }) => homeDivision)).id;
  return {
    ...{ simulator, organization, credentials, clock, home },
    provisioner: await logIn(simulator.url, credentials),
    roleId: (name) => found(organization.roles.find((role) => role.name === name)).id,
    withPermissions: (...permissions) => {
      const role = makeRole(`holds ${permissions.join(', ')}`, permissions);
      organization.roles.push(role);
      const [id, secret] = [randomUUID(), randomUUID()];
      const roleDivisions = [{ roleId: role.id, divisionId: home }];
      organization.clients.push(makeClient({ id, secret, name: role.name, roleDivisions }));
      return logIn(simulator.url, { clientId: id, clientSecret: secret });
    },
    control: async (name, json) => {
      const init = json === undefined ? {} : { method: 'POST', body: JSON.stringify(json) };
      const response = await fetch(`${simulator.url}/_control/${name}`, init);
      return { status: response.status, json: await response.json() };
    },
  };
}

export function found<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new Error('it is not there');
  return value;
}

/** A client with the role `admin`, which the provisioner has and so may grant. */
export function pacing({ roleId, home }: Scene) {
  return {
    name: 'Engage Agent Pacing',
    authorizedGrantType: 'CLIENT-CREDENTIALS',
    roleDivisions: [{ roleId: roleId('admin'), divisionId: home }],
  };
}

export function desktop() {
  return { name: 'Engage Workspace Desktop', authorizedGrantType: 'SAML2-BEARER', scope: ['users:readonly'] };
}

/** A client that the SDK created, with its secret, which is shown only then. */
export async function made(
  { provisioner }: Scene,
  body: Parameters<Sdk['oauth']['postOauthClients']>[0],
): Promise<Credentials> {
  const { id, secret } = await provisioner.oauth.postOauthClients(body);
  return { clientId: found(id), clientSecret: found(secret) };
}
