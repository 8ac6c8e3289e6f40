import { describe, expect, it } from 'vitest';
import { parseEndpoints } from '../../../src/adapters/http/endpoints.ts';
import { createAuthority } from './certificates.ts';
import { authority, closing, destination, failureOf, HOST, probeAll, probeOne, stepsOf } from './probing.ts';
import { closedPort, startRawServer, startWebServer } from './servers.ts';

const use = closing();
const DAY = 24 * 60 * 60 * 1000;
const day = (days: number) => new Date(Date.now() + days * DAY + 3_600_000).toISOString().slice(0, 10);

describe('a probe of a reachable destination', () => {
  it('is reported step by step; any HTTP answer is enough', async () => {
    const { port } = await use(startWebServer(authority.issue({ hosts: [HOST], days: 90 })));
    const found = await probeOne({ port });
    expect(stepsOf(found)).toEqual([
      `dns passed: ${HOST} is 127.0.0.1`,
      `tcp passed: connected to 127.0.0.1 port ${port}`,
      `tls passed: trusted, until ${day(90)} (90 days left), issued by Acme Inspection CA`,
      'http passed: answered 404',
    ]);
    expect(found).toMatchObject({ outcome: 'passed', host: HOST, sources: ['runner'], tenants: ['acme'] });
    expect(found.certificate).toMatchObject({ subject: HOST, issuer: 'Acme Inspection CA', daysLeft: 90 });
  });

  it('sends no credentials, and only asks for an answer', async () => {
    const asked: unknown[] = [];
    const server = startWebServer(authority.issue({ hosts: [HOST] }), ({ method, url, headers }, response) => {
      asked.push({ method, url, names: Object.keys(headers) });
      response.writeHead(302, { Location: 'https://elsewhere.example/' }).end();
    });
    const { port } = await use(server);
    expect(stepsOf(await probeOne({ port })).at(-1)).toBe('http passed: answered 302');
    expect(asked).toEqual([{ method: 'HEAD', url: '/', names: ['host', 'user-agent', 'connection'] }]);
  });

  it('warns when the certificate expires in less than 14 days', async () => {
    const { port } = await use(startWebServer(authority.issue({ hosts: [HOST], days: 13 })));
    const found = await probeOne({ port });
    expect(found.outcome).toBe('warned');
    expect(found.steps.find(({ outcome }) => outcome === 'warned')).toMatchObject({
      name: 'tls',
      fix: `Ask the administrator of ${HOST} to renew the certificate.`,
    });
    const later = await use(startWebServer(authority.issue({ hosts: [HOST], days: 14 })));
    expect((await probeOne({ port: later.port })).outcome).toBe('passed');
  });

  it('may use an address instead of a name', async () => {
    const { port } = await use(startWebServer(authority.issue({ hosts: ['127.0.0.1'] })));
    const lookup = () => Promise.reject(new Error('an address is not looked up'));
    const found = await probeOne({ host: '127.0.0.1', port }, { lookup });
    expect(stepsOf(found)[0]).toBe('dns passed: 127.0.0.1, no name to look up');
    expect(found.outcome).toBe('passed');
  });
});

describe('GENESYS_HYBRID_ENDPOINTS', () => {
  const sentTo = (url: string) => ({ endpoints: parseEndpoints(JSON.stringify({ [HOST]: url })) });

  it('redirects a probe on this machine; plain http has no TLS', async () => {
    const { port } = await use(startWebServer(undefined));
    const found = await probeOne({}, sentTo(`http://127.0.0.1:${port}`));
    expect(stepsOf(found)).toEqual([
      'dns passed: 127.0.0.1, no name to look up',
      `tcp passed: connected to 127.0.0.1 port ${port}`,
      'tls not-used: not used here',
      'http passed: answered 404',
    ]);
    expect(found).toMatchObject({ host: HOST, port: 443, endpoint: `http://127.0.0.1:${port}`, outcome: 'passed' });
  });

  it('redirects to https too, where the certificate is for this machine', async () => {
    const { port } = await use(startWebServer(authority.issue({ hosts: ['localhost'] })));
    expect((await probeOne({}, sentTo(`https://localhost:${port}`))).outcome).toBe('passed');
  });
});

