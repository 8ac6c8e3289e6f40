import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acmeFile, changesOf, findingsOf, operationsOf, runInProcess } from '../../simulators/in-process.ts';
import { SHIPPED, type Simulators, startSimulators } from '../../simulators/simulators.ts';

/** One client and nothing else, so that every request is about its secret. */
const FILE = {
  'acme.yaml': acmeFile({
    clients: '{ pacing: { name: Pacing, grant: client-credentials } }',
    services: '{ agent-pacing: { client: pacing } }',
    administrators: '[]',
  }),
};

let simulators: Simulators;
beforeEach(async () => {
  simulators = await startSimulators(SHIPPED.slice(0, 1));
});
afterEach(() => simulators.close());

const pacing = () =>
  simulators.organization('acme').clients.filter(({ name, state }) => name === 'Pacing' && state !== 'deleted');
const custody = () => simulators.vault.get('secret/genesys/acme/custody') ?? {};

describe('the secret of a client, which Genesys Cloud shows once', () => {
  it('is deleted with its client when the secret store does not keep it, and the run says so', async () => {
    await runInProcess(simulators, 'apply', {
      'acme.yaml': acmeFile({ clients: '{}', services: '{}', administrators: '[]' }),
    });
    // The next write is the announcement; the one after it would be the secret.
    simulators.vault.faults.push({
      when: 'before',
      method: 'POST',
      path: 'custody',
      status: 500,
      body: { errors: ['disk full'] },
      skip: 1,
      times: 99,
    });
    const report = await runInProcess(simulators, 'apply', FILE);
    const failed = report.receipt?.tenants[0]?.operations.find(({ outcome }) => outcome === 'failed');
    expect(failed?.error).toMatchObject({ code: 'custody.failed', fix: expect.stringContaining('deleted again') });
    expect(pacing()).toEqual([]);
    expect(report.result).toBe('failed');
    simulators.vault.faults.length = 0;
    expect((await runInProcess(simulators, 'apply', FILE)).result).toBe('changed');
    expect(pacing()).toHaveLength(1);
  });

  it('stays with its client when the secret store may have kept it, and the next run continues', async () => {
    await runInProcess(simulators, 'apply', {
      'acme.yaml': acmeFile({ clients: '{}', services: '{}', administrators: '[]' }),
    });
    let writes = 0;
    // The announcement is the first write, and the secret the second: then Vault is sealed, before the entry was read back.
    simulators.vault.misbehave = ({ method, path }) => {
      if (!path.endsWith('/custody')) return undefined;
      if (method === 'POST') writes += 1;
      const sealed = { status: 503, body: { errors: ['Vault is sealed'] } };
      return writes >= 2 && method === 'GET' ? { when: 'before', ...sealed } : undefined;
    };
    const report = await runInProcess(simulators, 'apply', FILE);
    expect(report.result).toBe('failed');
    expect(JSON.stringify(report.receipt)).toContain('Cannot confirm that the secret store saved the secret');
    expect(pacing()).toHaveLength(1);
    simulators.vault.misbehave = undefined;
    expect((await runInProcess(simulators, 'apply', FILE)).result).toBe('changed');
    expect(pacing()).toHaveLength(1);
  });

  it('is requested only after a check that the secret store is writable', async () => {
    simulators.vault.state.policies.reader = { 'secret/data/genesys/acme/*': ['read'], 'sys/*': ['read', 'update'] };
    simulators.vault.state.tokens.set('reader-token', { policies: ['reader'] });
    const report = await runInProcess(simulators, 'apply', FILE, { environment: { VAULT_TOKEN: 'reader-token' } });
    expect(report.result).toBe('refused');
    expect(report.receipt?.tenants[0]?.error).toMatchObject({ code: 'store.not-writable' });
    expect(pacing()).toEqual([]);
  });

  it('is created again when the answer with it was lost', async () => {
    simulators.genesysCloud.faults.push({ when: 'after', method: 'POST', path: '/api/v2/oauth/clients', drop: true });
    const report = await runInProcess(simulators, 'apply', FILE);
    expect(operationsOf(report)).toContain('create oauth-client/pacing#1 done');
    expect(pacing()).toHaveLength(1);
    expect(custody().oauth_client_pacing_1_client_secret).toBe(pacing()[0]?.secret);
    expect((await runInProcess(simulators, 'plan', FILE)).result).toBe('clean');
  });

  it('is created again when a run was killed between creating the client and storing the secret', async () => {
    await runInProcess(simulators, 'apply', FILE);
    // The state after the kill: the announcement is in the secret store, the client exists, the secret is missing.
    const { oauth_client_pacing_1_client_id: _id, oauth_client_pacing_1_client_secret: _secret, ...rest } = custody();
    const state = JSON.parse(String(rest.state)) as { clients: { pacing: { active?: number } } };
    delete state.clients.pacing.active;
    simulators.vault.put('secret/genesys/acme/custody', {
      ...(rest as Record<string, string>),
      state: JSON.stringify(state),
    });
    for (const name of ['client_id', 'password']) simulators.gax.acme?.setOption('102', 'ewt', name, '');
    const before = pacing()[0]?.secret;
    const planned = await runInProcess(simulators, 'plan', FILE);
    expect(planned.plan?.tenants[0]?.changes[0]?.notes[0]).toContain('An earlier run stopped');
    expect((await runInProcess(simulators, 'apply', FILE)).result).toBe('changed');
    expect(pacing()).toHaveLength(1);
    expect(pacing()[0]?.secret).not.toBe(before);
    expect((await runInProcess(simulators, 'verify', FILE)).result).toBe('clean');
  });

  it('is adopted from the transaction object of a manual integration, and nothing is reset', async () => {
    await runInProcess(simulators, 'apply', FILE);
    const [client] = pacing();
    const options = { ...simulators.options('acme') };
    Object.assign(client ?? {}, { description: 'made manually' });
    simulators.vault.state.entries.delete('secret/genesys/acme/custody');
    const planned = await runInProcess(simulators, 'plan', FILE);
    expect(changesOf(planned)).toEqual([
      'update oauth-client/pacing#1: description, mark, secret',
      'create saml-key#1',
    ]);
    expect((await runInProcess(simulators, 'apply', FILE)).result).toBe('changed');
    expect(simulators.options('acme')).toEqual(options);
    expect(pacing()[0]?.secret).toBe(client?.secret);
    expect((await runInProcess(simulators, 'plan', FILE)).result).toBe('clean');
  });

  it('is adopted also when a run was killed after it had tagged the client', async () => {
    await runInProcess(simulators, 'apply', FILE);
    const before = { ...simulators.options('acme') };
    for (const client of pacing()) client.description = 'made manually';
    simulators.vault.state.entries.delete('secret/genesys/acme/custody');
    simulators.genesysCloud.watchers.push(({ method, path }) => {
      // From here on nothing is stored: the client is tagged, and the answer is lost.
      if (method === 'PUT' && path.includes('/oauth/clients/')) simulators.vault.state.sealed = true;
    });
    expect((await runInProcess(simulators, 'apply', FILE)).result).not.toBe('changed');
    simulators.vault.state.sealed = false;
    simulators.genesysCloud.watchers.length = 0;
    expect((await runInProcess(simulators, 'apply', FILE)).result).toBe('changed');
    expect(simulators.options('acme')?.['ewt/password']).toBe(before['ewt/password']);
    expect(pacing()[0]?.secret).toBe(before['ewt/password']);
  });
});

