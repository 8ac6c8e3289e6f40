import type { SimulatedAnswer } from '../server.ts';
import { isTooLarge, nameProblem } from './names.ts';
import { openBox } from './sealed-box.ts';
import { type Call, keep, notFound, refused } from './state.ts';

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$/;

export function publicKey({ scope }: Call): SimulatedAnswer {
  return { status: 200, body: { key_id: scope.keys.id, key: scope.keys.publicKey } };
}

/** Without their values: GitHub gives none back. */
export function listSecrets({ scope }: Call): SimulatedAnswer {
  const secrets = [...scope.secrets].map(([name, { created_at, updated_at }]) => ({ name, created_at, updated_at }));
  return { status: 200, body: { total_count: secrets.length, secrets } };
}

export function putSecret({ scope, name, json }: Call): SimulatedAnswer {
  const { encrypted_value: box, key_id: keyId } = json;
  const problem = nameProblem(name, 'Secret');
  if (problem) return refused(422, problem);
  if (typeof box !== 'string' || !BASE64.test(box)) return refused(422, 'Invalid request.\n\nencrypted_value');
  if (keyId !== scope.keys.id) return refused(422, 'Public key id does not match the one of the repository');
  const value = openBox(box, scope.keys);
  if (value === undefined) return refused(422, 'Value could not be decrypted');
  if (isTooLarge(value)) return refused(422, 'Value is too large.');
  const isNew = !scope.secrets.has(name);
  keep(scope.secrets, name, value);
  return isNew ? { status: 201, body: {} } : { status: 204 };
}

export function deleteSecret({ scope, name }: Call): SimulatedAnswer {
  return scope.secrets.delete(name) ? { status: 204 } : notFound;
}
