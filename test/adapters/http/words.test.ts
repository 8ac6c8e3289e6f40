import { describe, expect, it } from 'vitest';
import { reasonOf, reasonText, requestText } from '../../../src/adapters/http/error.ts';
import { badStatus, noAnswer } from '../../../src/adapters/http/failures.ts';
import type { HttpMethod, HttpResponse } from '../../../src/base/http-types.ts';
import { createTrace } from '../../../src/base/trace.ts';

const URL_ASKED = new URL('https://user:pass@api.mypurecloud.de:8443/api/v2/x?token=t');
const ASKED = 'GET https://api.mypurecloud.de:8443/api/v2/x';

function answered(status: number, over: Partial<HttpResponse> = {}, method: HttpMethod = 'GET') {
  const response = { status, headers: {}, cookies: [], body: undefined, correlationId: undefined, ...over };
  const { code, message, fix, unclear } = badStatus(method, URL_ASKED, response);
  return { code, message, fix, unclear };
}

function thrown(code: string, message = '', method: HttpMethod = 'GET') {
  const error = noAnswer({ method, url: URL_ASKED }, Object.assign(new Error(message), { code }));
  const { fix = '', unclear, untouched } = error;
  return { code: error.code, message: error.message, fix, unclear, untouched };
}

describe('a request in a message', () => {
  it('has method, host and path, and nothing that may be a secret', () => {
    expect(requestText('GET', URL_ASKED)).toBe(ASKED);
  });
});

describe('the text of a service in a message', () => {
  it('is one line of 300 characters at most', () => {
    expect(reasonText('  a\r\n\u001b[31mb\u2028c  ')).toBe('a [31mb c');
    expect(reasonText('x'.repeat(300))).toBe('x'.repeat(300));
    expect(reasonText('x'.repeat(301))).toBe(`${'x'.repeat(299)}…`);
  });

  it.each([
    [{ code: 'not.found', message: 'No such client.' }, 'not.found: No such client.'],
    [{ error: 'invalid_grant', description: 'No.' }, 'invalid_grant: No.'],
    [{ error: 'invalid_grant', error_description: 'No.' }, 'invalid_grant: No.'],
    [{ statusMessage: 'not logged in' }, 'not logged in'],
    [{ errors: ['permission denied', 'again'] }, 'permission denied; again'],
    [{ code: 'x', errors: [1, 'y', null] }, 'x: y'],
    [{ code: '', error: 'second', message: 7, description: 'fourth' }, 'second: fourth'],
    [{ errors: 'no list' }, ''],
    [{}, ''],
    [null, ''],
    [undefined, ''],
    ['a web page', ''],
  ])('is found in %j', (body, expected) => {
    expect(reasonOf(body)).toBe(expected);
  });
});

describe('a message about an error answer', () => {
  it('gives the request, the answer, the reason, and its correlation id', () => {
    const { message } = answered(404, { body: { message: 'No.' }, correlationId: 'c-1' });
    expect(message).toBe(`${ASKED} answered 404: No. [correlation id c-1]`);
    expect(answered(404).message).toBe(`${ASKED} answered 404`);
  });

  it.each([
    [301, 'http.redirect', /write its address/],
    [399, 'http.redirect', /write its address/],
    [400, 'http.status', /proxies and gateways between/],
    [401, 'http.status', /Check the credential that the tenant file names/],
    [403, 'http.status', /Give the account the permissions/],
    [404, 'http.status', /permissions of the account/],
    [429, 'http.rate-limit', /a few minutes/],
    [499, 'http.status', /proxies and gateways between/],
    [500, 'http.status', /Run the command again later/],
    [503, 'http.status', /Run the command again later/],
  ])('gives the next step for status %i', (status, code, fix) => {
    expect(answered(status)).toMatchObject({ code, fix: expect.stringMatching(fix) });
  });

  it('names the host of a redirect, and nothing else of it', () => {
    const to = (location: string) => answered(302, { headers: { location } }).message;
    expect(to('https://sso.example/login?token=t')).toBe(
      `${ASKED} answered 302, a redirect to sso.example, which is not followed`,
    );
    expect(to('/login')).toContain('to api.mypurecloud.de:8443, which');
    expect(to('http://[')).toContain('to nowhere, which');
  });

  it('leaves the result unclear only where the service failed while it worked', () => {
    expect(answered(500, {}, 'POST').unclear).toBe(true);
    expect(answered(499, {}, 'POST').unclear).toBe(false);
    expect(answered(500, {}, 'GET').unclear).toBe(false);
  });
});

