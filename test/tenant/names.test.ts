import { describe, expect, it } from 'vitest';
import { isOfTenant, tenantNameIn } from '../../src/tenant/names.ts';

const source = (file: string, text: string) => ({ file, bytes: Buffer.from(text) });

describe('the name of the tenant in a file', () => {
  it('is unknown if the file could not be read', () => {
    const problem = { code: 'tenant.unreadable', message: 'no such file' };
    expect(tenantNameIn({ ...source('tenants/acme.yaml', 'tenant: acme\n'), problem } as never)).toBeUndefined();
  });

  it('is the name of the file as long as errors hide it', () => {
    expect(isOfTenant(source('tenants/acme.yaml', 'tenant: [\n'), 'acme')).toBe(true);
    expect(isOfTenant(source('tenants/other.yaml', 'tenant: acme\n'), 'acme')).toBe(true);
    expect(isOfTenant(source('tenants/acme.yaml', 'tenant: other\n'), 'acme')).toBe(false);
  });
});
