import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Receipt } from '../../../src/core/receipt.ts';
import { acmeFile, changesOf, type InProcessOptions, runInProcess } from '../../simulators/in-process.ts';
import { SHIPPED, type Simulators, startSimulators } from '../../simulators/simulators.ts';
import { notesOf, runDrift } from './run.ts';

const COMMIT = '1a2b3c4d5e6f7a8b9c0d1a2b3c4d5e6f7a8b9c0d';
const APPLY = 'the apply of TIME (commit 1a2b3c4)';
const BY_HAND = `changed manually since ${APPLY}`;
const FILE_CHANGED = `not applied yet: the file changed since ${APPLY}`;

let simulators: Simulators;
beforeEach(async () => {
  simulators = await startSimulators(SHIPPED.slice(0, 1));
});
afterEach(() => simulators.close());

async function applied(file = acmeFile(), options: InProcessOptions = {}): Promise<Receipt> {
  const environment = { GITHUB_SHA: COMMIT };
  const { receipt } = await runInProcess(simulators, 'apply', { 'acme.yaml': file }, { environment, ...options });
  if (!receipt) throw new Error('there is no receipt');
  return receipt;
}

/** The file with one changed value. */
function changed(from: string, to: string): string {
  expect(acmeFile()).toContain(from);
  return acmeFile().replace(from, to);
}

/** Without the answers of the audit. */
const told = async (address: string, lastReceipt?: Receipt, file = acmeFile()) =>
  notesOf(await runDrift(simulators, { file, lastReceipt }), address).filter((note) => !/ by [^h]|audit/.test(note));

const hand = () => simulators.genesysCloud.hand;

describe('with the receipt of the last apply, drift distinguishes', () => {
  it('manual changes', async () => {
    const receipt = await applied();
    hand().renameClient({ client: 'Desktop', name: 'Renamed' });
    simulators.gax.acme?.setOption('102', 'ewt', 'password', 'wrong');
    simulators.gax.acme?.setOption('102', 'saml', 'issuer', undefined);
    expect(await told('oauth-client/desktop#1', receipt)).toEqual([BY_HAND]);
    expect(await told('transaction', receipt)).toEqual([BY_HAND]);
  });

  it('changes of the file since then', async () => {
    const receipt = await applied();
    const file = changed('name: Desktop', 'name: Desk');
    expect(await told('oauth-client/desktop#1', receipt, file)).toEqual([FILE_CHANGED]);
  });

  it('both of them, for each field of a change', async () => {
    const receipt = await applied();
    hand().changeClient({ client: 'Desktop', fields: { scope: ['users', 'journey'] } });
    const file = changed('name: Desktop', 'name: Desk');
    expect(await told('oauth-client/desktop#1', receipt, file)).toEqual([
      `${FILE_CHANGED}: name`,
      `${BY_HAND}: scopes`,
    ]);
  });

  it('manual changes of fields that a receipt does not record, as long as the file is the same', async () => {
    await applied();
    const receipt = await applied();
    expect(receipt.tenants[0]?.outcome).toBe('clean');
    hand().renameClient({ client: 'Desktop', name: 'Renamed' });
    expect(await told('oauth-client/desktop#1', receipt)).toEqual([BY_HAND]);
    expect(await told('oauth-client/desktop#1', receipt, `# a comment more\n${acmeFile()}`)).toEqual([BY_HAND]);
    const file = changed('scopes: [users]', 'scopes: [journey]');
    expect(await told('oauth-client/desktop#1', receipt, file)).toEqual([]);
  });

  it('resources that a person deleted, and what follows from it', async () => {
    const receipt = await applied();
    hand().deleteClient({ client: 'Desktop' });
    hand().deleteProvider({});
    expect(await told('oauth-client/desktop#2', receipt)).toEqual([`deleted manually since ${APPLY}`]);
    expect(await told('identity-provider', receipt)).toEqual([`deleted manually since ${APPLY}`]);
    expect(await told('transaction', receipt)).toEqual(['follows from oauth-client/desktop#2']);
  });

  it('changes that the apply did not start, or that failed', async () => {
    await applied();
    const file = changed('name: Desktop', 'name: Desk');
    simulators.genesysCloud.faults.push({
      when: 'before',
      method: 'PUT',
      path: '/oauth/clients/',
      status: 400,
      times: 9,
    });
    const moved = `${file}identityProvider: { issuer: "https://elsewhere.example" }\n`;
    const receipt = await applied(moved);
    expect(receipt.tenants[0]?.outcome).toBe('partial');
    expect(await told('oauth-client/desktop#1', receipt, moved)).toEqual([`not applied yet: ${APPLY} failed here`]);
    expect(await told('transaction', receipt, moved)).toEqual([`not applied yet: ${APPLY} stopped before it`]);
    simulators.gax.acme?.setOption('102', 'saml', 'issuer', 'by hand');
    expect(await told('transaction', receipt, moved)).toEqual([BY_HAND]);
  });

  it('no role whose permissions another role decides, when the receipt does not name it', async () => {
    await applied();
    const receipt = await applied();
    hand().changeRole({ role: 'AI Agent', add: ['journey:outcome:edit'] });
    expect(await told('role/employee', receipt)).toEqual([]);
  });

  it('the next step of a rotation that has become due', async () => {
    await applied();
    const receipt = await applied(acmeFile(), {
      request: { command: 'rotate', what: 'saml' },
    });
    expect(receipt.tenants[0]?.outcome).toBe('changed');
    const found = await runDrift(simulators, { lastReceipt: receipt, daysLater: 8 });
    expect(changesOf({ command: 'drift', ...found })).toContain('update identity-provider: certificates');
    expect(notesOf(found, 'identity-provider')[0]).toBe(`not applied yet: due since ${APPLY}, with an unchanged file`);
    hand().changeProvider({ fields: { certificates: [] } });
    expect(await told('identity-provider', receipt)).toEqual([BY_HAND]);
  });
});

describe('without a receipt', () => {
  it('drift says nothing of an apply, nor with one of another tenant', async () => {
    const receipt = await applied();
    hand().renameClient({ client: 'Desktop', name: 'Renamed' });
    expect(await told('oauth-client/desktop#1')).toEqual([]);
    const tenants = receipt.tenants.map((each) => ({ ...each, tenant: 'other' }));
    expect(await told('oauth-client/desktop#1', { ...receipt, tenants })).toEqual([]);
  });
});
