import { openGitHub } from '../../adapters/github/open.ts';
import { propose } from '../../adapters/github/proposal.ts';
import type { Context } from '../../base/context.ts';
import type { CommandReport } from '../../engine/report.ts';
import { adoptionMarkdown } from '../../render/adoption.ts';

/** A pull request opened with the token of a job starts no workflow, because GitHub prevents workflow loops. */
const START =
  '\nNo plan below? A pull request that the token of a job opens starts no workflow. Close and reopen it, or pass the token of a GitHub App in the input `token`.\n';

/** Opens one pull request for each tenant file that changed. @returns their URLs */
export async function publishAdoptions(
  context: Context,
  { adoptions = [], event }: CommandReport,
): Promise<readonly string[]> {
  const changed = adoptions.filter(({ isChanged }) => isChanged);
  if (!event || changed.length === 0) return [];
  const client = await openGitHub(context);
  const addresses: string[] = [];
  for (const adoption of changed) {
    const { tenant, file, text } = adoption;
    const proposal = {
      branch: `genesys-hybrid/adopt-${tenant}`,
      base: event.defaultBranch ?? 'main',
      from: event.commit,
      path: file,
      text,
      title: `Accept the current values of ${tenant}`,
      body: `${adoptionMarkdown(adoption)}${START}`,
    };
    addresses.push(await propose(client, proposal));
  }
  return addresses;
}
