import { describe, expect, it } from 'vitest';
import { acmeWith, useWorkplace } from './job.ts';

const at = useWorkplace();

/** A value for another step of the job, which no tenant file needs. */
const DEPLOY = {
  DEPLOY_CLIENT_ID: 'canary-of-deploy-id',
  DEPLOY_CLIENT_SECRET: 'canary-of-deploy-secret',
  DEPLOY_USERNAME: 'canary-of-deploy-user',
  DEPLOY_PASSWORD: 'canary-of-deploy-password',
};

describe('variables of the job that the workflow does not name', () => {
  it.each([
    ['as the OAuth client', { credentials: 'env:DEPLOY' }, 'acme.yaml:4:'],
    ['as the OAuth client, by the store github', { credentials: 'github:deploy' }, 'acme.yaml:4:'],
    ['as the account of the server', { login: 'env:deploy' }, 'acme.yaml:8:'],
    ['as the store of the tenant', { secrets: '{ store: env, path: deploy }' }, 'acme.yaml:3:'],
    ['as the key pair of the customer', { identityProvider: '{ certificate: { own: "env:DEPLOY" } }' }, 'acme.yaml:'],
  ])('are not read and not sent where a tenant file names them %s', async (_how, over, place) => {
    at.write(acmeWith(over));
    const environment = { ...DEPLOY, GENESYS_HYBRID_ALLOWED_ENV: 'env:ACME_PROVISIONER\nDEPLO' };
    const run = await at.step('plan', { environment });
    expect(run).toMatchObject({ exitCode: 1, outputs: { result: 'refused' } });
    expect(at.requests()).toBe(0);
    expect(run.visibleLog).toContain(place);
    expect(run.visibleLog).toContain('the environment variables that begin with DEPLOY_');
    expect(run.visibleLog).toContain('to the repository variable `GENESYS_HYBRID_ALLOWED_ENV` (input allowed-env');
    // Not even masked: a value that was never read cannot be masked.
    expect(run.stdout).not.toContain('canary-of-deploy');
  });

  it.each(['drift', 'verify', 'apply', 'rotate', 'adopt'])('are not used by %s either', async (command) => {
    at.write(acmeWith({ credentials: 'env:DEPLOY' }));
    const asked = { apply: { 'accept-current-plan': 'true' }, rotate: { what: 'saml' } }[command] ?? {};
    const run = await at.step(command, { inputs: asked, environment: DEPLOY });
    expect(run).toMatchObject({ exitCode: 1, outputs: { result: 'refused' } });
    expect(at.requests()).toBe(0);
    expect(run.stdout).not.toContain('canary-of-deploy');
  });

  it('are refused before the plan that would be reviewed, also where only apply would use them', async () => {
    const reader = 'vault:genesys/acme/provisioner", planCredentials: "vault:genesys/acme/provisioner';
    at.write(acmeWith({ credentials: reader.replace('vault', 'env') }));
    expect((await at.step('plan', { environment: DEPLOY })).outputs.result).toBe('refused');
    expect(at.requests()).toBe(0);
  });
});

describe('variables of the job that the workflow names', () => {
  const given = () => {
    const [{ id = '', secret = '' } = {}] = at.simulators.organization('acme').clients;
    return { ACME_PROVISIONER_CLIENT_ID: id, ACME_PROVISIONER_CLIENT_SECRET: secret };
  };

  it.each([
    ['env:ACME_PROVISIONER', 'env:ACME_PROVISIONER'],
    ['env:acme-provisioner', 'env:other, ACME_PROVISIONER'],
    ['github:acme/provisioner', 'github:acme/provisioner'],
  ])('for %s by %s are used', async (credentials, list) => {
    at.write(acmeWith({ credentials }));
    const run = await at.step('plan', { inputs: { 'allowed-env': list }, environment: given() });
    expect(run).toMatchObject({ exitCode: 0, outputs: { result: 'differs' } });
  });

  it('need no list in a terminal', async () => {
    at.write(acmeWith({ credentials: 'env:ACME_PROVISIONER' }));
    expect((await at.terminal(['plan', 'acme.yaml'], given())).status).toBe(2);
  });
});
