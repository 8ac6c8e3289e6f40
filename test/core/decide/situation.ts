import { Secret } from '../../../src/base/secret.ts';
import { type Decisions, decide } from '../../../src/core/decide/decide.ts';
import type { Intent, Scene } from '../../../src/core/decide/scene.ts';
import { type LoginEvidence, NO_EVIDENCE, type Question } from '../../../src/core/evidence.ts';
import { ABSENT, type Observed, present, toObserved, unknown } from '../../../src/core/observed.ts';
import { formatOwnershipTag } from '../../../src/core/organization/ownership-tag.ts';
import type { Location, Options } from '../../../src/core/ports/configuration-server.ts';
import type { OAuthClient, PermissionPolicy, Role } from '../../../src/core/ports/genesys-cloud.ts';
import type { CustodyDocument } from '../../../src/core/rotation/document.ts';
import { keyFacts } from '../../../src/core/saml/object-pair.ts';
import { type OwnPair, ownPairOf } from '../../../src/core/saml/own-pair.ts';
import { pemBody } from '../../../src/core/saml/pem.ts';
import { type CloudSnapshot, objectParts, type Snapshot } from '../../../src/core/snapshot.ts';
import type { Tenant } from '../../../src/tenant/tenant.ts';
import { acme, NOW } from './acme.ts';
import { certificateOf, entryOf, idOf, keyVersion, nonceOf, RUNNING, secretOf } from './entries.ts';
import { PRIVATE_KEY } from './rsa-key.ts';

/** The options of a transaction object as plain text. */
export type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The answers of the services and the secret store; omitted ones are as in an up-to-date tenant. */
export interface Situation {
  readonly tenant?: Tenant;
  readonly entry?: CustodyDocument;
  readonly clients?: readonly OAuthClient[];
  /** Certificates that the identity provider trusts, as PEM or any text; `null`: there is no identity provider. */
  readonly trusted?: readonly string[] | null;
  /** The options of the transaction object; `null`: there is no object. */
  readonly options?: Texts | null;
  readonly ownPair?: Observed<OwnPair>;
  /** One side of a split run. */
  readonly only?: 'cloud' | 'engage';
  readonly intent?: Intent;
  readonly logins?: readonly LoginEvidence[];
  /** Requests of the last days by client id. */
  readonly usage?: Readonly<Record<string, number | undefined>>;
  readonly storedKeys?: readonly number[];
  readonly ownClientId?: string;
}

export function liveClient(key: string, number = 1, over: Partial<OAuthClient> = {}): OAuthClient {
  const client = acme().clients.find((each) => each.key === key);
  const mark = { tenant: 'acme', client: key, generation: number, nonce: nonceOf(key, number) };
  return {
    ...{ id: idOf(key, number), name: client?.name ?? `Client ${key}`, state: 'active', raw: {} },
    description: formatOwnershipTag(client?.description ?? '', mark),
    grantType: client?.grant === 'saml2-bearer' ? 'SAML2-BEARER' : 'CLIENT-CREDENTIALS',
    tokenLifetime: client?.tokenLifetime ?? 86_400,
    redirectUris: client?.grant === 'saml2-bearer' ? client.redirectUris : [],
    scopes: client?.grant === 'saml2-bearer' ? client.scopes : [],
    roleDivisions: client?.grant === 'client-credentials' ? [{ roleId: 'role-admin', divisionId: 'home' }] : [],
    ...over,
  };
}

/** A client that a person created manually: without our ownership tag. */
export function foreignClient(id: string, over: Partial<OAuthClient> = {}): OAuthClient {
  return liveClient('pacing', 1, { id, description: 'made manually', ...over });
}

export interface ObjectVersions {
  readonly pacing?: number;
  readonly desktop?: number;
  readonly key?: number;
}

/** The options that an apply writes for these versions. */
export function optionsFor({ pacing = 1, desktop = 1, key = 1 }: ObjectVersions = {}, tenant = acme()): Texts {
  const facts = keyFacts(keyVersion(key));
  const { general, saml, ...services } = tenant.transaction.options;
  const login = (client: 'pacing' | 'desktop', number: number, option: string) => ({
    client_id: idOf(client, number),
    [option]: secretOf(client, number).reveal(),
  });
  const { organization } = tenant;
  const known = { organization_sname: organization.shortName, organization_id: organization.id };
  return {
    ...services,
    general: { ...general, ...known },
    saml: {
      ...saml,
      ...{ certificate: facts.certificate, pkey: facts.pkey.reveal(), password: facts.password.reveal() },
    },
    ewt: { ...services.ewt, ...login('pacing', pacing, 'password') },
    saml_auth: { ...services.saml_auth, ...login('desktop', desktop, 'password') },
  };
}

