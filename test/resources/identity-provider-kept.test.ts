import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acmeFile, runInProcess } from '../simulators/in-process.ts';
import type { Simulators } from '../simulators/simulators.ts';
import { errorOf, found, startAcme } from './acme.ts';

const FILE = { 'acme.yaml': acmeFile({ clients: '{}', services: '{}', administrators: '[]' }) };

let simulators: Simulators;
beforeAll(async () => {
  simulators = await startAcme();
});
afterAll(() => simulators.close());

describe('an identity provider that Genesys Cloud accepts and does not store', () => {
  it('is noticed, and the change is not reported as done', async () => {
    const { providers } = simulators.organization('acme');
    simulators.genesysCloud.watchers.push(({ method, path }) => {
      const kept = method === 'GET' && path.endsWith('/identityproviders/pureengage') && providers.get('pureengage');
      if (kept) Object.assign(kept, { issuerURI: 'https://elsewhere.example' });
    });
    const report = await runInProcess(simulators, 'apply', FILE, { isHurried: true });
    expect(report.result).not.toBe('changed');
    const { code, message } = errorOf(report);
    expect(code).toBe('identity-provider.not-kept');
    expect(message).toBe(
      'Cannot confirm the identity provider: Genesys Cloud accepted it and returns other values for issuer',
    );
    simulators.genesysCloud.watchers.length = 0;
    expect((await runInProcess(simulators, 'apply', FILE)).result).toBe('changed');
    expect(found(providers.get('pureengage')).issuerURI).toBe('https://www.genesys.com/pureengage');
  });
});