describe('a probe of a certificate', () => {
  it('of an unknown authority names its issuer, and where to configure the authority', async () => {
    const { port } = await use(startWebServer(authority.issue({ hosts: [HOST] })));
    const { certificateAuthority: _, ...unknown } = destination({ port });
    const [cloud, server, vault] = await probeAll([
      unknown,
      { ...unknown, kind: 'configuration-server' },
      { ...unknown, kind: 'vault' },
    ]);
    if (!cloud || !server || !vault) throw new Error('nothing was probed');
    expect(failureOf(cloud)).toMatchObject({ name: 'tls', code: 'network.certificate-untrusted' });
    expect(failureOf(cloud).text).toMatch(
      /Acme Inspection CA, which issued the certificate.*A proxy probably inspects TLS.*NODE_EXTRA_CA_CERTS/,
    );
    expect(failureOf(server).text).toContain('transaction.server.certificateAuthority');
    expect(failureOf(vault).text).toContain('VAULT_CACERT');
    expect(stepsOf(cloud).at(-1)).toBe('http not-tried');
  });

  it('that is not trusted sends no request', async () => {
    const other = createAuthority('Somebody Else');
    let requests = 0;
    const server = startWebServer(other.issue({ hosts: [HOST] }), (_request, response) => {
      requests += 1;
      response.end();
    });
    const { port } = await use(server);
    expect((await probeOne({ port })).outcome).toBe('failed');
    expect(requests).toBe(0);
  });

  it('that has expired says when', async () => {
    const { port } = await use(startWebServer(authority.issue({ hosts: [HOST], days: -3 })));
    const found = await probeOne({ port });
    const { code, text } = failureOf(found);
    expect(code).toBe('network.certificate-expired');
    expect(found.certificate).toMatchObject({ subject: HOST, daysLeft: -3 });
    expect(text).toContain(`The certificate of ${HOST} expired on ${day(-3)}. It was issued by Acme Inspection CA`);
  });

  it('under an authority that has expired says that too', async () => {
    const old = createAuthority('Old Root', { days: -1, from: -9 });
    const { port } = await use(startWebServer(old.issue({ hosts: [HOST] })));
    const { code, text } = failureOf(await probeOne({ port, certificateAuthority: old.pem }));
    expect(code).toBe('network.certificate-expired');
    expect(text).toContain(
      'A certificate authority of api.mypurecloud.de has expired. The certificate was issued by Old Root. Ask the administrator of api.mypurecloud.de to renew the certificate. Check the clock of this machine too.',
    );
  });

  it('that is not valid yet points to the clock', async () => {
    const { port } = await use(startWebServer(authority.issue({ hosts: [HOST], from: 2 })));
    const { code, text } = failureOf(await probeOne({ port }));
    expect(code).toBe('network.certificate-not-yet-valid');
    expect(text).toContain('Set the clock of this machine.');
  });

  it('for another host names both', async () => {
    const hosts = ['portal.acme.example', 'a.example', 'b.example', 'c.example'];
    const { port } = await use(startWebServer(authority.issue({ hosts })));
    const { code, text } = failureOf(await probeOne({ port }));
    expect(code).toBe('network.certificate-name');
    expect(text).toContain(`for portal.acme.example, a.example, b.example and 1 more, not for ${HOST}`);
  });
});

describe('a probe that fails', () => {
  it('names a host that cannot be resolved', async () => {
    const lookup = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
    const found = await probeOne({}, { lookup });
    expect(failureOf(found)).toMatchObject({ name: 'dns', code: 'network.dns-unknown' });
    expect(stepsOf(found).slice(1)).toEqual(['tcp not-tried', 'tls not-tried', 'http not-tried']);
  });

  it('names a DNS server that does not answer', async () => {
    const silent = await probeOne({}, { lookup: () => new Promise(() => {}), stepLimit: 50 });
    expect(failureOf(silent)).toMatchObject({ name: 'dns', code: 'network.dns-silent' });
    const lookup = () => Promise.reject(Object.assign(new Error('no'), { code: 'EAI_AGAIN' }));
    expect(failureOf(await probeOne({}, { lookup }))).toMatchObject({ code: 'network.dns-silent' });
  });

  it('names a port on which nothing listens', async () => {
    const port = await closedPort();
    const { name, code, text } = failureOf(await probeOne({ port }));
    expect([name, code]).toEqual(['tcp', 'network.refused']);
    expect(text).toContain(`${HOST}:${port} refuses the connection`);
  });

  it('names a firewall that accepts the connection and drops the rest', async () => {
    const { port } = await use(startRawServer());
    const { name, code, text } = failureOf(await probeOne({ port }, { stepLimit: 1_000 }));
    expect([name, code]).toEqual(['tls', 'network.tls-silent']);
    expect(text).toContain('but no TLS answer within 1 s');
  });

  it('names a firewall that cuts TLS when it sees the host name', async () => {
    const { port } = await use(startRawServer((socket) => socket.once('data', () => socket.resetAndDestroy())));
    expect(failureOf(await probeOne({ port }))).toMatchObject({ name: 'tls', code: 'network.tls-cut' });
  });

  it('names a server that does not speak TLS', async () => {
    const { port } = await use(startWebServer(undefined));
    expect(failureOf(await probeOne({ port }))).toMatchObject({ name: 'tls', code: 'network.no-tls' });
  });

  it('names a service that accepts TLS and then gives no answer, or closes', async () => {
    const identity = authority.issue({ hosts: [HOST] });
    const silent = await use(startWebServer(identity, () => {}));
    // The timeout must not end the TLS handshake on a busy machine: only the answer is missing.
    const found = await probeOne({ port: silent.port }, { stepLimit: 2_000 });
    expect(failureOf(found)).toMatchObject({ name: 'http', code: 'network.http-silent' });
    const cutting = await use(startWebServer(identity, ({ socket }) => socket.destroy()));
    expect(failureOf(await probeOne({ port: cutting.port }))).toMatchObject({ code: 'network.http-cut' });
  });
});

describe('probes of many destinations', () => {
  it('run in parallel, and one that fails delays no other', async () => {
    const good = await use(startWebServer(authority.issue({ hosts: [HOST] })));
    const closed = await closedPort();
    const states: string[] = [];
    const found = await probeAll(
      Array.from({ length: 20 }, (_, index) => destination({ port: index % 2 === 0 ? good.port : closed })),
      { onProgress: (_, state) => states.push(state) },
    );
    expect(found.map(({ outcome }) => outcome).join()).toBe(Array(10).fill('passed,failed').join());
    expect(states.filter((state) => state === 'done')).toHaveLength(10);
    expect(states.filter((state) => state === 'failed')).toHaveLength(10);
  });

  it('end at once when the run is being stopped', async () => {
    const controller = new AbortController();
    const { port } = await use(startRawServer((socket) => socket.once('data', () => controller.abort())));
    const found = await probeAll(
      Array.from({ length: 20 }, () => destination({ port })),
      { stop: controller.signal, stepLimit: 600_000 },
    );
    expect(new Set(found.map((one) => failureOf(one).code))).toEqual(new Set(['network.stopped']));
  });
});
