import { once } from 'node:events';
import { type ClientRequest, request } from 'node:http';
import { isIP } from 'node:net';
import { checkServerIdentity, connect as connectTls, type TLSSocket } from 'node:tls';
import { systemCode } from '../../base/system-code.ts';
import { StepFailure } from './causes.ts';
import { certificateFacts, certificateProblem, certificateText, isShort } from './certificate.ts';
import { hostOf, type Journey, opened, type Passed } from './probe-journey.ts';

/**
 * A certificate that is not trusted is let in to be read, because the name of its issuer is what a person needs to know.
 * Nothing is sent over such a connection: the step fails, and the next is not tried.
 */
async function secured(journey: Journey, host: string): Promise<TLSSocket> {
  const { socket, secureContext } = journey;
  if (!socket) throw new TypeError('there is no connection');
  const secure = connectTls({
    socket,
    servername: isIP(host) ? '' : host,
    ALPNProtocols: ['http/1.1'],
    rejectUnauthorized: false,
    checkServerIdentity: () => undefined,
    ...(secureContext && { secureContext }),
  });
  await once(opened(journey, secure), 'secureConnect');
  return secure;
}

/** TLS with the destination: chain, host name and dates of its certificate. */
export async function secure(journey: Journey): Promise<Passed> {
  const { target, now, kind } = journey;
  const host = hostOf(target);
  const socket = await secured(journey, host);
  const certificate = socket.getPeerCertificate();
  const facts = certificateFacts(certificate, now);
  const code: unknown = socket.authorizationError;
  const problem = certificateProblem({
    facts,
    chainError: socket.authorized ? undefined : systemCode({ code }),
    fitsName: checkServerIdentity(host, certificate) === undefined,
    host,
    kind,
  });
  if (problem) throw new StepFailure(problem, facts);
  const fix = `Whoever runs ${host} has to renew the certificate soon.`;
  return {
    detail: certificateText(facts),
    ...(isShort(facts) && { warning: { fix } }),
    gained: { socket, certificate: facts },
  };
}

function statusOf(asking: ClientRequest): Promise<number> {
  return new Promise((resolve, reject) => {
    asking.on('error', reject);
    asking.on('response', (answer) => {
      // The connection is closed under it as soon as its status is known.
      answer.on('error', () => {}).resume();
      resolve(answer.statusCode ?? 0);
    });
    asking.end();
  });
}

/** Any answer is good: it proves that requests pass. No credentials are sent. */
export async function ask({ target, socket }: Journey): Promise<Passed> {
  if (!socket) throw new TypeError('there is no connection');
  const asking = request({
    method: 'HEAD',
    path: target.pathname,
    createConnection: () => socket,
    headers: { Host: target.host, 'User-Agent': 'genesys-hybrid', Connection: 'close' },
  });
  return { detail: `answered ${await statusOf(asking)}` };
}
