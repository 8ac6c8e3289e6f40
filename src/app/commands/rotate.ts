import { problem } from '../../base/errors.ts';
import type { Rotation } from '../../core/decide/scene.ts';
import { plan } from '../../engine/look.ts';
import type { PlanOutcome } from '../../engine/report.ts';
import type { Run } from '../../engine/run.ts';
import { applyReviewed, requireClient } from './apply.ts';
import { loadFiles } from './load.ts';
import type { CommandRequest } from './request.ts';

function strategyOf(text = 'side-by-side'): Rotation['strategy'] {
  if (text === 'side-by-side' || text === 'reset') return text;
  throw problem('usage#strategy', { strategy: text });
}

/** What `rotate` adds to the intent. @throws HybridError when it is not clear what to rotate */
function rotationOf({ what, strategy }: Pick<CommandRequest, 'what' | 'strategy'>): Rotation {
  if (what === undefined) throw problem('usage#what');
  const base = { strategy: strategyOf(strategy) };
  if (what === 'saml') {
    if (base.strategy === 'reset') throw problem('usage#reset');
    return { ...base, clients: [], samlKey: true };
  }
  if (what === 'clients') return { ...base, clients: 'all', samlKey: false };
  if (what === 'all') return { ...base, clients: 'all', samlKey: base.strategy === 'side-by-side' };
  return { ...base, clients: [what], samlKey: false };
}

/** A rotation is a plan like any other: what differs is that one generation more is asked for. */
export async function rotate(run: Run, request: CommandRequest): Promise<PlanOutcome> {
  const { files, dryRun = false } = request;
  const rotation = rotationOf(request);
  const intent = { ...request.intent, rotate: rotation };
  if (!dryRun) return applyReviewed(run, { ...request, intent });
  const { tenants } = await loadFiles(run, files);
  requireClient(rotation, tenants);
  return plan(run, { tenants, intent });
}
