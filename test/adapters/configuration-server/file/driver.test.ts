import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileWriter } from '../../../../src/adapters/configuration-server/file/driver.ts';
import { renewKit } from '../../../../src/adapters/configuration-server/file/kit.ts';
import { FileStore } from '../../../../src/adapters/stores/file/store.ts';
import { Secret } from '../../../../src/base/secret.ts';
import { testContext } from '../../stores/context.ts';
import { codeOf, held, OPTIONS, PATH, revealed, SECRETS, type Site, site } from './site.ts';

let acme: Site;
beforeEach(() => {
  acme = site();
});
afterEach(() => acme.close());

describe('the driver for a Configuration Server that only a person can change', () => {
  it('reads no object before a kit was written, and afterwards what the kit contains', async () => {
    expect(await acme.reader().locate()).toEqual({
      tenantDbid: 'file',
      folderDbid: undefined,
      found: undefined,
      elsewhere: [],
    });
    await acme.writer().create(OPTIONS);
    const { found } = await acme.reader().locate();
    expect(found).toMatchObject({
      dbid: 'file',
      name: 'hybrid_integration',
      alias: 'hybrid_integration',
      tenantDbid: 'file',
      folderDbid: undefined,
      enabled: true,
      link: acme.directory,
    });
    expect(revealed(found?.options ?? {})).toEqual(revealed(OPTIONS));
    await acme.reader().close();
  });

  it('records the kit in a real store too', async () => {
    const context = testContext({ GENESYS_HYBRID_PASSPHRASE: 'open sesame' });
    const record = { store: new FileStore(context, join(acme.root, 'secrets')), path: PATH };
    const made = await new FileWriter(context, acme.target({ record })).create(OPTIONS);
    const { found } = await acme.reader({ record }).locate();
    expect(found).toEqual(made);
    expect(context.masks).toEqual(expect.arrayContaining([...SECRETS]));
    expect(context.masks).not.toContain('acme-hybrid');
  });

  it('ignores the record of another object, and starts again where the tenant was moved', async () => {
    await acme.writer().create(held({ general: { own: '1' }, ewt: { password: 'of the old place' } }));
    expect((await acme.reader({ tenantName: 'Resources' }).locate()).found).toBeUndefined();
    const made = await acme.writer({ tenantName: 'Resources' }).create(held({ general: { own: '2' } }));
    expect(revealed(made.options)).toEqual({ general: { own: '2' } });
    expect((await acme.reader().locate()).found).toBeUndefined();
    expect(Object.keys(acme.store.entries.get(PATH)?.values ?? {}).sort()).toEqual(['options', 'written_at']);
  });
});

describe('changing the object with the driver file', () => {
  const change = (option: string, value: string) => ({
    set: held({ ewt: { [option]: value } }),
    expected: OPTIONS,
    enable: false,
  });

  it('keeps values that another tool added to the record', async () => {
    await acme
      .writer()
      .create({ ...OPTIONS, ...held({ 'agent.state-sync': { 'a.b-c': '1', client_secret: 'theirs' } }) });
    const changed = await acme.writer().update('file', change('password', 'a new one'));
    expect(revealed(changed.options)).toEqual({
      ...revealed(OPTIONS),
      ewt: { client_id: '7c1f', password: 'a new one' },
      'agent.state-sync': { 'a.b-c': '1', client_secret: 'theirs' },
    });
    expect(acme.kit('hybrid_integration.cfg')).toContain('[agent.state-sync]\na.b-c=1\n');
  });

  it('refuses a record that changed since the plan, and writes neither kit nor record', async () => {
    await acme.writer().create(OPTIONS);
    await acme.writer().update('file', change('client_id', '9d2e'));
    const before = acme.kit('hybrid_integration.cfg');
    const late = acme.writer().update('file', change('client_id', 'aaaa'));
    await expect(late).rejects.toMatchObject({
      code: 'transaction.changed',
      message: 'Cannot write the transaction object: it has another ewt/client_id since this run read it',
    });
    expect(acme.kit('hybrid_integration.cfg')).toBe(before);
    expect(acme.store.entries.get(PATH)?.version).toBe(2);
  });

  it('refuses to create an object that exists, and to update one that does not', async () => {
    expect(await codeOf(acme.writer().update('file', change('client_id', '1')))).toBe('transaction.changed');
    await acme.writer().create(OPTIONS);
    expect(await codeOf(acme.writer().create(OPTIONS))).toBe('transaction.changed');
    expect(await codeOf(acme.writer().update('30000', change('client_id', '1')))).toBe('transaction.changed');
  });

  it('stops when another run wrote in between, and says whether the kit can be used', async () => {
    await acme.writer().create(OPTIONS);
    acme.store.meanwhile = () => acme.store.entries.set(PATH, { values: {}, version: 7 });
    expect(await codeOf(acme.writer().update('file', change('client_id', '1')))).toBe('store.conflict');
    expect(acme.context.lines.join()).toContain('is not recorded. Do not import it');
  });

  it('reads the record back', async () => {
    const write = acme.store.write.bind(acme.store);
    acme.store.write = async (path, values, expected) => {
      const entry = await write(path, values, expected);
      return { ...entry, values: { ...entry.values, option_ewt_password: new Secret('cut') } };
    };
    await expect(acme.writer().create(OPTIONS)).rejects.toMatchObject({
      code: 'transaction.not-kept',
      message: 'Cannot confirm the write: the transaction object is recorded with another ewt/password',
    });
    acme.store.write = async () => ({ values: {}, version: 1 });
    expect(await codeOf(acme.writer({ tenantName: 'Resources' }).create(OPTIONS))).toBe('transaction.not-kept');
  });
});

