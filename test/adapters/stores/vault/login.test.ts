import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStores } from '../../../../src/adapters/stores/stores.ts';
import type { AppRole, JwtRole } from '../../../simulators/vault/state.ts';
import { ROOT_TOKEN, startVaultSimulator, type VaultSimulator } from '../../../simulators/vault/vault.ts';
import { codeOf, type Environment, testContext, textOf } from '../context.ts';

let vault: VaultSimulator;
beforeEach(async () => {
  vault = await startVaultSimulator();
  vault.put('secret/acme', { password: 'correct horse' });
});
afterEach(() => vault.close());

const AUDIENCE = 'https://vault.acme.example';
const jwtRole: JwtRole = { audiences: [AUDIENCE], claims: { ref: 'refs/heads/main' }, policies: ['root'] };
const APPROLE = { VAULT_ROLE_ID: 'r', VAULT_SECRET_ID: 's-1234' };

function allow(roles: { readonly jwt?: Partial<JwtRole>; readonly approle?: Partial<AppRole> }) {
  const { jwt, approle } = vault.state.logins;
  if (jwt?.type === 'jwt') jwt.roles.apply = { ...jwtRole, ...roles.jwt };
  if (approle?.type === 'approle')
    approle.roles.apply = { roleId: 'r', secretIds: { 's-1234': 0 }, policies: ['root'], ...roles.approle };
}

const workflow = (over: Environment = {}): Environment => ({
  VAULT_ROLE: 'apply',
  VAULT_AUDIENCE: AUDIENCE,
  ACTIONS_ID_TOKEN_REQUEST_URL: `${vault.url}/_oidc/token?api-version=2.0`,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
  ...over,
});

/** Reads an entry in one run, which then ends. */
async function run(environment: Environment) {
  const context = testContext({ VAULT_ADDR: vault.url, ...environment });
  const stores = createStores(context, { directory: '.' });
  const work = stores.credentials({ store: 'vault', path: 'acme' }, { store: 'vault' });
  const [code, text] = await Promise.all([codeOf(work), textOf(work)]);
  await stores.close();
  const said = context.lines.filter((line) => !line.includes('attempt'));
  return { code, text, context, said, path: vault.requests.map(({ path }) => path.slice('/v1/'.length)) };
}

describe('a login to Vault with a token', () => {
  it('requests no token and ends none: the token belongs to the operator', async () => {
    const { code, context, path } = await run({ VAULT_TOKEN: ROOT_TOKEN, ...APPROLE });
    expect([code, path, context.begun]).toEqual(['no error', ['secret/data/acme'], []]);
    expect(vault.state.tokens.has(ROOT_TOKEN)).toBe(true);
    expect(context.masks).toContain(ROOT_TOKEN);
  });

  it('ignores a line break at the end of the token', async () => {
    expect((await run({ VAULT_TOKEN: ` ${ROOT_TOKEN}\n` })).code).toBe('no error');
  });
});

describe('a login to Vault with AppRole', () => {
  it('logs in at its mount, and logs out at the end', async () => {
    allow({});
    const { code, context, path } = await run(APPROLE);
    expect([code, path]).toEqual(['no error', ['auth/approle/login', 'secret/data/acme', 'auth/token/revoke-self']]);
    expect(context.begun).toEqual([`${vault.url}/v1/auth/token/revoke-self`]);
    expect(context.ended).toEqual(context.begun);
    expect(vault.state.tokens.size).toBe(1);
  });

  it('may use another mount', async () => {
    allow({});
    vault.state.logins['team/ci'] = vault.state.logins.approle ?? { type: 'approle', roles: {} };
    expect((await run({ ...APPROLE, VAULT_AUTH_MOUNT: '/team/ci/' })).code).toBe('no error');
    expect((await run({ ...APPROLE, VAULT_AUTH_MOUNT: '../sys' })).code).toBe('vault.path');
  });

  it('does not try to end a batch token, which cannot be ended', async () => {
    allow({ approle: { isBatch: true } });
    const { code, context, path } = await run(APPROLE);
    expect([code, context.begun, path]).toEqual(['no error', [], ['auth/approle/login', 'secret/data/acme']]);
  });

  it('says which part of the credential is missing', async () => {
    expect((await run({ VAULT_ROLE_ID: 'r', VAULT_SECRET_ID: '' })).text).toContain(
      '`VAULT_ROLE_ID` is set, but `VAULT_SECRET_ID` is not',
    );
    expect((await run({ VAULT_SECRET_ID: 's-1234' })).text).toContain(
      '`VAULT_SECRET_ID` is set, but `VAULT_ROLE_ID` is',
    );
    expect((await run({})).code).toBe('vault.no-login');
  });
});

