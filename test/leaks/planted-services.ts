import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  APP_TOKEN,
  type GitHubSimulator,
  JOB_TOKEN,
  type ManualRepository,
  startGitHubSimulator,
} from '../simulators/github/github.ts';
import { acmeFile } from '../simulators/in-process.ts';
import type { Simulator } from '../simulators/server.ts';
import { SHIPPED, type Simulators, startSimulators, type TenantSimulators } from '../simulators/simulators.ts';
import { CUSTODY, createdSecrets, loginsIn, storedIn } from './created-secrets.ts';
import { Recording } from './record/recording.ts';
import type { Canary, Service } from './search/forms.ts';
import type { Sent } from './search/sinks.ts';
import type { LeakSetup } from './setups.ts';
import { shaped, shapedToken } from './shapes.ts';

export const REPOSITORY = 'acme/hybrid';
const AUDIENCE = 'https://vault.acme.example';
/** The names in the tenant files of the stores env and github. */
const ALLOWED_ENV = ['genesys/acme', 'genesys/acme/provisioner', 'genesys/acme/gax'].join('\n');
const VAULT_CUSTODY = `secret/${CUSTODY}`;

/** `genesys/acme/gax` and `password` are GENESYS_ACME_GAX_PASSWORD. */
function variableOf(path: string, name: string): string {
  return `${path}/${name}`.replaceAll('/', '_').toUpperCase();
}

/** Simulated services with a different secret in every place that has one, each in another form. */
export class PlantedServices {
  readonly simulators: Simulators;
  readonly gitHub: GitHubSimulator;
  readonly repository: ManualRepository;
  /** Number of the pull request with the tenant file. */
  readonly pull: number;
  readonly setup: LeakSetup;
  readonly workspace: string;
  readonly temporary: string;
  readonly recording: Recording;
  readonly #planted: Canary[] = [];
  /** By value: secrets that were created and replaced since then count too. */
  readonly #made = new Map<string, Canary>();
  readonly #open = new Set<string>();
  readonly #variables: Record<string, string> = {};
  #turn: number;

  private constructor(simulators: Simulators, gitHub: GitHubSimulator, setup: LeakSetup, turn: number) {
    this.simulators = simulators;
    this.gitHub = gitHub;
    this.setup = setup;
    this.#turn = turn;
    const folder = mkdtempSync(join(tmpdir(), 'genesys-hybrid-leaks-'));
    this.workspace = join(folder, 'workspace');
    this.temporary = join(folder, 'temporary');
    this.recording = new Recording(join(folder, 'record'));
    for (const each of [this.workspace, this.temporary]) mkdirSync(each);
    this.repository = gitHub.repository(REPOSITORY);
    const files = { 'acme.yaml': acmeFile(setup.over) };
    // An applied file is on the default branch; that of a pull request gets there by the merge.
    this.repository.commit({ files: { 'README.md': 'tenants', ...(setup.isPullRequest ? {} : files) } });
    this.pull = this.repository.openPull({ head: 'change', files }).number;
    writeFileSync(join(this.workspace, 'acme.yaml'), files['acme.yaml']);
  }

  static async plant(setup: LeakSetup, turn: number): Promise<PlantedServices> {
    const { gwsHost } = setup;
    const tenant = { ...(SHIPPED[0] as TenantSimulators), ...(gwsHost !== undefined && { gwsHost }) };
    const gitHub = await startGitHubSimulator({ repositories: { [REPOSITORY]: [] } });
    const planted = new PlantedServices(await startSimulators([tenant]), gitHub, setup, turn);
    planted.#inServices();
    planted.#inEnvironment();
    planted.#atGitHub();
    return planted;
  }

  /** All services of a run. */
  get services(): readonly Simulator[] {
    return [...this.simulators.all, this.gitHub];
  }

  /** `host:port` of each of them. */
  get addresses(): ReadonlySet<string> {
    return new Set(this.services.map(({ url }) => new URL(url).host));
  }

