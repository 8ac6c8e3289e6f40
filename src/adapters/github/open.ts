import type { GitHubClient, GitHubContext } from './client.ts';

/** Loads the client when a command talks to GitHub, so that dist holds it once. @throws HybridError for an incomplete environment */
export async function openGitHub(context: GitHubContext): Promise<GitHubClient> {
  return (await import('./client.ts')).createGitHubClient(context);
}
