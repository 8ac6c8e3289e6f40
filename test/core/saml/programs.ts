import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BINDING = join(import.meta.dirname, 'xmlsec_binding.py');

interface Reader {
  /** This machine does not have the program: its judgement of our signature is left out. */
  readonly skip: boolean;
}

export interface SignatureReader extends Reader {
  /** Whether the signature matches that certificate; then the output contains `OK`, too. */
  readonly verify: (xml: string, certificate: string) => { readonly status: number | null; readonly output: string };
}

export interface CanonicalReader extends Reader {
  /** The exclusive canonical form. */
  readonly canonical: (xml: string) => string;
}

function isMissing(name: string): boolean {
  const missing = spawnSync(name, ['--version']).error !== undefined;
  if (missing) console.warn(`${name} is not on this machine: what it says of our signature is left out`);
  return missing;
}

/** Runs a program in a folder of its own that contains these files. */
function runWith(
  files: Readonly<Record<string, string>>,
  program: string,
  parameters: readonly string[],
): SpawnSyncReturns<string> {
  const directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
    return spawnSync(program, parameters, { cwd: directory, encoding: 'utf8' });
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function verified(program: string, parameters: readonly string[]): SignatureReader['verify'] {
  return (xml, certificate) => {
    const files = { 'response.xml': xml, 'certificate.pem': certificate };
    const { status, stdout, stderr } = runWith(files, program, parameters);
    return { status, output: stdout + stderr };
  };
}

function xmlsec1(): SignatureReader {
  const skip = isMissing('xmlsec1');
  // From 1.3 on it searches the key by its name alone, unless an option prevents that.
  const isOlder = /^xmlsec1 1\.[012]\./.test(spawnSync('xmlsec1', ['--version'], { encoding: 'utf8' }).stdout ?? '');
  const verify = verified('xmlsec1', [
    ...['--verify', ...(isOlder ? [] : ['--lax-key-search'])],
    ...['--id-attr:ID', 'urn:oasis:names:tc:SAML:2.0:assertion:Assertion'],
    // Only the given key, never the one in the Response.
    ...['--enabled-key-data', 'rsa', '--pubkey-cert-pem', 'certificate.pem', 'response.xml'],
  ]);
  return { skip, verify };
}

/** The folder with the Python packages lxml and xmlsec, which .ci/run downloads. */
const packages = () => process.env.XMLSEC_PACKAGES ?? '';

export function signatureReaders(): readonly (readonly [name: string, reader: SignatureReader])[] {
  const words = [BINDING, packages(), 'verify', 'certificate.pem', 'response.xml'];
  const binding = { skip: packages() === '', verify: verified('python3', words) };
  return [
    ['xmlsec1', xmlsec1()],
    ['libxmlsec1 of a Python package', binding],
  ];
}

export function canonicalReaders(): readonly (readonly [name: string, reader: CanonicalReader])[] {
  const by = (program: string, words: readonly string[]) => (xml: string) =>
    runWith({ 'part.xml': xml }, program, [...words, 'part.xml']).stdout;
  return [
    ['xmllint', { skip: isMissing('xmllint'), canonical: by('xmllint', ['--exc-c14n']) }],
    [
      'libxml2 of a Python package',
      { skip: packages() === '', canonical: by('python3', [BINDING, packages(), 'canonical']) },
    ],
  ];
}
