import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decryptPrivateKey } from '../../src/saml/encrypted-key.ts';
import { Secret } from '../../src/secrets/secret.ts';
import { acmeFile } from '../simulators/inside.ts';
import { SHIPPED, startWorld, type World } from '../simulators/world.ts';
import type { Canary, Service } from './forms.ts';
import { shaped, shapedToken } from './shapes.ts';
import type { Sent } from './sinks.ts';

export interface Ground {
  readonly name: string;
  /** Pieces of the tenant file. */
  readonly over: Readonly<Record<string, string>>;
  readonly isVaultToken?: boolean;
}

export const GROUNDS: readonly Ground[] = [
  { name: 'store vault by AppRole, driver gax', over: {} },
  {
    name: 'store file, driver file, vault by token',
    over: { secrets: '{ store: file, path: genesys/acme }', transaction: '{ tenant: acme, server: { driver: file } }' },
    isVaultToken: true,
  },
];

const CUSTODY = 'secret/genesys/acme/custody';
/** Names of values in the store that are no secrets. */
const OPEN = /client_id$|certificate$|^state$/;

/** A world with another secret in every place that has one, in a shape that is another each time. */
export class Garden {
  readonly world: World;
  readonly workspace: string;
  readonly temporary: string;
  readonly #ground: Ground;
  readonly #planted: Canary[] = [];
  readonly #variables: Record<string, string> = {};
  #turn: number;

  private constructor(world: World, ground: Ground, turn: number) {
    this.world = world;
    this.#ground = ground;
    this.#turn = turn;
    const folder = mkdtempSync(join(tmpdir(), 'genesys-hybrid-leaks-'));
    this.workspace = join(folder, 'workspace');
    this.temporary = join(folder, 'temporary');
    for (const each of [this.workspace, this.temporary]) mkdirSync(each);
    writeFileSync(join(this.workspace, 'acme.yaml'), acmeFile(ground.over));
  }

  static async plant(ground: Ground, turn: number): Promise<Garden> {
    const tenant = SHIPPED.slice(0, 1);
    const garden = new Garden(await startWorld(tenant), ground, turn);
    garden.#inServices();
    garden.#inEnvironment();
    return garden;
  }

  /** Variables of a terminal, or what stands under `env:` of a workflow. */
  get environment(): Readonly<Record<string, string>> {
    const { VAULT_TOKEN: _, ...environment } = this.world.environment;
    return { ...environment, ...this.#variables, TMPDIR: this.temporary };
  }

  /** Somebody's own values beside ours, once there are ours. */
  plantBesides(): void {
    const { vault, gax } = this.world;
    if (vault.get(CUSTODY)) {
      const value = this.#canary('a value of others in the entry', ['vault']);
      vault.put(CUSTODY, { ...vault.get(CUSTODY), others_password: value });
    }
    if (!gax.acme?.object('102')) return;
    const value = this.#canary('an option of others in the object', ['configuration-server']);
    gax.acme.setOption('102', 'agent_state_sync', 'client_secret', value);
  }

  /** What was planted, what was made since, and the logins that were used. */
  canaries(sent: readonly Sent[]): readonly Canary[] {
    return [...this.#planted, ...this.#made(), ...loginsIn(sent)].filter(({ value }) => value.length >= 6);
  }

  /** What has parts of a key in it and is no secret. */
  open(): readonly string[] {
    const kept = Object.entries(this.world.vault.get(CUSTODY) ?? {});
    const certificates = kept.flatMap(([name, value]) => (name.endsWith('certificate') ? [String(value)] : []));
    return certificates.flatMap((pem) => [pem, pem.replaceAll(/-----[A-Z ]+-----|\s/g, '')]);
  }

  async close(): Promise<void> {
    await this.world.close();
    rmSync(join(this.workspace, '..'), { recursive: true, force: true });
  }

  #canary(source: string, goesTo: readonly Service[], value = shaped(this.#turn++)): string {
    this.#planted.push({ source, value, goesTo });
    return value;
  }

  #inServices(): void {
    const { vault, gax } = this.world;
    const [client] = this.world.organization('acme').clients;
    if (!client) throw new Error('there is no provisioner');
    client.secret = this.#canary('client_secret of the provisioner', ['genesys-cloud']);
    vault.put('secret/genesys/acme/provisioner', { client_id: client.id, client_secret: client.secret });
    const password = this.#canary('password of GAX', ['configuration-server']);
    if (gax.acme) gax.acme.state.users.hybrid_provisioner = password;
    vault.put('secret/genesys/acme/gax', { username: 'hybrid_provisioner', password });
  }

