import type { PlanRefusal } from '../../app/commands/reviewed/plan-refusal.ts';
import { Refusal } from '../../base/errors.ts';
import { code, escapeMarkdown } from '../markdown/markdown-escape.ts';
import { oneLine } from '../neutralise.ts';
import { ACTION_WORDS } from './words.ts';

const LENGTH = 2000;

/** As an error, for what shows errors. */
export function refusalError({ code: name, message, fix }: PlanRefusal): Refusal {
  return new Refusal({ code: name, message, fix });
}

/** The job summary of a plan that is not applied: why, what of it nobody reviewed, how to go on. The plan itself stands below. */
export function refusalMarkdown({ code: name, message, fix, unreviewed = [] }: PlanRefusal): string {
  const rows = unreviewed.flatMap(({ tenant, changes }) =>
    changes.map(
      ({ action, title, address }) =>
        `- ${code(tenant)}: ${escapeMarkdown(`${ACTION_WORDS[action]} ${oneLine(title)}`)} ${code(address)}`,
    ),
  );
  const list = rows.length > 0 ? `\nNot reviewed:\n\n${rows.slice(0, 200).join('\n')}\n` : '';
  return `### Refused, nothing was changed\n\n${escapeMarkdown(oneLine(message, LENGTH))} ${code(name)}\n${list}\n**Fix:** ${escapeMarkdown(oneLine(fix, LENGTH))}\n`;
}
