import { createStores } from '../../src/adapters/stores/stores.ts';
import { createContext } from '../../src/app/system.ts';
import { Secret } from '../../src/base/secret.ts';
import { decryptPrivateKey } from '../../src/core/saml/encrypted-key.ts';
import type { PlantedServices } from './planted-services.ts';
import type { Canary, Service } from './search/forms.ts';
import type { Sent } from './search/sinks.ts';

export const CUSTODY = 'genesys/acme/custody';

type Kept = Readonly<Record<string, string>>;

/** Names of values in the store that are not secret. */
const OPEN = /client_id$|certificate$|^state$/;

const quiet = () => {};

/** The entry with the created values, from any store, in the form that a run reads. */
export async function storedIn({ setup, workspace: directory, environment }: PlantedServices): Promise<Kept> {
  const log = { info: quiet, warn: quiet, debug: quiet };
  const context = createContext({ environment, log, mask: quiet, stop: new AbortController().signal });
  const stores = createStores(context, { directory });
  try {
    const entry = await (await stores.reader({ store: setup.store })).read(CUSTODY);
    return Object.fromEntries(Object.entries(entry?.values ?? {}).map(([name, value]) => [name, value.reveal()]));
  } finally {
    await stores.close();
    context.close();
  }
}

/** The services that may receive a stored value in clear. GitHub receives it in a sealed box only. */
function goesTo(name: string): readonly Service[] {
  if (name.includes('fingerprint')) return ['vault'];
  return name.startsWith('saml_key') ? ['vault', 'configuration-server'] : EVERYWHERE;
}

const EVERYWHERE: readonly Service[] = ['vault', 'configuration-server', 'genesys-cloud'];

/** The secrets that runs created: those of clients, and the stored ones. */
export function createdSecrets(kept: Kept, clients: readonly { name: string; secret: string }[]): readonly Canary[] {
  const values = Object.entries(kept).filter(([name]) => !OPEN.test(name) && name !== 'others_password');
  return [
    ...clients.map(({ name, secret }) => ({ source: `secret of ${name}`, value: secret, goesTo: EVERYWHERE })),
    ...values.map(([name, value]) => ({ source: `kept ${name}`, value, goesTo: goesTo(name) })),
    ...keysIn(kept),
  ];
}

/** In the form that must never be visible: not encrypted. */
function keysIn(kept: Kept): readonly Canary[] {
  return Object.entries(kept).flatMap(([name, value]) => {
    const [, number] = /^saml_key_(\d+)_private_key$/.exec(name) ?? [];
    if (number === undefined) return [];
    const password = new Secret(kept[`saml_key_${number}_password`] ?? '');
    const plain = decryptPrivateKey(new Secret(value), password);
    return [{ source: `the key ${number} in clear`, value: plain.reveal(), goesTo: [] }];
  });
}

const LOGINS: readonly (readonly [RegExp, string, Service])[] = [
  [/"authorization":"Bearer ([^"]+)"/g, 'a token of Genesys Cloud', 'genesys-cloud'],
  [/"authorization":"(?:[Tt]oken|[Bb]earer) ([^"]+)"/g, 'a login at GitHub', 'github'],
  [/"x-vault-token":"([^"]+)"/g, 'a login at the vault', 'vault'],
  [/"jwt":"([^"]+)"/g, 'an identity of the workflow', 'vault'],
  [/JSESSIONID=([^;"]+)/g, 'a session of the Configuration Server', 'configuration-server'],
];

export function loginsIn(sent: readonly Sent[]): readonly Canary[] {
  return LOGINS.flatMap(([pattern, source, service]) => {
    const texts = sent.filter(({ to }) => to === service).map(({ head, said }) => `${head}\n${said}`);
    const values = texts.flatMap((text) => [...text.matchAll(pattern)].map(([, value = '']) => value));
    return [...new Set(values)].map((value) => ({ source, value, goesTo: [service] }));
  });
}