  #inEnvironment(): void {
    const { state } = this.world.vault;
    const roleId = randomUUID();
    const secretId = this.#canary('secret id of AppRole', ['vault']);
    const role = { roleId, secretIds: { [secretId]: 0 }, policies: ['root'] };
    state.logins.approle = { type: 'approle', roles: { hybrid: role } };
    const token = this.#canary('token of the vault', ['vault'], `hvs.${shapedToken()}`);
    state.tokens.set(token, { policies: ['root'] });
    const login = this.#ground.isVaultToken
      ? { VAULT_TOKEN: token }
      : { VAULT_ROLE_ID: roleId, VAULT_SECRET_ID: secretId };
    Object.assign(this.#variables, login, {
      GENESYS_HYBRID_PASSPHRASE: this.#canary('passphrase', []),
      GENESYS_HYBRID_REVIEW_KEY: this.#canary('review key', []),
      GENESYS_HYBRID_GITHUB_TOKEN: this.#canary('token of the store github', ['github'], `ghp_${shapedToken()}`),
      GITHUB_TOKEN: this.#canary('token of the job', ['github'], `ghs_${shapedToken()}`),
    });
  }

  #made(): readonly Canary[] {
    const everywhere: readonly Service[] = ['vault', 'configuration-server', 'genesys-cloud'];
    const clients = this.world.organization('acme').clients.slice(1);
    const kept = Object.entries(this.world.vault.get(CUSTODY) ?? {}).filter(
      ([name]) => !OPEN.test(name) && name !== 'others_password',
    );
    const goesTo = (name: string): readonly Service[] =>
      name.includes('fingerprint') ? ['vault'] : name.startsWith('saml_key') ? everywhere.slice(0, 2) : everywhere;
    return [
      ...clients.map(({ name, secret }) => ({ source: `secret of ${name}`, value: secret, goesTo: everywhere })),
      ...kept.map(([name, value]) => ({ source: `kept ${name}`, value: String(value), goesTo: goesTo(name) })),
      ...this.#keys(),
    ];
  }

  /** As nobody must ever see them: not encrypted. */
  #keys(): readonly Canary[] {
    const kept = this.world.vault.get(CUSTODY) ?? {};
    return Object.entries(kept).flatMap(([name, value]) => {
      const [, number] = /^saml_key_(\d+)_private_key$/.exec(name) ?? [];
      if (number === undefined) return [];
      const password = new Secret(String(kept[`saml_key_${number}_password`]));
      const plain = decryptPrivateKey(new Secret(String(value)), password);
      return [{ source: `the key ${number} in clear`, value: plain.reveal(), goesTo: [] }];
    });
  }
}

const LOGINS: readonly (readonly [RegExp, string, Service])[] = [
  [/"authorization":"Bearer ([^"]+)"/g, 'a token of Genesys Cloud', 'genesys-cloud'],
  [/"x-vault-token":"([^"]+)"/g, 'a login at the vault', 'vault'],
  [/JSESSIONID=([^;"]+)/g, 'a session of the Configuration Server', 'configuration-server'],
];

function loginsIn(sent: readonly Sent[]): readonly Canary[] {
  return LOGINS.flatMap(([pattern, source, service]) => {
    const values = sent.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, value = '']) => value));
    return [...new Set(values)].map((value) => ({ source, value, goesTo: [service] }));
  });
}
