import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '../../../src/base/context.ts';
import { Refusal } from '../../../src/base/errors.ts';
import { Secret } from '../../../src/base/secret.ts';
import type { ConfigurationWriter, Options, TransactionUpdate } from '../../../src/core/ports/configuration-server.ts';
import { codeOf, testContext } from '../stores/context.ts';

/** A server, or what replaces one, with an empty tenant `acme`, and the changes that a person can make there. */
export interface Bench {
  open(how?: { readonly tenantName?: string; readonly context?: Context }): ConfigurationWriter;
  /** `section/option` -> text, as the object has it; undefined when there is no object. */
  stored(): Readonly<Record<string, string>> | undefined;
  setByHand(section: string, key: string, value: string | undefined): void;
  /** Number of writes since the start. */
  writes(): number;
  /** Whether the server can store such an option. */
  canHold(section: string, key: string, value: string): boolean;
  close(): Promise<void>;
}

/** Changes that a person can make only to a server. */
export interface ServerBench extends Bench {
  /** A second object of the same name, type and tenant. */
  addTwin(): void;
  disable(): void;
  /** Cuts longer values from now on. */
  cutAt(length: number): void;
  /** Loses that section at each write from now on. */
  forget(section: string): void;
  /** Rejects the next write with this text. */
  refuse(words: string): void;
}

const CERTIFICATE = Buffer.from(
  '-----BEGIN CERTIFICATE-----\nMIIBhTCCASugAwIBAgIQIRi6zePL6mKjOipn+dNuaTAKBggqhkjO\n',
).toString('base64');
const WRAPPED_CERTIFICATE = `${CERTIFICATE.replaceAll(/.{64}/g, '$&\n')}\n`;
const OURS = {
  general: { base_auth_url: 'https://login.mypurecloud.de/oauth/token', default_agent_role_name: 'employee' },
  saml: { certificate: CERTIFICATE, password: 'correct horse of the key' },
  ewt: { client_id: '0f1e2d3c', password: 'first' },
};
/** Sections of other tools, with hostile content. */
const FOREIGN: readonly (readonly [section: string, key: string, value: string])[] = [
  ['agent_state_sync', 'client_secret', 'theirs'],
  ['agent_state_sync', 'agent_polling_interval', '30'],
  ['ewt', 'in_our_section', 'not ours'],
  ['binary', 'blob', '\u0000\u0001\u001f\u007f\ufffd\udbff'],
  ['unicode', 'naïve キー', 'Zürich 東京 🚀 e\u0301 ‮'],
  ['empty', 'nothing', ''],
  ['blank', ' key ', ' \t a=b;c # d \r\n '],
  ['markup', 'html', `<b>&amp;"'</b> %41 \\u0041 \${x}`],
  ['__proto__', 'constructor', 'kept'],
  ['long', 'text', 'long '.repeat(20_000)],
];

function options(texts: Readonly<Record<string, Readonly<Record<string, string>>>>): Options {
  return Object.fromEntries(
    Object.entries(texts).map(([section, values]) => [
      section,
      Object.fromEntries(Object.entries(values).map(([key, value]) => [key, new Secret(value)])),
    ]),
  );
}

async function seen(writer: ConfigurationWriter) {
  const { found } = await writer.locate();
  if (!found) throw new Error('there is no object');
  return found;
}

/** An update as a plan requests it: the desired options, over the ones that were read. */
async function planned(writer: ConfigurationWriter, set: Options) {
  const { dbid, options: expected } = await seen(writer);
  return { dbid, update: { set, expected, enable: false } satisfies TransactionUpdate };
}

