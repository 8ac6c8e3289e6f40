import { openGitHub } from '../../../adapters/github/open.ts';
import { blobsAt, readTip, type Tip, type TreeBlob } from '../../../adapters/github/tip.ts';
import { asHybridError } from '../../../base/errors.ts';
import { formatMessage } from '../../../base/message.ts';
import { shortList } from '../../../base/text.ts';
import type { WorkflowEvent } from '../../../core/approval/event.ts';
import { isRefused } from '../../../core/hash.ts';
import type { Plan, TenantPlan } from '../../../core/plan.ts';
import type { PlanRefusal } from '../../../engine/report.ts';
import type { Run } from '../../../engine/run.ts';
import { type GitPath, gitPathsOf } from './git-path.ts';
import type { Found, PlanCheck } from './plan-refusal.ts';

const MOST_NAMES = 10;

interface LocalFile {
  readonly plan: TenantPlan;
  /** Undefined for a file outside of the repository. */
  readonly paths: readonly GitPath[] | undefined;
}

function isCurrent({ path, isLink, blobs }: GitPath, tip: ReadonlyMap<string, TreeBlob>): boolean {
  const there = tip.get(path);
  return there !== undefined && there.isLink === isLink && blobs.includes(there.sha);
}

function notAsked(cause: unknown): PlanRefusal {
  const { message, fix = '' } = asHybridError(cause);
  return formatMessage('tip.unknown', { reason: message, remedy: fix && ` ${fix}` });
}

function differs(files: readonly LocalFile[], tip: Tip, event: WorkflowEvent): PlanRefusal {
  const short = (commit: string) => commit.slice(0, 12);
  const names = files.map(({ plan: { tenant, file } }) => `${tenant} (${file})`);
  const values = {
    commit: short(event.commit),
    branch: tip.branch,
    tip: short(tip.commit),
    files: shortList(names, MOST_NAMES),
  };
  if (files.some(({ paths }) => paths === undefined)) return formatMessage('tip.differs#outside', values);
  return formatMessage(tip.commit === event.commit ? 'tip.differs#written' : 'tip.differs', values);
}

async function comparedWithTip(run: Run, plan: Plan, { contents }: Found, event: WorkflowEvent) {
  const { context, directory } = run;
  const applied = plan.tenants.filter((each) => each.changes.length > 0 && !each.failure && !isRefused(each));
  const files = await Promise.all(
    applied.map(async (each): Promise<LocalFile> => {
      const blobs = contents.get(each.file) ?? [];
      return { plan: each, paths: await gitPathsOf(each.file, { directory, blobs }) };
    }),
  );
  const client = await openGitHub(context);
  const tip = await readTip(client);
  const paths = files.flatMap((file) => (file.paths ?? []).map(({ path }) => path));
  const there = await blobsAt(client, tip.commit, paths);
  const differing = files.filter((file) => !file.paths?.every((path) => isCurrent(path, there)));
  return differing.length > 0 ? differs(differing, tip, event) : undefined;
}

/**
 * Never applies older content over newer: the files of the tenants to change have to equal those at the tip of the default branch.
 * Checked once, directly before the first write, because a run may have waited in a queue behind another merge, or may be run
 * again after it. Files of other tenants do not count. Cost: three requests to GitHub for each job that changes something.
 */
export function checkCurrentFiles(run: Run, event: WorkflowEvent): PlanCheck {
  return (plan, found) => comparedWithTip(run, plan, found, event).catch(notAsked);
}
