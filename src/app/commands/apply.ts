import { problem } from '../../base/errors.ts';
import type { Rotation } from '../../core/decide/scene.ts';
import { apply } from '../../engine/apply.ts';
import type { PlanOutcome } from '../../engine/report.ts';
import type { Run } from '../../engine/run.ts';
import { didYouMean } from '../../tenant/suggestion.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import { loadFiles } from './load.ts';
import type { CommandRequest } from './request.ts';
import { checkOf, tellUnused } from './reviewed/check.ts';
import { blobsOf } from './reviewed/git-path.ts';

/**
 * A client that no file has is a slip, and must not look like a rotation that had nothing to do.
 * @throws HybridError `usage`
 */
export function requireClient({ clients }: Rotation, tenants: readonly Tenant[]): void {
  const key = clients === 'all' ? undefined : clients[0];
  const keys = [...new Set(tenants.flatMap((tenant) => tenant.clients.map((client) => client.key)))];
  if (key === undefined || keys.includes(key)) return;
  const words = ['saml', 'clients', 'all', ...keys];
  throw problem('usage#client', { key, hint: didYouMean(key, words), words: words.join(', ') });
}

/** Applies what was reviewed. */
export async function applyReviewed(run: Run, request: CommandRequest): Promise<PlanOutcome> {
  const { files, intent, planFile } = request;
  const check = await checkOf(run, request);
  const { tenants, sources } = await loadFiles(run, files);
  if (intent.rotate) requireClient(intent.rotate, tenants);
  const contents = () => new Map(sources.map(({ file, bytes }) => [file, blobsOf(bytes)]));
  const outcome = await apply(run, {
    tenants,
    intent,
    approve: (plan, beyondRotation) => check(plan, { contents: contents(), beyondRotation }),
  });
  if (outcome.result === 'clean' && planFile !== undefined) await tellUnused(run, planFile);
  return outcome;
}
