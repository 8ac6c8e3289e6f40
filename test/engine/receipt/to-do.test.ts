import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Receipt } from '../../../src/core/receipt.ts';
import { receiptMarkdown } from '../../../src/render/markdown/markdown.ts';
import { receiptText } from '../../../src/render/terminal.ts';
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

const lines = (receipt: Receipt) => receiptText(receipt, { colour: false }).split('\n');
const lastOf = (receipt: Receipt) => lines(receipt).slice(0, -3).at(-1)?.trim();

/** The marks at the left of a list: the outcomes in order. */
const outcomes = (texts: readonly string[], form: RegExp) => texts.flatMap((text) => form.exec(text)?.[1] ?? []);

function failOnce(path: string): void {
  simulators.genesysCloud.faults.push({ when: 'before', method: 'PUT', path, status: 400, times: 1 });
}

const SAFE =
  'Running again is safe: it reads the current state first, keeps what is done, and continues with the rest.';

describe('an apply that failed part-way shows a list of steps', () => {
  it('with completed changes first, and the remaining ones together', async () => {
    failOnce('/identityproviders');
    const receipt = await applied();
    const found = outcomes(lines(receipt), /^ {2}(done|failed|not started) /);
    expect(found).toEqual([...found].sort((one, other) => (one < other ? -1 : Number(one > other))));
    expect(found).toContain('failed');
    expect(found).toContain('not started');
    const left = found.filter((outcome) => outcome !== 'done').length;
    expect(lastOf(receipt)).toBe(
      `Remaining: ${left} of ${found.length} changes. ${SAFE} If you applied a plan file, write a new one with plan --out.`,
    );
  });

  it('with ticked boxes in a summary', async () => {
    failOnce('/identityproviders');
    const receipt = await applied();
    const boxes = receiptMarkdown(receipt)
      .split('\n')
      .filter((line) => line.startsWith('- ['));
    const done = receipt.tenants[0]?.operations.filter(({ outcome }) => outcome === 'done') ?? [];
    expect(outcomes(boxes, /^- \[(x)\] \*\*done/)).toHaveLength(done.length);
    expect(outcomes(boxes, /^- \[( )\] \*\*(failed|not started)/)).toHaveLength(boxes.length - done.length);
    expect(receiptMarkdown(receipt)).toContain('Running again is safe');
  });

  it('and a second run does the remaining ones', async () => {
    failOnce('/identityproviders');
    await applied();
    const again = await applied();
    expect(again.tenants[0]?.outcome).toBe('changed');
    expect(lines(again).join()).not.toContain('Running again');
  });
});

describe('an apply that changed nothing says so', () => {
  it('when its first change failed', async () => {
    await applied();
    failOnce('/oauth/clients');
    const receipt = await applied({}, acmeFile().replace('scopes: [users]', 'scopes: [users, routing]'));
    expect(receipt.tenants[0]?.outcome).toBe('failed');
    expect(lastOf(receipt)).toBe(`Remaining: 1 of 1 change. ${SAFE}`);
  });

  it('when the plan refuses it', async () => {
    const receipt = await applied({}, acmeFile().replace('5d3a6f0e', '00000000'));
    expect(lastOf(receipt)).toBe('Nothing was changed. See the findings of the plan. Running again is safe.');
  });

  it('when the secret store refuses it', async () => {
    simulators.vault.state.policies.reader = { 'secret/data/genesys/acme/*': ['read'], 'sys/*': ['read', 'update'] };
    simulators.vault.state.tokens.set('reader-token', { policies: ['reader'] });
    const receipt = await applied({ environment: { VAULT_TOKEN: 'reader-token' } });
    expect(lastOf(receipt)).toBe('Nothing was changed. Running again is safe.');
  });

  it('when the tenant could not be read', async () => {
    simulators.genesysCloud.faults.push({ when: 'before', path: '/oauth/token', status: 401, times: 9 });
    expect(lastOf(await applied())).toBe('Nothing was started. Running again is safe.');
  });

  it('when it was stopped, and its current write was completed', async () => {
    const stop = new AbortController();
    simulators.genesysCloud.watchers.push(({ method, path }) => {
      if (method === 'PUT' && path.includes('/authorization/roles')) stop.abort();
    });
    const receipt = await applied({ stop: stop.signal });
    expect(lastOf(receipt)).toMatch(
      /^Remaining: \d of 7 changes\. The run was stopped before the remaining changes started\. Running again/,
    );
  });
});
