import { parseOwnershipTag } from '../../src/core/organization/ownership-tag.ts';
import { certificateFingerprint, pemBody } from '../../src/core/saml/pem.ts';
import { type StoreSimulators, storedEntry } from '../faults/store.ts';

type Rename = (text: string) => string;

/** `acme/pacing#2` of an ownership tag, or else the name of the client. */
function clientName(name: string, description: unknown): string {
  const mark = parseOwnershipTag(String(description ?? ''))?.mark;
  return mark ? `${mark.tenant}/${mark.client}#${mark.generation}` : name;
}

function namesIn(simulators: StoreSimulators): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const { id, clients, roles, users, divisions } = simulators.organization('acme');
  names.set(id, '(id of the organization)');
  for (const client of clients) names.set(client.id, `(id of ${clientName(client.name, client.description)})`);
  for (const role of roles) names.set(role.id, `(id of role ${role.name})`);
  for (const user of users) names.set(user.id, `(id of user ${user.email})`);
  for (const division of divisions) names.set(division.id, `(id of division ${division.name})`);
  return names;
}

const SECRET = /_(client_secret|password|private_key)$/;

function secretsIn(simulators: StoreSimulators): readonly (readonly [string, string])[] {
  return Object.entries(storedEntry(simulators, 'acme') ?? {}).flatMap(([name, value]) =>
    SECRET.test(name) && String(value).length > 0 ? [[String(value), `(${name})`] as const] : [],
  );
}

/** Certificates of the store in every form in which a plan or a service shows them. */
function certificatesIn(simulators: StoreSimulators): readonly (readonly [string, string])[] {
  const values = Object.entries(storedEntry(simulators, 'acme') ?? {});
  return values.flatMap(([name, value]) => {
    const pem = String(value);
    if (!/^saml_key_\d+_certificate$/.test(name)) return [];
    return [
      [`sha256:${certificateFingerprint(pem)}`, `(fingerprint of ${name})`] as const,
      [Buffer.from(pem).toString('base64'), `(base64 of ${name})`] as const,
      [pemBody(pem), `(body of ${name})`] as const,
    ];
  });
}

const RANDOM: readonly (readonly [RegExp, string])[] = [
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, '(uuid)'],
  [/sha256:[0-9a-f]{64}/g, '(fingerprint)'],
  [/\b[0-9a-f]{16,}\b/g, '(hex)'],
  [/[A-Za-z0-9+/]{100,}=*/g, '(base64)'],
  [/\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z| UTC)?/g, '(time)'],
  [/\d{4}-\d{2}-\d{2}/g, '(date)'],
];

/**
 * Replaces values that differ from one recording to the next: ids, fingerprints, times. Names are the current ones of the
 * services and the earlier ones: a deleted client keeps its name.
 */
export class Names {
  readonly #names = new Map<string, string>();

  learn(simulators: StoreSimulators): void {
    for (const [id, name] of namesIn(simulators)) this.#names.set(id, name);
    for (const [value, name] of [...certificatesIn(simulators), ...secretsIn(simulators)]) this.#names.set(value, name);
  }

  get rename(): Rename {
    return (text) => {
      let renamed = text;
      for (const [id, name] of this.#names) renamed = renamed.replaceAll(id, name);
      for (const [pattern, name] of RANDOM) renamed = renamed.replaceAll(pattern, name);
      return renamed;
    };
  }
}
