import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acmeFile, findingsOf, runInProcess } from '../simulators/in-process.ts';
import { SHIPPED, type Simulators, startSimulators } from '../simulators/simulators.ts';

let simulators: Simulators;
beforeEach(async () => {
  simulators = await startSimulators(SHIPPED.slice(0, 1));
});
afterEach(() => simulators.close());

const SERVER = '{ driver: gax, url: "https://gax.acme.example:8443/gax/api", credentials: "vault:genesys/acme/gax" }';
const plan = (over: Readonly<Record<string, string>>) =>
  runInProcess(simulators, 'plan', { 'acme.yaml': acmeFile(over) });
const objects = () => simulators.gax.acme?.state.objects ?? [];

describe('read access to the transaction object', () => {
  it('must be checked by a person, and each plan warns until the file acknowledges it', async () => {
    const report = await plan({ transaction: `{ tenant: acme, server: ${SERVER} }` });
    expect(findingsOf(report)).toEqual(['warn transaction.read-access']);
    expect(JSON.stringify(report.plan)).toContain('8.5.133.02');
    const looked = await plan({ transaction: `{ tenant: acme, acknowledged: [read-access], server: ${SERVER} }` });
    expect(findingsOf(looked)).toEqual([]);
  });

  it('needs no check where there are no other tenants, or no desktops', async () => {
    const single = { deployment: 'single-tenant', transaction: `{ tenant: Resources, server: ${SERVER} }` };
    expect(findingsOf(await plan(single))).toEqual([]);
    const services = '{ agent-pacing: { client: pacing } }';
    expect(findingsOf(await plan({ services, transaction: `{ tenant: acme, server: ${SERVER} }` }))).toEqual([]);
  });
});

describe('an object of that name', () => {
  it('under another tenant of a single-tenant deployment is refused: it is never moved, and a second would compete', async () => {
    await runInProcess(simulators, 'apply');
    const single = { deployment: 'single-tenant', transaction: `{ tenant: Resources, server: ${SERVER} }` };
    const report = await plan(single);
    expect([report.result, findingsOf(report)]).toEqual(['refused', ['refuse transaction.elsewhere']]);
    expect(JSON.stringify(report.plan)).toContain('The tenant of an object cannot be changed');
    const [own] = objects().filter((each) => each.name === 'hybrid_integration' && each.subtype === 'CFGTRTList');
    objects().push({ ...own, type: 'CfgTransaction', name: 'hybrid_integration', dbid: '777', tenantdbid: '101' });
    expect(findingsOf(await plan(single))).toContain('warn transaction.elsewhere');
  });

  it('with another alias is reported', async () => {
    await runInProcess(simulators, 'apply');
    const own = objects().find((each) => each.name === 'hybrid_integration' && each.subtype === 'CFGTRTList');
    if (own) own.alias = 'hybrid';
    expect(findingsOf(await plan({}))).toEqual(['warn transaction.alias']);
  });

  it('is created in the default folder, with a note, where the folder of the file is absent', async () => {
    const report = await plan({
      transaction: `{ tenant: acme, folder: Nowhere, acknowledged: [read-access], server: ${SERVER} }`,
    });
    expect(findingsOf(report)).toEqual(['warn transaction.no-folder']);
  });
});
