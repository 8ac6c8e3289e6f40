import { GitHubStore } from '../../../../src/adapters/stores/github/store.ts';
import { Secret } from '../../../../src/base/secret.ts';
import type { Entry } from '../../../../src/core/ports/store.ts';
import { APP_TOKEN, type GitHubSimulator } from '../../../simulators/github/github.ts';
import { type TestContext, testContext } from '../context.ts';

export const REPOSITORY = 'acme/hybrid';
export const PRODUCTION = 'production';
export const PATH = 'genesys/acme/custody';
export const PREFIX = 'GENESYS_ACME_CUSTODY_';

export interface JobOptions {
  /** The environment of GitHub that the job runs in. */
  readonly environment?: string | undefined;
  /** The secrets that its workflow maps; all existing ones when omitted. */
  readonly maps?: readonly string[];
  readonly token?: string;
  readonly over?: Readonly<Record<string, string | undefined>>;
  readonly stop?: AbortSignal;
}

export interface Job {
  readonly store: GitHubStore;
  readonly context: TestContext;
}

/** A job that starts now: it gets the secrets of this moment, and keeps them whatever happens to them later. */
export function beginJob(github: GitHubSimulator, options: JobOptions = {}): Job {
  const { environment, token = APP_TOKEN, over = {}, stop } = options;
  const secrets = github.secretsOfJob({ repository: REPOSITORY, environment });
  const maps = options.maps ?? Object.keys(secrets);
  const context = testContext(
    {
      GITHUB_API_URL: github.url,
      GITHUB_REPOSITORY: REPOSITORY,
      GENESYS_HYBRID_GITHUB_TOKEN: token,
      ...(environment !== undefined && { GENESYS_HYBRID_ENVIRONMENT: environment }),
      // GitHub gives an empty text for a secret that does not exist.
      ...Object.fromEntries(maps.map((name) => [name, secrets[name] ?? ''])),
      ...over,
    },
    stop,
  );
  return { store: new GitHubStore(context), context };
}

export function sealed(values: Readonly<Record<string, string>>): Readonly<Record<string, Secret>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, new Secret(value)]));
}

export function revealed(entry: Entry | undefined): Readonly<Record<string, string>> | undefined {
  return entry && Object.fromEntries(Object.entries(entry.values).map(([name, value]) => [name, value.reveal()]));
}

/** `PUT secrets/NAME`: requests that changed something in GitHub, in order. */
export function changesOf({ requests }: GitHubSimulator): readonly string[] {
  return requests
    .filter(({ method }) => method !== 'GET')
    .map(
      ({ method, path }) =>
        `${method} ${path
          .split('/')
          .slice(path.includes('/environments/') ? 6 : 5)
          .join('/')}`,
    );
}
