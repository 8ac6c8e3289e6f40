import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openssl, withOpenssl } from '../core/saml/openssl.ts';
import { runChild } from '../simulators/child.ts';
import { acmeFile } from '../simulators/in-process.ts';
import { SHIPPED, type Simulators, startSimulators } from '../simulators/simulators.ts';

let simulators: Simulators;
let directory: string;
beforeAll(async () => {
  simulators = await startSimulators(SHIPPED.slice(0, 1));
  directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
  writeFileSync(join(directory, 'acme.yaml'), acmeFile());
  expect((await runChild(['apply', 'acme.yaml'], { environment: simulators.environment, directory })).status).toBe(0);
});
afterAll(async () => {
  await simulators.close();
  rmSync(directory, { recursive: true });
});

const option = (name: string) => simulators.options('acme')?.[`saml/${name}`] ?? '';
const decoded = (name: string) => openssl(['base64', '-d', '-A'], option(name));

describe('openssl reads from the transaction object after an apply', () => {
  it('a key that opens with its password, and a certificate of that key', withOpenssl(), () => {
    const key = openssl(['rsa', '-passin', `pass:${option('password')}`], decoded('pkey'));
    expect(openssl(['rsa', '-noout', '-check'], key)).toContain('RSA key ok');
    const modulus = openssl(['x509', '-noout', '-modulus'], decoded('certificate'));
    expect(modulus).toMatch(/^Modulus=[0-9A-F]{512}$/m);
    expect(openssl(['rsa', '-noout', '-modulus'], key)).toBe(modulus);
  });

  it('a key that opens with no other password', withOpenssl(), () => {
    expect(() => openssl(['rsa', '-passin', 'pass:another password'], decoded('pkey'))).toThrow();
  });

  it('the certificate that Genesys Cloud trusts, signed by itself', withOpenssl(), () => {
    const pem = decoded('certificate');
    const file = join(directory, 'certificate.pem');
    writeFileSync(file, pem);
    expect(openssl(['verify', '-CAfile', file, file])).toContain('OK');
    const [trusted = ''] = [simulators.organization('acme').providers.get('pureengage')?.certificates]
      .flat()
      .map(String);
    const body = trusted.replaceAll(/-----[^-]+-----|\s/g, '');
    expect(pem.replaceAll(/-----[^-]+-----|\s/g, '')).toBe(body);
  });
});
