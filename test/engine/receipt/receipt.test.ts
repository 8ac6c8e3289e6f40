import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Operation, Receipt } from '../../../src/core/receipt.ts';
import { acmeFile, type InProcessOptions, runInProcess } from '../../simulators/in-process.ts';
import { SHIPPED, type Simulators, startSimulators } from '../../simulators/simulators.ts';

let simulators: Simulators;
beforeEach(async () => {
  simulators = await startSimulators(SHIPPED.slice(0, 1));
});
afterEach(() => simulators.close());

async function applied(options: InProcessOptions = {}, file = acmeFile()): Promise<Receipt> {
  const { receipt } = await runInProcess(simulators, 'apply', { 'acme.yaml': file }, options);
  if (!receipt) throw new Error('there is no receipt');
  return receipt;
}

function operation({ tenants }: Receipt, address: string): Operation {
  const found = tenants.flatMap(({ operations }) => operations).find((each) => each.address === address);
  if (!found) throw new Error(`the receipt has no ${address}`);
  return found;
}

const writtenIn = (each: Operation, field: string) => each.fields.find((one) => one.field === field)?.after;

describe('a receipt records its origin', () => {
  it('inside GitHub Actions', async () => {
    const receipt = await applied({
      environment: {
        GITHUB_SHA: '1a2b3c4d5e6f7a8b9c0d1a2b3c4d5e6f7a8b9c0d',
        GITHUB_ACTOR: 'octocat',
        GITHUB_TRIGGERING_ACTOR: 'hubot',
        GITHUB_REPOSITORY: 'acme/hybrid',
        GITHUB_EVENT_NAME: 'push',
        GITHUB_RUN_ID: '42',
        GITHUB_RUN_ATTEMPT: '2',
        GITHUB_SERVER_URL: 'https://github.acme.example',
      },
    });
    expect(receipt).toMatchObject({
      format: 1,
      tool: { name: 'genesys-hybrid', version: expect.stringMatching(/^\d+\.\d+\.\d+/) },
      commit: '1a2b3c4d5e6f7a8b9c0d1a2b3c4d5e6f7a8b9c0d',
      actor: 'hubot',
      repository: 'acme/hybrid',
      event: 'push',
      run: { id: '42', attempt: 2, address: 'https://github.acme.example/acme/hybrid/actions/runs/42/attempts/2' },
    });
  });

  it('from a terminal, where only the user is known', async () => {
    const receipt = await applied({ environment: { USER: 'ada', GITHUB_SHA: 'not a commit' } });
    expect(Object.keys(receipt).sort()).toEqual([
      ...['actor', 'finished', 'format', 'planHash', 'started', 'tenants', 'tool'],
    ]);
    expect(receipt.actor).toBe('ada');
  });
});

describe('a receipt records the completed changes', () => {
  it('with its plan, its times, and who did it in Genesys Cloud', async () => {
    const { plan, receipt } = await runInProcess(simulators, 'apply');
    const [tenant] = receipt?.tenants ?? [];
    expect(receipt?.planHash).toBe(plan?.hash);
    const provisioner = simulators.organization('acme').clients[0]?.id;
    expect(tenant).toMatchObject({ tenant: 'acme', outcome: 'changed', provisioner });
    const times = (tenant?.operations ?? []).flatMap(({ started = '', finished = '' }) => [started, finished]);
    const all = [receipt?.started ?? '', ...times, receipt?.finished ?? ''].map((time) => Date.parse(time));
    expect(all.every((time) => time >= (all[0] ?? 0) && time <= (all.at(-1) ?? 0))).toBe(true);
  });

  it('with the values that were not known before, and secrets as fingerprints', async () => {
    const receipt = await applied();
    const { clients, providers } = simulators.organization('acme');
    const transaction = operation(receipt, 'transaction');
    expect(writtenIn(transaction, 'ewt/client_id')).toBe(
      clients.find(({ name }) => name === 'Engage Agent Pacing')?.id,
    );
    expect(writtenIn(transaction, 'ewt/password')).toEqual({
      secret: expect.stringMatching(/^[0-9a-f]{16}$/),
      from: { ref: 'oauth-client/pacing#1', field: 'secret' },
    });
    expect(writtenIn(operation(receipt, 'oauth-client/pacing#1'), 'secret')).toEqual({
      ...(writtenIn(transaction, 'ewt/password') as object),
    });
    expect(writtenIn(operation(receipt, 'identity-provider'), 'certificates')).toEqual([
      expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    ]);
    expect(providers.get('pureengage')).toBeDefined();
  });

  it('with both certificates that are trusted during a rotation', async () => {
    await applied();
    const rotated = await applied({ request: { command: 'rotate', what: 'saml' } });
    expect(writtenIn(operation(rotated, 'identity-provider'), 'certificates')).toHaveLength(2);
  });

  it('with the correlation ids of the answers to requests that change something, and of no other', async () => {
    const ids = (each: Operation) => each.correlationIds;
    const receipt = await applied();
    expect(ids(operation(receipt, 'oauth-client/pacing#1'))).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
    expect(ids(operation(receipt, 'saml-key#1'))).toEqual([]);
    const all = receipt.tenants.flatMap(({ operations }) => operations.flatMap(ids));
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('the receipt of an apply that failed', () => {
  const fail = (headers: Readonly<Record<string, string>>) =>
    simulators.genesysCloud.faults.push({
      when: 'before',
      method: 'PUT',
      path: '/identityproviders/pureengage',
      status: 400,
      headers,
      body: { code: 'invalid.target.url', message: 'no' },
    });

  it('has the completed changes, why it failed with the id for a support case, and what was not started', async () => {
    fail({ 'ININ-Correlation-Id': 'f00d-for-support' });
    const receipt = await applied();
    expect(receipt.tenants[0]?.outcome).toBe('partial');
    expect(operation(receipt, 'identity-provider')).toMatchObject({
      outcome: 'failed',
      correlationIds: ['f00d-for-support'],
      error: { code: 'genesys-cloud.invalid-target-url', fix: expect.stringContaining('https') },
    });
    const waiting = operation(receipt, 'transaction');
    expect(waiting).toMatchObject({ outcome: 'not-started', correlationIds: [] });
    expect(waiting.started).toBeUndefined();
    // As in the plan: the value is not known yet.
    expect(writtenIn(waiting, 'ewt/client_id')).toEqual({ ref: 'oauth-client/pacing#1', field: 'id' });
  });

  it('rejects other text as a correlation id', async () => {
    fail({ 'ININ-Correlation-Id': 'a sentence, or a secret' });
    expect(operation(await applied(), 'identity-provider').correlationIds).toEqual([]);
  });

  it('records only that a tenant could not be read', async () => {
    simulators.genesysCloud.faults.push({ when: 'before', path: '/oauth/token', status: 401, times: 9 });
    const [tenant] = (await applied()).tenants;
    expect(Object.keys(tenant ?? {}).sort()).toEqual(['error', 'file', 'operations', 'outcome', 'tenant']);
    expect(tenant).toMatchObject({ outcome: 'failed', operations: [] });
  });
});
