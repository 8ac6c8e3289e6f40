import { expect, it } from 'vitest';
import { found } from '../../resources/acme.ts';
import { failingLogins } from '../../simulators/invariants.ts';
import { clientStage, outputOf } from './client-stage.ts';

const acme = clientStage();

/** The object names the retiring client, as after a restore from a copy. */
async function restoredFromBeforeTheRotation(): Promise<void> {
  await acme.applied();
  const old = { id: acme.option('ewt/client_id'), secret: acme.option('ewt/password') };
  await acme.run('rotate', 'acme.yaml', '--what', 'pacing');
  acme.setOption('ewt/client_id', old.id);
  acme.setOption('ewt/password', old.secret);
}

it('a retiring client that works stays in the object where Genesys Cloud rejects its successor', async () => {
  await acme.applied();
  await acme.run('rotate', 'acme.yaml', '--what', 'pacing');
  const next = acme.client(acme.option('ewt/client_id'));
  const old = found(acme.named('Engage Agent Pacing').find(({ id }) => id !== next.id));
  acme.setOption('ewt/client_id', old.id);
  acme.setOption('ewt/password', old.secret);
  next.secret = 'reset by an administrator in Genesys Cloud';
  const refused = await acme.apply();
  expect(refused.status, outputOf(refused)).toBe(3);
  expect(outputOf(refused)).toContain(old.id);
  expect(acme.option('ewt/client_id')).toBe(old.id);
  expect(failingLogins(acme.simulators, 'acme')).toEqual([]);
});

it('a retiring client is replaced in the object where its successor works', async () => {
  await restoredFromBeforeTheRotation();
  const restored = acme.option('ewt/client_id');
  await acme.applied();
  expect(acme.option('ewt/client_id')).not.toBe(restored);
  expect(failingLogins(acme.simulators, 'acme')).toEqual([]);
});

it('a retiring client is replaced in the object where this side cannot test its successor', async () => {
  await restoredFromBeforeTheRotation();
  const restored = acme.option('ewt/client_id');
  expect((await acme.apply('--only', 'engage')).status).toBe(0);
  expect(acme.option('ewt/client_id')).not.toBe(restored);
});
