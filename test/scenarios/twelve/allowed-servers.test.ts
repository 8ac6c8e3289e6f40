import { describe, expect, it } from 'vitest';
import { acmeWith, useWorkplace } from './job.ts';

const at = useWorkplace();

const EVIL = 'https://gax.evil.example/gax/api';
const STRANGERS = ['gax.evil.example', 'gax.acme.example:9443', 'gax.acme.example.evil.example:8443'];

describe('a GAX server that the workflow does not name', () => {
  it.each([
    ['plan', {}],
    ['drift', {}],
    ['apply', { 'accept-current-plan': 'true' }],
    ['rotate', { what: 'saml' }],
    ['rotate', { what: 'saml', 'dry-run': 'true' }],
    ['verify', {}],
    ['adopt', {}],
    ['network', { probe: 'true' }],
  ])('gets no request of %s %j, and no secret is read for it', async (command, inputs) => {
    at.strangers = STRANGERS;
    at.write(acmeWith({ url: EVIL }));
    const run = await at.step(command, { inputs });
    expect(run).toMatchObject({ exitCode: 1, outputs: { result: 'refused' } });
    expect(at.requests()).toBe(0);
    expect(run.visibleLog).toContain('The workflow does not allow the server gax.evil.example');
    expect(run.visibleLog).toContain(
      'Add gax.evil.example to the repository variable `GENESYS_HYBRID_ALLOWED_SERVERS` (input allowed-servers of the workflow)',
    );
    expect(run.visibleLog).toContain('acme.yaml:8:');
  });

  it('is shown with its line, and does not stop another tenant', async () => {
    at.strangers = STRANGERS;
    at.write(acmeWith({ url: EVIL }));
    const run = await at.step('plan', { inputs: { tenants: '*.yaml', out: 'plan.json' } });
    expect(run).toMatchObject({ exitCode: 1, outputs: { result: 'refused' } });
    expect(run.annotations[0]).toMatchObject({ level: 'error', properties: { file: 'acme.yaml', line: '8' } });
    expect(run.visibleLog).toContain('globex');
    expect(at.simulators.gax.globex?.requests.length).toBeGreaterThan(0);
    expect(at.listener.requests).toEqual([]);
    expect(at.simulators.gax.acme?.requests).toEqual([]);
    const applied = await at.apply({ tenants: '*.yaml', 'plan-file': 'plan.json' });
    expect(applied).toMatchObject({ exitCode: 1, outputs: { result: 'partial' } });
    expect(at.simulators.options('globex')).toBeDefined();
    expect(at.listener.requests).toEqual([]);
  });

  it.each([
    ['another port', 'https://gax.acme.example:9443/gax/api'],
    ['another host that starts like it', 'https://gax.acme.example.evil.example:8443/gax/api'],
    ['a letter that looks alike', 'https://g\u0430x.acme.example:8443/gax/api'],
  ])('includes one with %s', async (_what, url) => {
    at.strangers = [...STRANGERS, `${new URL(url).host}`];
    at.write(acmeWith({ url }));
    const run = await at.step('plan');
    expect(run.outputs.result).toBe('refused');
    expect(at.requests()).toBe(0);
    expect(run.visibleLog).toContain(`does not allow the server ${new URL(url).host} of acme`);
  });

  it('is shown completely and in punycode, however long it is', async () => {
    const label = 'x'.repeat(60);
    const url = `https://app.mypurecloud.de.${label}.${label}.\u0435vil.example:8443/gax/api`;
    at.write(acmeWith({ url }));
    const run = await at.step('plan');
    expect(run.visibleLog).toContain(`Add app.mypurecloud.de.${label}.${label}.xn--vil-qdd.example:8443 to`);
    expect(run.summary).toContain(`${label}.xn&#45;&#45;vil&#45;qdd.example`);
  });
});

