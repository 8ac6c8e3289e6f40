import { type GitHubSimulator, JOB_TOKEN, REPOSITORY, startGitHubSimulator } from '../simulators/github/github.ts';

/** A GitHub with these files at the tip of main, for runs of the Action that change something. */
export interface AtGitHub {
  readonly gitHub: GitHubSimulator;
  readonly inputs: { readonly token: string };
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export async function startAtGitHub(files: Readonly<Record<string, string>>): Promise<AtGitHub> {
  const gitHub = await startGitHubSimulator({ repositories: { [REPOSITORY]: [] } });
  const commit = gitHub.repository(REPOSITORY).commit({ files });
  gitHub.permit({ contents: 'read' });
  return {
    gitHub,
    inputs: { token: JOB_TOKEN },
    environment: { GITHUB_API_URL: gitHub.url, GITHUB_REPOSITORY: REPOSITORY, GITHUB_SHA: commit },
    close: () => gitHub.close(),
  };
}
