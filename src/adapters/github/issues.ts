import { valueAt } from '../../base/json.ts';
import { allOf, numberAt, requireHolding, textAt } from './answers.ts';
import type { GitHubClient } from './client.ts';
import { isTrustedAuthor } from './comments.ts';

export interface Issue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly isOpen: boolean;
  readonly address: string;
}

export type IssueContent = Pick<Issue, 'title' | 'body' | 'isOpen'>;

const ISSUES = { path: 'issues', needed: 'issues: write' } as const;

function issueOf(answer: unknown): Issue {
  return {
    number: numberAt(answer, 'number'),
    title: textAt(answer, 'title'),
    body: String(valueAt(answer, 'body') ?? ''),
    isOpen: valueAt(answer, 'state') === 'open',
    address: textAt(answer, 'html_url'),
  };
}

/** All issues with a label, open and closed, oldest first, without pull requests, which GitHub also lists. */
export async function issuesWithLabel(client: GitHubClient, label: string): Promise<readonly Issue[]> {
  const parameters = { labels: label, state: 'all', sort: 'created', direction: 'asc' };
  const listed = await allOf(client.pages({ ...ISSUES, parameters, action: 'show the issues' }));
  const issues = listed.filter((each) => valueAt(each, 'pull_request') === undefined && isTrustedAuthor(each));
  return issues.map(issueOf);
}

type NewIssue = Pick<Issue, 'title' | 'body'> & { readonly label: string };

export async function createIssue(client: GitHubClient, { title, body, label }: NewIssue): Promise<Issue> {
  const parameters = { title, body, labels: [label] };
  return issueOf(await client.send({ ...ISSUES, method: 'POST', parameters, action: 'open an issue' }));
}

/** Sends nothing if the issue is unchanged. */
export async function updateIssue(client: GitHubClient, issue: Issue, wanted: IssueContent): Promise<Issue> {
  const { title, body, isOpen } = wanted;
  if (issue.title === title && issue.body === body && issue.isOpen === isOpen) return issue;
  const state = isOpen ? { state: 'open' } : { state: 'closed', state_reason: 'completed' };
  const reopened = isOpen && !issue.isOpen ? { state_reason: 'reopened' } : {};
  const { number } = issue;
  const request = { ...ISSUES, path: `issues/${number}`, parameters: { title, body, ...state, ...reopened } };
  const answer = await client.send({ ...request, method: 'PATCH', action: `change issue #${number}` });
  return issueOf(requireHolding(answer, number, 'number'));
}
