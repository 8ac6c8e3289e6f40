import type { Context } from '../../base/context.ts';
import type { CommandReport } from '../../engine/report.ts';
import type { CommandRequest } from '../commands/request.ts';
import type { OutputName } from '../options.ts';

/** What was written to GitHub, as outputs of the step. */
export type Published = Readonly<Partial<Record<OutputName, string>>>;

/**
 * Writes the results of a command to GitHub. Called after the results are shown: an error here fails the step, but hides nothing.
 * @throws HybridError `github.*`
 */
export async function publish(context: Context, report: CommandReport, request: CommandRequest): Promise<Published> {
  if (report.command === 'review') {
    const { publishReview } = await import('./review-comment.ts');
    const comment = await publishReview(context, report);
    return comment === undefined ? {} : { comment };
  }
  if (report.command === 'drift' && request.issues) {
    const { publishDrift } = await import('./drift-issues.ts');
    for (const address of await publishDrift(context, report)) context.log.info(`Updated the issue ${address}`);
  }
  if (report.command === 'adopt') {
    const { publishAdoptions } = await import('./adoption.ts');
    const addresses = await publishAdoptions(context, report);
    for (const address of addresses) context.log.info(`Opened the pull request ${address}`);
    return addresses.length === 0 ? {} : { 'pull-request': addresses.join('\n') };
  }
  return {};
}