function sealed(texts: Texts): Options {
  const sections = Object.entries(texts).map(([section, values]) => [
    section,
    Object.fromEntries(Object.entries(values).map(([name, text]) => [name, new Secret(text)])),
  ]);
  return Object.fromEntries(sections);
}

function locationOf(texts: Texts | null): Location {
  const place = { tenantDbid: '101', folderDbid: '110', elsewhere: [] };
  if (texts === null) return { ...place, found: undefined };
  const named = { dbid: '102', name: 'hybrid_integration', alias: 'hybrid_integration' };
  const found = { ...place, ...named, enabled: true, link: undefined, options: sealed(texts) };
  return { ...place, found };
}

function role(name: string, policies: readonly PermissionPolicy[] = []): Role {
  return { id: `role-${name.toLowerCase()}`, name, defaultRoleId: undefined, policies, raw: {} };
}

const JOURNEY: PermissionPolicy = { domain: 'journey', entityName: 'event', actionSet: ['view'] };

function cloudOf({ tenant = acme(), clients, trusted = [certificateOf(1)], only }: Situation): CloudSnapshot {
  const { organization, identityProvider, administrators } = tenant;
  const { name, disabled, issuer, target } = identityProvider;
  const base = { id: 'pureengage', name, disabled, issuer, target, autoProvisionUsers: true, raw: {} };
  const provider = trusted === null ? undefined : { ...base, certificates: trusted.map(pemBody) };
  const users = administrators.map(({ name, email }, index) => ({
    ...{ id: `user-${index}`, name, email, state: 'active', version: 1, divisionId: 'home' },
    roleIds: ['role-admin'],
  }));
  const { id, shortName } = organization;
  const all: CloudSnapshot = {
    organization: present({ id, name: 'Acme', shortName, productPlatform: undefined }),
    roles: present([role('admin'), role('employee', [JOURNEY]), role('AI Agent', [JOURNEY])]),
    divisions: present([{ id: 'home', name: 'Home', home: true }]),
    clients: present(clients ?? [liveClient('pacing'), liveClient('desktop')]),
    pureEngage: toObserved(provider),
    identityProviders: present(provider ? [provider] : []),
    administrators: present(users),
    subject: unknown('it was not read'),
  };
  if (only !== 'engage') return all;
  const unseen = unknown('this run does not reach Genesys Cloud');
  return Object.fromEntries(Object.keys(all).map((name) => [name, unseen])) as never;
}

export function snapshotOf(situation: Situation = {}): Snapshot {
  const { entry = entryOf(...RUNNING), only, ownPair = ABSENT, ownClientId } = situation;
  const { options = optionsFor({}, situation.tenant) } = situation;
  return {
    now: NOW,
    ownClientId,
    entry,
    cloud: cloudOf(situation),
    // The keys of these tests are not encrypted.
    ...objectParts(only === 'cloud' ? undefined : locationOf(options), entry, (key) => key),
    ownPair,
    ownPairValues: undefined,
    clockAhead: 0,
  };
}

export function sceneOf(situation: Situation = {}): Scene {
  const { tenant = acme(), intent = { resetLostSecrets: false }, logins = [], usage = {}, storedKeys } = situation;
  const evidence = {
    ...NO_EVIDENCE,
    logins,
    usage: new Map(Object.entries(usage)),
    storedKeys: new Map((storedKeys ?? []).map((number) => [number, undefined])),
  };
  return { tenant, snapshot: snapshotOf(situation), evidence, intent };
}

/** The questions that must be answered first. */
export function questionsOf(situation: Situation): readonly Question[] {
  const decided = decide(sceneOf(situation));
  return 'questions' in decided ? decided.questions : [];
}

/** The decisions; every question of the situation must be answered in it. */
export function decisionsOf(situation: Situation = {}): Decisions {
  const decided = decide(sceneOf(situation));
  if (!('questions' in decided)) return decided;
  throw new Error(`not answered: ${decided.questions.map(({ ask }) => ask).join(', ')}`);
}

/** The answer of Genesys Cloud to an id and a secret. */
export function login(
  outcome: LoginEvidence['outcome'],
  clientId: string,
  clientSecret: Secret | string,
  reason = outcome,
): LoginEvidence {
  const secret = typeof clientSecret === 'string' ? new Secret(clientSecret) : clientSecret;
  return { clientId, clientSecret: secret, outcome, reason };
}

/** The key pair of the customer. */
export function ownPair(certificate: string): Observed<OwnPair> {
  return present(ownPairOf({ certificate: new Secret(certificate), private_key: PRIVATE_KEY }));
}
