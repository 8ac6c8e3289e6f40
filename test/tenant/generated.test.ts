import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultsIn, type Schema, tenantModule, typeText } from '../../scripts/generate-tenant.ts';
import { ROOT } from '../simulators/child.ts';
import { changeTenantSchema, copyOfSources, generate, type SchemaPart } from './changed-schema.ts';

const flat = (schema: Schema) =>
  typeText(schema)
    .replaceAll(/\/\*\*.*?\*\/|\s+/g, ' ')
    .replaceAll(/ +/g, ' ');

describe('the files that npm run generate writes', () => {
  let directory: string;
  beforeEach(() => {
    directory = copyOfSources();
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  const changed = (change: (schema: SchemaPart) => void) => {
    changeTenantSchema(directory, change);
    return generate(directory, '--check');
  };

  it('are up to date', () => {
    expect(generate(ROOT, '--check')).toEqual({ status: 0, said: '' });
  });

  it('are outdated after a change of a default', () => {
    const { status, said } = changed(({ properties }) => Object.assign(properties?.prune ?? {}, { default: true }));
    const outdated = ['src/tenant/generated/tenant.ts', 'docs/reference/tenant-file.md'];
    expect(said).toBe(outdated.map((file) => `${file} is not up to date: run npm run generate\n`).join(''));
    expect(status).toBe(1);
  });

  it('are outdated after a change of a type, which the validator checks too', () => {
    const { status, said } = changed(({ properties }) => Object.assign(properties?.prune ?? {}, { type: 'string' }));
    expect(said).toContain('src/tenant/generated/tenant.ts is not up to date');
    expect(said).toContain('src/tenant/generated/is-written-tenant.ts is not up to date');
    expect(status).toBe(1);
  });

  it('are not written for a schema that the type cannot express', () => {
    const { status, said } = changed((schema) => Object.assign(schema, { patternProperties: {} }));
    expect(said).toContain('no TypeScript for patternProperties');
    expect(status).toBe(1);
  });
});

describe('the TypeScript type of a tenant file', () => {
  it('has a required key where the schema requires it, and an optional one otherwise', () => {
    const properties = { a: { type: 'string' }, b: { type: ['string', 'integer'] } };
    expect(flat({ type: 'object', required: ['a'], properties })).toBe(
      '{ readonly a: string; readonly b?: string | number; }',
    );
  });

  it('lists the values of an enum, the items of a list and the entries of a map', () => {
    expect(flat({ enum: ['plain', 2048] })).toBe("'plain' | 2048");
    expect(flat({ type: 'array', items: { enum: ['a', 'b'] } })).toBe("readonly ('a' | 'b')[]");
    const entries = { type: 'object', additionalProperties: { type: 'boolean' } };
    expect(flat(entries)).toBe('Readonly<Record<string, boolean>>');
  });

  it('is a union where the schema requires more for some values', () => {
    const condition = {
      if: { properties: { driver: { enum: ['gax'] } }, required: ['driver'] },
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
      then: { required: ['url'] },
    };
    const properties = { driver: { enum: ['gax', 'file'] }, url: { type: 'string' } };
    expect(flat({ type: 'object', required: ['driver'], properties, ...condition })).toBe(
      "{ readonly driver: 'gax'; readonly url: string; } | { readonly driver: 'file'; readonly url?: string; }",
    );
  });

  it('is refused for an unknown type', () => {
    expect(() => typeText({ type: 'null' })).toThrow('no TypeScript for the type null');
  });

  it('is in a module with the defaults, which are named after the map that contains them', () => {
    const item = { type: 'object', properties: { division: { type: 'string', default: 'Home' } } };
    const client = {
      type: 'object',
      properties: { grace: { type: 'integer', default: 7 }, roles: { type: 'array', items: item } },
    };
    const schema = { type: 'object', properties: { clients: { type: 'object', additionalProperties: client } } };
    expect(defaultsIn(schema)).toEqual({ 'clients.*': { grace: 7 }, 'clients.*.roles.*': { division: 'Home' } });
    expect(tenantModule(schema)).toContain('"division": "Home"');
  });
});
