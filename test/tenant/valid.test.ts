import { describe, expect, it } from 'vitest';
import { placeOf, writtenAt } from '../../src/tenant/tenant.ts';
import { acme, GAX, organization, server } from './loading.ts';

describe('a valid tenant file', () => {
  it('gets the defaults of the Genesys guide for every omitted key', () => {
    const tenant = acme();
    expect(tenant.identityProvider).toEqual({
      name: 'Genesys Multicloud CX',
      issuer: 'https://www.genesys.com/pureengage',
      target: 'https://app.mypurecloud.de',
      disabled: false,
      certificate: {
        days: 3652,
        keySize: 2048,
        renewBefore: 60,
        subject: 'acme hybrid integration',
        format: 'traditional',
        grace: 7,
      },
    });
    expect(tenant.transaction.options).toMatchObject({
      general: { organization_domain_suffix: 'com' },
      saml: { expire_time: '24' },
    });
    expect(tenant.predictiveEngagement).toEqual({ grantTo: ['employee'], permissionsFrom: 'AI Agent' });
    expect(tenant.clients[0]).toEqual({
      key: 'pacing',
      name: 'Engage Agent Pacing',
      grant: 'client-credentials',
      description: '',
      roles: [{ role: 'admin', division: 'Home' }],
      tokenLifetime: 86_400,
      resetLostSecret: false,
      grace: 7,
    });
    expect(acme({ transaction: server(GAX) }).transaction.acknowledged).toEqual([]);
  });

  it('may have its own key pair, plan credentials, permissions, a domain, options and a section of its own', () => {
    const tenant = acme({
      organization: organization({ region: '', domain: 'new.pure.cloud', planCredentials: '"file:reader"' }),
      services:
        '{ agent-pacing: { client: pacing }, sync: { client: pacing, section: agent_state_sync, options: { interval: 30 } }, predictive-engagement: { permissions: ["journey:session:view"] } }',
      identityProvider: '{ certificate: { days: 30, own: "vault:own/pair" } }',
      prune: 'true',
    });
    expect(tenant.organization).toMatchObject({
      domain: 'new.pure.cloud',
      planCredentials: { store: 'file', path: 'reader' },
    });
    expect(tenant.services[1]).toMatchObject({
      section: 'agent_state_sync',
      secretOption: 'client_secret',
      options: { interval: '30' },
    });
    expect(tenant.transaction.options.agent_state_sync).toEqual({ interval: '30' });
    // A certificate of 30 days cannot be renewed 60 days before it expires.
    expect(tenant.identityProvider.certificate).toMatchObject({
      renewBefore: 10,
      own: { store: 'vault', path: 'own/pair' },
    });
    expect(tenant.predictiveEngagement).toEqual({ grantTo: ['employee'], permissions: ['journey:session:view'] });
    expect(tenant.prune).toBe(true);
  });

  it('may have a domain that only looks like a host of another', () => {
    const { domain } = acme({ organization: organization({ region: '', domain: 'my.login.cloud' }) }).organization;
    expect(domain).toBe('my.login.cloud');
  });

  it('shortens the name in the certificate to the limit of X.509', () => {
    const tenant = acme({ tenant: 'a'.repeat(63) });
    expect(tenant.identityProvider.certificate.subject).toBe('a'.repeat(63));
  });

  it('needs no clients, services or users', () => {
    const tenant = acme({ clients: '', services: '', administrators: '', verify: '' });
    expect(tenant).toMatchObject({ clients: [], services: [], administrators: [] });
    expect(tenant.predictiveEngagement).toBeUndefined();
  });

  it('says when its clients are rotated, and how long the grace period of the old ones is', () => {
    const { clients } = acme({
      clients:
        '{ pacing: { name: P, grant: client-credentials, maxAge: 90, grace: 0 }, desktop: { name: D, grant: saml2-bearer, scopes: [users], maxAge: 1 } }',
    });
    expect(clients).toMatchObject([
      { maxAge: 90, grace: 0 },
      { maxAge: 1, grace: 7 },
    ]);
  });

  it('sets the format of the private key, and the grace period of the old certificate', () => {
    const { certificate } = acme({
      identityProvider: '{ certificate: { format: pkcs8, grace: 90 } }',
    }).identityProvider;
    expect(certificate).toMatchObject({ format: 'pkcs8', grace: 90 });
  });

  it('may write the domain suffix into another section', () => {
    const { options } = acme({
      transaction:
        '{ tenant: acme, server: { driver: file }, options: { organization_domain_suffix: de, organization_domain_suffix_section: ewt } }',
    }).transaction;
    expect(options.ewt).toEqual({ organization_domain_suffix: 'de' });
    expect(options.general).not.toHaveProperty('organization_domain_suffix');
  });
});

describe('the position of a value in a tenant file', () => {
  const tenant = acme();

  it('is the position of its key', () => {
    expect(placeOf(tenant, '/clients')).toEqual({ file: 'tenants/1.yaml', line: 5, column: 1 });
    expect(writtenAt(tenant, '/clients')).toEqual({ file: 'tenants/1.yaml', line: 5, column: 1 });
  });

  it('is the nearest parent of an omitted key', () => {
    expect(placeOf(tenant, '/clients/nobody/name')).toEqual({ file: 'tenants/1.yaml', line: 5, column: 1 });
    expect(writtenAt(tenant, '/clients/pacing/tokenLifetime')).toEqual({ file: 'tenants/1.yaml', line: 5, column: 12 });
  });

  it('is absent where only the file remains: a default has no line', () => {
    expect(writtenAt(tenant, '/identityProvider/certificate/days')).toBeUndefined();
    expect(writtenAt(tenant, '')).toBeUndefined();
    expect(placeOf(tenant, '/identityProvider/certificate/days')).toEqual({
      file: 'tenants/1.yaml',
      line: 1,
      column: 1,
    });
    expect(placeOf({ file: 'x.yaml', places: {} }, '/a')).toEqual({ file: 'x.yaml', line: 1, column: 1 });
  });
});
