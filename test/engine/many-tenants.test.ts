import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { locateObject } from '../../src/adapters/configuration-server/rest/place.ts';
import { acmeFile, runInProcess } from '../simulators/in-process.ts';
import { SHIPPED, type Simulators, startSimulators } from '../simulators/simulators.ts';

const [acme, globex] = SHIPPED;
if (!acme || !globex) throw new Error('the shipped tenants are not there');

const FILES = {
  'acme.yaml': acmeFile(),
  'globex.yaml': acmeFile({
    tenant: 'globex',
    secrets: '{ store: vault, path: genesys/globex }',
    organization: `{ region: us-east-1, shortName: globex-hybrid, id: ${globex.organizationId}, credentials: "vault:genesys/globex/provisioner" }`,
    administrators: '[]',
    verify: '',
    transaction:
      '{ tenant: globex, acknowledged: [read-access], server: { driver: gax, url: "https://gax.acme.example:8443/gax/api", credentials: "vault:genesys/globex/gax" } }',
  }),
};

let simulators: Simulators;
beforeEach(async () => {
  simulators = await startSimulators([acme, { ...globex, gaxHost: acme.gaxHost, engageTenants: ['globex'] }]);
});
afterEach(() => simulators.close());

const asked = (what: string) =>
  (simulators.gax.acme?.requests ?? [])
    .map(({ method, path }) => `${method} ${path}`)
    .filter((each) => each.includes(what));
const liveTokens = (tenant: string) => simulators.organization(tenant).tokens.size;

describe('two tenants of one Configuration Server', () => {
  it('share one login, which ends with the run', async () => {
    expect((await runInProcess(simulators, 'apply', FILES)).result).toBe('changed');
    expect(asked('session/')).toEqual(['POST /gax/api/session/login', 'POST /gax/api/session/logout']);
    expect(asked('user/info')).toHaveLength(1);
    expect(simulators.gax.acme?.state.sessions.size).toBe(0);
  });

  it('each get their own values', async () => {
    await runInProcess(simulators, 'apply', FILES);
    for (const name of ['acme', 'globex'])
      expect(simulators.options(name)).toMatchObject({ 'general/organization_id': simulators.organization(name).id });
    expect((await runInProcess(simulators, 'plan', FILES)).result).toBe('clean');
  });

  it('are verified under one login too', async () => {
    await runInProcess(simulators, 'apply', FILES);
    const before = asked('session/login').length;
    await runInProcess(simulators, 'verify', FILES);
    expect(asked('session/login').length - before).toBe(1);
  });
});

it('leave no token behind, with or without differences', async () => {
  await runInProcess(simulators, 'plan', FILES);
  await runInProcess(simulators, 'apply', FILES);
  await runInProcess(simulators, 'plan', FILES);
  await runInProcess(simulators, 'drift', FILES);
  expect([liveTokens('acme'), liveTokens('globex')]).toEqual([0, 0]);
});

it('remembers a few objects of the same name in other tenants, lists first, and not a thousand', () => {
  const objects = [...Array(1000).keys()].map((index) => ({ index, tenantDbid: String(index) }));
  const { elsewhere, written } = locateObject({ tenantDbid: '999', folderDbid: undefined }, 'hybrid_integration', {
    objects,
    identityOf: ({ index, tenantDbid }) => ({
      dbid: index,
      tenantDbid,
      name: 'hybrid_integration',
      isList: index >= 900,
    }),
  });
  expect(written?.dbid).toBe('999');
  expect(elsewhere).toHaveLength(10);
  expect(elsewhere.every(({ isList }) => isList)).toBe(true);
});
