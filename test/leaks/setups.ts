import type { StoreLocation } from '../../src/core/ports/store.ts';

export type Surface = 'command' | 'Action';

/** The setup of a scenario: a tenant file, its store and its driver, and the commands. */
export interface LeakSetup {
  readonly name: string;
  /** Parts of the tenant file. */
  readonly over?: Readonly<Record<string, string>>;
  readonly store: StoreLocation['store'];
  /** The login of a run to Vault; AppRole when omitted. */
  readonly login?: 'token' | 'identity of the workflow';
  readonly gwsHost?: string;
  /** All surfaces for each fault, or one of them, in turn. */
  readonly surfaces: readonly Surface[];
  readonly isInTurn?: true;
  /** The steps of the workflows for a pull request, in place of every command. */
  readonly isPullRequest?: true;
  /** The services whose answers are damaged; all when omitted. */
  readonly breaks?: 'GitHub' | 'the services';
  /** Additional options of every command; the Action has no such inputs. */
  readonly flags?: readonly string[];
  /** Files that contain secrets in clear because these options ask for it. */
  readonly inClear?: readonly string[];
}

const BOTH = ['command', 'Action'] as const;

function credentialsIn(store: string): Readonly<Record<string, string>> {
  return {
    secrets: `{ store: ${store}, path: genesys/acme }`,
    organization: `{ region: eu-central-1, shortName: acme-hybrid, id: 5d3a6f0e-8a1b-4c2d-9e3f-0a1b2c3d4e5f, credentials: "${store}:genesys/acme/provisioner" }`,
    transaction: `{ tenant: acme, acknowledged: [read-access], server: { driver: gax, url: "https://gax.acme.example:8443/gax/api", credentials: "${store}:genesys/acme/gax" } }`,
  };
}

const FILE_DRIVER = '{ tenant: acme, server: { driver: file } }';
const GWS_DRIVER =
  '{ tenant: acme, acknowledged: [read-access], server: { driver: gws, url: "https://gws.acme.example", credentials: "vault:genesys/acme/gax" } }';

/**
 * Each command runs with each fault as command and as Action: in the setup with AppRole; where there is a kit, in the one with
 * the
 * driver file; and the commands that use GitHub in those of the pull request, which a terminal does not have. The other stores
 * and
 * the driver gws are below both surfaces, so there the surfaces take turns: it halves the time, and may miss a leak that only one
 * surface shows. The order is for `--every 11`, which selects one more setup with each fault.
 */
export const SETUPS: readonly LeakSetup[] = [
  {
    name: 'pull request, GitHub fails',
    store: 'vault',
    surfaces: ['Action'],
    isPullRequest: true,
    breaks: 'GitHub',
    login: 'identity of the workflow',
  },
  { name: 'store github', store: 'github', over: credentialsIn('github'), surfaces: BOTH, isInTurn: true },
  { name: 'store env', store: 'env', over: credentialsIn('env'), surfaces: BOTH, isInTurn: true },
  {
    ...{ name: 'driver gws', store: 'vault', over: { transaction: GWS_DRIVER }, gwsHost: 'gws.acme.example' },
    ...{ surfaces: BOTH, isInTurn: true, login: 'token' },
  },
  {
    ...{ name: 'driver file, with secrets in a terminal', store: 'vault', over: { transaction: FILE_DRIVER } },
    ...{ surfaces: BOTH, flags: ['--with-secrets'], inClear: ['kits/acme/hybrid_integration.cfg'] },
  },
  { name: 'store vault by AppRole, driver gax', store: 'vault', surfaces: BOTH },
  {
    ...{ name: 'store file, vault by token', store: 'file', surfaces: BOTH, isInTurn: true, login: 'token' },
    over: { secrets: '{ store: file, path: genesys/acme }' },
  },
  {
    ...{ name: 'pull request, the services fail', store: 'vault', surfaces: ['Action'] },
    ...{ isPullRequest: true, breaks: 'the services' },
  },
];
