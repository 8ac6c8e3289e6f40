import { describe, expect, it } from 'vitest';
import { certificatePem, pemBody } from '../../../../src/core/saml/pem.ts';
import { EC_CERTIFICATE } from '../../../core/saml/fixtures.ts';
import { makeOwnPair } from '../../../resources/pairs.ts';
import { CLIENT, page, reader } from './double.ts';

describe('reading OAuth clients', () => {
  it('returns everything except a secret', async () => {
    const raw = {
      ...CLIENT,
      description: 'd',
      state: 'inactive',
      accessTokenValiditySeconds: 86400,
      registeredRedirectUri: ['https://x'],
      scope: ['users'],
      roleDivisions: [{ roleId: 'r', divisionId: '*' }],
      allowedIps: ['10.0.0.0/8'],
    };
    const { reader: made } = reader({ 'GET /api/v2/oauth/clients': page([{ ...raw, secret: 'sesame' }]) });
    const [client] = await made.clients();
    expect(client).toEqual({
      id: 'c1',
      name: 'Pacing',
      description: 'd',
      grantType: 'CLIENT-CREDENTIALS',
      state: 'inactive',
      tokenLifetime: 86400,
      redirectUris: ['https://x'],
      scopes: ['users'],
      roleDivisions: [{ roleId: 'r', divisionId: '*' }],
      raw,
    });
  });

  it.each([
    ['SAML2-BEARER', 'SAML2-BEARER'],
    ['SAML2BEARER', 'SAML2-BEARER'],
    ['saml2_bearer', 'SAML2-BEARER'],
    ['CLIENT_CREDENTIALS', 'CLIENT-CREDENTIALS'],
    ['CODE', 'CODE'],
  ])('accepts the spelling %s of the grant type', async (spelt, expected) => {
    const { reader: made } = reader({ 'GET /api/v2/oauth/clients': page([{ ...CLIENT, authorizedGrantType: spelt }]) });
    expect((await made.clients())[0]?.grantType).toBe(expected);
  });

  it('does not stop a plan at a new grant type', async () => {
    const foreign = { ...CLIENT, id: 'c2', authorizedGrantType: 'DEVICE' };
    const { reader: made, warnings } = reader({
      'GET /api/v2/oauth/clients': page([foreign, CLIENT]),
      'GET /api/v2/oauth/clients/c2': { body: foreign },
    });
    expect((await made.clients()).map(({ id }) => id)).toEqual(['c1']);
    expect(warnings).toHaveLength(1);
    await expect(made.client('c2')).rejects.toThrow('authorizedGrantType is not a known grant type');
  });

  it('takes one page; if there are more pages, it follows them and warns', async () => {
    const next = (name: string) => ({
      pageCount: 3,
      nextUri: `https://api.mypurecloud.de/api/v2/oauth/clients?p=${name}`,
    });
    const {
      reader: made,
      warnings,
      sent,
    } = reader({
      'GET /api/v2/oauth/clients?p=b': page([{ ...CLIENT, id: 'c2' }, CLIENT], {
        pageCount: 3,
        nextUri: '/api/v2/oauth/clients?p=c',
      }),
      'GET /api/v2/oauth/clients?p=c': page([{ ...CLIENT, id: 'c3' }], next('b')),
      'GET /api/v2/oauth/clients': page([CLIENT], next('b')),
    });
    expect((await made.clients()).map(({ id }) => id)).toEqual(['c1', 'c2', 'c3']);
    expect(sent).toHaveLength(3);
    expect(warnings).toEqual(['/api/v2/oauth/clients has more than one page for the first time; all pages are read']);
  });

  it('follows only the path of a next page, never another host', async () => {
    const evil = 'https://evil.example/api/v2/oauth/clients?p=2';
    const { reader: made, requests } = reader({
      'GET /api/v2/oauth/clients?p=2': page([]),
      'GET /api/v2/oauth/clients': page([CLIENT], { pageCount: 2, nextUri: evil }),
    });
    await made.clients();
    expect(requests.map(({ url }) => new URL(url).host)).not.toContain('evil.example');
  });

  it.each(['https://evil.example/steal', 'http://[', '/login'])('does not follow %s at all', async (nextUri) => {
    const { reader: made } = reader({ 'GET /api/v2/oauth/clients': page([CLIENT], { pageCount: 2, nextUri }) });
    await expect(made.clients()).rejects.toThrow(/nextUri is not an address/);
  });

  it('ends where there is no next page, whatever the count says', async () => {
    const { reader: made } = reader({ 'GET /api/v2/oauth/clients': page([CLIENT], { pageCount: 2 }) });
    expect(await made.clients()).toHaveLength(1);
  });

  it('finds one client by id, or reports that it is absent', async () => {
    const { reader: made, sent } = reader({ 'GET /api/v2/oauth/clients/c1': { body: CLIENT } });
    expect((await made.client('c1'))?.name).toBe('Pacing');
    expect(await made.client('a/../b')).toBeUndefined();
    expect(sent.at(-1)).toBe('GET /api/v2/oauth/clients/a%2F..%2Fb');
  });
});

describe('reading identity providers', () => {
  it('returns the certificates of both fields, bare and each once', async () => {
    const another = makeOwnPair().certificate;
    const raw = {
      id: 'pureengage',
      name: 'PE',
      certificate: certificatePem(EC_CERTIFICATE),
      certificates: [EC_CERTIFICATE, another.replaceAll('\n', '\r\n'), '', ' \n'],
      autoProvisionUsers: true,
    };
    const { reader: made } = reader({ 'GET /api/v2/identityproviders/pureengage': { body: raw } });
    expect(await made.pureEngage()).toEqual({
      id: 'pureengage',
      name: 'PE',
      disabled: false,
      autoProvisionUsers: true,
      issuer: undefined,
      target: undefined,
      certificates: [EC_CERTIFICATE, pemBody(another)],
      raw,
    });
  });

  it('returns text that is not one readable certificate byte for byte, so that it can be sent back', async () => {
    const chain = certificatePem(EC_CERTIFICATE).repeat(2);
    const certificates = ['R0hJ\r\nSktM', ' not a certificate ', chain];
    const raw = { id: 'pureengage', certificates };
    const { reader: made } = reader({ 'GET /api/v2/identityproviders/pureengage': { body: raw } });
    expect((await made.pureEngage())?.certificates).toEqual(certificates);
  });

  it('notices the answer to another question', async () => {
    const body = { entities: [], total: 0 };
    const { reader: made } = reader({ 'GET /api/v2/identityproviders/pureengage': { body } });
    await expect(made.pureEngage()).rejects.toThrow('it is not an identity provider');
  });

  it('accepts that there is no provider of the type pureengage', async () => {
    expect(await reader({}).reader.pureEngage()).toBeUndefined();
  });

  it('lists each provider with its issuer', async () => {
    const list = [
      { id: 'okta', issuerURI: 'https://idp', ssoTargetURI: 'https://t', disabled: true, certificate: null },
    ];
    const { reader: made } = reader({ 'GET /api/v2/identityproviders': page(list) });
    expect(await made.identityProviders()).toMatchObject([
      {
        id: 'okta',
        name: '',
        issuer: 'https://idp',
        target: 'https://t',
        disabled: true,
        autoProvisionUsers: undefined,
        certificates: [],
      },
    ]);
  });
});
