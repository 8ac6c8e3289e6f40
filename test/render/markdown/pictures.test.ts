import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagramsMarkdown, matrixMarkdown } from '../../../src/render/markdown/diagrams.ts';
import { makePlan } from '../../../src/resources/list.ts';
import { changedProvider, changedRole, newClient, newTransaction } from '../example.ts';
import { hostileText } from '../hostile.ts';

const acme = {
  tenant: 'acme',
  file: 'tenants/acme.yaml',
  changes: [newClient, changedRole, changedProvider, newTransaction],
  findings: [],
};
const globex = { ...acme, tenant: 'globex', changes: [] };
const plan = makePlan([acme, globex]);
const ROOM = { limit: 100_000 };

describe('the table of tenants and resources', () => {
  it('has a column for each resource type that changes and a row for each tenant that does', () => {
    expect(matrixMarkdown(plan, ROOM)).toBe(
      [
        '| Tenant | role | oauth-client | identity-provider | transaction |',
        '| --- | --- | --- | --- | --- |',
        '| <code>acme</code> | 1 to change | 1 to create | 1 to change | 1 to create |',
        '',
      ].join('\n'),
    );
    expect(matrixMarkdown(makePlan([globex]), ROOM)).toBe('');
  });

  it('says how many rows do not fit', () => {
    expect(matrixMarkdown(plan, { limit: 10 })).toContain('1 more not shown');
  });
});

describe('the picture of a tenant', () => {
  it('shows what waits for what, and skips resources that do not change', () => {
    const picture = diagramsMarkdown(plan, ROOM);
    expect(picture).toContain('role --> transaction');
    expect(picture).toContain('oauth-client --> transaction');
    expect(picture).toContain('identity-provider --> transaction');
    expect(picture).toContain(':::create');
    expect(picture).not.toContain('globex');
  });

  it('has the same shape whatever the name of a resource', () => {
    fc.assert(
      fc.property(hostileText, (title) => {
        const picture = diagramsMarkdown(makePlan([{ ...acme, changes: [{ ...newClient, title }] }]), ROOM);
        const drawing = /^```mermaid\n(.*?)^```$/ms.exec(picture)?.[1] ?? '';
        const boxes = drawing.split('\n').filter((line) => line.startsWith('    '));
        expect(boxes).toHaveLength(1);
        expect(boxes[0]).toMatch(/^ {4}oauth-client-0\["[\p{L}\p{N} .,/_#;…-]*"\]:::create$/u);
      }),
    );
  });
});
