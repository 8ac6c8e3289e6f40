import { describe, expect, it } from 'vitest';
import { acmeWith, useWorkplace } from './job.ts';

const at = useWorkplace();

const DOMAIN = 'evil.example';
const hostsOf = (domain: string) => ['login', 'api', 'apps'].map((host) => `${host}.${domain}`);

describe('a domain of no known region', () => {
  it.each([
    ['plan', {}],
    ['drift', {}],
    ['apply', { 'accept-current-plan': 'true' }],
    ['rotate', { what: 'clients' }],
    ['verify', {}],
    ['adopt', {}],
    ['network', { probe: 'true' }],
  ])('that the workflow does not name gets no request of %s', async (command, inputs) => {
    at.strangers = hostsOf(DOMAIN);
    at.write(acmeWith({ place: `domain: ${DOMAIN}` }));
    const run = await at.step(command, { inputs, environment: { GENESYS_HYBRID_ALLOWED_DOMAINS: 'other.example' } });
    expect(run).toMatchObject({ exitCode: 1, outputs: { result: 'refused' } });
    expect(at.requests()).toBe(0);
    expect(run.visibleLog).toContain('acme.yaml:4:');
    expect(run.visibleLog).toContain(
      'Add evil.example to the repository variable `GENESYS_HYBRID_ALLOWED_DOMAINS` (input allowed-domains of the workflow), if it is a domain of Genesys Cloud.',
    );
  });

  it.each(['evil.example', 'EVIL.example.'])('that the workflow names as %s gets requests', async (domains) => {
    at.strangers = hostsOf(DOMAIN);
    at.write(acmeWith({ place: `domain: ${DOMAIN}` }));
    await at.step('plan', { inputs: { 'allowed-domains': domains } });
    expect(at.listener.requests.map(({ path }) => path)).toContain('/oauth/token');
  });

  it.each(['example', '*.example', 'login.evil.example', 'evil.example:443'])('is not named by %s', async (domains) => {
    at.strangers = hostsOf(DOMAIN);
    at.write(acmeWith({ place: `domain: ${DOMAIN}` }));
    expect((await at.step('plan', { inputs: { 'allowed-domains': domains } })).outputs.result).toBe('refused');
    expect(at.requests()).toBe(0);
  });

  it('that is nearly one of Genesys Cloud is refused with the one that was probably meant', async () => {
    at.write(acmeWith({ place: 'domain: mypurecloud.con' }));
    const run = await at.step('plan');
    expect(run.outputs.result).toBe('refused');
    expect(run.visibleLog).toContain('Write mypurecloud.com if you meant that.');
  });

  it('is named together with a server that is not allowed either', async () => {
    at.write(acmeWith({ place: `domain: ${DOMAIN}`, url: 'https://gax.evil.example/gax/api' }));
    const run = await at.step('plan');
    expect(run.annotations.map(({ properties }) => properties.line)).toEqual(['4', '8']);
    expect(run.visibleLog).toContain('GENESYS_HYBRID_ALLOWED_SERVERS');
    expect(run.visibleLog).toContain('GENESYS_HYBRID_ALLOWED_DOMAINS');
  });
});

describe('the domain of a known region', () => {
  it('needs no list', async () => {
    at.write(acmeWith({ place: 'domain: mypurecloud.de' }));
    const run = await at.step('plan', { environment: { GENESYS_HYBRID_ALLOWED_DOMAINS: '' } });
    expect(run).toMatchObject({ exitCode: 0, outputs: { result: 'differs' } });
  });
});
