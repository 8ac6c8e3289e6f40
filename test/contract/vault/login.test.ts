import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Claims, createIdentity, workflowClaims } from '../../simulators/vault/identity.ts';
import { SERVERS, type VaultServer } from './servers.ts';
import { type AppRoleCredentials, ThrowAway } from './throw-away.ts';

describe.each(SERVERS)('a login at %s', (_name, open) => {
  let server: VaultServer;
  let vault: ThrowAway;
  let kv: string;
  let policy: string;
  beforeAll(async () => {
    server = await open();
    vault = new ThrowAway(server);
    kv = await vault.mount(2);
    policy = await vault.policy(
      `path "${kv}/data/*" { capabilities = ["read"] }\npath "${kv}/data/new" { capabilities = ["create", "read"] }`,
    );
  });
  afterAll(async () => {
    await vault.removeAll();
    await server.close();
  });

  describe('with AppRole', () => {
    let mount: string;
    beforeAll(async () => {
      mount = await vault.loginMethod('approle');
    });
    const login = ({ roleId, secretId }: Partial<AppRoleCredentials>) =>
      vault.ask('POST', `auth/${mount}/login`, { token: '', json: { role_id: roleId, secret_id: secretId } });
    const tokenFor = async (role: object = {}) => {
      const credentials = await vault.appRole(mount, { token_policies: policy, token_ttl: '60s', ...role });
      return String((await login(credentials)).body?.auth?.client_token);
    };

    it('gives a token, its lifetime and its type', async () => {
      const { status, body } = await login(await vault.appRole(mount, { token_policies: policy, token_ttl: '60s' }));
      expect(status).toBe(200);
      expect(body?.auth).toMatchObject({ lease_duration: 60, renewable: true, token_type: 'service' });
      expect(body?.auth?.policies).toEqual(expect.arrayContaining(['default', policy]));
    });

    it('rejects an unknown role id or secret id', async () => {
      const good = await vault.appRole(mount);
      const invalid = { status: 400, body: { errors: ['invalid role or secret ID'] } };
      expect(await login({ ...good, roleId: 'nobody' })).toEqual(invalid);
      expect(await login({ ...good, secretId: 'wrong' })).toEqual(invalid);
      expect(await login({ roleId: good.roleId })).toEqual({ status: 400, body: { errors: ['missing secret_id'] } });
      const nothing = await login({ secretId: good.secretId });
      expect(nothing.body).toEqual({ errors: ['missing role_id'] });
      expect([400, 500]).toContain(nothing.status);
    });

    it('may limit the logins of a secret id', async () => {
      const once = await vault.appRole(mount, {}, { num_uses: 1 });
      expect((await login(once)).status).toBe(200);
      expect(await login(once)).toEqual({ status: 400, body: { errors: ['invalid role or secret ID'] } });
    });

    it('limits a token to its policies', async () => {
      const token = await tokenFor();
      const path = `${kv}/data/${vault.name()}`;
      const write = (target: string, cas: number) =>
        vault.ask('POST', target, { token, json: { options: { cas }, data: { a: '1' } } });
      expect(await vault.ask('GET', path, { token })).toEqual({ status: 404, body: { errors: [] } });
      const refusal = await write(path, 0);
      expect(refusal.status).toBe(403);
      expect(refusal.body?.errors?.join()).toContain('permission denied');
      // `create` is for absent entries, `update` for existing ones.
      expect((await write(`${kv}/data/new`, 0)).status).toBe(200);
      expect((await write(`${kv}/data/new`, 1)).status).toBe(403);
      expect((await vault.ask('GET', `${vault.name()}/data/a`, { token })).status).toBe(403);
      expect((await vault.ask('POST', `sys/mounts/${vault.name()}`, { token, json: { type: 'kv' } })).status).toBe(403);
    });

    it('lets a token read its own capabilities', async () => {
      const paths = [`${kv}/data/a`, `${kv}/data/new`, `${kv}/metadata/a`];
      const token = await tokenFor();
      const expected = { [`${kv}/data/a`]: ['read'], [`${kv}/data/new`]: ['create', 'read'] };
      const { body } = await vault.ask('POST', 'sys/capabilities-self', { token, json: { paths } });
      expect(body?.data).toMatchObject({ ...expected, [`${kv}/metadata/a`]: ['deny'] });
      const root = await vault.ask('POST', 'sys/capabilities-self', { json: { paths: [`${kv}/data/a`] } });
      expect(root.body?.data).toEqual({ [`${kv}/data/a`]: ['root'], capabilities: ['root'] });
      expect((await vault.ask('GET', `sys/internal/ui/mounts/${kv}`, { token })).status).toBe(200);
    });

    it('ends a token once, and a batch token never', async () => {
      const token = await tokenFor();
      const denied = { status: 403, body: { errors: ['permission denied'] } };
      expect(await vault.ask('POST', 'auth/token/revoke-self', { token })).toEqual({ status: 204, body: undefined });
      expect(await vault.ask('POST', 'auth/token/revoke-self', { token })).toEqual(denied);
      expect(await vault.ask('GET', `${kv}/data/a`, { token })).toEqual(denied);
      const batch = await tokenFor({ token_type: 'batch' });
      expect(await vault.ask('POST', 'auth/token/revoke-self', { token: batch })).toEqual({
        status: 400,
        body: { errors: ['batch tokens cannot be revoked'] },
      });
    });
  });

  describe('with the identity of a workflow', () => {
    const identity = createIdentity();
    let mount: string;
    beforeAll(async () => {
      mount = await vault.loginMethod('jwt');
    });
    const audience = 'https://vault.acme.example';
    const role = {
      role_type: 'jwt',
      user_claim: 'repository',
      bound_audiences: [audience],
      bound_claims: { ref: 'refs/heads/main' },
      token_policies: [policy],
    };
    const make = async (over: object) => {
      const name = vault.name();
      await vault.ask('POST', `auth/${mount}/role/${name}`, { json: { ...role, ...over } });
      return name;
    };
    const login = (json: object) => vault.ask('POST', `auth/${mount}/login`, { token: '', json });
    const claims = (over: Claims = {}) => ({ ...workflowClaims(audience), ...over });
    const saying = (...errors: readonly string[]) => ({ status: 400, body: { errors } });

    it('requires a configuration first', async () => {
      expect(await login({ role: 'any', jwt: 'x' })).toEqual(saying('could not load configuration'));
      await vault.ask('POST', `auth/${mount}/config`, { json: { jwt_validation_pubkeys: [identity.publicKey] } });
      expect(await login({ jwt: 'x' })).toEqual(saying('missing role'));
      expect(await login({ role: 'nobody', jwt: 'x' })).toEqual(saying('role "nobody" could not be found'));
      expect(await login({ role: await make({}) })).toEqual(saying('missing token'));
    });

    it('gives a token to the workflow of the role', async () => {
      const answer = await login({ role: await make({}), jwt: identity.token(claims()) });
      expect(answer).toMatchObject({ status: 200, body: { auth: { token_type: 'service' } } });
    });

    it.each([
      [
        'another signer',
        {},
        createIdentity().token(claims()),
        'no known key successfully validated the token signature',
      ],
      ['a missing token', {}, 'x', 'go-jose/go-jose: compact JWS format must have three parts'],
    ])('rejects %s', async (_what, over, jwt, reason) => {
      const text = `error validating token: error verifying token signature: ${reason}`;
      expect(await login({ role: await make(over), jwt })).toEqual(saying(text));
    });

    const outdated = { iat: 1_000_000, nbf: 1_000_000, exp: 1_000_300 };
    it.each([
      [
        'a token for another audience',
        {},
        { aud: 'https://github.com/acme' },
        'error validating token: invalid audience (aud) claim: audience claim does not match any expected audience',
      ],
      [
        'a role without audiences',
        { bound_audiences: [] },
        {},
        'audience claim found in JWT but no audiences bound to the role',
      ],
      [
        'another branch',
        {},
        { ref: 'refs/heads/other' },
        'error validating claims: claim "ref" does not match any associated bound claim values',
      ],
      [
        'a job without an environment',
        { bound_claims: { environment: 'production' } },
        {},
        'error validating claims: claim "environment" is missing',
      ],
      ['an old token', {}, outdated, 'error validating token: invalid expiration time (exp) claim: token is expired'],
      ['a token without the claim that names the user', { user_claim: 'job' }, {}, 'claim "job" not found in token'],
      [
        'a role for people',
        { role_type: 'oidc', allowed_redirect_uris: ['https://vault.acme.example/callback'] },
        {},
        'role with oidc role_type is not allowed',
      ],
    ])('rejects %s', async (_what, over, claim, reason) => {
      const jwt = identity.token(claims(claim));
      expect(await login({ role: await make(over), jwt })).toEqual(saying(reason));
    });
  });

  it('is not possible where there is no login method', async () => {
    const nowhere = await vault.ask('POST', `auth/${vault.name()}/login`, { token: '', json: { role_id: 'a' } });
    expect(nowhere).toEqual({ status: 403, body: { errors: ['permission denied'] } });
  });

  it('accepts only a policy that it can read', async () => {
    const path = `sys/policies/acl/${vault.name()}`;
    const empty = { status: 400, body: { errors: ["'policy' parameter not supplied or empty"] } };
    expect(await vault.ask('POST', path, { json: { policy: '' } })).toEqual(empty);
    const broken = await vault.ask('POST', path, { json: { policy: 'path {' } });
    expect(broken.status).toBe(400);
    expect(broken.body?.errors?.join()).toMatch(/^failed to parse policy: /);
    expect(await vault.ask('GET', path)).toEqual({ status: 404, body: { errors: [] } });
  });

  it('is required: an unknown or missing token is rejected', async () => {
    for (const token of ['hvs.nobody', '']) {
      const denied = { status: 403, body: { errors: ['permission denied'] } };
      expect(await vault.ask('GET', `${kv}/data/a`, { token })).toEqual(denied);
    }
  });
});