describe('two runs at the same time', () => {
  it('do not overwrite each other: one continues, the other changes nothing', async () => {
    const reports = await Promise.all([
      runInProcess(simulators, 'apply', FILE),
      runInProcess(simulators, 'apply', FILE),
    ]);
    const results = reports.map(({ result }) => result).sort();
    expect(results).toEqual(['changed', 'refused']);
    expect(pacing()).toHaveLength(1);
  });
});

describe('a run that is stopped', () => {
  it('completes its current write, starts nothing else, and the next run continues', async () => {
    const stop = new AbortController();
    simulators.genesysCloud.latency = 20;
    const running = runInProcess(simulators, 'apply', FILE, { stop: stop.signal });
    while (pacing().length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    stop.abort();
    const report = await running;
    expect(['partial', 'failed']).toContain(report.result);
    expect(pacing()).toHaveLength(1);
    simulators.genesysCloud.latency = 0;
    expect((await runInProcess(simulators, 'apply', FILE)).result).toBe('changed');
    expect(pacing()).toHaveLength(1);
    expect((await runInProcess(simulators, 'verify', FILE)).result).toBe('clean');
  });
});

describe('a client that was removed from the file', () => {
  const without = acmeFile({ clients: '{}', services: '{}', administrators: '[]' });

  it('stays, with a note, unless the file says prune', async () => {
    await runInProcess(simulators, 'apply', FILE);
    expect(findingsOf(await runInProcess(simulators, 'plan', { 'acme.yaml': without }))).toEqual([
      'note oauth-client.left-over',
    ]);
    const pruned = { 'acme.yaml': `${without}prune: true\n` };
    // Nothing is deleted that the object uses: a person removes an option that the file no longer manages.
    expect(changesOf(await runInProcess(simulators, 'plan', pruned))).toEqual([]);
    simulators.gax.acme?.setOption('102', 'ewt', 'client_id', undefined);
    expect(changesOf(await runInProcess(simulators, 'plan', pruned))).toEqual(['delete oauth-client/pacing#1']);
    expect((await runInProcess(simulators, 'apply', pruned)).result).toBe('changed');
    expect(pacing()).toEqual([]);
    expect(custody().oauth_client_pacing_1_client_secret).toBeUndefined();
  });
});

describe('the store env', () => {
  it('refuses a plan that would have to store a secret, with the reason', async () => {
    const file = {
      'acme.yaml': FILE['acme.yaml'].replace('{ store: vault, path: genesys/acme }', '{ store: env, path: ACME }'),
    };
    const report = await runInProcess(simulators, 'apply', file);
    expect(report.result).toBe('refused');
    expect(findingsOf(report)).toEqual(['refuse preflight.store-read-only', 'refuse preflight.store-read-only']);
    expect(pacing()).toEqual([]);
  });

  it('is enough for an apply that creates no secret', async () => {
    await runInProcess(simulators, 'apply', FILE);
    const environment = Object.fromEntries(
      Object.entries(custody()).map(([name, value]) => [`ACME_${name.toUpperCase()}`, String(value)]),
    );
    const file = {
      'acme.yaml': FILE['acme.yaml'].replace('{ store: vault, path: genesys/acme }', '{ store: env, path: ACME }'),
    };
    simulators.gax.acme?.setOption(simulators.tenantDbid('acme'), 'saml', 'issuer', 'by hand');
    const report = await runInProcess(simulators, 'apply', file, { environment });
    expect(operationsOf(report)).toEqual(['update transaction done']);
    expect((await runInProcess(simulators, 'verify', file, { environment })).result).toBe('clean');
  });
});

describe('the store file', () => {
  it('keeps created secrets, encrypted', async () => {
    const file = { 'acme.yaml': FILE['acme.yaml'].replace('store: vault', 'store: file') };
    const directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-store-'));
    const secrets = join(directory, 'secrets');
    const environment = { GENESYS_HYBRID_PASSPHRASE: 'a passphrase of the test', GENESYS_HYBRID_SECRETS_FILE: secrets };
    expect((await runInProcess(simulators, 'apply', file, { environment })).result).toBe('changed');
    expect((await runInProcess(simulators, 'plan', file, { environment })).result).toBe('clean');
    expect(readFileSync(secrets).includes(pacing()[0]?.secret ?? 'none')).toBe(false);
    expect(statSync(secrets).mode & 0o777).toBe(0o600);
    rmSync(directory, { recursive: true });
  });
});
