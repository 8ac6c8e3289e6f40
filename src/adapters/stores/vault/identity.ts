import type { Context } from '../../../base/context.ts';
import { HybridError } from '../../../base/errors.ts';
import { at } from '../../../base/json.ts';
import { Secret } from '../../../base/secret.ts';

function noIdentity(message: string, fix: string): HybridError {
  return new HybridError({ code: 'vault.no-identity', message, fix });
}

/**
 * The OIDC token that GitHub gives a job with `id-token: write`. Without VAULT_AUDIENCE its audience is the URL of the
 * repository's owner: whoever gets it can then log in wherever that audience is accepted, so an own audience is better.
 */
export async function identityToken({ environment, http, seal }: Context): Promise<Secret> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = environment;
  if (!address || !URL.canParse(address) || !bearer) {
    throw noIdentity(
      'VAULT_ROLE asks for a login with the identity of the workflow, and this job has none',
      'Add `permissions: { id-token: write }` to the job. Pull requests from forks never have it.',
    );
  }
  const url = new URL(address);
  if (environment.VAULT_AUDIENCE) url.searchParams.set('audience', environment.VAULT_AUDIENCE);
  seal(bearer);
  const headers = { Authorization: new Secret(`Bearer ${bearer}`) };
  const { body } = await http.send({ method: 'GET', url: url.href, headers });
  const token = at(body, 'value');
  if (typeof token === 'string' && token) return seal(token);
  throw noIdentity('GitHub gave no identity token', 'Run the job again.');
}
