import type { SimulatedAnswer } from '../../server.ts';
import { noContent, notFound, refused } from '../answers.ts';
import { pageOf } from '../paging.ts';
import { type Call, keep } from '../state.ts';
import { isTooLarge, nameProblem } from './names.ts';
import { openBox } from './sealed-box.ts';

export function publicKey({ scope }: Call): SimulatedAnswer {
  return { status: 200, body: { key_id: scope.keys.id, key: scope.keys.publicKey } };
}

/** Without their values, which GitHub never returns. */
export function listSecrets(call: Call): SimulatedAnswer {
  const all = [...call.scope.secrets].map(([name, { created_at, updated_at }]) => ({ name, created_at, updated_at }));
  const { items, headers } = pageOf(call, all, { usual: 30, largest: 100 });
  return { status: 200, headers, body: { total_count: all.length, secrets: items } };
}

const nameOf = ({ parameters }: Call) => (parameters.secret_name ?? '').toUpperCase();

export function putSecret(call: Call): SimulatedAnswer {
  const { scope, json } = call;
  const name = nameOf(call);
  const problem = nameProblem(name, 'Secret');
  if (problem) return refused(422, problem);
  if (json.key_id !== scope.keys.id) return refused(422, 'Public key id does not match the one of the repository');
  const value = openBox(String(json.encrypted_value), scope.keys);
  if (value === undefined) return refused(422, 'Value could not be decrypted');
  if (isTooLarge(value)) return refused(422, 'Value is too large.');
  const isNew = !scope.secrets.has(name);
  keep(scope.secrets, name, value);
  return isNew ? { status: 201, body: {} } : noContent;
}

export function deleteSecret(call: Call): SimulatedAnswer {
  return call.scope.secrets.delete(nameOf(call)) ? noContent : notFound;
}
