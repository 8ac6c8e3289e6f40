import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AGENT } from '../scene.ts';
import { makePair, type Pair } from './pair.ts';
import { assertionText, signatureOf } from './response.ts';
import { type SamlScene, startSamlScene } from './scene.ts';

const VICTIM = 'ada@acme.example';

let pair: Pair;
beforeAll(async () => {
  pair = await makePair();
});

let saml: SamlScene;
beforeEach(async () => {
  saml = await startSamlScene(pair);
  const { provisioner, home } = saml.scene;
  await provisioner.users.postUsers({ name: 'Ada Admin', email: VICTIM, divisionId: home, state: 'active' });
});
afterEach(() => saml.scene.simulator.close());

const forged = () => assertionText(saml.claims({ email: VICTIM }));
const invalid = (description: string) => ({ status: 400, error: 'invalid_grant', description });

describe('a forged SAML response', () => {
  it('is rejected when the signed part is altered', async () => {
    const altered = saml.honest().replaceAll(AGENT, VICTIM);
    expect(await saml.refusal(altered)).toMatchObject(invalid('the signature is not valid'));
  });

  it('is rejected without a signature', async () => {
    expect(await saml.refusal(forged())).toMatchObject(invalid('the signature is not valid'));
  });

  it('is rejected when it brings its own certificate', async () => {
    const thief = await makePair();
    const key = `<ds:KeyInfo><ds:X509Data><ds:X509Certificate>${thief.bare}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>`;
    const signed = saml.honest({ key: thief.key }).replace('</ds:SignatureValue>', `</ds:SignatureValue>${key}`);
    expect(await saml.refusal(signed)).toMatchObject(invalid('the signature is not valid'));
  });

  const wrapped = 'the Response does not hold exactly one Assertion';

  it('is rejected in front of a signed one', async () => {
    expect(await saml.refusal(forged() + saml.honest())).toMatchObject(invalid(wrapped));
    expect(await saml.refusal(saml.honest() + forged())).toMatchObject(invalid(wrapped));
  });

  it('is rejected when the signed one is moved into it', async () => {
    const inside = forged().replace(
      '</saml:Assertion>',
      `<saml:Advice>${saml.honest()}</saml:Advice></saml:Assertion>`,
    );
    expect(await saml.refusal(inside)).toMatchObject(invalid(wrapped));
    const extensions = `<samlp:Extensions>${saml.honest()}</samlp:Extensions>${forged()}`;
    expect(await saml.refusal(extensions)).toMatchObject(invalid(wrapped));
    const alone = `<samlp:Extensions>${saml.honest()}</samlp:Extensions>`;
    expect(await saml.refusal(alone)).toMatchObject(invalid(wrapped));
  });

  it('is rejected when it copies the signature of another', async () => {
    const signature = signatureOf(assertionText(saml.claims()), saml.pair.key);
    const borrowed = forged().replace('</saml:Issuer>', `</saml:Issuer>${signature}`);
    expect(await saml.refusal(borrowed)).toMatchObject(invalid('the signature is not valid'));
  });

  it('is rejected when the signature covers something else in the Response', async () => {
    const signed = '<saml:Advice xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_harmless"></saml:Advice>';
    const signature = signatureOf(signed, saml.pair.key);
    expect(await saml.refusal(signed + signature + forged())).toMatchObject(
      invalid('the signature does not cover the Assertion'),
    );
  });

  it('gains nothing by a comment that cuts the address short, which leaves the signature valid', async () => {
    const content = saml.honest({ email: `${VICTIM}.evil.example` }).replaceAll(VICTIM, `${VICTIM}<!---->`);
    expect(await saml.refusal(content)).toMatchObject(invalid('the user is not known'));
  });

  it('is rejected when it is not XML, or not a Response', async () => {
    expect(await saml.refusal('<')).toMatchObject(invalid('the assertion is not XML'));
    const other = '<samlp:Response xmlns:samlp="urn:another"></samlp:Response>';
    expect(await saml.refusal(other)).toMatchObject(invalid('it is no Response'));
  });
});
