import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/core/hash.ts';
import type { Plan } from '../../src/core/plan.ts';
import { makeClient, makeRole, makeUser } from '../simulators/genesys-cloud/state.ts';
import { runInProcess } from '../simulators/in-process.ts';
import { SHIPPED, type Simulators, startSimulators } from '../simulators/simulators.ts';
import { ACME, planFromAnswers, type Recording, record } from './recorded.ts';
import { drawFrom, shuffledDeep, shuffledServices } from './shuffled-answers.ts';

/** Five situations, 1,000 shuffles. */
const SHUFFLES = 200;
const SEED = 20_261_124;

const apply = (simulators: Simulators) => runInProcess(simulators, 'apply', { 'acme.yaml': ACME });

function changeManually({ genesysCloud, gax, tenantDbid }: Simulators): void {
  const { hand } = genesysCloud;
  hand.changeClient({
    client: 'Engage Workspace Desktop',
    fields: {
      scope: ['users', 'journey', 'routing'],
      registeredRedirectUri: ['https://b.example', 'https://a.example'],
    },
  });
  hand.changeRole({ role: 'employee', remove: ['journey:event:view', 'journey:session:view'] });
  hand.changeProvider({ fields: { autoProvisionUsers: false, name: 'Renamed' } });
  gax.acme?.setOption(tenantDbid('acme'), 'saml', 'issuer', 'https://elsewhere.example');
  gax.acme?.setOption(tenantDbid('acme'), 'ewt', 'client_id', undefined);
}

/** A duplicate of everything that may exist twice: the plan must not depend on which comes first. */
function double(simulators: Simulators): void {
  const organization = simulators.organization('acme');
  const divisionId = organization.divisions[0]?.id ?? '';
  for (const version of [3, 7, 7]) {
    const user = makeUser({ name: 'Ada', email: 'ada@acme.example', divisionId, roleIds: [] });
    organization.users.push({ ...user, state: 'deleted', version });
  }
  for (const name of ['Engage Agent Pacing', 'Engage Agent Pacing', 'Engage Workspace Desktop'])
    organization.clients.push(makeClient({ name, id: randomUUID(), secret: randomUUID() }));
  organization.roles.push(
    makeRole('ai agent', ['journey:event:view']),
    makeRole('Employee', ['journey:event:view']),
    makeRole('EMPLOYEE', []),
  );
}

/** GAX has two lists of the name: the plan fails, and that is the same each time too. */
function doubleTransaction({ gax, tenantDbid }: Simulators): void {
  const objects = gax.acme?.state.objects ?? [];
  const other = objects.find(({ name, tenantdbid }) => name === 'business_hours' && tenantdbid === tenantDbid('acme'));
  for (const dbid of ['20001', '20002', '20003'])
    if (other) objects.push({ ...other, dbid, name: 'hybrid_integration', alias: 'hybrid_integration' });
}

const TENANTS: Readonly<Record<string, (simulators: Simulators) => Promise<void> | void>> = {
  'of an empty organization': () => {},
  'after an apply': async (simulators) => void (await apply(simulators)),
  'with manual changes': async (simulators) => {
    await apply(simulators);
    changeManually(simulators);
  },
  'with duplicate objects': double,
  'that cannot be planned': doubleTransaction,
};

describe.each(Object.entries(TENANTS))('the plan of a tenant %s', (name, prepare) => {
  let recording: Recording & { readonly plan: Plan };
  beforeAll(async () => {
    const simulators = await startSimulators(SHIPPED.slice(0, 1));
    await prepare(simulators);
    recording = await record(simulators);
    await simulators.close();
  });

  it(`is the same over ${SHUFFLES} shuffles of every order a service could answer in`, async () => {
    const { plan } = recording;
    expect(plan.tenants[0]?.failure?.code).toBe(
      name === 'that cannot be planned' ? 'transaction.ambiguous' : undefined,
    );
    const isEmpty = name === 'after an apply' || name === 'that cannot be planned';
    expect(plan.tenants[0]?.changes.length === 0).toBe(isEmpty);
    const seen = new Set<number>();
    const whole = canonicalJson(plan);
    await fc.assert(
      fc.asyncProperty(fc.noBias(fc.integer({ min: 0, max: 2 ** 32 - 1 })), async (seed) => {
        seen.add(seed);
        const again = await planFromAnswers(recording, shuffledServices(recording, seed));
        expect(canonicalJson(again)).toBe(whole);
        expect(again.hash).toBe(plan.hash);
      }),
      { numRuns: SHUFFLES, seed: SEED, endOnFailure: true },
    );
    console.log(`${name}: ${seen.size} shuffles, seed ${SEED}, one hash: ${plan.hash.slice(0, 12)}`);
    expect(seen.size).toBe(SHUFFLES);
  });
});

describe('the property about the order of answers', () => {
  const lists = { roles: ['a', 'b', 'c'], id: '1', nested: [{ scope: ['x', 'y', 'z'], name: 'n' }] };
  const property = (textOf: (answer: unknown) => string) =>
    fc.check(
      fc.property(fc.nat(), (seed) => textOf(shuffledDeep(lists, drawFrom(seed))) === textOf(lists)),
      { seed: SEED },
    );

  it('fails for a comparison to which the order of a list matters', () => {
    expect(property(canonicalJson).failed).toBe(true);
  });

  it('fails for a comparison to which the order of the keys of an object matters', () => {
    const sortedLists = (value: unknown): string =>
      JSON.stringify(value, (_key, item) => (Array.isArray(item) ? [...item].sort() : item));
    expect(property(sortedLists).failed).toBe(true);
  });

  it('passes for a comparison to which neither matters', () => {
    const neither = (value: unknown): string =>
      canonicalJson(JSON.parse(JSON.stringify(value, (_key, item) => (Array.isArray(item) ? [...item].sort() : item))));
    expect(property(neither).failed).toBe(false);
  });
});
