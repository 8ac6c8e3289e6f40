import { asHybridError } from '../base/errors.ts';
import { NotAllowed } from '../core/allowed/guard.ts';
import type { TenantPlan } from '../core/plan.ts';
import { type Tenant, writtenAt } from '../tenant/tenant.ts';

/** Codes of what a service said, and the word of the file that a person looks at next. The first that fits counts. */
const WORDS: readonly (readonly [code: RegExp, pointer: string])[] = [
  [/^genesys-cloud\.(invalid-client|wrong-grant)$|^credentials\./, '/organization/credentials'],
  [/^(gax|gws)\.login$/, '/transaction/server/credentials'],
  [/^(gax|gws)\./, '/transaction/server/url'],
  [/^transaction\.(no-tenant|tenant-ambiguous)$/, '/transaction/tenant'],
  [/^transaction\./, '/transaction'],
  [/^custody\.other-owner$/, '/secrets/path'],
  [/^custody\./, '/secrets'],
];

/** The plan of a tenant that could not be looked at, or that a workflow may not look at. */
export function failedPlan(tenant: Pick<Tenant, 'name' | 'file' | 'places'>, error: unknown): TenantPlan {
  const base = { tenant: tenant.name, file: tenant.file, changes: [] };
  if (error instanceof NotAllowed) return { ...base, findings: error.findings };
  const { code, message, fix, where: own } = asHybridError(error);
  const pointer = WORDS.find(([form]) => form.test(code))?.[1];
  const where = own ?? (pointer === undefined ? undefined : writtenAt(tenant, pointer));
  const failure = { code, message, ...(fix && { fix }), ...(where && { where }) };
  // The entry was read, and says no: that is an answer, and not the same as none.
  if (code === 'custody.other-owner') {
    return { ...base, findings: [{ severity: 'refuse', address: 'secrets', ...failure }] };
  }
  return { ...base, findings: [], failure };
}
