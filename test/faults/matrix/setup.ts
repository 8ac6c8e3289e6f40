import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { OrganizationState } from '../../simulators/genesys-cloud/records.ts';
import { APP_TOKEN, REPOSITORY, startGitHubSimulator } from '../../simulators/github/github.ts';
import { acmeFile } from '../../simulators/in-process.ts';
import { NOTHING_ANSWERED } from '../../simulators/server.ts';
import { startSimulators, type TenantSimulators } from '../../simulators/simulators.ts';
import { PASSPHRASE, STORE_FILE, type StoreSimulators } from '../store.ts';

const ROLE_ID = 'role-of-the-fault-matrix';
const SECRET_ID = 'secret-id-of-the-fault-matrix';
const ROLE = 'hybrid';
const TENANT_FILE = 'acme.yaml';

/** The parts of a setup, besides its tenant file. */
export interface SetupOptions {
  readonly tenant: TenantSimulators;
  /** The secret store of the tenant; the file names it too. */
  readonly store?: 'vault' | 'github' | 'file';
  /** The login to Vault: with an AppRole, or with the identity of the workflow. */
  readonly login?: 'approle' | 'workflow';
  /** The place of the service credentials, if not Vault: in `ACME_PROVISIONER_CLIENT_ID` and similar variables. */
  readonly credentials?: 'env';
}

/** The values of an entry as variables with this prefix. */
function variablesOf(values: object | undefined, prefix: string): Readonly<Record<string, string>> {
  const named = Object.entries(values ?? {}).map(([name, value]) => [`${prefix}_${name.toUpperCase()}`, String(value)]);
  return Object.fromEntries(named);
}

/** Restores the content of a container that other objects share. */
function refill<Held>(held: Held, kept: Held): void {
  if (Array.isArray(held) && Array.isArray(kept)) held.splice(0, held.length, ...structuredClone(kept));
  if (!(held instanceof Map) || !(kept instanceof Map)) return;
  held.clear();
  for (const [key, value] of structuredClone(kept)) held.set(key, value);
}

function containersOf(simulators: StoreSimulators): readonly unknown[] {
  const { clients, roles, users, providers, staleProviders, tokens, audits, usage, usageQueries }: OrganizationState =
    simulators.organization('acme');
  const { gax, gws, github } = simulators;
  const ofServers = [
    gax.acme?.state.objects,
    gax.acme?.state.sessions,
    gws.acme?.state.transactions,
    gws.acme?.state.sessions,
  ];
  const scope = github?.scope({ repository: REPOSITORY });
  const { entries, tokens: vaultTokens } = simulators.vault.state;
  const cloud = [clients, roles, users, providers, staleProviders, tokens, audits, usage, usageQueries];
  const all = [...cloud, ...ofServers, entries, vaultTokens, scope?.secrets, scope?.variables];
  return all.filter((each) => each !== undefined);
}

/** By its path below the directory. */
function filesIn(directory: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(directory, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(join(directory, name))]));
}

async function startStoreWorld({ tenant, store }: SetupOptions, directory: string): Promise<StoreSimulators> {
  const simulators = await startSimulators([tenant]);
  if (store === 'file') return { ...simulators, storeFile: join(directory, STORE_FILE) };
  if (store !== 'github') return simulators;
  const github = await startGitHubSimulator({ repositories: { [REPOSITORY]: [] } });
  const close = async () => {
    await Promise.all([simulators.close(), github.close()]);
  };
  return { ...simulators, github, all: [...simulators.all, github], close };
}

/** Simulated services with one tenant and a directory with its file, which can be restored to an earlier state. */
export class Setup {
  readonly simulators: StoreSimulators;
  readonly directory: string;
  readonly #login: NonNullable<SetupOptions['login']>;
  readonly #credentials: SetupOptions['credentials'];
  #kept: readonly unknown[] = [];
  #files: ReadonlyMap<string, Buffer> = new Map();

  private constructor(
    simulators: StoreSimulators,
    directory: string,
    { login = 'approle', credentials }: SetupOptions,
  ) {
    this.simulators = simulators;
    this.directory = directory;
    this.#login = login;
    this.#credentials = credentials;
  }

