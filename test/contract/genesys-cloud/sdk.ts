import platformClient from 'purecloud-platform-client-v2';

type ApiClient = typeof platformClient.ApiClient;

export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The official SDK as used by one program that is logged in. */
export interface Sdk {
  readonly client: ApiClient;
  readonly oauth: platformClient.OAuthApi;
  readonly authorization: platformClient.AuthorizationApi;
  readonly identityProviders: platformClient.IdentityProviderApi;
  readonly users: platformClient.UsersApi;
  readonly tokens: platformClient.TokensApi;
  readonly organization: platformClient.OrganizationApi;
  readonly audits: platformClient.AuditApi;
}

/** A separate client: the one that the SDK exports is shared, and so would be its token. Its typings omit the class. */
function newApiClient(): ApiClient {
  if (!('ApiClientClass' in platformClient) || typeof platformClient.ApiClientClass !== 'function')
    throw new Error('the SDK has no ApiClientClass any more');
  return Reflect.construct(platformClient.ApiClientClass, []);
}

/** Redirects login and API to a simulator: a gateway of the SDK replaces both hosts. */
export function sdkAt(url: string): Sdk {
  const client = newApiClient();
  const { hostname: host, port, protocol } = new URL(url);
  // A file in the home directory of the current user could redirect it.
  client.config.setConfigPath('');
  client.setGateway({ host, port: Number(port), protocol: protocol.replace(':', '') });
  return {
    client,
    oauth: new platformClient.OAuthApi(client),
    authorization: new platformClient.AuthorizationApi(client),
    identityProviders: new platformClient.IdentityProviderApi(client),
    users: new platformClient.UsersApi(client),
    tokens: new platformClient.TokensApi(client),
    organization: new platformClient.OrganizationApi(client),
    audits: new platformClient.AuditApi(client),
  };
}

export async function logIn(url: string, { clientId, clientSecret }: Credentials): Promise<Sdk> {
  const sdk = sdkAt(url);
  await sdk.client.loginClientCredentialsGrant(clientId, clientSecret);
  return sdk;
}

export interface Exchange extends Credentials {
  readonly orgName: string;
  readonly response: string;
}

/** The SDK has this grant, and its typings omit it. */
export async function exchangeResponse(
  url: string,
  { clientId, clientSecret, orgName, response }: Exchange,
): Promise<Sdk> {
  const sdk = sdkAt(url);
  const { client } = sdk;
  if (!('loginSaml2BearerGrant' in client) || typeof client.loginSaml2BearerGrant !== 'function')
    throw new Error('the SDK has no loginSaml2BearerGrant any more');
  await client.loginSaml2BearerGrant(clientId, clientSecret, orgName, response);
  return sdk;
}

/** Status and body of a rejected login, which the SDK returns inside the error of its HTTP client. */
export async function loginError(login: Promise<unknown>): Promise<unknown> {
  try {
    await login;
  } catch (error) {
    const response: unknown = error instanceof Error && 'response' in error ? error.response : undefined;
    if (typeof response !== 'object' || response === null || !('data' in response) || !('status' in response))
      throw error;
    return { status: response.status, ...Object(response.data) };
  }
  throw new Error('the login was accepted');
}
