import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acmeFile, runInside } from '../simulators/inside.ts';
import type { Simulators } from '../simulators/simulators.ts';
import { errorOf, found, startAcme } from './acme.ts';

const FILE = { 'acme.yaml': acmeFile({ clients: '{}', services: '{}', administrators: '[]' }) };

let world: Simulators;
beforeAll(async () => {
  world = await startAcme();
});
afterAll(() => world.close());

describe('an identity provider that Genesys Cloud accepts and does not store', () => {
  it('is noticed, and the change is not reported as done', async () => {
    const { providers } = world.organization('acme');
    world.genesysCloud.watchers.push(({ method, path }) => {
      const kept = method === 'GET' && path.endsWith('/identityproviders/pureengage') && providers.get('pureengage');
      if (kept) Object.assign(kept, { issuerURI: 'https://elsewhere.example' });
    });
    const report = await runInside(world, 'apply', FILE, { isHurried: true });
    expect(report.result).not.toBe('changed');
    const { code, message } = errorOf(report);
    expect(code).toBe('identity-provider.not-kept');
    expect(message).toBe(
      'Cannot confirm the identity provider: Genesys Cloud accepted it and returns other values for issuer',
    );
    world.genesysCloud.watchers.length = 0;
    expect((await runInside(world, 'apply', FILE)).result).toBe('changed');
    expect(found(providers.get('pureengage')).issuerURI).toBe('https://www.genesys.com/pureengage');
  });
});
