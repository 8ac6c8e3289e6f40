import { execFileSync, spawnSync } from 'node:child_process';

/** Another implementation's opinion. Where a machine has none, the tests that ask it say what they left out. */
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
