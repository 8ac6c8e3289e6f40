import { mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import schema from '../../../schemas/receipt.schema.json' with { type: 'json' };
import { writeOrWarn } from '../../../src/app/commands/output-files.ts';
import { readReceiptFile } from '../../../src/app/commands/result-files.ts';
import type { Receipt } from '../../../src/core/receipt.ts';
import { testContext } from '../../adapters/stores/context.ts';
import { acmeFile, type InProcessOptions, runInProcess } from '../../simulators/in-process.ts';
import { SHIPPED, type Simulators, startSimulators } from '../../simulators/simulators.ts';

let simulators: Simulators;
let directory: string;
beforeAll(async () => {
  simulators = await startSimulators(SHIPPED.slice(0, 1));
  directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
});
afterAll(async () => {
  await simulators.close();
  rmSync(directory, { recursive: true });
});

const path = () => join(directory, 'receipt.json');

/** Secrets are replaced soon: those of each apply are kept in order to search for them. */
const secrets = new Set<string>();

async function applied(options: InProcessOptions = {}, file = acmeFile()): Promise<Receipt> {
  const { receipt } = await runInProcess(simulators, 'apply', { 'acme.yaml': file }, options);
  if (!receipt) throw new Error('there is no receipt');
  for (const secret of secretsOfWorld()) secrets.add(secret);
  return receipt;
}

/** Applies and rotations of all outcomes, one after the other. */
async function receiptsOfAllOutcomes(): Promise<readonly Receipt[]> {
  const refuse = (path: string) =>
    simulators.genesysCloud.faults.push({ when: 'before', method: 'PUT', path, status: 400, times: 1 });
  refuse('/identityproviders');
  const partial = await applied({ environment: { GITHUB_SHA: 'abcdef1234567', USER: 'ada' } });
  const changed = await applied();
  const clean = await applied();
  const rotated = await applied({ request: { command: 'rotate', what: 'all' } });
  const reset = await applied({ request: { command: 'rotate', what: 'pacing', strategy: 'reset' } });
  const refused = await applied({}, acmeFile().replace('5d3a6f0e', '00000000'));
  simulators.vault.faults.push({ when: 'before', path: 'custody', status: 403, times: 1 });
  return [partial, changed, clean, rotated, reset, refused, await applied()];
}

/** All secrets of this tenant and its services at this moment; multi-line ones also line by line. */
function secretsOfWorld(): readonly string[] {
  const custody = simulators.vault.get('secret/genesys/acme/custody') ?? {};
  const secret = /secret|private_key|password|fingerprint_key/;
  const kept = Object.entries(custody).flatMap(([name, value]) => (secret.test(name) ? [String(value)] : []));
  const options = simulators.options('acme') ?? {};
  const values = [
    ...kept,
    ...simulators.organization('acme').clients.map((client) => client.secret),
    ...Object.entries(options).flatMap(([name, value]) => (/password|pkey/.test(name) ? [value] : [])),
    String(simulators.vault.get('secret/genesys/acme/provisioner')?.client_secret),
    String(simulators.vault.get('secret/genesys/acme/gax')?.password),
    simulators.environment.VAULT_TOKEN ?? '',
  ];
  const lines = values.flatMap((value) => value.split(/\r?\n/).filter((line) => !line.includes('-----')));
  return [...values, ...lines].filter((value) => value.length >= 8);
}

function forms(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    ...(['base64', 'base64url', 'hex'] as const).map((form) => bytes.toString(form)),
  ];
}

describe('receipts of all outcomes', () => {
  let receipts: readonly Receipt[];
  beforeAll(async () => {
    receipts = await receiptsOfAllOutcomes();
  });

  it('have the expected content', () => {
    const outcomes = receipts.map(({ tenants }) => tenants.map(({ outcome }) => outcome).join());
    expect(outcomes).toEqual(['partial', 'changed', 'clean', 'changed', 'changed', 'refused', 'failed']);
  });

  it('match the schema, and are read as they were written', async () => {
    for (const receipt of receipts) {
      expect(await writeOrWarn({ directory, context: testContext() }, 'receipt.json', receipt, '')).toBe(true);
      expect(await readReceiptFile(path())).toEqual(receipt);
    }
    expect(statSync(path()).mode & 0o077).toBe(0);
  });

  it('contain no secret, in any form', () => {
    const text = JSON.stringify(receipts);
    expect(secrets.size).toBeGreaterThan(50);
    for (const secret of secrets) for (const form of forms(secret)) expect(text.includes(form), form).toBe(false);
  });
});

describe('a receipt that cannot be written', () => {
  it('is a warning, because the changes are applied', async () => {
    const context = testContext();
    const receipt = await applied();
    expect(await writeOrWarn({ directory, context }, 'missing/receipt.json', receipt, 'it is only in the report')).toBe(
      false,
    );
    expect(context.lines.join()).toMatch(/Cannot write .*missing\/receipt\.json/);
  });
});

describe('a file that is not a receipt', () => {
  let receipt: Receipt;
  beforeEach(async () => {
    receipt = await applied();
  });
  afterEach(() => rmSync(path(), { force: true }));

  const write = (value: unknown) => writeFileSync(path(), typeof value === 'string' ? value : JSON.stringify(value));
  const refusal = () =>
    readReceiptFile(path()).then(
      () => 'none',
      ({ code, message }) => `${code}: ${message}`,
    );

  it('is refused with what is wrong with it', async () => {
    write('{');
    expect(await refusal()).toBe(`receipt.broken: Cannot use ${path()}: it is not a receipt: it is not JSON`);
    write({ ...receipt, format: 2 });
    expect(await refusal()).toBe(`receipt.broken: Cannot use ${path()}: it is not a receipt: /format must be 1`);
    write({ ...receipt, commit: '\u001b[2J' });
    expect(await refusal()).toMatch(/: \/commit does not match/);
    write({ ...receipt, finished: 'yesterday' });
    expect(await refusal()).toMatch(/: \/finished does not match/);
    write({ ...receipt, more: true });
    expect(await refusal()).toMatch(/: the document has an unknown key/);
  });

  it('is not read when it is absent, not a file, or too large', async () => {
    expect(await refusal()).toBe(`receipt.unreadable: Cannot read the receipt ${path()}: no such file`);
    await expect(readReceiptFile(directory)).rejects.toMatchObject({ code: 'receipt.broken' });
    write('');
    truncateSync(path(), 64 * 1024 * 1024 + 1);
    expect(await refusal()).toMatch(/it is larger than 64 MiB/);
  });
});

describe('the schema of a receipt', () => {
  /** Every value that a person may write or read has a description. */
  function undescribed(node: unknown, place: string): readonly string[] {
    if (typeof node !== 'object' || node === null) return [];
    return Object.entries(node).flatMap(([name, value]: [string, unknown]) => {
      if (name !== 'properties' && name !== '$defs') return undescribed(value, `${place}/${name}`);
      return Object.entries(value as Record<string, object>).flatMap(([key, property]) => [
        ...('description' in property || '$ref' in property ? [] : [`${place}/${key}`]),
        ...undescribed(property, `${place}/${key}`),
      ]);
    });
  }

  it('describes every property', () => {
    expect(undescribed(schema, '')).toEqual([]);
    expect(undescribed({ properties: { x: {} } }, '')).toEqual(['/x']);
  });
});
