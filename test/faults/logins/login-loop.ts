import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Secret } from '../../../src/base/secret.ts';
import { makeResponse } from '../../../src/core/saml/assertion.ts';
import { decryptPrivateKey } from '../../../src/core/saml/encrypted-key.ts';
import { pemOfOption } from '../../../src/core/saml/pem.ts';
import { runChild } from '../../simulators/child.ts';
import { acmeFile, runInProcess } from '../../simulators/in-process.ts';
import { SHIPPED, type Simulators, startSimulators } from '../../simulators/simulators.ts';

const EVERY = 50;
const EMAIL = 'agent.smith@acme.example';
const SAML2_BEARER = 'urn:ietf:params:oauth:grant-type:saml2-bearer';

export interface LoopOutcome {
  readonly rotation: string;
  readonly logins: number;
  readonly failures: readonly string[];
}

async function token(
  simulators: Simulators,
  id: string,
  secret: string,
  form: Readonly<Record<string, string>>,
): Promise<number> {
  const authorization = `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
  const body = new URLSearchParams(form);
  const { status } = await fetch(`${simulators.genesysCloud.url}/oauth/token`, {
    method: 'POST',
    headers: { authorization },
    body,
  });
  return status;
}

function signed(options: Readonly<Record<string, string>>): string {
  const password = new Secret(options['saml/password'] ?? '');
  return makeResponse({
    issuer: options['saml/issuer'] ?? '',
    certificatePem: pemOfOption(options['saml/certificate'] ?? ''),
    privateKey: decryptPrivateKey(new Secret(pemOfOption(options['saml/pkey'] ?? '')), password),
    organizationShortName: 'acme-hybrid',
    email: EMAIL,
    audience: 'https://login.mypurecloud.de/saml',
    recipient: 'https://login.mypurecloud.de/saml',
    now: new Date(),
    random: { bytes: (count) => Buffer.from(crypto.getRandomValues(new Uint8Array(count))) },
  });
}

/** Like the pacing engine and a desktop: with the current values of the transaction object. */
async function logInOnce(simulators: Simulators): Promise<readonly string[]> {
  const options = simulators.options('acme') ?? {};
  const option = (name: string) => options[name] ?? '';
  const statuses = await Promise.all([
    token(simulators, option('ewt/client_id'), option('ewt/password'), { grant_type: 'client_credentials' }),
    token(simulators, option('saml_auth/client_id'), option('saml_auth/password'), {
      grant_type: SAML2_BEARER,
      orgName: 'acme-hybrid',
      assertion: signed(options),
    }),
  ]);
  return statuses.flatMap((status, index) =>
    status === 200 ? [] : [`${index === 0 ? 'ewt' : 'saml_auth'}: status ${status}`],
  );
}

/**
 * Logs in every 50 ms while the built command rotates; the services answer slowly, so that many logins fall into the rotation.
 */
export async function loginLoop(what: string, latency = 40): Promise<LoopOutcome> {
  const simulators = await startSimulators(SHIPPED.slice(0, 1));
  const directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
  writeFileSync(join(directory, 'acme.yaml'), acmeFile());
  const failures: string[] = [];
  let logins = 0;
  const state = { rotating: true };
  try {
    await runInProcess(simulators, 'apply');
    for (const simulator of simulators.all) simulator.latency = latency;
    const loop = (async () => {
      while (state.rotating) {
        const pause = setTimeout(EVERY);
        failures.push(...(await logInOnce(simulators)));
        logins += 2;
        await pause;
      }
    })();
    const { status } = await runChild(['rotate', 'acme.yaml', '--what', what], {
      environment: simulators.environment,
      directory,
    });
    state.rotating = false;
    await loop;
    if (status !== 0) failures.push(`the rotation itself ended with status ${status}`);
    return { rotation: what, logins, failures };
  } finally {
    await simulators.close();
    rmSync(directory, { recursive: true, force: true });
  }
}
