import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlanOutcome } from '../../../src/engine/report.ts';
import { jsonText, reportJson } from '../../../src/render/json.ts';
import { reportMarkdown } from '../../../src/render/markdown/report-markdown.ts';
import { reportText } from '../../../src/render/words/report-text.ts';
import { makeClient } from '../../simulators/genesys-cloud/state.ts';
import { acmeFile, runInProcess } from '../../simulators/in-process.ts';
import { linesOf, parseCommand } from '../../simulators/runner/commands.ts';
import { SHIPPED, type Simulators, startSimulators } from '../../simulators/simulators.ts';
import { notesOf, runDrift } from './run.ts';

let simulators: Simulators;
beforeEach(async () => {
  simulators = await startSimulators(SHIPPED.slice(0, 1));
  await runInProcess(simulators, 'apply');
});
afterEach(async () => {
  expect(simulators.genesysCloud.violations).toEqual([]);
  await simulators.close();
});

const ADA = 'Ada Admin (ada@acme.example) from 198.51.100.7 on TIME';
const hand = () => simulators.genesysCloud.hand;
const organization = () => simulators.organization('acme');
const auditFindings = ({ plan }: PlanOutcome) =>
  plan.tenants.flatMap(({ findings }) => findings.filter(({ code }) => code === 'drift.audit'));
const audits = () => simulators.genesysCloud.requests.filter(({ path }) => path.includes('/audits/'));

describe('drift names who made a manual change', () => {
  it('to an OAuth client', async () => {
    hand().renameClient({ client: 'Desktop', name: 'Renamed', by: 'ada@acme.example' });
    const found = await runDrift(simulators);
    expect(found.result).toBe('differs');
    expect(notesOf(found, 'oauth-client/desktop#1')).toEqual([`last changed by ${ADA}: name`]);
  });

  it('to a role', async () => {
    hand().changeRole({ role: 'employee', remove: ['journey:event:view'], by: 'ada@acme.example' });
    expect(notesOf(await runDrift(simulators), 'role/employee')).toEqual([
      `last changed by ${ADA}: permissionPolicies`,
    ]);
  });

  it('to the identity provider, under any name that it has in the audit', async () => {
    hand().changeProvider({ fields: { autoProvisionUsers: false }, by: 'ada@acme.example' });
    expect(notesOf(await runDrift(simulators), 'identity-provider')).toEqual([
      `last changed by ${ADA}: autoProvisionUsers`,
    ]);
  });

  it('to an identity provider that was deleted', async () => {
    hand().deleteProvider({ by: 'ada@acme.example' });
    const [note] = notesOf(await runDrift(simulators), 'identity-provider');
    expect(note).toBe(`deleted by ${ADA}`);
  });

  it('to an administrator', async () => {
    hand().changeUser({ user: 'ada@acme.example', fields: { state: 'deleted' }, by: 'agent.smith@acme.example' });
    expect(notesOf(await runDrift(simulators), 'admin/ada@acme.example')).toEqual([
      'last changed by agent.smith@acme.example (agent.smith@acme.example) from 198.51.100.7 on TIME: state',
    ]);
  });

  it('to a deleted OAuth client, at the one that replaces it', async () => {
    hand().deleteClient({ client: 'Desktop', by: 'ada@acme.example' });
    expect(notesOf(await runDrift(simulators), 'oauth-client/desktop#2')).toEqual([`last changed by ${ADA}: state`]);
  });

  it('since the last change of this tool, newest first', async () => {
    hand().renameClient({ client: 'Desktop', name: 'Once', by: 'ada@acme.example' });
    hand().changeClient({ client: 'Once', fields: { scope: ['users', 'journey'] }, by: 'Bob' });
    const [first, second, ...more] = notesOf(await runDrift(simulators), 'oauth-client/desktop#1');
    expect(first).toBe('last changed by Bob (bob@people.example) from 198.51.100.7 on TIME: scope');
    expect(second).toBe(`previously changed by ${ADA}: name`);
    expect(more).toEqual([]);
  });

  it('or names this tool, when the file is what changed', async () => {
    const file = acmeFile({
      clients:
        acmeFile()
          .match(/clients: (.*)/)?.[1]
          ?.replace('Desktop', 'Desk') ?? '',
    });
    const [note] = notesOf(await runDrift(simulators, { file }), 'oauth-client/desktop#1');
    expect(note).toBe('created by this tool from 192.0.2.10 on TIME');
  });

  it('or says that the audit of these days has no such change', async () => {
    simulators.gax.acme?.setOption('102', 'ewt', 'password', 'wrong');
    organization().audits.length = 0;
    Object.assign(organization().clients.find(({ name }) => name === 'Desktop') ?? {}, { name: 'Renamed' });
    const found = await runDrift(simulators);
    expect(notesOf(found, 'oauth-client/desktop#1')).toEqual(['no change in the audit log of the last 14 days']);
    expect(notesOf(found, 'transaction')).toEqual([]);
  });
});