  static async open(setting: SetupOptions, over: Readonly<Record<string, string>> = {}): Promise<Setup> {
    const directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
    const simulators = await startStoreWorld(setting, directory);
    const { logins, identity } = simulators.vault.state;
    logins.approle = {
      type: 'approle',
      roles: { [ROLE]: { roleId: ROLE_ID, secretIds: { [SECRET_ID]: 0 }, policies: ['root'] } },
    };
    const audiences = ['https://github.com/acme'];
    logins.jwt = {
      type: 'jwt',
      keys: [identity.publicKey],
      roles: { [ROLE]: { audiences, claims: {}, policies: ['root'] } },
    };
    const setup = new Setup(simulators, directory, setting);
    setup.write(over);
    return setup;
  }

  /** The tenant file, with these parts. */
  write(over: Readonly<Record<string, string>>): void {
    writeFileSync(join(this.directory, TENANT_FILE), acmeFile(over));
  }

  /** With a login that can be ended, as in a workflow. A job gets the GitHub secrets of its start. */
  get environment(): Readonly<Record<string, string>> {
    const { vault, github, environment, storeFile } = this.simulators;
    const { VAULT_TOKEN: _, ...rest } = environment;
    const identity = {
      VAULT_ROLE: ROLE,
      ACTIONS_ID_TOKEN_REQUEST_URL: `${vault.url}/_oidc/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'the bearer of the fault matrix',
    };
    const login = this.#login === 'workflow' ? identity : { VAULT_ROLE_ID: ROLE_ID, VAULT_SECRET_ID: SECRET_ID };
    const atGitHub = github && {
      GITHUB_API_URL: github.url,
      GENESYS_HYBRID_REPOSITORY: REPOSITORY,
      GENESYS_HYBRID_GITHUB_TOKEN: APP_TOKEN,
      ...github.secretsOfJob({ repository: REPOSITORY }),
    };
    const credentials = this.#credentials === 'env' && {
      ...variablesOf(vault.get('secret/genesys/acme/provisioner'), 'ACME_PROVISIONER'),
      ...variablesOf(vault.get('secret/genesys/acme/gax'), 'ACME_GAX'),
    };
    return {
      ...rest,
      ...login,
      ...credentials,
      ...atGitHub,
      ...(storeFile && { GENESYS_HYBRID_PASSPHRASE: PASSPHRASE }),
    };
  }

  /** As on another machine: only the tenant file exists. */
  empty(): void {
    for (const name of readdirSync(this.directory)) {
      if (name !== TENANT_FILE) rmSync(join(this.directory, name), { recursive: true });
    }
  }

  /** The environment of a run. */
  parts() {
    const { simulators, directory, environment } = this;
    return { simulators, directory, environment };
  }

  keep(): void {
    this.#kept = containersOf(this.simulators).map((each) => structuredClone(each));
    this.#files = filesIn(this.directory);
  }

  /** The services of the last `keep`, without faults. */
  restore(): void {
    for (const [index, held] of containersOf(this.simulators).entries()) refill(held, this.#kept[index]);
    for (const name of filesIn(this.directory).keys()) {
      if (!this.#files.has(name)) rmSync(join(this.directory, name));
    }
    for (const [name, bytes] of this.#files) {
      mkdirSync(dirname(join(this.directory, name)), { recursive: true });
      writeFileSync(join(this.directory, name), bytes);
    }
    // Answers of a later time would show events that have not happened yet.
    for (const simulator of this.simulators.all) simulator.previous = NOTHING_ANSWERED;
    this.mend();
  }

  /** The readable part of the directory: names and texts of all files except the encrypted store. */
  files(): Readonly<Record<string, string>> {
    const read = [...filesIn(this.directory)].filter(([name]) => !name.startsWith(STORE_FILE));
    return Object.fromEntries(read.map(([name, bytes]) => [name, bytes.toString()]));
  }

  /** Ends all faults; completed work stays. */
  mend(): void {
    const { simulators } = this;
    for (const simulator of simulators.all) {
      simulator.misbehave = undefined;
      simulator.watchers.length = 0;
      simulator.latency = 0;
      simulator.faults.length = 0;
      simulator.requests.length = 0;
    }
    simulators.vault.state.sealed = false;
    simulators.genesysCloud.behaviour.visibilityDelay = 0;
    // Its hour is that of this machine, in which the matrix sends more requests than one job.
    simulators.github?.state.quotas.clear();
  }

  async close(): Promise<void> {
    await this.simulators.close();
    rmSync(this.directory, { recursive: true, force: true });
  }
}