describe('a GAX server that the workflow names', () => {
  it.each([
    ['as host and port', 'other.example\ngax.acme.example:8443'],
    ['as an address', 'https://gax.acme.example:8443/gax/api'],
    ['in capital letters and with a dot at the end', 'HTTPS://GAX.Acme.Example.:8443'],
  ])('is used when it is written %s', async (_how, servers) => {
    const run = await at.step('plan', { inputs: { 'allowed-servers': servers } });
    expect(run).toMatchObject({ exitCode: 0, outputs: { result: 'differs' } });
    expect(at.simulators.gax.acme?.requests.length).toBeGreaterThan(0);
  });

  it.each([
    ['with another port', 'gax.acme.example:9443'],
    ['without its port, which means 443', 'gax.acme.example'],
    ['with another scheme', 'http://gax.acme.example:8443'],
    ['by its domain', 'acme.example:8443'],
  ])('does not include one %s', async (_how, servers) => {
    const run = await at.step('plan', { inputs: { 'allowed-servers': servers } });
    expect(run.outputs.result).toBe('refused');
    expect(at.requests()).toBe(0);
  });

  it.each(['# gax.acme.example:8443', 'other.example # gax.acme.example:8443'])(
    'in a comment of the list (%s) is not allowed',
    async (servers) => {
      const run = await at.step('plan', { inputs: { 'allowed-servers': servers } });
      expect(run.outputs.result).toBe('refused');
      expect(at.requests()).toBe(0);
    },
  );

  it('by a wildcard is refused, because wildcards are not supported', async () => {
    const run = await at.step('plan', { inputs: { 'allowed-servers': '*.acme.example:8443' } });
    expect(run.outputs.result).toBe('refused');
    expect(run.visibleLog).toContain('give exact names, without wildcards');
  });

  it('in punycode is the one with the decoded letters', async () => {
    const url = 'https://gax.m\u00fcller.example/gax/api';
    at.strangers = [new URL(url).host];
    at.write(acmeWith({ url }));
    await at.step('plan', { inputs: { 'allowed-servers': 'gax.xn--mller-kva.example' } });
    expect(at.listener.requests.length).toBeGreaterThan(0);
  });
});

describe('the built command', () => {
  it('uses the same list in a job, from the variable', async () => {
    at.strangers = STRANGERS;
    at.write(acmeWith({ url: EVIL }));
    const { status, stdout } = await at.terminal(['plan', 'acme.yaml'], { GITHUB_ACTIONS: 'true' });
    expect(status).toBe(3);
    expect(stdout).toContain('acme.yaml:8:');
    expect(at.requests()).toBe(0);
    for (const words of [
      ['verify', 'acme.yaml'],
      ['network', 'acme.yaml', '--probe'],
    ])
      expect((await at.terminal(words, { GITHUB_ACTIONS: 'true' })).status).toBe(3);
    expect(at.requests()).toBe(0);
  });

  it('needs no list on the machine of an operator', async () => {
    at.strangers = STRANGERS;
    at.write(acmeWith({ url: EVIL }));
    await at.terminal(['plan', 'acme.yaml'], { GENESYS_HYBRID_ALLOWED_SERVERS: '' });
    expect(at.listener.requests.length).toBeGreaterThan(0);
  });

  it('needs no list where nothing is sent', async () => {
    at.write(acmeWith({ url: EVIL }));
    for (const command of ['validate', 'tenants', 'network'])
      expect(await at.step(command)).toMatchObject({ exitCode: 0, outputs: { result: 'clean' } });
    expect(at.requests()).toBe(0);
  });

  it('needs no list for the side that a split run omits', async () => {
    at.strangers = STRANGERS;
    at.write(acmeWith({ url: EVIL }));
    const run = await at.step('plan', { inputs: { only: 'cloud' } });
    expect(run).toMatchObject({ exitCode: 0, outputs: { result: 'differs' } });
    expect(at.listener.requests).toEqual([]);
  });
});