  /** Variables of a terminal, or those under `env:` in a workflow that starts now. */
  get environment(): Readonly<Record<string, string>> {
    const { VAULT_TOKEN: _, ...environment } = this.simulators.environment;
    const given = this.setup.store === 'github' ? this.gitHub.secretsOfJob({ repository: REPOSITORY }) : {};
    const gitHub = { GITHUB_API_URL: this.gitHub.url, GITHUB_REPOSITORY: REPOSITORY };
    const lists = { GENESYS_HYBRID_ALLOWED_ENV: ALLOWED_ENV };
    return {
      ...{ ...environment, ...lists, ...gitHub, ...this.#variables, ...given },
      ...{ ...this.recording.environment, TMPDIR: this.temporary },
    };
  }

  /** The store env has the values of another store: it cannot create any. */
  moveToEnvironment(): void {
    for (const [name, value] of Object.entries(this.simulators.vault.get(VAULT_CUSTODY) ?? {}))
      this.#variables[variableOf(CUSTODY, name)] = String(value);
  }

  /** Values of another tool next to ours, once there are ours. */
  plantBesides(): void {
    const { vault, gax, gws } = this.simulators;
    if (vault.get(VAULT_CUSTODY)) {
      const value = this.#canary('a value of another tool in the entry', ['vault']);
      vault.put(VAULT_CUSTODY, { ...vault.get(VAULT_CUSTODY), others_password: value });
    }
    const server = gws.acme ?? gax.acme;
    if (!server?.object('102')) return;
    const value = this.#canary('an option of another tool in the object', ['configuration-server']);
    server.setOption('102', 'agent_state_sync', 'client_secret', value);
  }

  /** Records the current secrets of the services and the store, because a later run may replace them. */
  async note(): Promise<void> {
    const kept = await storedIn(this);
    for (const [name, value] of Object.entries(kept)) if (name.endsWith('certificate')) this.#open.add(value);
    for (const canary of createdSecrets(kept, this.simulators.organization('acme').clients.slice(1)))
      this.#made.set(canary.value, canary);
  }

  /** The planted secrets, the created ones, and the logins that were used. */
  canaries(sent: readonly Sent[]): readonly Canary[] {
    return [...this.#planted, ...this.#made.values(), ...loginsIn(sent)].filter(({ value }) => value.length >= 6);
  }

  /** Text that contains parts of a key and is not secret. */
  open(): readonly string[] {
    return [...this.#open].flatMap((pem) => [pem, pem.replaceAll(/-----[A-Z ]+-----|\s/g, '')]);
  }

  async close(): Promise<void> {
    await Promise.all([this.simulators.close(), this.gitHub.close()]);
    rmSync(join(this.workspace, '..'), { recursive: true, force: true });
  }

  #canary(source: string, goesTo: readonly Service[], value = shaped(this.#turn++)): string {
    this.#planted.push({ source, value, goesTo });
    return value;
  }

  /** An entry with credentials: in Vault, and as variables for the stores that read those. */
  #credentials(path: string, values: Readonly<Record<string, string>>): void {
    this.simulators.vault.put(`secret/${path}`, values);
    if (this.setup.store !== 'github' && this.setup.store !== 'env') return;
    for (const [name, value] of Object.entries(values)) this.#variables[variableOf(path, name)] = value;
  }

  #inServices(): void {
    const { gax, gws } = this.simulators;
    const [client] = this.simulators.organization('acme').clients;
    if (!client) throw new Error('there is no provisioner');
    client.secret = this.#canary('client_secret of the provisioner', ['genesys-cloud']);
    this.#credentials('genesys/acme/provisioner', { client_id: client.id, client_secret: client.secret });
    const password = this.#canary('password of the Configuration Server', ['configuration-server']);
    for (const server of [gax.acme, gws.acme]) if (server) server.state.users.hybrid_provisioner = password;
    this.#credentials('genesys/acme/gax', { username: 'hybrid_provisioner', password });
  }

  #inEnvironment(): void {
    const proxyPassword = this.#canary('password of the proxy', [], shapedToken());
    Object.assign(this.#variables, this.#loginAtVault(), {
      HTTPS_PROXY: `http://hybrid:${proxyPassword}@proxy.acme.example:3128`,
      GENESYS_HYBRID_PASSPHRASE: this.#canary('passphrase', []),
      GENESYS_HYBRID_REVIEW_KEY: this.#canary('review key', [], `${shaped(this.#turn++)}${shapedToken()}`),
    });
  }

  /** Variables for one of the logins. */
  #loginAtVault(): Readonly<Record<string, string>> {
    const { state, url } = this.simulators.vault;
    const policies = ['root'];
    if (this.setup.login === 'token') {
      const token = this.#canary('token of the vault', ['vault'], `hvs.${shapedToken()}`);
      state.tokens.set(token, { policies });
      return { VAULT_TOKEN: token };
    }
    if (this.setup.login === 'identity of the workflow') {
      const roles = { hybrid: { audiences: [AUDIENCE], claims: {}, policies } };
      state.logins.jwt = { type: 'jwt', keys: [state.identity.publicKey], roles };
      return {
        ...{ VAULT_ROLE: 'hybrid', VAULT_AUDIENCE: AUDIENCE },
        // The simulator of Vault answers it too, and so may receive it.
        ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/_oidc/token?api-version=2.0`,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: this.#canary('request token of the job', ['vault'], shapedToken()),
      };
    }
    const roleId = randomUUID();
    const secretId = this.#canary('secret id of AppRole', ['vault']);
    state.logins.approle = { type: 'approle', roles: { hybrid: { roleId, secretIds: { [secretId]: 0 }, policies } } };
    return { VAULT_ROLE_ID: roleId, VAULT_SECRET_ID: secretId };
  }

  #atGitHub(): void {
    const { tokens } = this.gitHub.state;
    const tokenLike = (known: string, source: string, prefix: string) => {
      const token = this.#canary(source, ['github'], `${prefix}${shapedToken()}`);
      const rights = tokens.get(known);
      if (rights) tokens.set(token, rights);
      return token;
    };
    this.gitHub.permit({ contents: 'write', issues: 'write', 'pull-requests': 'write' });
    this.#variables.GENESYS_HYBRID_GITHUB_TOKEN = tokenLike(APP_TOKEN, 'token of the store github', 'ghp_');
    this.#variables.GITHUB_TOKEN = tokenLike(JOB_TOKEN, 'token of the job', 'ghs_');
  }
}
