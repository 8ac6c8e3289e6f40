import { resolve } from 'node:path';
import { readEvent } from '../../../adapters/github/event.ts';
import { formatMessage } from '../../../base/message.ts';
import { shortList } from '../../../base/text.ts';
import { requireTrusted, type WorkflowEvent } from '../../../core/approval/event.ts';
import { hasWork } from '../../../core/hash.ts';
import type { Run } from '../../../engine/run.ts';
import type { CommandRequest } from '../request.ts';
import { readPlanFile } from '../result-files.ts';
import { checkCurrentFiles } from './current-files.ts';
import { checkAccepted, checkAgainst, type PlanCheck } from './plan-refusal.ts';
import { checkPullRequest } from './pull-request-check.ts';

const anything: PlanCheck = () => undefined;

const MOST_CHANGES = 5;

/** Starting a rotation approves only the rotation, not other changes of the file. */
const requireOnlyRotation: PlanCheck = ({ hash }, { beyondRotation }) => {
  const beyond = beyondRotation();
  if (beyond.length === 0) return undefined;
  const names = beyond.flatMap(({ tenant, changes }) => changes.map(({ address }) => `${tenant} ${address}`));
  const changes = shortList(names, MOST_CHANGES);
  return { ...formatMessage('rotate.not-approved', { changes, hash }), unreviewed: beyond };
};

/** Inside GitHub Actions, a plan without a review is refused unless the workflow explicitly accepts it. */
const refuseUnreviewed: PlanCheck = ({ hash }) => formatMessage('review.missing', { hash });

/** The check of an apply. @throws Refusal inside Actions for an event or branch that must not change anything */
export async function checkOf(run: Run, request: CommandRequest): Promise<PlanCheck> {
  const event = await readEvent(run.context.environment);
  if (event) requireTrusted(event, request.command);
  const check = await planCheckOf(run, request, event);
  if (!event) return check;
  const isCurrent = checkCurrentFiles(run, event);
  return async (plan, found) => (await check(plan, found)) ?? isCurrent(plan, found);
}

async function planCheckOf(run: Run, request: CommandRequest, event: WorkflowEvent | undefined): Promise<PlanCheck> {
  const { command, planFile, acceptCurrentPlan } = request;
  if (planFile !== undefined) return checkAgainst(await readPlanFile(resolve(run.directory, planFile)));
  if (acceptCurrentPlan !== undefined) return checkAccepted(acceptCurrentPlan);
  if (!event) return anything;
  if (command === 'rotate') return requireOnlyRotation;
  const reviewKey = run.context.environment.GENESYS_HYBRID_REVIEW_KEY?.trim();
  return reviewKey ? checkPullRequest(run.context, event, reviewKey) : refuseUnreviewed;
}

/** There are no changes, but the given plan has some: it was already applied, or is not a plan of this apply. */
export async function warnUnused({ context, directory }: Run, planFile: string): Promise<void> {
  if (!hasWork(await readPlanFile(resolve(directory, planFile)))) return;
  context.log.warn(
    `There are no changes left, although ${planFile} has some. They were already made, or belong to a rotation, which only rotate continues`,
  );
}