describe('a login to Vault with the identity of a workflow', () => {
  it('requests a token from GitHub for that audience, once, and shows neither the token nor the request token', async () => {
    allow({});
    const asked: (string | null | undefined)[][] = [];
    vault.watchers.push(({ path, query, headers }) => {
      if (path.startsWith('/_oidc'))
        asked.push([headers.authorization, query.get('audience'), query.get('api-version')]);
    });
    const { code, context } = await run(workflow());
    expect([code, asked]).toEqual(['no error', [['Bearer request-token', AUDIENCE, '2.0']]]);
    expect(context.masks).toContain('request-token');
    expect(context.masks.some((mask) => mask.split('.').length === 3)).toBe(true);
    expect(vault.state.tokens.size).toBe(1);
  });

  it('without an audience uses the one of the owner of the repository', async () => {
    allow({ jwt: { audiences: ['https://github.com/acme'] } });
    expect((await run(workflow({ VAULT_AUDIENCE: '' }))).code).toBe('no error');
    expect((await run(workflow())).code).toBe('vault.audience');
  });

  it.each([
    ['vault.audience', { audiences: [] }],
    ['vault.audience', { audiences: ['another'] }],
    ['vault.claims', { claims: { ref: 'refs/heads/other' } }],
    ['vault.claims', { claims: { environment: 'production' } }],
    ['vault.claims', { userClaim: 'job' }],
    ['vault.role', { type: 'oidc' }],
  ] as const)('reports %s for a role with %j', async (code, role) => {
    allow({ jwt: role });
    expect((await run(workflow())).code).toBe(code);
  });

  it('says what the job lacks', async () => {
    allow({});
    const { code, text } = await run({ VAULT_ROLE: 'apply' });
    expect([code, text]).toEqual(['vault.no-identity', expect.stringContaining('id-token: write')]);
    expect((await run(workflow({ ACTIONS_ID_TOKEN_REQUEST_URL: 'nonsense' }))).code).toBe('vault.no-identity');
    for (const body of [{}, { value: '' }, { value: 1 }, 'text']) {
      vault.faults.push({ when: 'before', path: '_oidc', status: 200, body });
      expect((await run(workflow())).code).toBe('vault.no-identity');
    }
    vault.faults.push({ when: 'before', path: '_oidc', status: 403, body: {} });
    expect((await run(workflow())).code).toBe('http.status');
  });

  it('recognizes the mount of another login method', async () => {
    expect((await run(workflow({ VAULT_AUTH_MOUNT: 'approle' }))).code).toBe('vault.login-mount');
    expect((await run({ ...APPROLE, VAULT_AUTH_MOUNT: 'jwt' })).code).toBe('vault.role');
  });
});

describe('an error answer to a login to Vault', () => {
  const refused = async (status: number, body: unknown, times = 1) => {
    vault.faults.push({ when: 'before', path: 'login', status, body, times });
    return run(APPROLE);
  };

  it.each([
    [400, 'missing role', 'vault.role'],
    [400, 'role "audit" could not be found', 'vault.role'],
    [400, 'invalid role or secret ID', 'vault.approle'],
    [400, 'missing secret_id', 'vault.approle'],
    [500, 'missing role_id', 'vault.login-mount'],
    [400, 'could not load configuration', 'vault.login-mount'],
    [404, 'no handler for route "auth/approle/login". route entry not found.', 'vault.mount'],
    [404, '1 error occurred:\n\t* unsupported path\n\n', 'vault.login-mount'],
    [404, 'namespace not found', 'vault.namespace'],
    [400, 'error validating token: aud claim does not match any bound audience', 'vault.audience'],
    [400, 'error validating claims: claim "audience_group" is missing', 'vault.claims'],
    [400, 'error validating token: invalid issuer (iss) claim', 'vault.token'],
    [400, 'missing token', 'vault.token'],
    [403, 'permission denied', 'vault.login'],
    [405, 'unsupported operation', 'vault.login'],
    [503, 'Vault is sealed', 'vault.sealed'],
    [501, 'Vault is not initialized', 'vault.not-initialised'],
  ])('has its message: %i %j', async (status, error, code) => {
    expect((await refused(status, { errors: [error] })).code).toBe(code);
    expect(vault.requests).toHaveLength(1);
  });

  it('is reported without a text, or without a token in the answer', async () => {
    expect((await refused(403, 'no')).text).toContain('status 403 |');
    for (const body of ['<html>', {}, { auth: null }, { auth: {} }, { auth: { client_token: '' } }]) {
      expect((await refused(200, body)).code).toBe('vault.login');
    }
  });

  it('does not show a quoted secret id', async () => {
    const { code, text } = await refused(400, { errors: ['invalid secret_id "s-1234"'] });
    expect(code).toBe('vault.approle');
    expect(text).toContain('invalid secret_id');
    expect(text).not.toContain('s-1234');
  });

  it('that is temporary is retried', async () => {
    allow({});
    vault.faults.push({ when: 'before', path: 'login', status: 503, body: {} });
    vault.faults.push({ when: 'before', path: 'login', status: 412, body: {} });
    expect((await refused(500, { errors: ['internal error'] })).code).toBe('no error');
    expect((await refused(503, {}, 9)).code).toBe('vault.unavailable');
    vault.faults.length = 0;
    expect((await refused(500, {}, 9)).code).toBe('http.status');
  });
});

