import { type GitHubState, JOB_TOKEN, type Permissions } from '../state.ts';

type Level = 'read' | 'write' | 'none';

/** As in a workflow; it cannot give access to secrets and variables. */
export type WorkflowPermissions = Readonly<
  Partial<Record<'contents' | 'issues' | 'pull-requests' | 'id-token' | 'actions' | 'checks', Level>>
>;

const API_NAMES = { contents: 'contents', issues: 'issues', 'pull-requests': 'pull_requests' } as const;

export function permit(state: GitHubState, permissions: WorkflowPermissions): void {
  const token = state.tokens.get(JOB_TOKEN);
  if (!token) throw new Error('there is no token of a job');
  const entries = Object.entries(API_NAMES).flatMap(([word, name]) => {
    const level = permissions[word as keyof typeof API_NAMES];
    return level === undefined || level === 'none' ? [] : [[name, level]];
  });
  const granted: Permissions = Object.fromEntries(entries);
  state.tokens.set(JOB_TOKEN, { ...token, permissions: granted });
}