describe('the entry in the secret store', () => {
  const names = () => Object.keys(acme.store.entries.get(PATH)?.values ?? {}).sort();
  const text = (name: string) => acme.store.entries.get(PATH)?.values[name]?.reveal();

  it('lists the options, and keeps each secret in a value of its own that a person can copy', async () => {
    await acme.writer().create(OPTIONS);
    expect(names()).toEqual([
      'option_ewt_password',
      'option_saml_password',
      'option_saml_pkey',
      'options',
      'written_at',
    ]);
    expect(text('option_saml_password')).toBe('correct horse battery');
    for (const secret of SECRETS) expect(text('options')).not.toContain(secret);
    expect(Date.parse(text('written_at') ?? '')).not.toBeNaN();
  });

  it('keeps values of other tools, and resolves a clash of names', async () => {
    acme.store.entries.set(PATH, { version: 3, values: { option_a_b_token: new Secret('not ours') } });
    await acme.writer().create(held({ a: { 'b.token': 'one' }, 'a.b': { token: 'two' } }));
    expect(text('option_a_b_token')).toBe('not ours');
    expect([text('option_a_b_token_2'), text('option_a_b_token_3')]).toEqual(['one', 'two']);
    await acme.writer().update('file', {
      set: held({ a: { 'b.token': 'new' } }),
      expected: held({ a: { 'b.token': 'one' } }),
      enable: false,
    });
    expect([text('option_a_b_token'), text('option_a_b_token_2')]).toEqual(['not ours', 'new']);
  });

  it('distinguishes options whose joined names look alike', async () => {
    const options = { 'a/b': { c: '1' }, a: { 'b/c': '2' } };
    await acme.writer().create(held(options));
    expect(revealed((await acme.reader().locate()).found?.options ?? {})).toEqual(options);
  });

  it('is reported as broken when it cannot be read', async () => {
    await acme.writer().create(OPTIONS);
    const { values = {} } = acme.store.entries.get(PATH) ?? {};
    const { option_saml_pkey: _, ...without } = values;
    const list = text('options') ?? '';
    const doubled = list.replace('base_auth_url', 'organization_sname');
    const broken = [
      without,
      { ...values, options: new Secret('{') },
      { ...values, options: new Secret('{"format":2,"options":[]}') },
      { ...values, options: new Secret('{"format":1,"options":[]}') },
      { ...values, options: new Secret(doubled) },
      { ...values, options: new Secret(list.replace('"option":', '"key":')) },
    ];
    for (const each of broken) {
      acme.store.entries.set(PATH, { values: each, version: 1 });
      expect(await codeOf(acme.reader().locate())).toBe('record.broken');
    }
    acme.store.entries.set(PATH, { values: {}, version: 2 });
    expect((await acme.reader().locate()).found).toBeUndefined();
  });

  it('keeps treating a value as a secret when the entry no longer marks it as one', async () => {
    await acme.writer({ secretOptions: new Set(['sync/word']) }).create(held({ sync: { word: 'open sesame' } }));
    expect(text('option_sync_word')).toBe('open sesame');
    await acme.writer().update('file', { set: held({ sync: { other: 'x' } }), expected: {}, enable: true });
    expect(text('option_sync_word')).toBe('open sesame');
    expect(acme.kit('hybrid_integration.cfg')).toBe('[sync]\nother=x\n');
  });
});

describe('the driver file inside GitHub Actions', () => {
  it('refuses a kit with secrets before anything is created, and says what to do instead', async () => {
    const runner = site({ GITHUB_ACTIONS: 'true' });
    expect(() => runner.writer({ withSecrets: true })).toThrow(
      expect.objectContaining({
        code: 'kit.secrets-in-actions',
        fix: expect.stringContaining('a machine of your own'),
      }),
    );
    await runner.writer().create(OPTIONS);
    expect(await codeOf(renewKit(runner.context, runner.target({ withSecrets: true })))).toBe('kit.secrets-in-actions');
    for (const name of runner.names()) for (const secret of SECRETS) expect(runner.kit(name)).not.toContain(secret);
    runner.close();
  });
});

describe('writing a kit again', () => {
  it('works on another machine and with secrets, from the entry in the secret store', async () => {
    await acme.writer().create(OPTIONS);
    const own = join(acme.root, 'elsewhere');
    await renewKit(acme.context, acme.target({ directory: own, withSecrets: true }));
    expect(acme.store.entries.get(PATH)?.version).toBe(1);
    expect(acme.context.lines.at(-1)).toBe(`Wrote the import kit to ${own}. Its README.md has the steps in GAX`);
  });

  it('is refused before there is anything to write', async () => {
    expect(await codeOf(renewKit(acme.context, acme.target()))).toBe('kit.no-record');
  });
});
