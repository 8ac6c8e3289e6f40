import { resolve } from 'node:path';
import { readEvent } from '../../github/event.ts';
import { requireTrusted, type WorkflowEvent } from '../../review/event.ts';
import type { CommandRequest } from '../request.ts';
import type { Run } from '../run.ts';
import { readPlanFile } from './plan-file.ts';
import { checkAccepted, checkAgainst, hasWork, type PlanCheck } from './plan-refusal.ts';
import { checkPullRequest } from './pull-request-check.ts';

const anything: PlanCheck = () => undefined;

/** Inside GitHub Actions nothing is applied that nobody looked at, unless the workflow says so in so many words. */
const nothingSaid: PlanCheck = ({ hash }) => ({
  code: 'review.missing',
  message: 'nothing says that this plan was reviewed',
  fix: `Give the input review-key, so that the plan of the merged pull request counts; or plan-file; or accept-current-plan: ${hash}`,
});

async function ofEvent({ context }: Run, event: WorkflowEvent): Promise<PlanCheck> {
  const key = context.environment.GENESYS_HYBRID_REVIEW_KEY?.trim();
  return key ? checkPullRequest(context, event, key) : nothingSaid;
}

/** What an apply keeps to. @throws Refusal inside Actions, on an event or branch that must not change anything */
export async function checkOf(run: Run, { command, planFile, acceptCurrentPlan }: CommandRequest): Promise<PlanCheck> {
  const event = await readEvent(run.context.environment);
  if (event) requireTrusted(event, command);
  if (planFile !== undefined) return checkAgainst(await readPlanFile(resolve(run.directory, planFile)));
  if (acceptCurrentPlan !== undefined) return checkAccepted(acceptCurrentPlan);
  // A rotation is asked for by hand, and what it does is known by its name.
  if (!event || command === 'rotate') return anything;
  return ofEvent(run, event);
}

/** Nothing was to be done, and the plan that was given says otherwise: it was carried out before, or is not one of an apply. */
export async function tellUnused({ context, directory }: Run, planFile: string): Promise<void> {
  if (!hasWork(await readPlanFile(resolve(directory, planFile)))) return;
  context.log.warn(
    `${planFile} has changes, and none is left to make: they were made before, or they are those of a rotation, which only rotate makes`,
  );
}
