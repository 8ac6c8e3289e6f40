import { HybridError } from '../base/errors.ts';
import { Secret } from '../base/secret.ts';
import type { Known } from '../core/known.ts';
import type { Finding } from '../core/plan.ts';
import type { Options } from '../core/ports/configuration-server.ts';
import type { Desired, Difference, Intent, Kind, Prover, WriteScope } from '../core/resource-type.ts';
import { keyOf } from '../core/rotation/generations.ts';
import { pemOfOption } from '../core/saml/pem.ts';
import { type ClientDescription, placeOf, type Tenant } from '../tenant/tenant.ts';
import { clientAddressOf, clientTarget, wantedGenerations } from './oauth-client/generations.ts';
import { oauthClientKind } from './oauth-client/oauth-client.ts';
import type { ObservedClients } from './oauth-client/observed.ts';
import { keyAddress, keyNumber, type ObservedKey } from './saml-key/generations.ts';
import { samlKeyKind } from './saml-key/saml-key.ts';

/** Milliseconds: what was made a moment ago is not known everywhere in Genesys Cloud. */
const PAUSES = [1_000, 2_000, 4_000, 8_000];
const NOT_YET: readonly string[] = ['genesys-cloud.invalid-client', 'genesys-cloud.assertion-refused'];

export interface ObservedLogins {
  readonly clients: ObservedClients;
  readonly key: ObservedKey;
  readonly options: Options;
}

interface DesiredProof extends Desired {
  /** Address of the client that logs in. */
  readonly client: string;
  /** Address of the key that signs; undefined for client credentials. */
  readonly key: string | undefined;
}

/** Sections of the transaction object that use the client and do not have this generation yet. */
function isPushed(tenant: Tenant, key: string, id: string | undefined, options: Options): boolean {
  const sections = tenant.services.filter(({ client }) => client === key);
  return id !== undefined && sections.every(({ section }) => options[section]?.client_id?.reveal() === id);
}

function clientProof(
  tenant: Tenant,
  client: ClientDescription,
  observed: ObservedLogins,
  intent: Intent,
): DesiredProof[] {
  const { clients, options, key } = observed;
  const next = wantedGenerations(tenant, client, clients, intent).find(({ place }) => place === 'next');
  if (!next) return [];
  const id = 'client' in next.match ? next.match.client.id : undefined;
  const isReady = 'generation' in next.match && next.match.generation.readyAt !== undefined;
  if (isReady || isPushed(tenant, client.key, id, options)) return [];
  const signing = client.grant === 'saml2-bearer' ? keyAddress(keyNumber(tenant, key, intent)) : undefined;
  return [
    {
      address: `proof/${client.key}#${next.number}`,
      title: `OAuth client "${client.name}", generation ${next.number}, gets a token`,
      pointer: `/clients/${client.key}`,
      client: clientAddressOf(client.key, next.number),
      key: signing,
      fields: {},
    },
  ];
}

/** Any client that exchanges SAML responses will do: it is the key that is proved. */
function keyProof(tenant: Tenant, { key, clients }: ObservedLogins, intent: Intent): DesiredProof[] {
  const number = keyNumber(tenant, key, intent);
  const bearer = tenant.clients.find(({ grant }) => grant === 'saml2-bearer');
  const isFirst = key.keys.current === undefined || key.keys.current === number;
  const target = bearer && clientTarget(tenant, bearer.key, clients, intent);
  const isReady = keyOf(key.keys, number)?.readyAt !== undefined;
  if (isFirst || isReady || !bearer || !target) return [];
  return [
    {
      address: `proof/${keyAddress(number)}`,
      title: `a SAML response signed with key ${number} is exchanged for a token`,
      pointer: '/identityProvider/certificate',
      client: clientAddressOf(bearer.key, target.number),
      key: keyAddress(number),
      fields: {},
    },
  ];
}

function noUser(tenant: Tenant, { address, title, pointer }: DesiredProof): Finding {
  return {
    severity: 'warn',
    code: 'proof.no-user',
    address,
    message: `it is not proved that ${title}: the file names no user`,
    fix: 'Name an agent who exists: verify: { user: an e-mail address }.',
    where: placeOf(tenant, pointer),
  };
}

function text(known: Known, ref: string, field: string): string {
  const value = known.get({ ref, field });
  if (typeof value === 'string') return value;
  throw notKnown(ref, field);
}

function secret(known: Known, ref: string, field: string): Secret {
  const value = known.get({ ref, field });
  if (value instanceof Secret) return value;
  throw notKnown(ref, field);
}

function notKnown(ref: string, field: string): HybridError {
  return new HybridError({ code: 'proof.not-known', message: `${field} of ${ref} is not known`, fix: 'Run again.' });
}

function login(
  desired: DesiredProof,
  { known, tenant, readers: { prover } }: WriteScope,
): ReturnType<Prover['samlExchange']> {
  const { client, key } = desired;
  const base = { clientId: text(known, client, 'id'), clientSecret: secret(known, client, 'secret') };
  if (key === undefined) return prover.clientCredentials(base);
  return prover.samlExchange({
    ...base,
    issuer: tenant.identityProvider.issuer,
    certificate: pemOfOption(text(known, key, 'certificate')),
    privateKey: pemOfOption(secret(known, key, 'pkey')),
    password: secret(known, key, 'password'),
    email: tenant.verifyUser ?? '',
  });
}

/** What a rotation brings in is seen to work before anybody is pointed to it. */
export const proofKind: Kind<ObservedLogins, DesiredProof> = {
  name: 'proof',

  async read(readers, tenant) {
    const [clients, key, location] = await Promise.all([
      oauthClientKind.read(readers, tenant),
      samlKeyKind.read(readers, tenant),
      readers.configuration.locate(),
    ]);
    return { clients, key, options: location.found?.options ?? {} };
  },

  know: () => ({}),

  desire: (tenant, observed, intent) => [
    ...tenant.clients.flatMap((client) => clientProof(tenant, client, observed, intent)),
    ...keyProof(tenant, observed, intent),
  ],

  diff(_observed, desired, { tenant }): Difference {
    if (desired.key !== undefined && tenant.verifyUser === undefined) return { findings: [noUser(tenant, desired)] };
    const { address, title, pointer } = desired;
    const where = placeOf(tenant, pointer);
    const base = {
      address,
      kind: 'proof',
      action: 'prove',
      title,
      fields: [],
      risk: 'none',
      notes: [],
      where,
    } as const;
    return { findings: [], change: base };
  },

  async write(_change, desired, scope) {
    for (const pause of PAUSES) {
      try {
        return { known: {}, facts: [await login(desired, scope)] };
      } catch (error) {
        if (!(error instanceof HybridError) || !NOT_YET.includes(error.code)) throw error;
        await scope.context.clock.sleep(pause);
      }
    }
    return { known: {}, facts: [await login(desired, scope)] };
  },
};
