import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { GaxObject, Row } from '../simulators/gax/state.ts';
import { acmeFile, changesOf, operationsOf, runInProcess } from '../simulators/in-process.ts';
import type { Simulators } from '../simulators/simulators.ts';
import { errorOf, findingOf, findingsAbout, found, lineOf, startAcme } from './acme.ts';

let simulators: Simulators;
let applied: readonly GaxObject[];
beforeAll(async () => {
  simulators = await startAcme();
  await runInProcess(simulators, 'apply', fileFor());
  applied = structuredClone(gax().state.objects);
});
/** Each test starts with the Configuration Server after an apply. */
beforeEach(() => {
  gax().state.objects.splice(0, Number.POSITIVE_INFINITY, ...structuredClone(applied));
  gax().watchers.length = 0;
});
afterAll(() => simulators.close());

const SYNC = {
  clients: '{ sync: { name: Engage Agent State Sync, grant: client-credentials } }',
  services:
    '{ agent-state-sync: { client: sync, section: agent_state_sync, options: { agent_polling_interval: 30, mode: "on" } } }',
};

function fileFor(over: Readonly<Record<string, string>> = {}, words = '') {
  const transaction = `{ tenant: acme, ${words} server: { driver: gax, url: "https://gax.acme.example:8443/gax/api", credentials: "vault:genesys/acme/gax" } }`;
  return { 'acme.yaml': acmeFile({ clients: '{}', services: '{}', administrators: '[]', transaction, ...over }) };
}

const gax = () => found(simulators.gax.acme);
const object = () => found(gax().object('102'));
const rows = () => found(object().userproperties).property;
const writes = () => gax().requests.filter(({ method, path }) => method !== 'GET' && path.includes('cfg/objects'));

describe('the transaction object after a manual change', () => {
  it('that disabled it is enabled again, with every option unchanged', async () => {
    object().state = 'CFGDisabled';
    const options = structuredClone(rows());
    const report = await runInProcess(simulators, 'apply', fileFor());
    expect(changesOf(report)).toEqual(['update transaction: state']);
    expect(operationsOf(report)).toEqual(['update transaction done']);
    expect(object().state).toBe('CFGEnabled');
    expect(rows()).toEqual(options);
    expect((await runInProcess(simulators, 'plan', fileFor())).result).toBe('clean');
  });

  it('between plan and write is not overwritten: nothing is written, and the run says so', async () => {
    gax().setOption('102', 'saml', 'expire_time', '12');
    let looks = 0;
    gax().watchers.push(({ query }) => {
      if (query.get('type') !== 'CfgTransaction') return;
      looks += 1;
      // The first read belongs to the plan, the second precedes the write.
      if (looks === 2) gax().setOption('102', 'saml', 'expire_time', '48');
    });
    const before = writes().length;
    const report = await runInProcess(simulators, 'apply', fileFor());
    expect(errorOf(report)).toMatchObject({
      code: 'transaction.changed',
      message: expect.stringContaining('saml/expire_time'),
      fix: expect.stringContaining('run the command again'),
    });
    expect(writes()).toHaveLength(before);
    expect(simulators.options('acme')).toMatchObject({ 'saml/expire_time': '48' });
  });

  it('between plan and write of an option of another tool keeps both changes', async () => {
    gax().setOption('102', 'saml', 'expire_time', '12');
    let looks = 0;
    gax().watchers.push(({ query }) => {
      if (query.get('type') !== 'CfgTransaction') return;
      looks += 1;
      if (looks === 2) gax().setOption('102', 'agent_state_sync', 'client_id', 'just now');
    });
    expect((await runInProcess(simulators, 'apply', fileFor())).result).toBe('changed');
    expect(simulators.options('acme')).toMatchObject({
      'saml/expire_time': '24',
      'agent_state_sync/client_id': 'just now',
    });
  });

  it('that deleted it is created again with the same key', async () => {
    const options = simulators.options('acme');
    gax().state.objects.splice(gax().state.objects.indexOf(object()), 1);
    const report = await runInProcess(simulators, 'apply', fileFor());
    expect(operationsOf(report)).toEqual(['create transaction done']);
    expect(simulators.options('acme')).toEqual(options);
  });
});

