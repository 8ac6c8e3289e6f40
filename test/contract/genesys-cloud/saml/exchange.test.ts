import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AGENT, found } from '../scene.ts';
import { makePair, type Pair } from './pair.ts';
import { assertionText, responseXml, signatureOf } from './response.ts';
import { type SamlScene, startSamlScene } from './scene.ts';

let pair: Pair;
let other: Pair;
beforeAll(async () => {
  [pair, other] = await Promise.all([makePair(), makePair()]);
});

let saml: SamlScene;
beforeEach(async () => {
  saml = await startSamlScene(pair);
});
afterEach(async () => {
  expect(saml.scene.simulator.violations).toEqual([]);
  await saml.scene.simulator.close();
});

const STRANGER = 'new.agent@acme.example';
const user = (email: string) => saml.scene.organization.users.find((each) => each.email === email);
const provider = (fields: object) => saml.scene.simulator.hand.changeProvider({ fields });
const refused = (description: string) => ({ status: 400, error: 'invalid_grant', description });

describe('a signed SAML response', () => {
  it('gives a token of the user, with the roles of the user', async () => {
    const agent = await saml.exchange(saml.honest());
    expect(await agent.users.getUsersMe()).toMatchObject({ id: user(AGENT)?.id, email: AGENT });
    const { id, grants } = await agent.authorization.getAuthorizationSubjectsMe();
    expect(id).toBe(user(AGENT)?.id);
    expect(grants?.map(({ role }) => role?.name)).toEqual(['employee']);
    await expect(agent.oauth.getOauthClients()).rejects.toMatchObject({ status: 403 });
    expect(await agent.tokens.getTokensMe()).toMatchObject({ OAuthClient: { authorizedGrantType: 'SAML2-BEARER' } });
  });

  it('is accepted under any of the certificates', async () => {
    provider({ certificates: [other.bare, pair.bare] });
    await saml.exchange(saml.honest());
    await saml.exchange(saml.honest({ key: other.key }));
  });

  it('may be signed as a whole', async () => {
    const xml = responseXml(assertionText(saml.claims()));
    const signature = signatureOf(xml, pair.key);
    await saml.exchange(xml.replace('<saml:Assertion', `${signature}<saml:Assertion`));
  });

  it('may omit the organization', async () => {
    await saml.exchange(saml.honest({ organizationName: undefined }));
  });

  it('may come from a clock that differs by ten seconds, and not by more', async () => {
    const ahead = (seconds: number) => saml.honest({ notBefore: saml.scene.clock.now() + seconds * 1000 });
    await saml.exchange(ahead(9));
    expect(await saml.refusal(ahead(15))).toMatchObject(refused('the assertion is not valid now'));
  });
});

describe('a SAML response is rejected', () => {
  it('when another key has signed it', async () => {
    expect(await saml.refusal(saml.honest({ key: other.key }))).toMatchObject(refused('the signature is not valid'));
  });

  it('when its issuer differs, if only by a slash', async () => {
    const issuer = 'https://www.genesys.com/pureengage/';
    expect(await saml.refusal(saml.honest({ issuer }))).toMatchObject(refused('the issuer is not known'));
  });

  it('when it has expired', async () => {
    const content = saml.honest();
    saml.scene.clock.advance(6 * 60_000);
    expect(await saml.refusal(content)).toMatchObject(refused('the assertion is not valid now'));
  });

  it('when its certificate has expired since', async () => {
    const short = await makePair({ days: 1 });
    provider({ certificates: [short.bare] });
    saml.scene.clock.advance(2 * 24 * 60 * 60_000);
    expect(await saml.refusal(saml.honest({ key: short.key }))).toMatchObject(refused('the signature is not valid'));
  });

  it('for another organization', async () => {
    expect(await saml.refusal(saml.honest(), 'globex-hybrid')).toMatchObject({ status: 400, error: 'invalid_request' });
    expect(await saml.refusal(saml.honest({ organizationName: 'globex-hybrid' }))).toMatchObject(
      refused('the assertion is for another organization'),
    );
  });

  it('when the provider is disabled, or deleted', async () => {
    const none = refused('there is no identity provider, or it is disabled');
    provider({ disabled: true });
    expect(await saml.refusal(saml.honest())).toMatchObject(none);
    saml.scene.simulator.hand.deleteProvider({});
    expect(await saml.refusal(saml.honest())).toMatchObject(none);
  });
});

describe('a SAML response for an unknown user', () => {
  it('is rejected while autoProvisionUsers is off', async () => {
    expect(await saml.refusal(saml.honest({ email: STRANGER }))).toMatchObject(refused('the user is not known'));
    expect(user(STRANGER)).toBeUndefined();
  });

  it('creates the user when autoProvisionUsers is on', async () => {
    provider({ autoProvisionUsers: true });
    const agent = await saml.exchange(saml.honest({ email: STRANGER }));
    expect(await agent.users.getUsersMe()).toMatchObject({ email: STRANGER, state: 'active' });
    await saml.exchange(saml.honest({ email: STRANGER }));
    expect(saml.scene.organization.users.filter(({ email }) => email === STRANGER)).toHaveLength(1);
  });

  it('creates no second user for the address of a deleted one', async () => {
    provider({ autoProvisionUsers: true });
    saml.scene.simulator.hand.changeUser({ user: AGENT, fields: { state: 'deleted' } });
    expect(await saml.refusal(saml.honest())).toMatchObject(refused('the user is not active'));
    expect(found(user(AGENT)).state).toBe('deleted');
  });
});
