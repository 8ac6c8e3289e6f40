import type { GitHubClient } from '../../adapters/github/client.ts';
import { createIssue, type Issue, issuesWithLabel, updateIssue } from '../../adapters/github/issues.ts';
import { openGitHub } from '../../adapters/github/open.ts';
import type { Context } from '../../base/context.ts';
import type { TenantPlan } from '../../core/plan.ts';
import type { CommandReport } from '../../engine/report.ts';
import {
  cleanIssue,
  DRIFT_LABEL,
  type DriftMemory,
  driftIssue,
  driftMemory,
  driftTitle,
  needsIssue,
} from '../../render/markdown/drift-issue.ts';

interface Known {
  readonly issue: Issue;
  readonly memory: DriftMemory;
}

interface Scene {
  readonly client: GitHubClient;
  readonly now: string;
  readonly commit: string;
  /** URL of the repository. */
  readonly repository: string;
}

/** The oldest issue of each tenant; a duplicate stays as it is. */
function byTenant(issues: readonly Issue[]): ReadonlyMap<string, Known> {
  const known = issues.flatMap((issue) => {
    const memory = driftMemory(issue.body);
    return memory ? [[memory.tenant, { issue, memory }] as const] : [];
  });
  return new Map(known.toReversed());
}

async function keep(plan: TenantPlan, known: Known | undefined, scene: Scene): Promise<string | undefined> {
  const { client, now, commit, repository } = scene;
  // The tenant could not or must not be read: the issue stays as it is, and the run is a failure.
  if (plan.failure || plan.findings.some(({ code }) => code.startsWith('allowed.'))) return undefined;
  if (needsIssue(plan)) {
    // A closed issue was fixed; if the difference comes back, its dates start again.
    const before = known?.issue.isOpen ? known.memory.since : {};
    const since = Object.fromEntries(plan.changes.map(({ address }) => [address, before[address] ?? now]));
    const body = driftIssue({ plan, since, repository, commit });
    const wanted = { title: driftTitle(plan), body, isOpen: true };
    const issue = known
      ? await updateIssue(client, known.issue, wanted)
      : await createIssue(client, { ...wanted, label: DRIFT_LABEL });
    return issue.address;
  }
  if (!known?.issue.isOpen) return undefined;
  const { title } = known.issue;
  await updateIssue(client, known.issue, { title, body: cleanIssue(plan.tenant, commit), isOpen: false });
  return undefined;
}

/**
 * Opens, updates, closes or reopens one issue per tenant. One after the other, as GitHub recommends.
 * @returns URLs of the open issues
 */
export async function publishDrift(context: Context, { plan }: CommandReport): Promise<readonly string[]> {
  if (!plan) return [];
  const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_SHA: commit = '' } = context.environment;
  const client = await openGitHub(context);
  const now = context.clock.now().toISOString();
  const scene = { client, now, commit, repository: `${server}/${client.repository}` };
  const known = byTenant(await issuesWithLabel(client, DRIFT_LABEL));
  const open: string[] = [];
  for (const tenant of plan.tenants) {
    const address = await keep(tenant, known.get(tenant.tenant), scene);
    if (address !== undefined) open.push(address);
  }
  return open;
}
