import { type HybridError, HybridErrors } from '../../src/base/errors.ts';
import { loadTenants } from '../../src/tenant/load.ts';
import type { Tenant } from '../../src/tenant/tenant.ts';
import { acmeFile } from '../simulators/in-process.ts';

export const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Loads texts as tenants/1.yaml, tenants/2.yaml, ... */
export function load(...texts: readonly string[]): readonly Tenant[] {
  const sources = texts.map((text, index) => ({ file: `tenants/${index + 1}.yaml`, bytes: bytesOf(text) }));
  return loadTenants(sources);
}

/** A tenant file that must be valid; `over` replaces top-level parts, as YAML. */
export function acme(over: Readonly<Record<string, string>> = {}): Tenant {
  const [tenant] = load(acmeFile(over));
  if (!tenant) throw new Error('no tenant');
  return tenant;
}

/** The errors of files. Any other error is a bug, and is thrown again. */
export function problemsOf(...texts: readonly string[]): readonly HybridError[] {
  try {
    load(...texts);
    return [];
  } catch (error) {
    if (error instanceof HybridErrors) return error.errors;
    throw error;
  }
}

/** Every error of the files: `1.yaml:line:column code message`. */
export function errorsOf(...texts: readonly string[]): readonly string[] {
  return problemsOf(...texts).map(
    ({ where, code, message }) =>
      `${where?.file.replace('tenants/', '')}:${where?.line}:${where?.column} ${code} ${message}`,
  );
}

/** The errors of an acme file with parts replaced, without the positions: `code message`, and the next step. */
export function told(over: Readonly<Record<string, string>>): readonly string[] {
  return problemsOf(acmeFile(over)).map(({ code, message, fix }) => `${code} ${message}${fix ? ` | ${fix}` : ''}`);
}

/** All visible text of the errors. */
export function shownText(...texts: readonly string[]): string {
  return JSON.stringify(
    problemsOf(...texts).map((each) => [
      each.message,
      each.fix,
      each.cause,
      'excerpt' in each ? each.excerpt : '',
      each.stack,
    ]),
  );
}

export function excerptsOf(...texts: readonly string[]): readonly string[] {
  return problemsOf(...texts).map((each) => ('excerpt' in each ? String(each.excerpt) : ''));
}

const ORGANIZATION: Readonly<Record<string, string>> = {
  region: 'eu-central-1',
  shortName: 'acme-hybrid',
  id: '5d3a6f0e-8a1b-4c2d-9e3f-0a1b2c3d4e5f',
  credentials: '"vault:genesys/acme/provisioner"',
};

function flow(pieces: Readonly<Record<string, string>>): string {
  const entries = Object.entries(pieces).filter(([, value]) => value !== '');
  return `{ ${entries.map(([key, value]) => `${key}: ${value}`).join(', ')} }`;
}

/** The part `organization`; an empty value omits the key. */
export function organization(over: Readonly<Record<string, string>>): string {
  return flow({ ...ORGANIZATION, ...over });
}

/** The part `transaction` with this server. */
export function server(pieces: Readonly<Record<string, string>>, over: Readonly<Record<string, string>> = {}): string {
  return flow({ tenant: 'acme', server: flow(pieces), ...over });
}

export const GAX = {
  driver: 'gax',
  url: '"https://gax.acme.example:8443/gax/api"',
  credentials: '"vault:genesys/acme/gax"',
};
