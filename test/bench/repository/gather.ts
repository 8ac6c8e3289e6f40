import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TenantPlan } from '../../../src/core/plan.ts';
import { makePlan } from '../../../src/resources/list.ts';
import { newClient, newTransaction } from '../../render/example.ts';
import { runChild } from '../../simulators/child.ts';
import { JOB_TOKEN, startGitHubSimulator } from '../../simulators/github/github.ts';
import { median } from '../start-up.ts';

export interface GatherTime {
  readonly tenants: number;
  readonly changed: number;
  /** Requests to GitHub: for a new comment, and for an existing one. */
  readonly requests: readonly [first: number, again: number];
  /** Seconds from the start of the process to its end: the median of several. */
  readonly seconds: number;
}

const REPOSITORY = 'acme/hybrid';
const SHARD = 10;

function tenantPlan(number: number): TenantPlan {
  const tenant = `tenant-${number}`;
  const changes = number % 100 === 0 ? [newClient, newTransaction] : [];
  return { tenant, file: `tenants/${tenant}.yaml`, changes, findings: [] };
}

function writePlans(directory: string, tenants: number): void {
  mkdirSync(join(directory, 'plans'));
  for (let first = 1; first <= tenants; first += SHARD) {
    const plans = Array.from({ length: Math.min(SHARD, tenants - first + 1) }, (_, index) => tenantPlan(first + index));
    writeFileSync(join(directory, 'plans', `${first}.json`), JSON.stringify(makePlan(plans)));
  }
}

/** `review` over the plans of all shards, of which one tenant in a hundred changes: the first time, and again. */
export async function measureGather(tenants = 1000, times = 5): Promise<GatherTime> {
  const directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
  const gitHub = await startGitHubSimulator({ repositories: { [REPOSITORY]: [] } });
  try {
    const repository = gitHub.repository(REPOSITORY);
    repository.commit({ files: { 'README.md': 'tenants' } });
    const { number, headSha } = repository.openPull({ head: 'change', files: { 'README.md': 'words' } });
    gitHub.permit({ contents: 'read', 'pull-requests': 'write' });
    writePlans(directory, tenants);
    const named = { repo: { full_name: REPOSITORY } };
    const event = join(directory, 'event.json');
    writeFileSync(event, JSON.stringify({ pull_request: { number, head: { sha: headSha, ...named }, base: named } }));
    const environment = {
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: gitHub.url,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: event,
      GITHUB_REPOSITORY: REPOSITORY,
      GITHUB_TOKEN: JOB_TOKEN,
      GENESYS_HYBRID_REVIEW_KEY: 'k'.repeat(32),
    };
    const names = JSON.stringify(Array.from({ length: tenants }, (_, index) => `tenant-${index + 1}`));
    const words = ['review', '--plans', 'plans/*.json', '--expected', names];
    const took: number[] = [];
    const requests: number[] = [];
    for (let time = 0; time < times; time += 1) {
      const before = gitHub.sent();
      const child = await runChild(words, { directory, environment });
      if (child.status !== 2) throw new Error(`review ended with status ${child.status}: ${child.stderr}`);
      took.push(child.took);
      requests.push(gitHub.sent() - before);
    }
    const [first = 0, again = 0] = requests;
    const changed = Math.floor(tenants / 100);
    return {
      tenants,
      changed,
      requests: [first, again],
      seconds: median(took) / 1000,
    };
  } finally {
    await gitHub.close();
    rmSync(directory, { recursive: true, force: true });
  }
}
