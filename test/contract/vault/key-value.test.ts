import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SERVERS, type VaultServer } from './servers.ts';
import { ThrowAway } from './throw-away.ts';

describe.each(SERVERS)('the key-value engine of %s', (_name, open) => {
  let server: VaultServer;
  let vault: ThrowAway;
  let mount: string;
  let old: string;
  beforeAll(async () => {
    server = await open();
    vault = new ThrowAway(server);
    mount = await vault.mount(2);
    old = await vault.mount(1);
  });
  afterAll(async () => {
    await vault.removeAll();
    await server.close();
  });

  const entry = (name = vault.name()) => `${mount}/data/${name}`;
  const write = (path: string, data: unknown, cas?: number) =>
    vault.ask('POST', path, { json: { data, ...(cas !== undefined && { options: { cas } }) } });

  const list = (path: string) => vault.ask('GET', `${path}?list=true`);

  it('answers 404 without an error for an absent entry', async () => {
    expect(await vault.ask('GET', entry())).toEqual({ status: 404, body: { errors: [] } });
    expect(await vault.ask('GET', `${old}/${vault.name()}`)).toEqual({ status: 404, body: { errors: [] } });
  });

  it('counts versions from 1, and returns what was written', async () => {
    const path = entry();
    const first = await write(path, { password: 'correct horse', port: 8443, open: true, none: null }, 0);
    expect(first).toMatchObject({ status: 200, body: { data: { version: 1, deletion_time: '', destroyed: false } } });
    expect((await write(path, { password: 'battery' }, 1)).body?.data).toMatchObject({ version: 2 });
    expect((await vault.ask('GET', path)).body?.data).toMatchObject({
      data: { password: 'battery' },
      metadata: { version: 2, destroyed: false },
    });
    expect((await vault.ask('GET', `${path}?version=1`)).body?.data).toMatchObject({
      data: { password: 'correct horse', port: 8443, open: true, none: null },
    });
    expect(await vault.ask('GET', `${path}?version=9`)).toEqual({ status: 404, body: { errors: [] } });
  });

  it('rejects a check-and-set against another version', async () => {
    const mismatch = { status: 400, body: { errors: ['check-and-set parameter did not match the current version'] } };
    const path = entry();
    expect(await write(path, { a: '1' }, 1)).toEqual(mismatch);
    await write(path, { a: '1' }, 0);
    expect(await write(path, { a: '2' }, 0)).toEqual(mismatch);
    expect(await write(path, { a: '2' }, 2)).toEqual(mismatch);
    expect((await vault.ask('GET', path)).body?.data).toMatchObject({ data: { a: '1' } });
  });

  it('may require check-and-set', async () => {
    const strict = await vault.mount(2);
    await vault.ask('POST', `${strict}/config`, { json: { cas_required: true } });
    expect(await write(`${strict}/data/a`, { a: '1' })).toEqual({
      status: 400,
      body: { errors: ['check-and-set parameter required for this call'] },
    });
  });

  it('requires data', async () => {
    const refusal = { status: 400, body: { errors: ['no data provided'] } };
    expect(await vault.ask('POST', entry(), { json: {} })).toEqual(refusal);
    expect(await vault.ask('POST', entry(), { json: { options: { cas: 0 } } })).toEqual(refusal);
    expect((await write(entry(), {}, 0)).status).toBe(200);
    expect(await vault.ask('POST', `${old}/a`, { json: {} })).toEqual({
      status: 400,
      body: { errors: ['missing data fields'] },
    });
  });

  it('hides a deleted version: 404 with its number, which the next write must name', async () => {
    const path = entry();
    await write(path, { a: '1' }, 0);
    expect((await vault.ask('DELETE', path)).status).toBe(204);
    const hidden = await vault.ask('GET', path);
    expect(hidden).toMatchObject({ status: 404, body: { data: { data: null, metadata: { version: 1 } } } });
    expect(hidden.body?.errors).toBeUndefined();
    expect((await write(path, { a: '2' }, 0)).status).toBe(400);
    expect((await write(path, { a: '2' }, 1)).body?.data).toMatchObject({ version: 2 });
  });

  it('restores a deleted version, and never a destroyed one', async () => {
    const name = vault.name();
    await write(entry(name), { a: '1' }, 0);
    await vault.ask('DELETE', entry(name));
    expect((await vault.ask('POST', `${mount}/undelete/${name}`, { json: { versions: [1] } })).status).toBe(204);
    expect((await vault.ask('GET', entry(name))).body?.data).toMatchObject({ data: { a: '1' } });
    expect((await vault.ask('POST', `${mount}/destroy/${name}`, { json: { versions: [1] } })).status).toBe(204);
    expect(await vault.ask('GET', entry(name))).toMatchObject({
      status: 404,
      body: { data: { data: null, metadata: { version: 1, destroyed: true, deletion_time: '' } } },
    });
    expect((await vault.ask('DELETE', `${mount}/metadata/${name}`)).status).toBe(204);
    expect(await vault.ask('GET', entry(name))).toEqual({ status: 404, body: { errors: [] } });
  });

  it('warns about a path without data/, with 404 and no errors', async () => {
    for (const method of ['GET', 'POST'] as const) {
      const { status, body } = await vault.ask(method, `${mount}/a`, method === 'POST' ? { json: { a: '1' } } : {});
      expect(status).toBe(404);
      expect(body?.errors).toBeUndefined();
      expect(body?.warnings?.[0]).toMatch(/^Invalid path for a versioned K\/V secrets engine\. See the API docs/);
    }
  });

  it('lists names; an empty list is 404', async () => {
    const folder = vault.name();
    await write(entry(`${folder}/a`), { a: '1' }, 0);
    await write(entry(`${folder}/b/c`), { a: '1' }, 0);
    expect((await list(`${mount}/metadata/${folder}`)).body?.data).toEqual({ keys: ['a', 'b/'] });
    expect(await list(`${mount}/metadata/${vault.name()}`)).toEqual({ status: 404, body: { errors: [] } });
    expect(await list(entry())).toMatchObject({ status: 405 });
  });

  it('has no versions in version 1: the last writer wins, and the data are at the top level', async () => {
    const path = `${old}/${vault.name()}`;
    expect(await vault.ask('POST', path, { json: { a: '1' } })).toEqual({ status: 204, body: undefined });
    expect((await vault.ask('POST', path, { json: { b: 2 } })).status).toBe(204);
    expect((await vault.ask('GET', path)).body?.data).toEqual({ b: 2 });
    expect((await vault.ask('DELETE', path)).status).toBe(204);
    expect(await vault.ask('GET', path)).toEqual({ status: 404, body: { errors: [] } });
  });

  it('accepts a path as it is encoded, and none with dots', async () => {
    await write(entry('with%20space'), { a: '1' }, 0);
    expect((await list(`${mount}/metadata/`)).body?.data?.keys).toContain('with space');
    expect(await vault.ask('GET', `${mount}/data/a%2F..%2Fb`)).toEqual({
      status: 400,
      body: { errors: ['relative paths not supported'] },
    });
  });

  it('shows its version to every token that may read the mount', async () => {
    const about = (name: string) => vault.ask('GET', `sys/internal/ui/mounts/${name}`);
    expect((await about(mount)).body?.data).toMatchObject({ type: 'kv', path: `${mount}/`, options: { version: '2' } });
    expect((await about(old)).body?.data).toMatchObject({ type: 'kv', options: { version: '1' } });
    const nowhere = vault.name();
    expect(await about(nowhere)).toEqual({
      status: 403,
      body: {
        errors: [
          `preflight capability check returned 403, please ensure client's policies grant access to path "${nowhere}/"`,
        ],
      },
    });
  });

  it('exists at no other mount', async () => {
    const nowhere = `${vault.name()}/data/a`;
    const refusal = { status: 404, body: { errors: [`no handler for route "${nowhere}". route entry not found.`] } };
    expect(await vault.ask('GET', nowhere)).toEqual(refusal);
    expect(await write(nowhere, { a: '1' }, 0)).toEqual(refusal);
    expect(await vault.ask('POST', `sys/mounts/${mount}`, { json: { type: 'kv' } })).toEqual({
      status: 400,
      body: { errors: [`path is already in use at ${mount}/`] },
    });
  });
});
