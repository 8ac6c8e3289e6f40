import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HybridError, HybridErrors, Refusal } from '../../src/base/errors.ts';
import { errorsJson, jsonText, planJson, receiptJson, reportJson } from '../../src/render/json.ts';
import type { Tenant } from '../../src/tenant/tenant.ts';
import { linesOf, parseCommand } from '../simulators/runner/commands.ts';
import { acme, failed, planOf, receipt, refused } from './example.ts';
import { hostileText, withoutIgnored } from './hostile.ts';

describe('--json', () => {
  it('gives a plan with its counts', () => {
    const plan = planOf(acme, refused, failed);
    expect(planJson(plan)).toEqual({
      ...plan,
      counts: { create: 2, update: 2, delete: 1, prove: 0, tenants: 3, refused: 1, failed: 1 },
    });
  });

  it('gives a receipt with its counts', () => {
    expect(receiptJson(receipt)).toEqual({ ...receipt, counts: { done: 1, failed: 1, notStarted: 1, tenants: 3 } });
  });

  it('gives one document for each command, with the fields of that command', () => {
    const plan = planOf(acme);
    const verification = { tenants: [{ tenant: 'acme', checks: [] }] };
    expect(reportJson({ command: 'validate', result: 'clean' })).toEqual({
      format: 1,
      command: 'validate',
      result: 'clean',
    });
    expect(reportJson({ command: 'apply', result: 'partial', plan, receipt, verification })).toEqual({
      format: 1,
      command: 'apply',
      result: 'partial',
      plan: planJson(plan),
      receipt: receiptJson(receipt),
      verification,
    });
  });

  it('names the tenants with valid files', () => {
    const tenants = [{ name: 'acme', file: 'tenants/acme.yaml' }] as unknown as readonly Tenant[];
    expect(reportJson({ command: 'validate', result: 'clean', tenants }).tenants).toEqual([
      { tenant: 'acme', file: 'tenants/acme.yaml' },
    ]);
  });

  it('gives errors as data, without causes', () => {
    const where = { file: 'tenants/acme.yaml', line: 1, column: 2 };
    const one = new HybridError({
      code: 'a',
      message: 'first',
      where,
      fix: 'Do this.',
      cause: new Error('Bearer abc'),
    });
    const other = new HybridError({ code: 'b', message: 'second' });
    expect(errorsJson(new HybridErrors([one, other], 'several'))).toEqual({
      format: 1,
      result: 'failed',
      errors: [
        { code: 'a', message: 'first', where, fix: 'Do this.' },
        { code: 'b', message: 'second' },
      ],
    });
    expect(errorsJson(new Refusal({ code: 'c', message: 'no' })).result).toBe('refused');
  });

  it('reads back as the same data, and contains no workflow command and no invisible character', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const document = errorsJson(new HybridError({ code: text, message: text }));
        const printed = jsonText(document);
        expect(JSON.parse(printed)).toEqual(document);
        expect(
          linesOf(printed)
            .flatMap((line) => [parseCommand(line), parseCommand(withoutIgnored(line))])
            .filter(Boolean),
        ).toEqual([]);
        expect(printed).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
      { numRuns: 1000 },
    );
  });
});