describe('logging out of Vault', () => {
  const ending = async (fault: object) => {
    allow({});
    vault.faults.push({ when: 'before', path: 'revoke-self', ...fault });
    return run(APPROLE);
  };

  it('never fails a run, and says when a token stays valid', async () => {
    const forbidden = await ending({ status: 403, body: { errors: ['permission denied'] } });
    expect(forbidden.said).toEqual(['Vault did not end the login: permission denied']);
    expect([forbidden.code, forbidden.context.ended]).toEqual(['no error', forbidden.context.begun]);
  });

  it.each([{ status: 500, body: {} }, { status: 503, body: {} }, { drop: true }])(
    'is left to the post step after %j',
    async (fault) => {
      const { code, said, context } = await ending(fault);
      expect(said).toEqual(['Could not end the login at Vault; its token expires by itself']);
      expect([code, context.begun.length, context.ended]).toEqual(['no error', 1, []]);
    },
  );

  it('happens after a run that failed too', async () => {
    allow({ approle: { policies: [] } });
    expect((await run(APPROLE)).code).toBe('vault.denied');
    expect(vault.state.tokens.size).toBe(1);
  });

  it('happens while the run is being stopped', async () => {
    allow({});
    const stop = new AbortController();
    const stores = createStores(testContext({ VAULT_ADDR: vault.url, ...APPROLE }, stop.signal), { directory: '.' });
    await stores.credentials({ store: 'vault', path: 'acme' }, { store: 'vault' });
    stop.abort();
    await stores.close();
    expect(vault.state.tokens.size).toBe(1);
  });

  it('does nothing where there was no login', async () => {
    await createStores(testContext({ VAULT_ADDR: vault.url, ...APPROLE }), { directory: '.' }).close();
    expect(vault.requests).toEqual([]);
  });
});

describe('a run that lasts longer than its token', () => {
  const LEASE = 1200;

  /** Reads the entry twice, `seconds` apart, and with two requests at the same time. */
  async function readAgainAfter(seconds: number, environment: Environment = APPROLE) {
    allow({});
    const context = testContext({ VAULT_ADDR: vault.url, ...environment });
    let ahead = 0;
    const clock = { ...context.clock, now: () => new Date(Date.now() + ahead * 1000) };
    const stores = createStores({ ...context, clock }, { directory: '.' });
    const read = () => stores.credentials({ store: 'vault', path: 'acme' }, { store: 'vault' });
    await read();
    ahead = seconds;
    await Promise.all([read(), read()]);
    await stores.close();
    const logins = vault.requests.filter(({ path }) => path.endsWith('/login')).length;
    return { logins, begun: context.begun.length, ended: context.ended.length };
  }

  it('logs in again, once for all requests, shortly before the token expires', async () => {
    expect(await readAgainAfter(LEASE - 3)).toEqual({ logins: 2, begun: 2, ended: 2 });
  });

  it('keeps the token until then, and keeps one without a known expiry', async () => {
    expect(await readAgainAfter(LEASE - 60)).toEqual({ logins: 1, begun: 1, ended: 1 });
    expect(await readAgainAfter(LEASE * 10, { VAULT_TOKEN: ROOT_TOKEN })).toMatchObject({ begun: 0, ended: 0 });
  });
});
