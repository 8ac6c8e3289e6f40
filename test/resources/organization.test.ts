import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acmeFile, changesOf, runInProcess } from '../simulators/in-process.ts';
import type { Simulators } from '../simulators/simulators.ts';
import { findingOf, findingsAbout, found, lineOf, recorded, startAcme, writesOf } from './acme.ts';

const ID = '5d3a6f0e-8a1b-4c2d-9e3f-0a1b2c3d4e5f';

let simulators: Simulators;
beforeAll(async () => {
  simulators = await startAcme();
});
afterAll(() => simulators.close());

function fileFor({ id = ID, shortName = 'acme-hybrid' }: { readonly id?: string; readonly shortName?: string }) {
  const organization = `{ region: eu-central-1, shortName: ${shortName}, id: ${id}, credentials: "vault:genesys/acme/provisioner" }`;
  return { 'acme.yaml': acmeFile({ organization }) };
}

describe('credentials of an organization that is not the one of the file', () => {
  it.each([
    ['another id', { id: '00000000-8a1b-4c2d-9e3f-0a1b2c3d4e5f' }, ['organization.id'], ID],
    ['another short name', { shortName: 'acme' }, ['organization.short-name'], 'acme-hybrid'],
    ['a short name in another case', { shortName: 'Acme-Hybrid' }, ['organization.short-name'], 'acme-hybrid'],
    [
      'both',
      { id: '00000000-8a1b-4c2d-9e3f-0a1b2c3d4e5f', shortName: 'acme' },
      ['organization.id', 'organization.short-name'],
      ID,
    ],
  ])(
    'by %s are refused; nothing else is reported, and nothing is written anywhere',
    async (_what, words, codes, seen) => {
      const cloud = recorded(simulators.genesysCloud);
      const others = [recorded(simulators.vault), recorded(found(simulators.gax.acme))];
      const file = fileFor(words);
      const report = await runInProcess(simulators, 'apply', file);
      expect(report.result).toBe('refused');
      expect(findingsAbout(report, '')).toEqual(codes.map((code) => `refuse ${code}`));
      expect(changesOf(report)).toEqual([]);
      const finding = findingOf(report, codes[0] ?? '');
      expect(finding.message).toContain(`\`${seen}\`,`);
      expect(lineOf(file['acme.yaml'], finding)).toMatch(/^(id|shortName): /);
      expect(writesOf(cloud)).toEqual([]);
      // A login, and the query for the permissions, are sent with POST and write nothing.
      const asks = (path: string) => path.includes('/session/') || path.endsWith('/sys/capabilities-self');
      const writes = others.flat().filter(({ method, path }) => method !== 'GET' && !asks(path));
      expect(writes).toEqual([]);
    },
  );

  it('are accepted when only the case of the id differs', async () => {
    const report = await runInProcess(simulators, 'plan', fileFor({ id: ID.toUpperCase() }));
    expect([report.result, findingsAbout(report, 'organization')]).toEqual(['differs', []]);
  });
});
