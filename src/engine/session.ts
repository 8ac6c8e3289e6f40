import { resolve } from 'node:path';
import type { GaxSessions } from '../adapters/configuration-server/gax/sessions.ts';
import {
  openConfigurationReader,
  openConfigurationWriter,
  type ServerAccess,
} from '../adapters/configuration-server/open.ts';
import { PlatformApi } from '../adapters/genesys-cloud/api.ts';
import { createReader } from '../adapters/genesys-cloud/reader.ts';
import { createWriter } from '../adapters/genesys-cloud/writer.ts';
import { problem } from '../base/errors.ts';
import type { Secret } from '../base/secret.ts';
import { requireAllowed } from '../core/allowed/guard.ts';
import { type CustodyPlace, CustodyWriter, readVersioned, type Versioned } from '../core/entry/custody.ts';
import type { ClientLogin } from '../core/evidence.ts';
import type { ConfigurationReader } from '../core/ports/configuration-server.ts';
import type { GenesysCloudReader } from '../core/ports/genesys-cloud.ts';
import type { SecretReader } from '../core/ports/store.ts';
import type { LoginVerifier, Side, Writers, WriteScope } from '../core/resource-type.ts';
import { type CustodyDocument, currentKey, isNeverApplied } from '../core/rotation/document.ts';
import { cachedOpenKey, type OpenKey } from '../core/saml/encrypted-key.ts';
import { keyMaker } from '../core/saml/key-pair.ts';
import { secretOptions } from '../resources/transaction/transaction.ts';
import { entryOf, referenceText, type SecretReference, type Tenant } from '../tenant/tenant.ts';
import { createLoginVerifier } from './login-verifier.ts';
import type { Run } from './run.ts';

/** What a session may do. `read` uses planCredentials if the file has them. */
export type Purpose = 'read' | 'change';

/** Open connections to all services of one tenant. */
export interface Session {
  readonly tenant: Tenant;
  readonly now: Date;
  /** This and the next are undefined if this run does not reach the service. */
  readonly genesysCloud: GenesysCloudReader | undefined;
  readonly configuration: ConfigurationReader | undefined;
  /** The entry of the tenant in the secret store, at the start of the session. */
  readonly entry: CustodyDocument;
  /** The values of the customer's own PEM pair, if the file names one. */
  ownPairValues(): Promise<Readonly<Record<string, Secret>> | undefined>;
  readonly loginVerifier: LoginVerifier;
  readonly openKey: OpenKey;
  /** ID of the OAuth client that reads. */
  readonly clientId: string | undefined;
  /** Whether the client that reads is the one that apply uses, so that its permissions can be checked. */
  readonly asProvisioner: boolean;
  /** Opens the writers; only in a session with the purpose `change`. @throws Refusal if the store cannot be written */
  openWriters(): Promise<Writers>;
  makeKey: WriteScope['makeKey'];
  close(): Promise<void>;
}

export interface SessionParts extends Omit<Run, 'progress'> {
  readonly tenant: Tenant;
  readonly purpose: Purpose;
  /** Opens only the services of this side. */
  readonly only?: Side | undefined;
  /** Logins that outlive the session, because the tenants of a run share them. */
  readonly gaxSessions?: GaxSessions;
}

interface Credentials {
  /** Undefined for the side that does not log in there. */
  readonly organization: ClientLogin | undefined;
  readonly server: Readonly<Record<string, Secret>>;
}

function required(values: Readonly<Record<string, Secret>>, field: string, reference: SecretReference): Secret {
  const value = values[field];
  if (value && !value.isBlank) return value;
  const id = value ? 'credentials.incomplete#empty' : 'credentials.incomplete#missing';
  throw problem(id, { entry: referenceText(reference), field });
}

async function readCredentials({ stores, tenant, purpose, only }: SessionParts): Promise<Credentials> {
  const { credentials, planCredentials } = tenant.organization;
  const reference = purpose === 'read' && planCredentials ? planCredentials : credentials;
  const target = tenant.transaction.server;
  const [values, server] = await Promise.all([
    only === 'engage' ? undefined : stores.credentials(reference, tenant.secrets),
    only === 'cloud' || target.driver === 'file'
      ? {}
      : stores.credentials(target.credentials, tenant.secrets, 'username,password'),
  ]);
  if (!values) return { organization: undefined, server };
  const clientId = required(values, 'client_id', reference).reveal();
  return { organization: { clientId, clientSecret: required(values, 'client_secret', reference) }, server };
}

export function custodyPlace(tenant: Tenant): CustodyPlace {
  const { name, organization, clients } = tenant;
  const reference = entryOf(tenant);
  const owner = { organizationId: organization.id, tenant: name };
  return { path: reference.path, clientKeys: clients.map(({ key }) => key), entry: referenceText(reference), owner };
}

