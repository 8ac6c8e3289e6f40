import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_EVIDENCE } from '../../../src/core/evidence.ts';
import { type Observed, unknown } from '../../../src/core/observed.ts';
import type { TenantPlan } from '../../../src/core/plan.ts';
import type { Snapshot } from '../../../src/core/snapshot.ts';
import { evidenceOf, lossesOf, planOf } from './losses.ts';
import { type RandomSituation, randomSituation, situationOf } from './random-situation.ts';
import { snapshotOf } from './situation.ts';

/** Always the same situations: an expected failure must not pass by chance. */
const SEED = 20_261_124;
/** Passing properties were tried with 800 situations each, which takes half a minute. */
const FEW = 60;
/** For expected failures: the search ends at the first situation that fails. */
const MANY = 800;
const UNREADABLE = { state: 'unreadable', fault: { code: 'x', message: 'it cannot be read' } } as const;
const LOST: readonly Observed<never>[] = [unknown('not permitted'), UNREADABLE];

type Spoil = (snapshot: Snapshot, lost: Observed<never>) => Snapshot;

function isRefused({ findings }: TenantPlan): boolean {
  return findings.some(({ severity }) => severity === 'refuse');
}

/** The losses of an apply: none where the plan is refused, or where there is no plan. */
function applied(
  random: RandomSituation,
  snapshot: Snapshot,
  evidence = evidenceOf(random, snapshot),
): readonly string[] {
  try {
    const planned = planOf(random, snapshot, evidence);
    return isRefused(planned.plan) ? [] : lossesOf(planned, random);
  } catch (error) {
    // The planner says that it needs the value: there is no plan, and nothing is done.
    if (error instanceof Error && error.message.endsWith('in this snapshot')) return [];
    throw error;
  }
}

/** Compares the removals and replacements of an apply with those of the plan in which every value is known. */
function addsNothing(
  spoiled: (random: RandomSituation, lost: Observed<never>) => readonly string[],
  { numRuns = FEW, isMeant = () => true }: { numRuns?: number; isMeant?: (random: RandomSituation) => boolean } = {},
): void {
  const property = fc.property(randomSituation.filter(isMeant), fc.constantFrom(...LOST), (random, lost) => {
    const before = lossesOf(planOf(random, snapshotOf(situationOf(random))), random);
    expect(spoiled(random, lost).filter((loss) => !before.includes(loss))).toEqual([]);
  });
  fc.assert(property, { seed: SEED, numRuns });
}

const withoutRead =
  (name: keyof Snapshot['cloud']): Spoil =>
  (snapshot, lost) => ({ ...snapshot, cloud: { ...snapshot.cloud, [name]: lost } });

const withoutPart =
  (name: 'location' | 'options' | 'objectPair' | 'ownPair'): Spoil =>
  (snapshot, lost) => ({ ...snapshot, [name]: lost });

const spoiledBy = (spoil: Spoil) => (random: RandomSituation, lost: Observed<never>) =>
  applied(random, spoil(snapshotOf(situationOf(random)), lost));

const onSide = (only: 'cloud' | 'engage') => (random: RandomSituation) =>
  applied(random, snapshotOf({ ...situationOf(random), only }));

const HARMLESS: Readonly<Record<string, Spoil>> = {
  'the roles': withoutRead('roles'),
  'the divisions': withoutRead('divisions'),
  'the list of all identity providers': withoutRead('identityProviders'),
  'the administrators': withoutRead('administrators'),
  'the permissions of the provisioning client': withoutRead('subject'),
  'the key pair of the customer': withoutPart('ownPair'),
  'the certificates of the object': (snapshot) => ({
    ...snapshot,
    objectCertificates: { certificates: [], isWhole: false },
  }),
};

/**
 * Unknown values that the planner treats as absent today, and the resulting loss. An unknown organization means one side of a
 * split run, see below.
 */
const HARMFUL: Readonly<Record<string, readonly [spoil: Spoil, loss: string]>> = {
  'the OAuth clients': [
    withoutRead('clients'),
    'another client is made and takes the place of the login in the object',
  ],
  'the PureEngage identity provider': [
    withoutRead('pureEngage'),
    'it is made anew with the certificate of the store alone',
  ],
  'the options of the object': [withoutPart('options'), 'a secret that is not tested is written over the one in it'],
  'the SAML key pair of the object': [withoutPart('objectPair'), 'a new key takes the place of the one in use'],
  'the location of the object': [withoutPart('location'), 'what it may hold is deleted and untrusted after its grace'],
};

