import { describe, expect, it } from 'vitest';
import type { HttpRequest } from '../../../../src/base/http-types.ts';
import type { IdentityProviderFields } from '../../../../src/core/ports/genesys-cloud.ts';
import { refusal } from '../double.ts';
import { storedObject, writer } from './double.ts';

describe('writing the PureEngage identity provider', () => {
  const GET_PROVIDER = 'GET /api/v2/identityproviders/pureengage';
  const PUT_PROVIDER = 'PUT /api/v2/identityproviders/pureengage';
  const FIELDS: IdentityProviderFields = {
    name: 'Genesys Multicloud CX',
    autoProvisionUsers: true,
    disabled: false,
    issuer: 'https://www.genesys.com/pureengage',
    target: 'https://apps.mypurecloud.de',
    certificates: ['QUJD'],
  };

  function provider(before: object | undefined) {
    const { get, put } = storedObject(before ?? {});
    let there = before !== undefined;
    return writer({
      [GET_PROVIDER]: () => (there ? get() : refusal(404, 'not.found')),
      [PUT_PROVIDER]: (request) => {
        there = true;
        put(request);
        return { body: { id: 'pureengage', name: 'stub' } };
      },
    });
  }

  it('creates it where there is none, and returns what was read back', async () => {
    const { writer: made, bodies, sent } = provider(undefined);
    const result = await made.putPureEngage(FIELDS);
    expect(sent).toEqual([GET_PROVIDER, PUT_PROVIDER, GET_PROVIDER]);
    expect(bodies(PUT_PROVIDER)).toEqual([
      {
        name: FIELDS.name,
        autoProvisionUsers: true,
        disabled: false,
        issuerURI: FIELDS.issuer,
        ssoTargetURI: FIELDS.target,
        certificates: ['QUJD'],
        certificate: 'QUJD',
      },
    ]);
    expect(result).toMatchObject(FIELDS);
  });

  it('keeps unknown fields, and drops read-only fields', async () => {
    const before = {
      id: 'pureengage',
      selfUri: '/x',
      name: 'old',
      forceAuthn: true,
      certificate: 'T0xE',
      logoImageData: 'x',
    };
    const { writer: made, bodies } = provider(before);
    await made.putPureEngage(FIELDS);
    expect(bodies(PUT_PROVIDER)[0]).toMatchObject({ forceAuthn: true, logoImageData: 'x', certificate: 'QUJD' });
    expect(bodies(PUT_PROVIDER)[0]).not.toHaveProperty('id');
    expect(bodies(PUT_PROVIDER)[0]).not.toHaveProperty('selfUri');
  });

  it('leaves no stale certificate when there are two', async () => {
    const { writer: made, bodies } = provider({ id: 'pureengage', certificate: 'T0xE' });
    await made.putPureEngage({ ...FIELDS, certificates: ['QUJD', 'T0xE'] });
    expect(bodies(PUT_PROVIDER)[0]).toMatchObject({ certificates: ['QUJD', 'T0xE'] });
    expect(bodies(PUT_PROVIDER)[0]).not.toHaveProperty('certificate');
  });

  it('waits for a provider that is not visible yet, and says so when it never appears', async () => {
    const late = (_: HttpRequest, count: number) =>
      count < 4 ? refusal(404, 'not.found') : { body: { issuerURI: 'other' } };
    const slow = writer({ [GET_PROVIDER]: late, [PUT_PROVIDER]: { body: {} } });
    expect((await slow.writer.putPureEngage(FIELDS)).issuer).toBe('other');
    expect(slow.pauses).toHaveLength(5);
    const never = writer({ [PUT_PROVIDER]: { body: {} } });
    await expect(never.writer.putPureEngage(FIELDS)).rejects.toMatchObject({ code: 'genesys-cloud.provider-not-kept' });
  });

  it.each([
    { name: 'other' },
    { autoProvisionUsers: false },
    { disabled: true },
    { issuerURI: 'other' },
    { ssoTargetURI: 'other' },
    { certificates: [], certificate: null },
    { certificates: ['QUJD', 'T0xE'], certificate: null },
  ])('reads again while it differs from the request: %j', async (change) => {
    const asked = { ...FIELDS, issuerURI: FIELDS.issuer, ssoTargetURI: FIELDS.target };
    const settling = (_: HttpRequest, count: number) => ({ body: count < 3 ? { ...asked, ...change } : asked });
    const { writer: made, pauses } = writer({ [GET_PROVIDER]: settling, [PUT_PROVIDER]: { body: {} } });
    expect(await made.putPureEngage(FIELDS)).toMatchObject(FIELDS);
    expect(pauses).toEqual([500]);
  });

  it('says what to do when the certificate is rejected', async () => {
    const { writer: made } = writer({
      [PUT_PROVIDER]: refusal(400, 'certificate.expired', 'The certificate has expired.'),
    });
    await expect(made.putPureEngage(FIELDS)).rejects.toMatchObject({ code: 'genesys-cloud.certificate-expired' });
  });
});