describe('the values of other tools in the object', () => {
  it('survive an update: sections, options in our sections, numbers, order', async () => {
    const foreign: readonly Row[] = [
      { section: 'agent_state_sync', key: 'client_id', value: 'made manually' },
      { section: 'agent_state_sync', key: 'client_secret', value: '  with blanks  ' },
      { section: 'agent_state_sync', key: 'agent_polling_interval', value: 30 },
      { section: 'general', key: 'of_another_product', value: '' },
      { section: 'saml', key: 'log_level', value: 'trace' },
    ];
    rows().unshift(...foreign);
    Object.assign(object(), { description: 'ours, says the administrator', alias: 'hybrid_integration' });
    gax().setOption('102', 'saml', 'issuer', 'https://elsewhere.example');
    expect(changesOf(await runInProcess(simulators, 'apply', fileFor()))).toEqual(['update transaction: saml/issuer']);
    expect(rows().slice(0, foreign.length)).toEqual(foreign);
    expect(object().description).toBe('ours, says the administrator');
  });
});

describe('options of the file', () => {
  it('include organization_domain_suffix in the section that the file names', async () => {
    const file = fileFor({}, 'options: { organization_domain_suffix: de, organization_domain_suffix_section: annex },');
    const report = await runInProcess(simulators, 'apply', file);
    expect(changesOf(report)).toEqual(['update transaction: annex/organization_domain_suffix']);
    expect(simulators.options('acme')).toMatchObject({ 'annex/organization_domain_suffix': 'de' });
    expect((await runInProcess(simulators, 'plan', file)).result).toBe('clean');
  });

  it('include those of a service with its own section, with id and secret under the names that it requires', async () => {
    const file = fileFor(SYNC);
    await runInProcess(simulators, 'apply', file);
    const client = found(
      simulators.organization('acme').clients.find(({ name }) => name === 'Engage Agent State Sync'),
    );
    const section = Object.entries(simulators.options('acme') ?? {}).filter(([name]) =>
      name.startsWith('agent_state_sync/'),
    );
    expect(Object.fromEntries(section)).toEqual({
      'agent_state_sync/client_id': client.id,
      'agent_state_sync/client_secret': client.secret,
      'agent_state_sync/agent_polling_interval': '30',
      'agent_state_sync/mode': 'on',
    });
    expect((await runInProcess(simulators, 'plan', file)).result).toBe('clean');
  });

  it('are shown with the line of the file when one changes', async () => {
    const file = fileFor({}, 'options: { expire_time: 12 },');
    const [change] = (await runInProcess(simulators, 'plan', file)).plan?.tenants[0]?.changes ?? [];
    expect(change).toMatchObject({ risk: 'login', fields: [{ field: 'saml/expire_time', before: '24', after: '12' }] });
    expect(lineOf(file['acme.yaml'], found(change?.fields[0]))).toMatch(/^expire_time: 12/);
  });
});

describe('the location of the object', () => {
  it('in a folder that the file does not name is a warning, and it stays there', async () => {
    object().folderid = '1022';
    gax().setOption('102', 'saml', 'expire_time', '12');
    const report = await runInProcess(simulators, 'apply', fileFor());
    expect(report.result).toBe('changed');
    expect(findingsAbout(report, 'transaction')).toContain('warn transaction.folder');
    expect(findingOf(report, 'transaction.folder').message).toContain(
      'DBID 1022, and the tenant file has "Transactions" (DBID 1021)',
    );
    expect(object().folderid).toBe('1022');
  });

  it('is not confused by an object of another type or tenant with its name, which is left unchanged', async () => {
    const others = () =>
      gax().state.objects.filter(({ name, dbid }) => name === 'hybrid_integration' && dbid !== object().dbid);
    const elsewhere = { ...structuredClone(object()), dbid: '555', tenantdbid: '101', folderid: '1011' };
    gax().state.objects.splice(gax().state.objects.indexOf(object()), 1);
    gax().state.objects.push(elsewhere);
    const before = structuredClone(gax().state.objects.filter(({ name }) => name === 'hybrid_integration'));
    expect(before.map(({ subtype }) => subtype)).toContain('CFGTRTMacro');
    expect(operationsOf(await runInProcess(simulators, 'apply', fileFor()))).toEqual(['create transaction done']);
    expect(object()).toMatchObject({ subtype: 'CFGTRTList', tenantdbid: '102', folderid: '1021' });
    expect(others()).toEqual(before);
  });
});
