import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/engine/report.ts';
import { ROOT } from '../simulators/child.ts';
import { acmeFile } from '../simulators/in-process.ts';
import { acmeFolder } from './acme-folder.ts';

const acme = acmeFolder();
const schemaOf = (name: string) => JSON.parse(readFileSync(join(ROOT, `schemas/${name}.schema.json`), 'utf8'));
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, schemas: ['plan', 'receipt'].map(schemaOf) });
const validate = ajv.compile(schemaOf('report'));

/** Runs the command with --json, and returns its document when it matches the schema completely. */
async function document(words: readonly string[], result: string) {
  const { stdout, stderr } = await acme.run(...words, '--json');
  const report = JSON.parse(stdout);
  expect(validate(report) ? [] : validate.errors, `${words.join(' ')}\n${stderr}`).toEqual([]);
  expect(report).toMatchObject({ format: 1, result });
  return report;
}

const KIT = '{ tenant: acme, acknowledged: [read-access], server: { driver: file } }';

// Without `review`, which runs inside GitHub Actions only and shows its result there.
describe('the document of --json has a schema', () => {
  it('before and after an apply', async () => {
    await document(['validate', 'acme.yaml'], 'clean');
    expect((await document(['plan', 'acme.yaml'], 'differs')).plan.counts.create).toBeGreaterThan(0);
    expect((await document(['apply', 'acme.yaml'], 'changed')).receipt.counts.done).toBeGreaterThan(0);
    await document(['plan', 'acme.yaml'], 'clean');
    await document(['verify', 'acme.yaml'], 'clean');
    await document(['rotate', 'acme.yaml', '--what', 'pacing', '--dry-run'], 'differs');
    await document(['rotate', 'acme.yaml', '--what', 'pacing'], 'changed');
    Object.assign(acme.simulators.organization('acme').clients.find(({ name }) => name === 'Desktop') ?? {}, {
      name: 'By hand',
    });
    await document(['drift', 'acme.yaml'], 'differs');
    expect((await document(['adopt', 'acme.yaml'], 'changed')).adoptions[0].isChanged).toBe(true);
  });

  it('of commands that send no request to the organization', async () => {
    expect((await document(['tenants', 'acme.yaml'], 'clean')).discovery.of).toBe(1);
    await document(['network', 'acme.yaml'], 'clean');
    const probed = await document(['network', 'acme.yaml', '--probe'], 'clean');
    expect(probed.network.probes.length).toBeGreaterThan(0);
    acme.write(acmeFile({ transaction: KIT }));
    await document(['apply', 'acme.yaml'], 'changed');
    await document(['kit', 'acme.yaml'], 'clean');
  });

  it('where a command fails or is refused', async () => {
    acme.write(acmeFile({ deployment: 'multi-tennant' }));
    expect((await document(['validate', 'acme.yaml'], 'failed')).errors[0].where.line).toBeGreaterThan(0);
    await document(['plann'], 'failed');
    await document(['plan', '--with-secrets'], 'failed');
    acme.write(acmeFile());
    const { stdout } = await acme.run('plan', 'acme.yaml', '--out', 'plan.json');
    expect(stdout).not.toBe('');
    acme.write(acmeFile({ administrators: '[]' }));
    const refused = await document(['apply', 'acme.yaml', '--plan', 'plan.json'], 'refused');
    expect(refused.errors[0].code).toBe('plan.outdated');
  });

  it('which names every command', () => {
    expect(schemaOf('report').$defs.report.properties.command.enum).toEqual([...COMMANDS]);
  });

  it('which refuses an unknown key', () => {
    expect(validate({ format: 1, command: 'validate', result: 'clean', tenants: [], more: 1 })).toBe(false);
    expect(validate({ format: 1, result: 'failed', errors: [] })).toBe(false);
  });
});
