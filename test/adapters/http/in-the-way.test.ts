import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { inspect } from 'node:util';
import forge from 'node-forge';
import { describe, expect, it } from 'vitest';
import type { HttpRequest } from '../../../src/base/http-types.ts';
import { startProxy } from '../network/servers.ts';
import { client, failure, get, json, stage, useStage } from './stage.ts';

useStage();

describe('a failed connection', () => {
  it('by a redirect does not follow it, and names the host', async () => {
    stage.handlers = [json(302, {}, { Location: 'https://evil.example/x' })];
    expect((await failure(client().http.send(get()))).message).toContain('to evil.example, which is not followed');
    stage.handlers = [json(302, {}, { Location: 'http://[' })];
    expect((await failure(client().http.send(get()))).message).toContain('to nowhere');
  });

  it('names a host that does not exist', async () => {
    expect(await failure(client().http.send({ method: 'GET', url: 'https://nowhere.invalid/' }))).toMatchObject({
      code: 'http.dns',
    });
  });

  it('ends an answer that never ends', async () => {
    stage.handlers = [(_request, response) => response.end(Buffer.alloc(11 * 1024 * 1024))];
    expect(await failure(client().http.send(get()))).toMatchObject({ code: 'http.too-large' });
  });

  it('names a certificate that is not trusted, unless its authority is given', async () => {
    const keys = forge.pki.rsa.generateKeyPair(2048);
    const certificate = forge.pki.createCertificate();
    certificate.publicKey = keys.publicKey;
    certificate.serialNumber = '01';
    certificate.validity.notBefore = new Date(Date.now() - 60_000);
    certificate.validity.notAfter = new Date(Date.now() + 3_600_000);
    certificate.setSubject([{ name: 'commonName', value: 'localhost' }]);
    certificate.setIssuer([{ name: 'commonName', value: 'localhost' }]);
    certificate.setExtensions([
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
    ]);
    certificate.sign(keys.privateKey, forge.md.sha256.create());
    const cert = forge.pki.certificateToPem(certificate);
    const secure = createTlsServer({ cert, key: forge.pki.privateKeyToPem(keys.privateKey) }, (_request, response) =>
      response.end('{}'),
    );
    await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve));
    const address = `https://127.0.0.1:${(secure.address() as AddressInfo).port}/`;
    expect(await failure(client().http.send({ method: 'GET', url: address }))).toMatchObject({ code: 'http.tls' });
    const { http } = client();
    expect((await http.send({ method: 'GET', url: address, certificateAuthority: cert })).status).toBe(200);
    http.close();
    secure.closeAllConnections();
    secure.close();
  });

  it('goes through a proxy with user and password, which no error shows', async () => {
    const asked: string[] = [];
    const proxy = createServer();
    proxy.on('connect', (request, socket) => {
      asked.push(`${request.url} ${request.headers['proxy-authorization'] ?? ''}`);
      if (request.headers['proxy-authorization'] === undefined) {
        socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
        return;
      }
      const upstream = connect(Number(new URL(stage.url).port), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        upstream.pipe(socket).pipe(upstream);
      });
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const { port } = proxy.address() as AddressInfo;
    const through = (HTTPS_PROXY: string, NO_PROXY = '') =>
      client({ environment: { HTTPS_PROXY, NO_PROXY } }).http.send({
        method: 'GET',
        url: 'https://api.nowhere.invalid/',
      });
    const error = await failure(through(`http://user:p%40ss@127.0.0.1:${port}`));
    expect(asked[0]).toBe(`api.nowhere.invalid:443 Basic ${Buffer.from('user:p@ss').toString('base64')}`);
    expect(inspect(error)).not.toContain('p%40ss');
    await failure(through(`127.0.0.1:${port}`));
    const before = asked.length;
    for (const exempt of ['*', 'nowhere.invalid', '.nowhere.invalid:443', '*.nowhere.invalid'])
      await failure(through(`127.0.0.1:${port}`, exempt));
    expect(asked).toHaveLength(before);
    await failure(through(`127.0.0.1:${port}`, 'nowhere.invalid:8443, other'));
    expect(asked.length).toBeGreaterThan(before);
    proxy.closeAllConnections();
    proxy.close();
  });

  it.each([
    [403, 'http.proxy', 1],
    [404, 'http.proxy', 1],
    [407, 'http.proxy', 1],
    [502, 'http.proxy-unreachable', 5],
  ])('names a proxy that answers %i, and does not blame the service', async (status, code, asked) => {
    const proxy = await startProxy({ to: 1, status });
    const environment = { HTTPS_PROXY: `http://user:password@127.0.0.1:${proxy.port}` };
    const request: HttpRequest = { method: 'POST', url: 'https://api.nowhere.invalid/', accept: [403, 404, 407] };
    const error = await failure(client({ environment }).http.send(request));
    expect(error).toMatchObject({ code, unclear: false });
    expect(error.message).toContain(`(${status})`);
    expect(proxy.asked).toHaveLength(asked);
    await proxy.close();
  });

  it.each(['100%', '%e9'])('names a proxy password that is not encoded: %s', async (password) => {
    const proxy = await startProxy({ to: 1 });
    const environment = { HTTPS_PROXY: `http://user:${password}@127.0.0.1:${proxy.port}` };
    const sent = client({ environment }).http.send(get({ url: 'https://api.nowhere.invalid/' }));
    await expect(sent).rejects.toMatchObject({ code: 'proxy.invalid' });
    expect(proxy.asked).toEqual([]);
    await proxy.close();
  });
});
