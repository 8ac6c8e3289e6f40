import { asHybridError } from '../base/errors.ts';
import { NotAllowed } from '../core/allowed/guard.ts';
import type { TenantPlan } from '../core/plan.ts';
import { type Tenant, writtenAt } from '../tenant/tenant.ts';

/** Error codes of services, and the key of the file to check. The first match counts. */
const WORDS: readonly (readonly [code: RegExp, pointer: string])[] = [
  [/^genesys-cloud\.(invalid-client|wrong-grant)$|^credentials\./, '/organization/credentials'],
  [/^(gax|gws)\.login$/, '/transaction/server/credentials'],
  [/^(gax|gws)\./, '/transaction/server/url'],
  [/^transaction\.(no-tenant|tenant-ambiguous)$/, '/transaction/tenant'],
  [/^transaction\./, '/transaction'],
  [/^custody\.other-owner$/, '/secrets/path'],
  [/^custody\./, '/secrets'],
];

/** The plan of a tenant whose current state could not be read, or that a workflow may not read. */
export function failedPlan(tenant: Pick<Tenant, 'name' | 'file' | 'places'>, error: unknown): TenantPlan {
  const base = { tenant: tenant.name, file: tenant.file, changes: [] };
  if (error instanceof NotAllowed) return { ...base, findings: error.findings };
  const { code, message, fix, where: own } = asHybridError(error);
  const pointer = WORDS.find(([form]) => form.test(code))?.[1];
  const where = own ?? (pointer === undefined ? undefined : writtenAt(tenant, pointer));
  const failure = { code, message, ...(fix && { fix }), ...(where && { where }) };
  // The entry could be read, and belongs to another owner: that is a refusal, and not a failure to read.
  if (code === 'custody.other-owner') {
    return { ...base, findings: [{ severity: 'refuse', address: 'secrets', ...failure }] };
  }
  return { ...base, findings: [], failure };
}
