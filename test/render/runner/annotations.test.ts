import { describe, expect, it } from 'vitest';
import { HybridError, HybridErrors, Refusal } from '../../../src/base/errors.ts';
import {
  type Annotation,
  type AnnotationProperties,
  type AnnotationSink,
  annotate,
  annotationsOfError,
  annotationsOfPlan,
  annotationsOfReceipt,
} from '../../../src/render/annotations.ts';
import { acme, clean, failed, planOf, receipt, refused } from '../example.ts';

type Call = readonly [level: string, message: string, properties: AnnotationProperties];

function emitted(annotations: readonly Annotation[]): readonly Call[] {
  const calls: Call[] = [];
  const record = (level: string) => (message: string, properties: AnnotationProperties) => {
    calls.push([level, message, properties]);
  };
  const sink: AnnotationSink = { error: record('error'), warning: record('warning'), notice: record('notice') };
  annotate(annotations, sink);
  return calls;
}

describe('annotations', () => {
  it('put an error on its line of the tenant file, with the next step', () => {
    const where = { file: 'tenants/acme.yaml', line: 12, column: 5 };
    const error = new HybridError({
      code: 'tenant.scope',
      message: 'scopes need SAML2 bearer',
      fix: 'Take them out.',
      where,
    });
    expect(emitted(annotationsOfError(error))).toEqual([
      [
        'error',
        'scopes need SAML2 bearer\nFix: Take them out.\ntenants/acme.yaml:12:5',
        { title: 'Error: tenant.scope', file: 'tenants/acme.yaml', startLine: 12, startColumn: 5 },
      ],
    ]);
  });

  it('show nine errors and say how many more there are', () => {
    const errors = Array.from({ length: 30 }, (_, index) => new Refusal({ code: 'c', message: `number ${index}` }));
    const calls = emitted(annotationsOfError(new HybridErrors(errors, 'many')));
    expect(calls).toHaveLength(10);
    expect(calls[0]).toEqual(['error', 'number 0', { title: 'Refused: c' }]);
    expect(calls[9]).toEqual(['error', '21 more in the summary', {}]);
  });

  it('count each level separately: nine of each', () => {
    const annotations = (['error', 'warning', 'notice'] as const).flatMap((level) =>
      Array.from({ length: 9 }, () => ({ level, title: 't', message: 'm' })),
    );
    expect(emitted(annotations)).toHaveLength(27);
  });

  it('show findings and failures of a plan, and no changes', () => {
    const note = { severity: 'note' as const, code: 'n', address: 'admin', message: 'invited' };
    const calls = emitted(annotationsOfPlan(planOf(acme, { ...clean, findings: [note] }, refused, failed)));
    expect(
      calls.map(([level, message, { title, startLine }]) => [level, message.split('\n')[0], title, startLine]),
    ).toEqual([
      ['error', 'the credentials belong to another organization', 'initech: organization', 9],
      ['error', 'the vault is sealed', 'umbrella: vault.sealed', 1],
      ['warning', 'the certificate ends in 41 days', 'acme: saml-key#1', 44],
      ['notice', 'invited', 'globex: admin', 1],
    ]);
  });

  it('show what failed in an apply', () => {
    expect(
      emitted(annotationsOfReceipt(receipt)).map(([level, message, { file }]) => [level, message.split('\n')[0], file]),
    ).toEqual([
      ['error', 'somebody else changed it', 'tenants/acme.yaml'],
      ['error', 'the vault is sealed', 'tenants/umbrella.yaml'],
    ]);
  });

  it('are shorter than the limit of the runner, and contain no command', () => {
    const evil = `::error::x\n##[error]${'y'.repeat(9000)}`;
    const [[, message, { title }] = ['', '', {}]] = emitted([
      { level: 'error', title: evil, message: evil, fix: evil },
    ]);
    expect(message.length).toBeLessThan(4096);
    expect(`${message}\n${title}`).not.toMatch(/##\[|^\s*::/m);
  });
});