/** The entry of the tenant, with the version that a write of it must name. */
export function readEntry(tenant: Tenant, store: SecretReader): Promise<Versioned> {
  return readVersioned(store, custodyPlace(tenant));
}

/** Access to the Configuration Server, with any driver. */
export function serverAccess(
  parts: Omit<SessionParts, 'purpose'>,
  credentials: Credentials['server'],
  store: SecretReader,
): ServerAccess {
  const { context, tenant, directory, withSecrets, gaxSessions } = parts;
  const { server } = tenant.transaction;
  const kit = {
    recordPath: `${tenant.secrets.path}/transaction`,
    directory: resolve(directory, server.driver === 'file' ? server.directory : ''),
    withSecrets,
    secretOptions: secretOptions(tenant),
    // Read when needed, because the first apply creates the key. With the store env there is no key.
    ...(tenant.secrets.store !== 'env' && {
      fingerprintKey: async () => (await readEntry(tenant, store)).document.fingerprintKey,
    }),
  };
  return { context, transaction: tenant.transaction, credentials, kit, gaxSessions };
}

/**
 * Opens a session: credentials and the store entry are read immediately; logins happen with the first request.
 * @throws NotAllowed if the workflow does not allow places that the tenant file names
 */
export async function openSession(parts: SessionParts): Promise<Session> {
  const { context, stores, tenant, purpose } = parts;
  const { own, keySize } = tenant.identityProvider.certificate;
  requireAllowed(context.environment, tenant, parts.only ? [parts.only, 'store'] : ['cloud', 'engage', 'store']);
  const kept = await stores.reader(tenant.secrets);
  const [credentials, entry] = await Promise.all([readCredentials(parts), readEntry(tenant, kept)]);
  const api =
    credentials.organization &&
    new PlatformApi(context, { domain: tenant.organization.domain, credentials: credentials.organization });
  const genesysCloud = api && createReader(api);
  const access = serverAccess(parts, credentials.server, kept);
  const configuration = parts.only === 'cloud' ? undefined : openConfigurationReader(access, kept);
  const checked = checkAhead(parts, entry.document);
  const opened: { close(): Promise<void> }[] = [genesysCloud ?? [], configuration ?? []].flat();
  const openKey = cachedOpenKey();
  return {
    tenant,
    now: context.clock.now(),
    genesysCloud,
    configuration,
    entry: entry.document,
    ownPairValues: async () => own && stores.credentials(own, tenant.secrets, 'certificate,private_key'),
    loginVerifier: createLoginVerifier({ context, tenant, genesysCloud, openKey }),
    openKey,
    clientId: credentials.organization?.clientId,
    asProvisioner: api !== undefined && (purpose === 'change' || tenant.organization.planCredentials === undefined),
    makeKey: keyMaker({ keySize, ahead: purpose === 'change' && lacksKey(parts, entry.document) }),
    openWriters: async () => {
      const store = await stores.writer(tenant.secrets);
      const custodyWriter = new CustodyWriter(store, custodyPlace(tenant), entry, checked);
      const configurationWriter = configuration && openConfigurationWriter(access, store, configuration);
      if (configurationWriter) opened.push(configurationWriter);
      return {
        custody: custodyWriter,
        get genesysCloud() {
          return api ? createWriter(api) : notOpened('Genesys Cloud');
        },
        get configuration() {
          return configurationWriter ?? notOpened('the Configuration Server');
        },
      };
    },
    close: async () => {
      await Promise.all([...opened.map((each) => each.close()), checked?.catch(() => undefined)]);
    },
  };
}

/**
 * Before a first apply, checks in parallel with the logins whether the store can be written, because the first write needs it. Not
 * for the store `file`, where this writes a test file. The first write reports an error, if there is a write.
 */
function checkAhead({ stores, tenant, purpose }: SessionParts, entry: CustodyDocument): Promise<void> | undefined {
  const { secrets } = tenant;
  const isOnlyAsked = secrets.store === 'vault' || secrets.store === 'github';
  if (purpose !== 'change' || !isOnlyAsked || !isNeverApplied(entry)) return undefined;
  const checked = stores.writer(secrets).then((store) => store.checkWritable(custodyPlace(tenant).path));
  checked.catch(() => undefined);
  return checked;
}

/** The object may still have a key that is imported instead. */
function lacksKey({ tenant, only }: SessionParts, { samlKey }: CustodyDocument): boolean {
  const { secrets, identityProvider } = tenant;
  const canMake = only !== 'engage' && secrets.store !== 'env' && !identityProvider.certificate.own;
  return canMake && currentKey(samlKey) === undefined;
}

/** Resource types of the other side are not planned, so this is never called. */
function notOpened(what: string): never {
  throw new Error(`${what} was not opened for this side of a split run`);
}
