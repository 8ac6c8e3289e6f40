import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DERIVED } from '../../scripts/generate-tenant-page.ts';
import { MESSAGES } from '../../src/base/generated/messages.ts';
import { TYPE_NAMES } from '../../src/resources/list.ts';
import { loadTenants } from '../../src/tenant/load.ts';
import { ROOT } from './pages.ts';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const reference = (name: string) => read(`docs/reference/${name}.md`);

/** The names of all properties in a schema. */
function propertiesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'properties' in value && typeof value.properties === 'object' ? Object.keys(value.properties ?? {}) : [];
  return [...own, ...Object.values(value).flatMap(propertiesIn)];
}

const pointerKeys = (schema: string) => [...new Set(propertiesIn(JSON.parse(read(`schemas/${schema}.schema.json`))))];

describe('the reference', () => {
  it('describes every key of a tenant file', () => {
    const page = reference('tenant-file');
    expect(pointerKeys('tenant').length).toBeGreaterThan(60);
    expect(pointerKeys('tenant').filter((key) => !page.includes(`| \`${key}\` |`))).toEqual([]);
  });

  it('describes every key of a report, a plan and a receipt', () => {
    const page = reference('report');
    const keys = ['report', 'plan', 'receipt'].flatMap(pointerKeys);
    // Parts of a value, which is described as a whole.
    const parts = ['secret'];
    expect(keys.filter((key) => !parts.includes(key) && !new RegExp(`[\`.]${key}\``).test(page))).toEqual([]);
  });

  it('says the defaults that are made of other keys as a tenant file gets them', () => {
    const text = read('tenants/globex.yaml').replace('redirectUris: ["https://apps.mypurecloud.com"], ', '');
    const [tenant] = loadTenants([{ file: 'globex.yaml', bytes: Buffer.from(text) }]);
    const [client] = tenant?.clients ?? [];
    const [service] = tenant?.services ?? [];
    const filled = (key: string) =>
      DERIVED[key]?.replaceAll('`', '').replace('DOMAIN', 'mypurecloud.com').replace('TENANT', 'globex');
    expect(client).toMatchObject({ redirectUris: [filled('clients.KEY.redirectUris')] });
    expect(tenant?.identityProvider).toMatchObject({
      target: filled('identityProvider.target'),
      certificate: { subject: filled('identityProvider.certificate.subject') },
    });
    expect(DERIVED['services.NAME.section']).toContain(`\`${service?.section}\` for \`${service?.name}\``);
  });

  it('describes every resource type, and every permission that one needs', () => {
    const page = reference('resource-types');
    const sources = globSync('src/resources/**/*.ts', { cwd: ROOT }).map(read).join('\n');
    const permissions = sources.match(/(?<=')[a-z]+:[a-z]+:[a-zA-Z]+(?=')/g) ?? [];
    expect(permissions.length).toBeGreaterThan(10);
    expect([...TYPE_NAMES, ...permissions].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  it('describes every error code, and leaves no name of a value open', () => {
    const page = reference('errors');
    const codes = new Set(Object.keys(MESSAGES).map((id) => id.split('#', 1).join()));
    expect([...codes].filter((code) => !page.includes(`\n### \`${code}\`\n`))).toEqual([]);
    expect(page.match(/\$\{(?!\{)/g)).toBeNull();
  });
});