/** The behaviour that all drivers share. */
export function describeDriver(name: string, start: () => Promise<Bench>): void {
  describe(`the transaction object with the driver ${name}`, () => {
    let bench: Bench;
    let writer: ConfigurationWriter;
    const set = (section: string, key: string, value: string) => options({ [section]: { [key]: value } });
    const addForeign = () => {
      const held = FOREIGN.filter((row) => bench.canHold(...row));
      for (const row of held) bench.setByHand(...row);
    };
    beforeEach(async () => {
      bench = await start();
      writer = bench.open();
    });
    afterEach(async () => {
      await writer.close();
      await bench.close();
    });

    it('is absent, is created, and is read back as it was sent', async () => {
      expect((await writer.locate()).found).toBeUndefined();
      const created = await writer.create(options(OURS));
      expect(bench.stored()).toEqual({
        'general/base_auth_url': 'https://login.mypurecloud.de/oauth/token',
        'general/default_agent_role_name': 'employee',
        'saml/certificate': CERTIFICATE,
        'saml/password': 'correct horse of the key',
        'ewt/client_id': '0f1e2d3c',
        'ewt/password': 'first',
      });
      expect(created).toMatchObject({ name: 'hybrid_integration', alias: 'hybrid_integration', enabled: true });
      const found = await seen(bench.open());
      expect(found.dbid).toBe(created.dbid);
      expect(found.options.ewt?.password?.reveal()).toBe('first');
    });

    it('is not created twice', async () => {
      await writer.create(options(OURS));
      await expect(writer.create(options(OURS))).rejects.toThrow(Refusal);
      expect(bench.writes()).toBe(1);
    });

    it('accepts new and changed options', async () => {
      await writer.create(options(OURS));
      const { dbid, update } = await planned(
        writer,
        options({ ewt: { password: 'second' }, saml_auth: { client_id: 'c' } }),
      );
      await writer.update(dbid, update);
      expect(bench.stored()).toMatchObject({
        'ewt/password': 'second',
        'ewt/client_id': '0f1e2d3c',
        'saml_auth/client_id': 'c',
      });
      expect(bench.writes()).toBe(2);
    });

    it('keeps the sections and options of other tools byte for byte', async () => {
      await writer.create(options(OURS));
      addForeign();
      const before = bench.stored();
      const { dbid, update } = await planned(writer, set('ewt', 'password', 'second'));
      await writer.update(dbid, update);
      expect(bench.stored()).toEqual({ ...before, 'ewt/password': 'second' });
    });

    it('keeps every value that another tool may write', async () => {
      await writer.create(options(OURS));
      const word = fc.string({ unit: 'binary', minLength: 1 });
      const foreign = fc.array(fc.tuple(word, word, fc.string({ unit: 'binary' })), { minLength: 1, maxLength: 5 });
      await fc.assert(
        fc.asyncProperty(foreign, fc.uuid(), async (rows, value) => {
          for (const row of rows.filter((each) => bench.canHold(...each))) bench.setByHand(...row);
          const before = bench.stored();
          const { dbid, update } = await planned(writer, set('ewt', 'password', value));
          await writer.update(dbid, update);
          expect(bench.stored()).toEqual({ ...before, 'ewt/password': value });
        }),
        { numRuns: 25 },
      );
    });

    describe('another writer between the plan and the write', () => {
      beforeEach(async () => {
        await writer.create(options(OURS));
      });

      it.each([
        ['changed', 'password', 'by hand'],
        ['deleted', 'password', undefined],
        ['added', 'new_option', 'by hand'],
      ] as const)('is refused, and nothing is written, where one of our options was %s', async (_, key, byHand) => {
        const { dbid, update } = await planned(writer, options({ ewt: { [key]: 'second', client_id: 'c' } }));
        bench.setByHand('ewt', key, byHand);
        const before = bench.stored();
        const error: unknown = await writer.update(dbid, update).catch((each: unknown) => each);
        expect(error).toBeInstanceOf(Refusal);
        expect(error).toMatchObject({ code: 'transaction.changed', message: expect.stringContaining(`ewt/${key}`) });
        expect(bench.stored()).toEqual(before);
        expect(bench.writes()).toBe(1);
      });

      it('does not stop the write where our option already has its desired value', async () => {
        const { dbid, update } = await planned(writer, options({ ewt: { password: 'second', client_id: 'c' } }));
        bench.setByHand('ewt', 'password', 'second');
        await writer.update(dbid, update);
        expect(bench.stored()).toMatchObject({ 'ewt/password': 'second', 'ewt/client_id': 'c' });
      });

      it('keeps the changes to options of other tools', async () => {
        addForeign();
        const { dbid, update } = await planned(writer, set('ewt', 'password', 'second'));
        bench.setByHand('agent_state_sync', 'client_secret', 'theirs, renewed');
        bench.setByHand('agent_state_sync', 'agent_polling_interval', undefined);
        const before = bench.stored();
        await writer.update(dbid, update);
        expect(bench.stored()).toEqual({ ...before, 'ewt/password': 'second' });
      });

      it('is refused where the object is not the one of the plan', async () => {
        const { update } = await planned(writer, set('ewt', 'password', 'second'));
        expect(await codeOf(writer.update('999999', update))).toBe('transaction.changed');
      });
    });
  });
}