describe('a request without an answer', () => {
  it.each([
    ['ECONNREFUSED', 'http.refused', /refused/, /host and port/, true],
    ['EHOSTUNREACH', 'http.refused', /refused/, /firewall/, true],
    ['ENETUNREACH', 'http.refused', /refused/, /firewall/, true],
    ['ENOTFOUND', 'http.dns', /DNS does not know the host name/, /DNS/, true],
    ['EAI_AGAIN', 'http.dns', /DNS does not know the host name/, /DNS/, true],
    ['ECONNABORTED', 'http.timeout', /no answer in time/, /run the command again/, false],
    ['ETIMEDOUT', 'http.timeout', /no answer in time/, /run the command again/, false],
    ['ERR_CANCELED', 'http.timeout', /no answer in time/, /run the command again/, false],
    ['ERR_FR_MAX_BODY_LENGTH_EXCEEDED', 'http.too-large', /too large/, /address/, false],
    ['ERR_BAD_RESPONSE', 'http.reset', /ended before the answer was complete/, /Run the command again/, false],
    ['ECONNRESET', 'http.reset', /ended before the answer was complete/, /Run the command again/, false],
    ['CERT_HAS_EXPIRED', 'http.tls', /not trusted/, /certificateAuthority/, true],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'http.tls', /not trusted/, /NODE_EXTRA_CA_CERTS/, true],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'http.tls', /not trusted/, /dates/, true],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'http.tls', /not trusted/, /host name/, true],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'http.tls', /not trusted/, /host name/, true],
  ])('with the error %s is reported as %s', (code, expected, message, fix, untouched) => {
    const told = thrown(code);
    expect(told).toMatchObject({ code: expected, untouched });
    expect(told.message).toMatch(new RegExp(`^${ASKED} failed: .*${message.source}`));
    expect(told.fix).toMatch(fix);
    // A read changes nothing; the result of a write is unclear, unless the service cannot have received it.
    expect([told.unclear, thrown(code, '', 'POST').unclear]).toEqual([false, !untouched]);
  });

  it('may be caused by the proxy, or by a limit, which only the text says', () => {
    expect(thrown('', 'Proxy connection ended')).toMatchObject({ code: 'http.proxy', untouched: true });
    expect(thrown('', 'Proxy connection ended').fix).toContain('HTTPS_PROXY');
    expect(thrown('ECONNREFUSED', 'proxy').code).toBe('http.refused');
    expect(thrown('ERR_BAD_RESPONSE', 'maxContentLength size of 1 exceeded').code).toBe('http.too-large');
    expect(thrown('', 'maxBodyLength').code).toBe('http.too-large');
    expect(noAnswer({ method: 'GET', url: URL_ASKED }, null).code).toBe('http.reset');
    expect(noAnswer({ method: 'GET', url: URL_ASKED }, 'words').message).toBe(
      `${ASKED} failed: the connection ended before the answer was complete`,
    );
  });
});

describe('a correlation id', () => {
  it('is shown for its request, unless it has another form', async () => {
    const trace = createTrace();
    const kept: string[] = [];
    trace.note('before');
    await trace.collect(
      (id) => kept.push(id),
      async () => {
        for (const id of ['c-1', 'x'.repeat(64), 'x'.repeat(65), '', 'a b', 'c\n']) trace.note(id);
      },
    );
    expect(kept).toEqual(['c-1', 'x'.repeat(64)]);
  });

  it('is not blamed on the network when the run is being stopped', () => {
    const cut = Object.assign(new Error('canceled'), { code: 'ERR_CANCELED' });
    const error = noAnswer({ method: 'GET', url: URL_ASKED, isStopped: true }, cut);
    expect(error).toMatchObject({ code: 'http.stopped', fix: 'Run the command again: it continues from here.' });
    expect(noAnswer({ method: 'GET', url: URL_ASKED }, cut).code).toBe('http.timeout');
  });
});
