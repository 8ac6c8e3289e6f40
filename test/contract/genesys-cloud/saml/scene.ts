import { AGENT, desktop, made, type Scene, SHORT_NAME, startScene } from '../scene.ts';
import { exchangeResponse, loginError, type Sdk } from '../sdk.ts';
import type { Pair } from './pair.ts';
import { type Claims, encoded, responseXml, signedAssertion } from './response.ts';

const MINUTE = 60_000;
export const ISSUER = 'https://www.genesys.com/pureengage';

/** An organization that trusts a key, and a client that exchanges responses signed with the key. */
export interface SamlScene {
  readonly scene: Scene;
  readonly pair: Pair;
  /** The response of an honest identity provider. */
  claims(over?: Partial<Claims>): Claims;
  /** Accepts the parts of a Response, or a whole one. */
  exchange(content: string, orgName?: string): Promise<Sdk>;
  /** The text of the rejection. */
  refusal(content: string, orgName?: string): Promise<unknown>;
  honest(over?: Partial<Claims>): string;
}

export async function startSamlScene(pair: Pair): Promise<SamlScene> {
  const scene = await startScene();
  const { identityProviders } = scene.provisioner;
  const provider = { issuerURI: ISSUER, ssoTargetURI: 'https://app.mypurecloud.de', autoProvisionUsers: false };
  await identityProviders.putIdentityprovidersPureengage({ ...provider, certificate: pair.bare });
  const credentials = await made(scene, desktop());
  const claims = (over: Partial<Claims> = {}): Claims => ({
    ...{ issuer: ISSUER, email: AGENT, organizationName: SHORT_NAME, key: pair.key },
    ...{ notBefore: scene.clock.now() - MINUTE, notOnOrAfter: scene.clock.now() + 5 * MINUTE },
    ...over,
  });
  const exchange = (content: string, orgName = SHORT_NAME) => {
    const xml = content.startsWith('<samlp:Response') ? content : responseXml(content);
    return exchangeResponse(scene.simulator.url, { ...credentials, orgName, response: encoded(xml) });
  };
  return {
    ...{ scene, pair, claims, exchange },
    refusal: (content, orgName) => loginError(exchange(content, orgName)),
    honest: (over) => signedAssertion(claims(over)),
  };
}
