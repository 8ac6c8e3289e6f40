import type { Context } from '../../../base/context.ts';
import { problem } from '../../../base/errors.ts';
import type { Help } from '../../github/errors.ts';
import { apiAddress, repositoryName, requireToken } from '../../github/place.ts';
import type { GitHubAccess } from '../../github/rest.ts';

/** The place of secrets and variables: a repository, or an environment of it. */
export interface GitHubPlace {
  /** `owner/name` */
  readonly repository: string;
  readonly environment: string | undefined;
}

export interface GitHubLocation extends GitHubPlace, GitHubAccess {}

export function placeText({ repository, environment }: GitHubPlace): string {
  return environment === undefined ? repository : `the environment ${environment} of ${repository}`;
}

/** A sentence on the token that this store needs. */
function neededToken({ repository, environment }: GitHubPlace): string {
  const before = environment === undefined ? '' : 'Environments, ';
  return `GENESYS_HYBRID_GITHUB_TOKEN has to be the installation token of a GitHub App, or a fine-grained personal access token, with permission to read and write ${before}Secrets and Variables of ${repository} (plan, drift and verify only read). The GITHUB_TOKEN of a job never has it.`;
}

/** The help for requests with the token of the store. */
export function storeHelp(place: GitHubPlace): Help {
  const { repository, environment } = place;
  const what = environment === undefined ? '' : ` and has the environment ${environment}`;
  const notFound = `Check that ${repository} exists${what}, and that the GitHub App is installed there or the token has access to it.`;
  return { token: neededToken(place), denied: () => neededToken(place), notFound: () => notFound };
}

/** From the environment alone. @throws HybridError if it lacks the repository or a token */
export function gitHubLocation({ environment, seal }: Pick<Context, 'environment' | 'seal'>): GitHubLocation {
  const hint =
    'Set GENESYS_HYBRID_REPOSITORY to owner/name. Inside GitHub Actions the default is the repository of the workflow.';
  const repository = repositoryName(environment.GENESYS_HYBRID_REPOSITORY || environment.GITHUB_REPOSITORY, hint);
  const place = { repository, environment: environmentName(environment.GENESYS_HYBRID_ENVIRONMENT || undefined) };
  const use = `keep secrets in ${placeText(place)} with`;
  const token = requireToken(environment.GENESYS_HYBRID_GITHUB_TOKEN, use, neededToken(place));
  return { ...place, api: apiAddress(environment), token: seal(token) };
}

/** A name of dots would change the path of the request. */
function environmentName(name: string | undefined): string | undefined {
  if (name === undefined || (name.isWellFormed() && !['.', '..'].includes(name))) return name;
  throw problem('github.environment', { name: name.toWellFormed() });
}
