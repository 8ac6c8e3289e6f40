import { describe, expect, it } from 'vitest';
import { environmentValues } from '../../../../src/adapters/stores/environment.ts';
import { gitHubLocation, placeText } from '../../../../src/adapters/stores/github/location.ts';
import { entryNames } from '../../../../src/adapters/stores/github/names.ts';
import { codeOf, testContext, textOf } from '../context.ts';

const GIVEN = { GITHUB_REPOSITORY: 'acme/hybrid', GENESYS_HYBRID_GITHUB_TOKEN: ' ghs_token ' };
const locate = (over: Readonly<Record<string, string | undefined>> = {}) =>
  gitHubLocation(testContext({ ...GIVEN, ...over }));
const fails = (over: Readonly<Record<string, string | undefined>>) => Promise.resolve(over).then(locate);

describe('the location of the GitHub secrets', () => {
  it('is the repository of the workflow, on github.com', () => {
    expect(locate()).toMatchObject({
      api: 'https://api.github.com',
      repository: 'acme/hybrid',
      environment: undefined,
    });
    expect(locate().token.reveal()).toBe('ghs_token');
    expect(placeText(locate())).toBe('acme/hybrid');
  });

  it('may be another repository, an environment, or another GitHub server', () => {
    const location = locate({
      GENESYS_HYBRID_REPOSITORY: 'acme/vault',
      GENESYS_HYBRID_ENVIRONMENT: 'production',
      GITHUB_API_URL: 'https://github.acme.example/api/v3/',
    });
    expect(location).toMatchObject({ api: 'https://github.acme.example/api/v3', repository: 'acme/vault' });
    expect(placeText(location)).toBe('the environment production of acme/vault');
  });

  it.each([undefined, '', 'acme', 'acme/hybrid/more', '../hybrid', 'acme/..', 'acme/hy brid', 'acme/a?b'])(
    'refuses the repository %s',
    async (name) => {
      expect(await codeOf(fails({ GITHUB_REPOSITORY: name }))).toBe('github.no-repository');
    },
  );

  it('refuses an environment with a name like a path, and an address that is not valid', async () => {
    expect(await codeOf(fails({ GENESYS_HYBRID_ENVIRONMENT: '..' }))).toBe('github.environment');
    expect(await codeOf(fails({ GENESYS_HYBRID_ENVIRONMENT: 'a\ud800' }))).toBe('github.environment');
    expect(await codeOf(fails({ GITHUB_API_URL: 'github' }))).toBe('github.address');
  });

  it('needs a token, and says which', async () => {
    expect(await codeOf(fails({ GENESYS_HYBRID_GITHUB_TOKEN: '' }))).toBe('github.no-token');
    expect(await textOf(fails({ GENESYS_HYBRID_GITHUB_TOKEN: undefined }))).toMatch(
      /GitHub App.*read and write Secrets and Variables of acme\/hybrid.*GITHUB_TOKEN of a job never has it/,
    );
    const inEnvironment = fails({ GENESYS_HYBRID_GITHUB_TOKEN: '', GENESYS_HYBRID_ENVIRONMENT: 'production' });
    expect(await textOf(inEnvironment)).toContain('Environments, Secrets and Variables');
  });
});

describe('the names of an entry in GitHub', () => {
  it('are the names of the environment variables', () => {
    for (const path of ['genesys/acme', 'genesys/acme-eu/custody', 'Müller/ß', '_x', '/acme']) {
      const secret = entryNames(path).secretOf('client_1_secret');
      const environment = { [secret]: 'value' };
      const values = environmentValues({ environment, seal: testContext().seal }, path);
      expect(values.client_1_secret?.reveal()).toBe('value');
      expect(secret).toMatch(/^[A-Z_][A-Z0-9_]*$/);
    }
  });

  it('are names that GitHub accepts', async () => {
    for (const path of ['1acme', '3', 'github/acme', 'GitHub']) {
      expect(await codeOf(Promise.resolve(path).then(entryNames))).toBe('github.name');
    }
    for (const name of ['', 'with space', 'UPPER', 'dash-ed', 'ä']) {
      expect(() => entryNames('acme').secretOf(name)).toThrow('GitHub does not accept it as the name of a secret');
    }
  });
});
