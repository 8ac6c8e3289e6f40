import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createClock } from '../../../simulators/genesys-cloud/clock.ts';
import { type Scene, startScene } from '../scene.ts';
import { makePair, type Pair } from './pair.ts';

const DAY = 24 * 60 * 60 * 1000;
const PROVIDER = {
  name: 'Genesys Multicloud CX',
  autoProvisionUsers: true,
  issuerURI: 'https://www.genesys.com/pureengage',
  ssoTargetURI: 'https://app.mypurecloud.de',
};
const MISSING = { status: 404, code: 'not.found', message: 'The requested resource was not found.' };

let pairs: readonly Pair[];
beforeAll(async () => {
  pairs = await Promise.all([1, 2, 3, 4, 5, 6].map(() => makePair()));
});
const bare = (index: number) => pairs[index]?.bare ?? '';

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
});
afterEach(async () => {
  expect(scene.simulator.violations).toEqual([]);
  await scene.simulator.close();
});

const api = () => scene.provisioner.identityProviders;
const put = (over: Parameters<ReturnType<typeof api>['putIdentityprovidersPureengage']>[0]) =>
  api().putIdentityprovidersPureengage({ ...PROVIDER, ...over });

describe('the PureEngage identity provider', () => {
  it('is created by a PUT, whose answer shows only a part of it', async () => {
    await expect(api().getIdentityprovidersPureengage()).rejects.toMatchObject(MISSING);
    expect(await put({ certificate: bare(0) })).toEqual({
      id: 'pureengage',
      name: 'Genesys Multicloud CX',
      disabled: false,
      selfUri: '/api/v2/identityproviders/pureengage',
    });
    expect(await api().getIdentityprovidersPureengage()).toEqual({
      ...PROVIDER,
      id: 'pureengage',
      disabled: false,
      certificate: bare(0),
      selfUri: '/api/v2/identityproviders/pureengage',
    });
  });

  it('is replaced by a PUT: omitted fields are lost', async () => {
    await put({ displayOnLogin: false, sloURI: 'https://slo.example', certificate: bare(0) });
    await put({ name: 'Renamed' });
    const provider = await api().getIdentityprovidersPureengage();
    expect(provider).toMatchObject({ name: 'Renamed' });
    for (const gone of ['displayOnLogin', 'sloURI', 'certificate', 'certificates'])
      expect(provider).not.toHaveProperty(gone);
  });

  it('is in the list of all providers, which does not show autoProvisionUsers', async () => {
    expect((await api().getIdentityproviders()).entities).toEqual([]);
    await put({ certificate: bare(0) });
    const { entities } = await api().getIdentityproviders();
    expect(entities).toEqual([expect.objectContaining({ id: 'pureengage', issuerURI: PROVIDER.issuerURI })]);
    expect(entities?.[0]).not.toHaveProperty('autoProvisionUsers');
  });

  it('can be deleted, once', async () => {
    await put({});
    await api().deleteIdentityprovidersPureengage();
    await expect(api().getIdentityprovidersPureengage()).rejects.toMatchObject(MISSING);
    await expect(api().deleteIdentityprovidersPureengage()).rejects.toMatchObject(MISSING);
  });

  it('may be visible late', async () => {
    scene.simulator.behaviour.visibilityDelay = 5_000;
    await put({});
    await expect(api().getIdentityprovidersPureengage()).rejects.toMatchObject(MISSING);
    scene.clock.advance(5_000);
    await put({ name: 'Renamed' });
    expect(await api().getIdentityprovidersPureengage()).toMatchObject({ name: PROVIDER.name });
    scene.clock.advance(5_000);
    expect(await api().getIdentityprovidersPureengage()).toMatchObject({ name: 'Renamed' });
  });

  it.each([
    ['an empty issuer', { issuerURI: '' }, 'missing.issuer.uri'],
    ['a target without https', { ssoTargetURI: 'http://app.mypurecloud.de' }, 'invalid.target.url'],
    ['a target that is not an address', { ssoTargetURI: 'https://' }, 'invalid.target.url'],
    ['a certificate that is not base64', { certificate: 'not base64!' }, 'certificate.invalid.base64'],
    ['base64 that is not a certificate', { certificates: ['QUJD'] }, 'certificate.unparseable'],
  ])('is rejected with %s', async (_what, over, code) => {
    await expect(put(over)).rejects.toMatchObject({ status: 400, code });
    await expect(api().getIdentityprovidersPureengage()).rejects.toMatchObject(MISSING);
  });
});

describe('the certificates of the provider', () => {
  it('are returned bare, although PEM is accepted', async () => {
    await put({ certificate: pairs[0]?.pem ?? '' });
    expect(await api().getIdentityprovidersPureengage()).toMatchObject({ certificate: bare(0) });
  });

  it('are returned in certificate when there is one, in certificates when there are several', async () => {
    await put({ certificates: [bare(0)] });
    const one = await api().getIdentityprovidersPureengage();
    expect(one).toMatchObject({ certificate: bare(0) });
    expect(one).not.toHaveProperty('certificates');
    await put({ certificates: [bare(0), bare(1)] });
    const two = await api().getIdentityprovidersPureengage();
    expect(two).toMatchObject({ certificates: [bare(0), bare(1)] });
    expect(two).not.toHaveProperty('certificate');
  });

  it('are those of both properties: a stale certificate stays trusted', async () => {
    await put({ certificate: bare(0), certificates: [bare(0), bare(1)] });
    expect(await api().getIdentityprovidersPureengage()).toMatchObject({ certificates: [bare(0), bare(1)] });
    await put({ certificate: bare(0), certificates: [bare(2)] });
    expect(await api().getIdentityprovidersPureengage()).toMatchObject({ certificates: [bare(0), bare(2)] });
  });

  it('are five at most', async () => {
    const certificates = pairs.map((pair) => pair.bare);
    await put({ certificates: certificates.slice(0, 5) });
    await expect(put({ certificates })).rejects.toMatchObject({ status: 400 });
  });

  it('are rejected when one has expired, or begins in the future', async () => {
    const certificates = [bare(0), (await makePair({ days: 30 })).bare];
    await put({ certificates });
    scene.clock.advance(31 * DAY);
    await scene.provisioner.client.loginClientCredentialsGrant(
      scene.credentials.clientId,
      scene.credentials.clientSecret,
    );
    await expect(put({ certificates })).rejects.toMatchObject({
      status: 400,
      code: 'certificate.expired',
      message: 'The certificate has expired.',
    });
    await put({ certificates: [bare(0)] });
    const { bare: early } = await makePair({ now: scene.clock.now() + DAY });
    await expect(put({ certificates: [early] })).rejects.toMatchObject({
      status: 400,
      code: 'certificate.not.yet.valid',
    });
  });
});

it('are checked with the time of the service, not of the machine', async () => {
  const yesterday = await startScene({ clock: createClock(() => Date.now() - DAY) });
  const provider = { ...PROVIDER, certificate: bare(0) };
  await expect(yesterday.provisioner.identityProviders.putIdentityprovidersPureengage(provider)).rejects.toMatchObject({
    code: 'certificate.not.yet.valid',
  });
  const { headers } = await fetch(`${yesterday.simulator.url}/api/v2/tokens/me`);
  expect(Date.now() - Date.parse(headers.get('date') ?? '')).toBeGreaterThan(DAY - 10_000);
  await yesterday.simulator.close();
});
