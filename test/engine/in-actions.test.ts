import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandRequest } from '../../src/app/commands/request.ts';
import type { CommandName } from '../../src/engine/report.ts';
import { type AtGitHub, startAtGitHub } from '../scenarios/at-github.ts';
import { acmeFile, findingsOf, runInProcess } from '../simulators/in-process.ts';
import { failingLogins } from '../simulators/invariants.ts';
import { SHIPPED, type Simulators, startSimulators } from '../simulators/simulators.ts';

const WIDE =
  '{ pacing: { name: Engage Agent Pacing, grant: client-credentials }, desktop: { name: Desktop, grant: saml2-bearer, scopes: [users, everything] } }';

let simulators: Simulators;
let folder: string;
let atGitHub: AtGitHub;
beforeEach(async () => {
  simulators = await startSimulators(SHIPPED.slice(0, 1));
  folder = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
  atGitHub = await startAtGitHub({ 'acme.yaml': acmeFile() });
});
afterEach(async () => {
  await Promise.all([simulators.close(), atGitHub.close()]);
  rmSync(folder, { recursive: true });
});

async function tipHas(text: string): Promise<void> {
  await atGitHub.close();
  atGitHub = await startAtGitHub({ 'acme.yaml': text });
}

/** The command in a job that a person started on main. */
function inActions(command: CommandName, request: Partial<CommandRequest> = {}, text = acmeFile(), more = {}) {
  const event = join(folder, 'event.json');
  writeFileSync(event, JSON.stringify({ repository: { default_branch: 'main', fork: false } }));
  const environment = {
    ...atGitHub.environment,
    GITHUB_ACTIONS: 'true',
    GITHUB_TOKEN: atGitHub.inputs.token,
    GITHUB_EVENT_NAME: 'workflow_dispatch',
    GITHUB_EVENT_PATH: event,
    GITHUB_REF: 'refs/heads/main',
    ...more,
  };
  return runInProcess(simulators, command, { 'acme.yaml': text }, { environment, request });
}

const APPLY = { acceptCurrentPlan: 'true' };
const setOption = (section: string, name: string, value: string) =>
  simulators.gax.acme?.setOption(simulators.tenantDbid('acme'), section, name, value);

describe('a rotation in a job', () => {
  it.each(['pacing', 'saml', 'all'])('of %s is done where nothing else would change', async (what) => {
    await inActions('apply', APPLY);
    expect((await inActions('rotate', { what })).result).toBe('changed');
    expect(failingLogins(simulators, 'acme')).toEqual([]);
    expect((await inActions('plan')).result).toBe('clean');
  });

  it('is refused where the file asks for more, and done with the hash of the whole plan', async () => {
    await inActions('apply', APPLY);
    const text = acmeFile({ clients: WIDE });
    await tipHas(text);
    const refused = await inActions('rotate', { what: 'all' }, text);
    expect(refused).toMatchObject({ result: 'refused', refusal: { code: 'rotate.not-approved' } });
    const accepted = { what: 'all', acceptCurrentPlan: refused.plan?.hash ?? '' };
    expect((await inActions('rotate', accepted, text)).result).toBe('changed');
  });

  it.each([
    ['an option of the object', () => setOption('general', 'base_auth_url', 'https://login.example/oauth/token')],
    ['an id in the object', () => setOption('ewt', 'client_id', 'of nothing')],
    [
      'the trust of the active certificate',
      () => simulators.genesysCloud.hand.changeProvider({ fields: { certificates: [] } }),
    ],
    ['the name of the provider', () => simulators.genesysCloud.hand.changeProvider({ fields: { name: 'another' } })],
  ])('is refused where a person changed %s', async (_what, change) => {
    await inActions('apply', APPLY);
    change();
    for (const what of ['pacing', 'saml']) {
      expect((await inActions('rotate', { what })).result, what).toBe('refused');
    }
  });

  it.each(['POST /oauth/clients', 'PUT /identityproviders'])(
    'that stopped at %s is completed by the same rotation',
    async (request) => {
      await inActions('apply', APPLY);
      const [method = '', path = ''] = request.split(' ');
      const { faults } = simulators.genesysCloud;
      faults.push({ when: 'before', method, path, status: 400 });
      const first = await inActions('rotate', { what: 'all' });
      expect(first.result).not.toBe('changed');
      faults.splice(0);
      expect((await inActions('rotate', { what: 'all' })).result).toBe('changed');
      expect(failingLogins(simulators, 'acme')).toEqual([]);
    },
  );

  it('that resets a secret is done', async () => {
    await inActions('apply', APPLY);
    expect((await inActions('rotate', { what: 'pacing', strategy: 'reset' })).result).toBe('changed');
    expect(failingLogins(simulators, 'acme')).toEqual([]);
  });
});

describe('an apply in a job', () => {
  it('accepts a file with CRLF line endings as the one that git has', async () => {
    expect((await inActions('apply', APPLY, acmeFile().replaceAll('\n', '\r\n'))).result).toBe('changed');
  });

  it('refuses a file that differs from the tip of the default branch', async () => {
    await tipHas(acmeFile({ verify: '' }));
    const report = await inActions('apply', APPLY);
    expect(report).toMatchObject({ result: 'refused', refusal: { code: 'tip.differs' } });
    expect(simulators.options('acme')).toBeUndefined();
  });

  it('refuses where it cannot ask GitHub', async () => {
    const report = await inActions('apply', APPLY, acmeFile(), { GITHUB_TOKEN: '' });
    expect(report).toMatchObject({ result: 'refused', refusal: { code: 'tip.unknown' } });
    expect(simulators.options('acme')).toBeUndefined();
  });

  it.each([
    ['the server', { GENESYS_HYBRID_ALLOWED_SERVERS: '' }, acmeFile(), 'allowed.server'],
    [
      'the variables',
      {},
      acmeFile({
        organization:
          '{ region: eu-central-1, shortName: acme-hybrid, id: 5d3a6f0e-8a1b-4c2d-9e3f-0a1b2c3d4e5f, credentials: "env:DEPLOY" }',
      }),
      'allowed.env',
    ],
    [
      'the domain',
      { GENESYS_HYBRID_ALLOWED_DOMAINS: '' },
      acmeFile({
        organization:
          '{ domain: cloud.acme.example, shortName: acme-hybrid, id: 5d3a6f0e-8a1b-4c2d-9e3f-0a1b2c3d4e5f, credentials: "vault:genesys/acme/provisioner" }',
      }),
      'allowed.domain',
    ],
  ])('sends no request where the workflow does not allow %s', async (_what, more, text, code) => {
    const report = await inActions('plan', {}, text, more);
    expect(report.result).toBe('refused');
    expect(findingsOf(report)).toContain(`refuse ${code}`);
    expect(simulators.all.flatMap(({ requests }) => requests)).toEqual([]);
  });
});
