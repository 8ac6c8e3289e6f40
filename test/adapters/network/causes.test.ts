import { describe, expect, it } from 'vitest';
import { type Circumstances, causeOf, STOPPED, TOO_LONG } from '../../../src/adapters/network/causes.ts';
import { certificateFacts, certificateText } from '../../../src/adapters/network/certificate.ts';
import type { StepName } from '../../../src/core/network.ts';

/** Failures that no server on this machine can cause: the tests give the error codes of the operating system. */

const DIRECT: Circumstances = {
  wanted: 'api.mypurecloud.de:443',
  kind: 'cloud',
  nearest: 'api.mypurecloud.de:443',
  nearestHost: 'api.mypurecloud.de',
  proxy: '',
  seconds: 10,
};

const failed = (code: string) => Object.assign(new Error('secret text of a library'), { code });
const told = (step: StepName, error: unknown) => {
  const { code, message, fix } = causeOf(step, error, DIRECT);
  return `${code}: ${message}. ${fix}`;
};

describe('the likely cause', () => {
  it.each<[StepName, string, RegExp]>([
    [
      'tcp',
      TOO_LONG,
      /^network.dropped: No answer from .* within 10 s: a firewall probably drops.*Open outbound TCP.*api.mypurecloud.de:443/,
    ],
    ['tcp', 'ETIMEDOUT', /^network.dropped/],
    ['tcp', 'ENETUNREACH', /^network.unreachable: Cannot connect to .*: this machine has no route/],
    ['tcp', 'EHOSTUNREACH', /^network.unreachable/],
    ['tcp', 'EACCES', /^network.forbidden-here: This machine blocks/],
    ['tcp', 'ECONNRESET', /^network.cut: .*ended as soon as it was made \(ECONNRESET\)/],
    ['tls', 'EPIPE', /^network.tls-cut/],
    ['tls', 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', /^network.no-tls: .*\(ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION\)/],
    ['http', 'HPE_INVALID_CONSTANT', /^network.http-cut: .*\(HPE_INVALID_CONSTANT\)/],
    ['http', STOPPED, /^network.stopped/],
  ])('of %s is reported: %s', (step, code, text) => {
    expect(told(step, failed(code))).toMatch(text);
  });

  it('of several addresses that all failed is that of the first', () => {
    const errors = [failed('EHOSTUNREACH'), failed('ECONNREFUSED')];
    expect(told('tcp', Object.assign(new AggregateError(errors), { code: 'EHOSTUNREACH' }))).toMatch(/no route/);
  });

  it('is reported for an unknown error too, without the text of a library', () => {
    for (const error of [new Error('secret text'), 'secret text', failed('toString')])
      expect(told('tcp', error)).toMatch(/^network.cut: (?!.*secret)/);
  });
});

describe('a certificate in a probe', () => {
  const now = new Date('2026-11-24T00:00:00Z');
  const read = (over: Partial<Parameters<typeof certificateFacts>[0]>) =>
    certificateFacts(
      {
        subject: { CN: 'a.example' },
        issuer: { CN: 'R1', O: "Let's" },
        valid_to: 'Dec  4 12:00:00 2026 GMT',
        ...over,
      } as never,
      now,
    );

  it('shows issuer, host and days left', () => {
    expect(read({})).toEqual({
      subject: 'a.example',
      issuer: "R1 (Let's)",
      validTo: '2026-12-04T12:00:00.000Z',
      daysLeft: 10,
    });
    expect(certificateText(read({ valid_to: 'Nov 25 12:00:00 2026 GMT' }))).toContain('until 2026-11-25 (1 day left)');
  });

  it('is read whatever fields it omits or repeats', () => {
    expect(read({ issuer: { O: 'Only Organization' } as never }).issuer).toBe('Only Organization');
    expect(read({ issuer: { CN: ['One', 'Two'] } as never }).issuer).toBe('One, Two');
    expect(read({ issuer: undefined as never }).issuer).toBe('an unnamed authority');
    expect(read({ valid_to: 'Bad time value' }).daysLeft).toBeLessThan(0);
  });
});
