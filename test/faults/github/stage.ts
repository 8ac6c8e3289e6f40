import type { Context } from '../../../src/base/context.ts';
import { hasMark } from '../../../src/core/approval/mark.ts';
import { driftMemory } from '../../../src/render/markdown/drift-issue.ts';
import { quietContext } from '../../bad-input/quiet-context.ts';
import {
  type GitHubSimulator,
  JOB_TOKEN,
  type ManualRepository,
  REPOSITORY,
  REVIEW_KEY,
  startGitHubSimulator,
} from '../../simulators/github/github.ts';
import { commitsBetween, mergeBase } from '../../simulators/github/repository/commits.ts';

export const FILE = 'tenants/acme.yaml';
/** Issues contain dates, which must be the same in each run. */
const NOW = Date.parse('2026-03-02T10:00:00Z');

function repeated(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))];
}

/** A repository at GitHub that can be restored to an earlier state. */
export class Stage {
  readonly simulator: GitHubSimulator;
  readonly repository: ManualRepository;
  /** The output of the runs on their way. */
  readonly lines: string[] = [];
  #kept: ReturnType<Stage['copy']> | undefined;

  private constructor(simulator: GitHubSimulator) {
    this.simulator = simulator;
    this.repository = simulator.repository(REPOSITORY);
  }

  static async open(): Promise<Stage> {
    const stage = new Stage(await startGitHubSimulator({ repositories: { [REPOSITORY]: [] } }));
    stage.repository.commit({ files: { [FILE]: 'tenant: acme\n' } });
    stage.simulator.permit({ contents: 'write', issues: 'write', 'pull-requests': 'write' });
    return stage;
  }

  get #held() {
    const found = this.simulator.state.repositories.get(REPOSITORY);
    if (!found) throw new Error(`there is no ${REPOSITORY}`);
    return found;
  }

  context(): Context {
    const environment = {
      ...{ GITHUB_API_URL: this.simulator.url, GITHUB_REPOSITORY: REPOSITORY, GITHUB_TOKEN: JOB_TOKEN },
      GENESYS_HYBRID_REVIEW_KEY: REVIEW_KEY,
    };
    const say = (line: string) => {
      this.lines.push(line);
    };
    return { ...quietContext(environment, NOW), log: { info: say, warn: say, debug: say } };
  }

  /** A commit never changes, and so is not copied. */
  copy() {
    const { conversations, history } = this.#held;
    return {
      conversations: structuredClone(conversations),
      commits: new Map(history.commits),
      trees: new Map(history.trees),
      refs: new Map(history.refs),
    };
  }

  keep(): void {
    this.#kept = this.copy();
  }

  /** The repository of the last `keep`. Earlier answers are the same each time and may be repeated. */
  async restore(): Promise<void> {
    const { conversations, history } = this.#held;
    const { conversations: before, commits, trees, refs } = this.#kept ?? this.copy();
    const refill = <Value>(held: Map<string, Value>, kept: ReadonlyMap<string, Value>) => {
      held.clear();
      for (const [key, value] of kept) held.set(key, value);
    };
    conversations.clear();
    for (const [number, conversation] of structuredClone(before)) conversations.set(number, conversation);
    refill(history.commits, commits);
    refill(history.trees, trees);
    refill(history.refs, refs);
    this.mend();
    this.lines.length = 0;
    const headers = { Authorization: `token ${JOB_TOKEN}` };
    await (await fetch(`${this.simulator.url}/repos/${REPOSITORY}`, { headers })).text();
  }

  mend(): void {
    this.simulator.misbehave = undefined;
    this.simulator.state.quotas.clear();
    this.simulator.requests.length = 0;
  }

  /** The content that people see there. */
  end(): unknown {
    const { repository } = this;
    const { history } = this.#held;
    const main = repository.sha() ?? '';
    const branches = [...history.refs].map(([ref, sha]) => {
      const ahead = commitsBetween(history, main, sha).length;
      return { ref, files: repository.files(sha), base: mergeBase(history, main, sha), ahead };
    });
    const pulls = repository.pulls().map(({ headSha: _, ...pull }) => {
      return { ...pull, comments: repository.comments(pull.number).map(({ body }) => body) };
    });
    return { issues: repository.issues(), pulls, branches };
  }

  /** Duplicates of something that may exist once. */
  duplicates(): readonly string[] {
    const { repository } = this;
    const tenants = repository.issues().flatMap(({ body }) => driftMemory(body)?.tenant ?? []);
    const open = repository.pulls().filter(({ state }) => state === 'open');
    const comments = repository.pulls().flatMap(({ number }) => {
      const ours = repository.comments(number).filter(({ body }) => hasMark(body));
      return ours.map(() => `comment of #${number}`);
    });
    const heads = open.map(({ head }) => `pull request of ${head}`);
    return repeated([...tenants.map((tenant) => `issue of ${tenant}`), ...heads, ...comments]);
  }

  close(): Promise<void> {
    return this.simulator.close();
  }
}
