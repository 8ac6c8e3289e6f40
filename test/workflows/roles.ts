import { randomBytes, randomUUID } from 'node:crypto';
import { found, startAcme } from '../resources/acme.ts';
import { JOURNEY } from '../simulators/genesys-cloud/authorization/catalogue.ts';
import { makeClient, makeRole } from '../simulators/genesys-cloud/state.ts';
import { acmeFile } from '../simulators/in-process.ts';
import type { Simulators } from '../simulators/simulators.ts';
import { read } from './files.ts';

/** The permissions of the table under `**The reader**` or `**The provisioner**` in the document. */
export function documentedRole(who: 'reader' | 'provisioner'): readonly string[] {
  const [, after = ''] = read('docs/how-to/set-up-genesys-cloud.md').split(`**The ${who}**`);
  const [table = ''] = /(?:^\|.*\n)+/m.exec(after) ?? [];
  return [...table.matchAll(/^\| `([a-z]+:[a-z]+:[A-Za-z]+)`/gm)].map(([, permission = '']) => permission);
}

export const READER = documentedRole('reader');
/** All permissions of the reader except for the audit, and its own. */
export const PROVISIONER = [...READER.filter((each) => each !== 'audits:audit:view'), ...documentedRole('provisioner')];

/** From now on a role of the organization of acme has exactly these permissions. */
export function give(
  simulators: Simulators,
  role: 'Hybrid Reader' | 'Hybrid Provisioner' | 'admin',
  permissions: readonly string[],
): void {
  const record = found(simulators.organization('acme').roles.find(({ name }) => name === role));
  record.permissionPolicies = makeRole(role, permissions).permissionPolicies;
}

/** The file of acme, with the second client. */
export const FILES = {
  'acme.yaml': acmeFile({
    organization:
      '{ region: eu-central-1, shortName: acme-hybrid, id: 5d3a6f0e-8a1b-4c2d-9e3f-0a1b2c3d4e5f, credentials: "vault:genesys/acme/provisioner", planCredentials: "vault:genesys/acme/reader" }',
  }),
};

/** Simulated services of acme in which two clients have exactly the roles of the document. */
export async function startWithRoles(): Promise<Simulators> {
  const simulators = await startAcme();
  const [id, secret] = [randomUUID(), randomBytes(24).toString('base64url')];
  const acme = simulators.organization('acme');
  const role = found(acme.roles.find(({ name }) => name === 'Hybrid Reader'));
  const division = found(acme.divisions.find(({ homeDivision }) => homeDivision));
  acme.clients.push(
    makeClient({ id, secret, name: 'Hybrid Reader', roleDivisions: [{ roleId: role.id, divisionId: division.id }] }),
  );
  simulators.vault.put('secret/genesys/acme/reader', { client_id: id, client_secret: secret });
  give(simulators, 'Hybrid Reader', READER);
  give(simulators, 'Hybrid Provisioner', PROVISIONER);
  // The provisioner has this role too, because it grants it to a client; the role must not add permissions that the list lacks.
  give(simulators, 'admin', JOURNEY);
  return simulators;
}
