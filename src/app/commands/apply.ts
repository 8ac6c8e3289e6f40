import { problem } from '../../base/errors.ts';
import type { Rotation } from '../../core/decide/scene.ts';
import { apply } from '../../engine/apply.ts';
import { plan } from '../../engine/look.ts';
import type { PlanOutcome } from '../../engine/report.ts';
import type { Run } from '../../engine/run.ts';
import { didYouMean } from '../../tenant/suggestion.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import { loadFiles } from './load.ts';
import type { CommandRequest } from './request.ts';
import { checkOf, tellUnused } from './reviewed/check.ts';
import { blobsOf } from './reviewed/git-path.ts';

/** A client that no file has is a slip, and must not look like a rotation that had nothing to do. @throws HybridError `usage` */
function requireClient({ clients }: Rotation, tenants: readonly Tenant[]): void {
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
    approve: (found, beyondRotation) => check(found, { contents: contents(), beyondRotation }),
  });
  if (outcome.result === 'clean' && planFile !== undefined) await tellUnused(run, planFile);
  return outcome;
}

/** What `rotate` adds to the intent. @throws HybridError when it is not clear what to rotate */
function rotationOf({ what, strategy = 'side-by-side' }: Pick<CommandRequest, 'what' | 'strategy'>): Rotation {
  if (what === undefined) throw problem('usage#what');
  if (what === 'clients') return { strategy, clients: 'all', samlKey: false };
  if (what === 'all') return { strategy, clients: 'all', samlKey: strategy === 'side-by-side' };
  if (what !== 'saml') return { strategy, clients: [what], samlKey: false };
  if (strategy === 'reset') throw problem('usage#reset');
  return { strategy, clients: [], samlKey: true };
}

/** A rotation is a plan like any other: what differs is that one generation more is asked for. */
export async function rotate(run: Run, request: CommandRequest): Promise<PlanOutcome> {
  const rotation = rotationOf(request);
  const intent = { ...request.intent, rotate: rotation };
  if (!request.dryRun) return applyReviewed(run, { ...request, intent });
  const { tenants } = await loadFiles(run, request.files);
  requireClient(rotation, tenants);
  return plan(run, { tenants, intent });
}
