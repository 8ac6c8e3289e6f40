import type { Context } from '../../../base/context.ts';
import { HybridError } from '../../../base/errors.ts';
import type { Secret } from '../../../base/secret.ts';

/** Where secrets and variables are: in a repository, or in an environment of it. */
export interface GitHubPlace {
  /** `owner/name` */
  readonly repository: string;
  readonly environment: string | undefined;
}

export interface GitHubLocation extends GitHubPlace {
  /** `https://api.github.com`, without a slash at its end. */
  readonly api: string;
  readonly token: Secret;
}

const REPOSITORY = /^(?!\.{1,2}\/)[\w.-]+\/(?!\.{1,2}$)[\w.-]+$/;

export function placeText({ repository, environment }: GitHubPlace): string {
  return environment === undefined ? repository : `the environment ${environment} of ${repository}`;
}

/** The token that this store needs, in a sentence. */
export function neededToken({ repository, environment }: GitHubPlace): string {
  const before = environment === undefined ? '' : 'Environments, ';
  return `GENESYS_HYBRID_GITHUB_TOKEN is the token of a GitHub App's installation, or a fine-grained personal access token, that may read and write ${before}Secrets and Variables of ${repository} (for plan, drift and verify it is enough to read them). The GITHUB_TOKEN of a job never may.`;
}

/** From the environment alone. @throws HybridError when it does not say where, or has no token */
export function gitHubLocation({ environment, seal }: Pick<Context, 'environment' | 'seal'>): GitHubLocation {
  const place = {
    repository: repositoryName(environment.GENESYS_HYBRID_REPOSITORY || environment.GITHUB_REPOSITORY),
    environment: environmentName(environment.GENESYS_HYBRID_ENVIRONMENT || undefined),
  };
  const token = environment.GENESYS_HYBRID_GITHUB_TOKEN?.trim();
  if (!token) {
    const message = `there is no token to keep secrets in ${placeText(place)} with`;
    throw new HybridError({ code: 'github.no-token', message, fix: neededToken(place) });
  }
  return { ...place, api: apiAddress(environment.GITHUB_API_URL || 'https://api.github.com'), token: seal(token) };
}

function repositoryName(name: string | undefined): string {
  if (name && REPOSITORY.test(name)) return name;
  throw new HybridError({
    code: 'github.no-repository',
    message: name ? `"${name}" is no repository` : 'nothing says in which repository the secrets are',
    fix: 'Set GENESYS_HYBRID_REPOSITORY to owner/name; inside GitHub Actions it is the one of the workflow when left out.',
  });
}

/** A dot alone would ask GitHub for something else. */
function environmentName(name: string | undefined): string | undefined {
  if (name === undefined || (name.isWellFormed() && !['.', '..'].includes(name))) return name;
  const message = `"${name.toWellFormed()}" is no environment of a repository`;
  throw new HybridError({ code: 'github.environment', message, fix: 'Check GENESYS_HYBRID_ENVIRONMENT.' });
}

function apiAddress(address: string): string {
  if (URL.canParse(address)) return address.replace(/\/+$/, '');
  const fix = 'Check GITHUB_API_URL; on GitHub Enterprise Server it is https://HOST/api/v3.';
  throw new HybridError({ code: 'github.address', message: `"${address}" is not the address of a GitHub API`, fix });
}