describe('an unknown or unreadable value of a snapshot adds no replacement and no removal to the plan', () => {
  // Expected to fail until the issue "Never interrupt a login that works" is done: the planner treats some unknown values
  // as absent. Today this cannot happen one by one, because a failed read stops the tenant.
  it.fails('whichever value of the snapshot it is', () => {
    const all = [...Object.values(HARMLESS), ...Object.values(HARMFUL).map(([spoil]) => spoil)];
    addsNothing((random, lost) => all.flatMap((spoil) => spoiledBy(spoil)(random, lost)), { numRuns: MANY });
  });

  it.each(Object.entries(HARMLESS))('when it is %s', (_, spoil) => {
    addsNothing(spoiledBy(spoil));
  });

  it.fails.each(Object.entries(HARMFUL))('when it is %s, which is a known failure', (_, [spoil]) => {
    addsNothing(spoiledBy(spoil), { numRuns: MANY });
  });
});

/** The object is ahead of the secret store in a rotation: it has a version that was not handed over. */
function isObjectAhead({ pacing, desktop, key, ...object }: RandomSituation): boolean {
  const isUnready = (stored: string) => ['next made', 'next announced'].includes(stored);
  return (
    (isUnready(pacing) && object.objectPacing === '2') ||
    (isUnready(desktop) && object.objectDesktop === '2') ||
    (isUnready(key) && object.objectKey === '2')
  );
}

/** The object has a version that is retiring in the secret store, and whose grace period is over: restored from an old copy. */
function isObjectBehind({ pacing, desktop, key, ...object }: RandomSituation): boolean {
  return (
    (pacing === 'grace over' && ['1', 'by hand'].includes(object.objectPacing)) ||
    (desktop === 'grace over' && ['1', 'by hand'].includes(object.objectDesktop)) ||
    (key === 'grace over' && ['1', 'unreadable'].includes(object.objectKey))
  );
}

describe('one side of a split run adds no replacement and no removal to the plan of both', () => {
  it('when it does not reach Genesys Cloud, and the object has nothing that was not handed over', () => {
    addsNothing(onSide('engage'), { isMeant: (random) => !isObjectAhead(random) });
  });

  it('when it cannot read the object, no grace period in the object is over, and no reset was started', () => {
    const isMeant = (random: RandomSituation) => !isObjectBehind(random) && random.pacing !== 'reset begun';
    addsNothing(onSide('cloud'), { isMeant });
  });

  // Expected to fail until the same issue is done: it replaces the newer version in the object by the active one.
  it.fails('when it does not reach Genesys Cloud, whatever the object has', () => {
    addsNothing(onSide('engage'), { numRuns: MANY });
  });

  // Expected to fail until the same issue is done: trusting only the secret store, it deletes a client and drops a certificate
  // that the object has, and completes a reset although the secret in the object works.
  it.fails('when it cannot read the object, whatever the object has', () => {
    addsNothing(onSide('cloud'), { numRuns: MANY });
  });
});

describe('a question without an answer adds no replacement and no removal to the plan', () => {
  it('when no login could be tested', () => {
    addsNothing((random) => {
      const snapshot = snapshotOf(situationOf(random));
      const evidence = evidenceOf(random, snapshot);
      const logins = evidence.logins.map((each) => ({ ...each, outcome: 'untested' as const }));
      return applied(random, snapshot, { ...evidence, logins });
    });
  });

  it('when Genesys Cloud does not report whether a client is used', () => {
    addsNothing((random) => {
      const snapshot = snapshotOf(situationOf(random));
      const evidence = evidenceOf(random, snapshot);
      const usage = new Map([...evidence.usage.keys()].map((id) => [id, undefined]));
      return applied(random, snapshot, { ...evidence, usage });
    });
  });

  it('when a key of the secret store cannot be decrypted', () => {
    addsNothing((random) => {
      const snapshot = snapshotOf(situationOf(random));
      const evidence = evidenceOf(random, snapshot);
      const fault = { code: 'saml-key.broken', message: 'it does not open' };
      const storedKeys = new Map([...evidence.storedKeys.keys()].map((number) => [number, fault]));
      return applied(random, snapshot, { ...evidence, storedKeys });
    });
  });

  it('and no plan is made while a question is open', () => {
    const [sample] = fc.sample(randomSituation, { seed: SEED, numRuns: 1 });
    const plain = { tenant: 'plain', pacing: 'in use', objectPacing: 'by hand', isObjectThere: true } as const;
    const random = { ...(sample as RandomSituation), ...plain };
    const snapshot = snapshotOf(situationOf(random));
    expect(() => planOf(random, snapshot, NO_EVIDENCE)).toThrow('was not asked for acme');
  });
});
