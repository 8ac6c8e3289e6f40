/** docs/reference/tenant-file.md from schemas/tenant.schema.json, with examples from tenants/. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { KNOWN_SERVICES } from '../src/tenant/fill.ts';
import { REGIONS } from '../src/tenant/regions.ts';
import { limitsOf, type Schema, Schemas, typeText } from './generate-schema-tables.ts';
import { anchorOf, cell, code, generatedFrom, table } from './markdown.ts';

const SHIPPED = ['acme', 'globex', 'initech'];

/** Defaults that are made of other keys, so that the schema cannot hold them. */
export const DERIVED: Readonly<Record<string, string>> = {
  'clients.KEY.redirectUris': '`https://apps.DOMAIN`',
  'services.NAME.section': Object.entries(KNOWN_SERVICES)
    .map(([service, { section }]) => `${code(section)} for \`${service}\``)
    .join(', '),
  'identityProvider.target': '`https://app.DOMAIN`',
  'identityProvider.certificate.subject': '`TENANT hybrid integration`',
  'transaction.server.directory': '`kits/TENANT`',
};

/** Placeholders for the keys that a reader chooses. */
const CHOSEN: Readonly<Record<string, string>> = { clients: 'KEY', services: 'NAME', options: 'OPTION' };

interface Section {
  readonly path: string;
  readonly schema: Schema;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The part of a key that has keys itself. */
function inside(path: string, name: string, schema: Schema): Section | undefined {
  const at = path === '' ? name : `${path}.${name}`;
  if (schema.properties) return { path: at, schema };
  const { additionalProperties: each, items } = schema;
  if (typeof each === 'object' && each.properties) return { path: `${at}.${CHOSEN[name] ?? 'KEY'}`, schema: each };
  return items?.properties ? { path: `${at}[]`, schema: items } : undefined;
}

function sectionsOf(section: Section): readonly Section[] {
  const { path, schema } = section;
  const inner = Object.entries(schema.properties ?? {}).flatMap(([name, child]) => inside(path, name, child) ?? []);
  return [section, ...inner.flatMap(sectionsOf)];
}

/** Every value that a file has at a path. */
function valuesAt(value: unknown, path: readonly string[]): readonly unknown[] {
  const [first, ...rest] = path;
  if (first === undefined) return value === undefined ? [] : [value];
  if (first.endsWith('[]'))
    return valuesAt(value, [first.slice(0, -2)])
      .flat()
      .flatMap((each) => valuesAt(each, rest));
  if (!isObject(value)) return [];
  if (Object.values(CHOSEN).includes(first)) return Object.values(value).flatMap((each) => valuesAt(each, rest));
  return valuesAt(value[first], rest);
}

const short = (value: unknown) => {
  const text =
    typeof value === 'string' ? value : JSON.stringify(value).replaceAll('":', '": ').replaceAll(',"', ', "');
  return text.length > 80 ? undefined : text;
};

function exampleOf(path: string, { examples, default: usual, type }: Schema, files: readonly unknown[]): string {
  const inFiles = files.flatMap((file) => valuesAt(file, path.split('.')));
  const candidates = [...(examples ?? []), ...inFiles];
  const found = candidates.find(
    (each) => each !== usual && short(each) !== undefined && (type === 'array' || !isObject(each)),
  );
  return found === undefined ? '' : code(short(found));
}

/** `driver` is `gax` or `gws`: when `then` of the schema requires a key. */
function conditionOf({ if: condition }: Schema): string {
  const asked = Object.entries(condition?.properties ?? {});
  return asked
    .map(([name, { enum: values = [] }]) => `\`${name}\` ${values.map((value) => code(String(value))).join(' or ')}`)
    .join();
}

function defaultOf(path: string, name: string, { schema, child }: { schema: Schema; child: Schema }): string {
  if (schema.required?.includes(name)) return '**required**';
  if (schema.then?.required?.includes(name)) return `**required** with ${conditionOf(schema)}`;
  const derived = DERIVED[path];
  if (derived !== undefined) return derived;
  if (child.properties || child.additionalProperties) return '';
  return child.default === undefined || child.default === '' ? 'none' : code(short(child.default));
}

function typeOf(path: string, name: string, schema: Schema): string {
  const link = inside(path, name, schema)?.path;
  const named = link === undefined ? typeText(schema) : `[${link}](#${anchorOf(link)})`;
  const form = link === undefined || schema.properties ? '' : schema.items ? 'list of ' : 'by name: ';
  return [form + named, ...limitsOf(schema), ...(schema.items ? limitsOf(schema.items) : [])].join('; ');
}

function sectionText({ path, schema }: Section, files: readonly unknown[]): string {
  const rows = Object.entries(schema.properties ?? {}).map(([name, child]) => {
    const at = path === '' ? name : `${path}.${name}`;
    return [
      code(name),
      typeOf(path, name, child),
      defaultOf(at, name, { schema, child }),
      cell(child.description ?? ''),
      exampleOf(at, child, files),
    ];
  });
  const head = table(['Key', 'Type', 'Default', 'Description', 'Example'], rows);
  const title = path === '' ? '## Top level' : `## ${code(path)}`;
  return `${title}\n\n${schema.description ?? ''}\n\n${head}`;
}

/** The whole page. */
export function tenantPage(root: string): string {
  const files = SHIPPED.map((name) => parse(readFileSync(join(root, `tenants/${name}.yaml`), 'utf8')));
  const minimal = readFileSync(join(root, 'tenants/globex.yaml'), 'utf8').replace(/^(#.*\n)+/, '');
  const sections = sectionsOf({ path: '', schema: new Schemas(join(root, 'schemas')).read('tenant') });
  return `${generatedFrom('schemas/tenant.schema.json', 'tenants/')}

# Tenant file

One YAML file describes one tenant. \`genesys-hybrid validate\` checks it, and your editor does so too with this first line:
\`# yaml-language-server: $schema=../schemas/tenant.schema.json\`.

An omitted key has the default of this page. A key that is not on this page is an error. A secret in clear is an error: write a
[secret reference](#secret-references).

A short tenant file:

\`\`\`yaml
${minimal.trim()}
\`\`\`

[tenants/acme.yaml](../../tenants/acme.yaml) has every service. [tenants/initech.yaml](../../tenants/initech.yaml) is a
single-tenant deployment.

DOMAIN is the domain of the organization, and TENANT is the name of the tenant.

${sections.map((section) => sectionText(section, files)).join('\n\n')}

## Secret references

${table(
  ['Reference', 'Where the secret is'],
  [
    ['`vault:PATH`', 'An entry of the vault, such as `vault:genesys/acme/provisioner`'],
    ['`env:NAME`', 'Environment variables: `env:ACME_GAX` reads `ACME_GAX_USERNAME` and `ACME_GAX_PASSWORD`'],
    ['`github:PATH`', 'The same, of GitHub Actions secrets that the job passes as environment variables'],
    ['`file:PATH`', 'An entry of the secrets file of the store `file`'],
  ],
)}

## Regions

${table(
  ['`organization.region`', 'Domain'],
  Object.entries(REGIONS).map(([region, domain]) => [code(region), code(domain)]),
)}
`;
}