describe('a client with permission to read only', () => {
  const file = () => {
    const line = acmeFile().match(/organization: \{(.*)\}/)?.[1] ?? '';
    return acmeFile({ organization: `{${line.trim()}, planCredentials: "vault:genesys/acme/reader" }` });
  };
  beforeEach(() => {
    const { roles, clients, divisions } = organization();
    const roleDivisions = [
      { roleId: roles.find(({ name }) => name === 'Hybrid Reader')?.id ?? '', divisionId: divisions[0]?.id ?? '' },
    ];
    clients.push(makeClient({ id: 'reader', secret: 'reader secret', name: 'Reader', roleDivisions }));
    simulators.vault.put('secret/genesys/acme/reader', { client_id: 'reader', client_secret: 'reader secret' });
  });

  it('recognizes this tool from the receipt, and never requests the credentials that write', async () => {
    const { receipt: lastReceipt } = await runInProcess(simulators, 'apply');
    const other = file().replace('name: Desktop', 'name: Desk');
    const asked = simulators.vault.requests.length;
    const [note] = notesOf(await runDrift(simulators, { file: other, lastReceipt }), 'oauth-client/desktop#1').slice(
      -1,
    );
    expect(note).toMatch(/^created by this tool /);
    const paths = simulators.vault.requests.slice(asked).map(({ path }) => path);
    expect(paths.filter((path) => path.includes('provisioner'))).toEqual([]);
  });

  it('names the client that applied when there is no receipt', async () => {
    const [note] = notesOf(
      await runDrift(simulators, { file: file().replace('name: Desktop', 'name: Desk') }),
      'oauth-client/desktop#1',
    );
    expect(note).toMatch(
      /^created by the OAuth client "PureEngage Client Credentials" \([0-9a-f-]{36}\) from 192\.0\.2\.10/,
    );
  });
});

describe('an audit that gives no answer', () => {
  const differs = () => hand().renameClient({ client: 'Desktop', name: 'Renamed' });

  it('for lack of a permission is a note that names the permission', async () => {
    const role = organization().roles.find(({ name }) => name === 'Hybrid Provisioner');
    for (const policy of role?.permissionPolicies ?? []) if (policy.domain === 'audits') policy.actionSet.length = 0;
    differs();
    const found = await runDrift(simulators);
    expect(found.result).toBe('differs');
    expect(auditFindings(found)).toMatchObject([
      { severity: 'note', code: 'drift.audit', fix: expect.stringContaining('audits:audit:view') },
    ]);
    expect(notesOf(found, 'oauth-client/desktop#1')).toEqual([]);
  });

  it('for this type of resource is a note', async () => {
    simulators.genesysCloud.faults.push({
      when: 'before',
      path: 'servicemapping',
      status: 200,
      body: { services: [] },
    });
    differs();
    const [finding] = auditFindings(await runDrift(simulators));
    expect(finding).toMatchObject({
      severity: 'note',
      message: expect.stringContaining('no entries of OAuth clients'),
    });
  });

  it('for a fault of the service is a note, and known names are still shown', async () => {
    hand().changeProvider({ fields: { autoProvisionUsers: false }, by: 'ada@acme.example' });
    differs();
    simulators.genesysCloud.faults.push({ when: 'before', path: '/audits/query/realtime', status: 400, skip: 1 });
    const found = await runDrift(simulators);
    expect(found.result).toBe('differs');
    expect(auditFindings(found)).toHaveLength(1);
    const told = ['oauth-client/desktop#1', 'identity-provider'].flatMap((address) => notesOf(found, address));
    expect(told).toHaveLength(1);
  });
});

describe('the command drift', () => {
  it('asks the audit only about differences in Genesys Cloud; plan and apply never do', async () => {
    expect((await runDrift(simulators)).result).toBe('clean');
    simulators.gax.acme?.setOption('102', 'ewt', 'password', 'wrong');
    await runDrift(simulators);
    hand().renameClient({ client: 'Desktop', name: 'Renamed' });
    await runInProcess(simulators, 'plan');
    await runInProcess(simulators, 'apply');
    expect(audits()).toEqual([]);
    hand().renameClient({ client: 'Desktop', name: 'Renamed' });
    await runDrift(simulators);
    expect(audits().map(({ method, status }) => `${method} ${status}`)).toEqual(['GET 200', 'POST 200']);
  });

  it('writes nothing, ends its login, and finds the same changes as plan', async () => {
    hand().renameClient({ client: 'Desktop', name: 'Renamed' });
    const before = simulators.genesysCloud.requests.length;
    const found = await runDrift(simulators);
    const sent = simulators.genesysCloud.requests.slice(before).map(({ method, path }) => `${method} ${path}`);
    expect(sent.filter((each) => /^(PUT|PATCH|DELETE)/.test(each))).toEqual(['DELETE /api/v2/tokens/me']);
    expect(organization().tokens.size).toBe(0);
    expect(found.plan.hash).toBe((await runInProcess(simulators, 'plan')).plan?.hash);
  });

  it('fails where it could not read a tenant, and is never clean', async () => {
    simulators.vault.faults.push({
      when: 'before',
      path: 'custody',
      status: 403,
      body: { errors: ['denied'] },
      times: 9,
    });
    const found = await runDrift(simulators);
    expect(found.result).toBe('failed');
    expect(found.plan.tenants[0]?.failure).toBeDefined();
  });
});

describe('the text of the audit', () => {
  it('cannot act on a terminal, a runner or a page', async () => {
    const evil = 'x\n::error::forged\u001b[2J ##[error]forged </details> @everyone';
    hand().renameClient({ client: 'Desktop', name: 'Renamed', by: 'ada@acme.example' });
    Object.assign(organization().users.find(({ email }) => email === 'ada@acme.example') ?? {}, { name: evil });
    const [record] = organization().audits.slice(-1);
    Object.assign(record ?? {}, {
      remoteIp: [evil],
      propertyChanges: [{ property: evil, oldValues: [], newValues: [] }],
    });
    const report = { command: 'drift', ...(await runDrift(simulators)) } as const;
    const printed = [reportText(report, { colour: false }), jsonText(reportJson(report))];
    for (const text of printed) expect(linesOf(text).flatMap((line) => parseCommand(line) ?? [])).toEqual([]);
    for (const text of [...printed, reportMarkdown(report)]) {
      expect(text).toContain('last changed by');
      expect(text).not.toContain('\u001b');
      expect(text).not.toMatch(/^::error|^forged/m);
    }
  });
});
