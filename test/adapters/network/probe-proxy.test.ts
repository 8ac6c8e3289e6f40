import { describe, expect, it } from 'vitest';
import { createAuthority } from './certificates.ts';
import { authority, closing, failureOf, HOST, probeOne, stepsOf } from './probing.ts';
import { closedPort, type ProxyParts, startProxy, startRawServer, startWebServer } from './servers.ts';

const use = closing();

async function service(): Promise<number> {
  return (await use(startWebServer(authority.issue({ hosts: [HOST] })))).port;
}

async function proxy(parts: Partial<ProxyParts> = {}) {
  return use(startProxy({ to: await service(), ...parts }));
}

const through = (HTTPS_PROXY: string, more: Readonly<Record<string, string>> = {}) => ({
  environment: { HTTPS_PROXY, ...more },
});

describe('a probe through a proxy', () => {
  it('checks name and connection of the proxy, and sends TLS through the tunnel', async () => {
    const { port, asked } = await proxy();
    const looked: string[] = [];
    const lookup = async (name: string) => {
      looked.push(name);
      return [{ address: '127.0.0.1', family: 4 }];
    };
    const found = await probeOne({}, { ...through(`http://proxy.acme.example:${port}`), lookup });
    expect(stepsOf(found).map((step) => step.replace(/, until.*/, ''))).toEqual([
      'dns passed: proxy proxy.acme.example is 127.0.0.1',
      `tcp passed: connected to 127.0.0.1 port ${port}`,
      `proxy passed: http://proxy.acme.example:${port} lets ${HOST}:443 through`,
      'tls passed: trusted',
      'http passed: answered 404',
    ]);
    expect(found).toMatchObject({ outcome: 'passed', proxy: `http://proxy.acme.example:${port}` });
    expect(looked).toEqual(['proxy.acme.example']);
    expect(asked).toEqual([`${HOST}:443`]);
  });

  it('sends a login, which is shown nowhere', async () => {
    const { port } = await proxy({ login: 'ada:p@ss word' });
    const found = await probeOne({}, through(`http://ada:p%40ss%20word@127.0.0.1:${port}`));
    expect(found.outcome).toBe('passed');
    expect(JSON.stringify(found)).not.toMatch(/ada|p@ss|p%40ss/);
  });

  it('says when a proxy requires a login, and when it rejects one', async () => {
    const { port } = await proxy({ login: 'ada:secret' });
    const without = failureOf(await probeOne({}, through(`http://127.0.0.1:${port}`)));
    expect(without).toMatchObject({ name: 'proxy', code: 'network.proxy-login' });
    expect(without.text).toContain(`The proxy http://127.0.0.1:${port} needs a login`);
    const wrong = await probeOne({}, through(`http://ada:canary%7A@127.0.0.1:${port}`));
    expect(failureOf(wrong).text).toContain('rejects the user and password in `HTTPS_PROXY`');
    expect(JSON.stringify(wrong)).not.toContain('canary');
    expect(stepsOf(wrong).slice(3)).toEqual(['tls not-tried', 'http not-tried']);
  });

  it.each([
    [403, 'network.proxy-forbids', `forbids connections to ${HOST}:443`],
    [502, 'network.proxy-status', `cannot connect to ${HOST}:443: it answered 502`],
  ])('says that a proxy that answers %i blocks the connection', async (status, code, text) => {
    const { port } = await proxy({ status });
    const failure = failureOf(await probeOne({}, through(`http://127.0.0.1:${port}`)));
    expect(failure).toMatchObject({ name: 'proxy', code });
    expect(failure.text).toContain(text);
  });

  it('names a proxy that opens TLS by its issuer', async () => {
    const inspecting = createAuthority('Corporate Inspection');
    const { port: to } = await use(startWebServer(inspecting.issue({ hosts: [HOST] })));
    const { port } = await proxy({ to });
    const failure = failureOf(await probeOne({}, through(`http://127.0.0.1:${port}`)));
    expect(failure).toMatchObject({ name: 'tls', code: 'network.certificate-untrusted' });
    expect(failure.text).toContain(
      'This machine does not trust Corporate Inspection, which issued the certificate of api.mypurecloud.de (UNABLE_TO_VERIFY_LEAF_SIGNATURE). A proxy probably inspects TLS. Set `NODE_EXTRA_CA_CERTS` to the PEM file of its authority, or exempt api.mypurecloud.de from inspection.',
    );
  });

  it('goes without a proxy for NO_PROXY', async () => {
    const { port, asked } = await proxy();
    const own = await service();
    const found = await probeOne({ port: own }, through(`http://127.0.0.1:${port}`, { NO_PROXY: 'mypurecloud.de' }));
    expect(found.outcome).toBe('passed');
    expect(found.proxy).toBeUndefined();
    expect(asked).toEqual([]);
  });
});

describe('a proxy that fails', () => {
  it('is absent, has an unknown name, never answers, or is not a proxy', async () => {
    const closed = await probeOne({}, through(`127.0.0.1:${await closedPort()}`));
    expect(failureOf(closed)).toMatchObject({ name: 'tcp', code: 'network.refused' });
    expect(failureOf(closed).text).toContain('Check host and port in `HTTPS_PROXY`.');
    const lookup = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
    const unknown = failureOf(await probeOne({}, { ...through('http://proxy.acme.example'), lookup }));
    expect(unknown.text).toContain(
      'Cannot resolve proxy.acme.example: DNS does not know this name (ENOTFOUND). Check `HTTPS_PROXY`, and the DNS of this machine.',
    );
    const silent = await use(startRawServer());
    const waited = await probeOne({}, { ...through(`http://127.0.0.1:${silent.port}`), stepLimit: 1_000 });
    expect(failureOf(waited)).toMatchObject({ name: 'proxy', code: 'network.proxy-silent' });
    const other = await use(startRawServer((socket) => socket.end('220 mail.acme.example\r\n')));
    const none = await probeOne({}, through(`http://127.0.0.1:${other.port}`));
    expect(failureOf(none)).toMatchObject({ name: 'proxy', code: 'network.proxy-broken' });
  });

  it('gets nothing when its own certificate is not trusted', async () => {
    const identity = authority.issue({ hosts: ['proxy.acme.example'] });
    const { port, asked } = await proxy({ identity });
    const found = await probeOne({}, through(`https://ada:secret@proxy.acme.example:${port}`));
    expect(failureOf(found)).toMatchObject({ name: 'proxy', code: 'network.proxy-certificate' });
    expect(asked).toEqual([]);
  });
});
