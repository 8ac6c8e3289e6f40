import { SHIPPED, type TenantSimulators } from '../../simulators/simulators.ts';
import type { Setup, SetupOptions } from './setup.ts';

export const ACME = SHIPPED[0] as TenantSimulators;

/** The services of a scenario, and their settings in the tenant file. */
interface Place {
  readonly setting: SetupOptions;
  readonly over: Readonly<Record<string, string>>;
}

const server = (driver: string) => ({
  transaction: `{ tenant: acme, acknowledged: [read-access], server: ${driver} }`,
});

export const GWS: Place = {
  setting: { tenant: { ...ACME, gwsHost: 'gws.acme.example' } },
  over: server('{ driver: gws, url: "https://gws.acme.example", credentials: "vault:genesys/acme/gax" }'),
};
export const FILE: Pick<Place, 'over'> = { over: server('{ driver: file }') };
export const GITHUB: Place = {
  setting: { tenant: ACME, store: 'github' },
  over: { secrets: '{ store: github, path: genesys/acme }' },
};

const CLIENTS =
  'pacing: { name: Engage Agent Pacing, grant: client-credentials }, desktop: { name: Desktop, grant: saml2-bearer, scopes: [users] }';
const MORE_CLIENTS =
  'old: { name: Old, grant: client-credentials }, older: { name: Older, grant: saml2-bearer, scopes: [users] }';

/** Vault has only the entries of the program, and before a first apply none: then only its mount shows its version. */
export const VARIABLES: Place = {
  setting: { tenant: ACME, credentials: 'env' },
  over: {
    organization: `{ region: eu-central-1, shortName: ${ACME.shortName}, id: ${ACME.organizationId}, credentials: "env:ACME_PROVISIONER" }`,
    ...server('{ driver: gax, url: "https://gax.acme.example:8443/gax/api", credentials: "env:ACME_GAX" }'),
  },
};

/** Two clients were removed from the file. */
export const PRUNED = {
  over: { clients: `{ ${CLIENTS} }`, prune: 'true' },
  earlier: { clients: `{ ${CLIENTS}, ${MORE_CLIENTS} }` },
};

/** Every administrator of the file was deleted. */
export function administratorsAreDeleted({ simulators }: Setup): void {
  for (const user of simulators.organization('acme').users.filter(({ email }) => email.startsWith('ada@'))) {
    Object.assign(user, { state: 'deleted', version: user.version + 1, roleIds: [], invited: 0 });
  }
}

/** By a person, named in the audit; adopt writes the change into the file. */
export function manualChanges({ simulators }: Setup): void {
  const by = 'agent.smith@acme.example';
  simulators.genesysCloud.hand.changeClient({ client: 'Desktop', by, fields: { accessTokenValiditySeconds: 3600 } });
  simulators.gax.acme?.setOption(simulators.tenantDbid('acme'), 'saml', 'expire_time', '30');
}