/** The behaviour that all drivers of a server share. */
export function describeServerDriver(name: string, start: () => Promise<ServerBench>): void {
  describeDriver(name, start);
  describe(`the transaction object on a server, with the driver ${name}`, () => {
    let bench: ServerBench;
    beforeEach(async () => {
      bench = await start();
    });
    afterEach(() => bench.close());

    it('is created under the tenant that the tenant file names', async () => {
      expect(await codeOf(bench.open({ tenantName: 'nobody' }).locate())).toBe('transaction.no-tenant');
      const created = await bench.open({ tenantName: 'Environment' }).create(options(OURS));
      expect(created.tenantDbid).toBe('1');
      expect(await bench.open().locate()).toMatchObject({ tenantDbid: '102', folderDbid: '1021', found: undefined });
    });

    it('keeps base64 that was wrapped manually, and treats it as the same value', async () => {
      const writer = bench.open();
      await writer.create(options(OURS));
      bench.setByHand('saml', 'certificate', WRAPPED_CERTIFICATE);
      const same = await planned(writer, options({ saml: { certificate: CERTIFICATE } }));
      await writer.update(same.dbid, same.update);
      expect(bench.writes()).toBe(1);
      const other = options({ saml: { certificate: CERTIFICATE, password: 'another' } });
      const { dbid, update } = await planned(writer, other);
      await writer.update(dbid, update);
      expect(bench.stored()).toMatchObject({ 'saml/certificate': WRAPPED_CERTIFICATE, 'saml/password': 'another' });
    });

    it('is not written when nothing differs', async () => {
      const writer = bench.open();
      await writer.create(options(OURS));
      const { dbid, update } = await planned(writer, options(OURS));
      expect((await writer.update(dbid, { ...update, enable: true })).dbid).toBe(dbid);
      expect(bench.writes()).toBe(1);
    });

    it('is not chosen when several objects match', async () => {
      await bench.open().create(options(OURS));
      bench.addTwin();
      expect(await codeOf(bench.open().locate())).toBe('transaction.ambiguous');
    });

    it('is enabled when the tenant file asks for it', async () => {
      const writer = bench.open();
      const { dbid, options: expected } = await writer.create(options(OURS));
      bench.disable();
      expect((await seen(writer)).enabled).toBe(false);
      await writer.update(dbid, { set: options({ ewt: { password: 'second' } }), expected, enable: false });
      expect((await seen(writer)).enabled).toBe(false);
      expect((await writer.update(dbid, { set: {}, expected, enable: true })).enabled).toBe(true);
    });

    it('is read back after the write: a truncated value or a lost section is an error', async () => {
      const writer = bench.open();
      const { dbid, options: expected } = await writer.create(options(OURS));
      bench.setByHand('agent_state_sync', 'client_secret', 'theirs');
      bench.forget('agent_state_sync');
      const update = { set: options({ ewt: { password: 'second' } }), expected, enable: false };
      await expect(writer.update(dbid, update)).rejects.toThrow('not have agent_state_sync/client_secret as');
      bench.cutAt(10);
      expect(await codeOf(bench.open({ tenantName: 'Resources' }).create(options(OURS)))).toBe('transaction.not-kept');
    });

    it('reports a refusal with the text of the server, without a secret that it quotes', async () => {
      const writer = bench.open();
      bench.refuse('Invalid value x');
      await expect(writer.create(options(OURS))).rejects.toThrow('Invalid value x');
      bench.refuse(`Invalid value ${OURS.saml.password.slice(0, 12)}`);
      await expect(writer.create(options(OURS))).rejects.toThrow('Invalid value [secret]');
      bench.refuse(`too long after ${OURS.saml.password.slice(6)}`);
      await expect(writer.create(options(OURS))).rejects.toThrow('too long after [secret]');
      // No list names this option as a secret.
      bench.refuse('auth is not abcdefghijklmnop');
      const quiet = options({ other: { auth: 'abcdefghijklmnop' } });
      await expect(writer.create(quiet)).rejects.toThrow('auth is not [secret]');
    });

    it('keeps the log readable: only options with a secret name are masked', async () => {
      await bench.open().create(options(OURS));
      const context = testContext();
      await bench.open({ context }).locate();
      expect(context.masks).toContain('first');
      expect(context.masks).not.toContain('employee');
      expect(context.masks).not.toContain('https://login.mypurecloud.de/oauth/token');
    });
  });
}
