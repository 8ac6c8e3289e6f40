import { problem } from '../../base/errors.ts';
import { formatMessage } from '../../base/message.ts';
import type { Rotation } from '../../core/decide/scene.ts';
import { apply } from '../../engine/apply.ts';
import { plan } from '../../engine/plan.ts';
import type { PlanOutcome } from '../../engine/report.ts';
import { didYouMean } from '../../tenant/suggestion.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import { type AskingRun, countChanging, requireYes } from './confirm.ts';
import { loadFiles } from './load.ts';
import type { CommandRequest } from './request.ts';
import { checkOf, warnUnused } from './reviewed/check.ts';
import { blobsOf } from './reviewed/git-path.ts';
import { checkAgainst, type PlanComparison } from './reviewed/plan-refusal.ts';

/** A client that is in no file is a typing error, and must not look like a rotation with no changes. @throws HybridError `usage` */
function requireClient({ clients }: Rotation, tenants: readonly Tenant[]): void {
  const key = clients === 'all' ? undefined : clients[0];
  const keys = [...new Set(tenants.flatMap((tenant) => tenant.clients.map((client) => client.key)))];
  if (key === undefined || keys.includes(key)) return;
  const words = ['saml', 'clients', 'all', ...keys];
  throw problem('usage#client', { key, hint: didYouMean(key, words), words: words.join(', ') });
}

/**
 * Applies the reviewed plan. While a person is asked, no session stays open: the plan on the screen counts as reviewed, and is
 * compared with the current plan after the answer. Cost: every tenant is read twice.
 */
export async function applyReviewed(run: AskingRun, request: CommandRequest): Promise<PlanOutcome> {
  const { files, intent, planFile } = request;
  const check = await checkOf(run, request);
  const { tenants, sources } = await loadFiles(run, files);
  if (intent.rotate) requireClient(intent.rotate, tenants);
  const contents = () => new Map(sources.map(({ file, bytes }) => [file, blobsOf(bytes)]));
  const applied = (extra: PlanComparison) =>
    apply(run, {
      tenants,
      intent,
      approve: async (found, beyondRotation) =>
        (await check(found, { contents: contents(), beyondRotation })) ?? extra(found),
    });
  const { command } = request;
  const { confirm } = run;
  let outcome = await applied((found) => (confirm && countChanging(found) > 0 ? asked(command) : undefined));
  if (confirm && outcome.refusal?.code === asked(command).code) {
    await requireYes(outcome.plan, command, confirm);
    outcome = await applied(checkAgainst(outcome.plan));
  }
  if (outcome.result === 'clean' && planFile !== undefined) await warnUnused(run, planFile);
  return outcome;
}

/** The refusal until the question is answered. */
const asked = (command: string) => formatMessage('apply.not-confirmed', { command });

/** The rotation in the intent. @throws HybridError if it is not clear what to rotate */
function rotationOf({ what, strategy = 'side-by-side' }: Pick<CommandRequest, 'what' | 'strategy'>): Rotation {
  if (what === undefined) throw problem('usage#what');
  if (what === 'clients') return { strategy, clients: 'all', samlKey: false };
  if (what === 'all') return { strategy, clients: 'all', samlKey: strategy === 'side-by-side' };
  if (what !== 'saml') return { strategy, clients: [what], samlKey: false };
  if (strategy === 'reset') throw problem('usage#reset');
  return { strategy, clients: [], samlKey: true };
}

/** A rotation is a plan with one more credential version. */
export async function rotate(run: AskingRun, request: CommandRequest): Promise<PlanOutcome> {
  const rotation = rotationOf(request);
  const intent = { ...request.intent, rotate: rotation };
  if (!request.dryRun) return applyReviewed(run, { ...request, intent });
  const { tenants } = await loadFiles(run, request.files);
  requireClient(rotation, tenants);
  return plan(run, { tenants, intent });
}
