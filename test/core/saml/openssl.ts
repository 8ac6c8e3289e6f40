import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Secret } from '../../../src/base/secret.ts';

/** The judgement of another implementation. On a machine without it, the tests say what they left out. */
export function hasOpenssl(): boolean {
  return spawnSync('openssl', ['version']).status === 0;
}

export function openssl(parameters: readonly string[], input = ''): string {
  return execFileSync('openssl', [...parameters], { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
}

export function withOpenssl(): { readonly skip: boolean } {
  const skip = !hasOpenssl();
  if (skip) console.warn('openssl is not on this machine: its reading of our keys and certificates is left out');
  return { skip };
}

/** The pair that the command of the Genesys guide creates. */
export function guidePair(commonName: string): { readonly certificate: string; readonly privateKey: Secret } {
  const directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
  const [certificate, key] = [join(directory, 'cert.pem'), join(directory, 'key.pem')];
  try {
    openssl([
      'req',
      '-new',
      '-x509',
      '-days',
      '3652',
      '-nodes',
      '-out',
      certificate,
      '-keyout',
      key,
      '-subj',
      `/CN=${commonName}`,
    ]);
    return { certificate: readFileSync(certificate, 'utf8'), privateKey: new Secret(readFileSync(key, 'utf8')) };
  } finally {
    rmSync(directory, { recursive: true });
  }
}
