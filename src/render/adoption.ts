import { plural } from '../base/text.ts';
import type { Left } from '../core/adopt/acceptable.ts';
import type { TenantAdoption } from '../engine/report.ts';
import { code, escapeMarkdown, table, takeWithin } from './markdown/markdown-escape.ts';
import { oneLine } from './neutralise.ts';
import { valueText } from './words/values.ts';

const LIMIT = 50_000;
const LENGTH = 600;

function leftText({ address, field, why, fix }: Left): string {
  const where = field === undefined ? oneLine(address) : `${oneLine(address)} ${oneLine(field)}`;
  return `${where}: ${oneLine(why, LENGTH)}. ${oneLine(fix, LENGTH)}`;
}

function sentence({ tenant, file, adopted, left }: TenantAdoption): string {
  const name = oneLine(tenant);
  if (adopted.length + left.length === 0) return `${name}: no changes.`;
  const accepted = adopted.length > 0 ? [`accepted ${plural(adopted.length, 'change')} into ${oneLine(file)}`] : [];
  const rest = left.length > 0 ? [`could not accept ${plural(left.length, 'change')}`] : [];
  return `${name}: ${[...accepted, ...rest].join(', ')}.`;
}

/** Changes that were accepted into the file and those that could not be, for a terminal or a log. */
export function adoptionText(adoptions: readonly TenantAdoption[]): string {
  const lines = adoptions.flatMap((adoption) => [
    sentence(adoption),
    ...adoption.adopted.map(
      ({ pointer, asked, stands }) =>
        `  ~ ${oneLine(pointer)}  ${asked === undefined ? '(nothing)' : valueText(asked)} -> ${valueText(stands)}`,
    ),
    ...adoption.left.map((each) => `  not accepted: ${leftText(each)}`),
  ]);
  return `${lines.join('\n')}\n`;
}

/** The text of the pull request and of the job summary. */
export function adoptionMarkdown(adoption: TenantAdoption): string {
  const rows = adoption.adopted.map(({ pointer, asked, stands }) => [
    code(pointer),
    asked === undefined ? 'nothing' : code(valueText(asked)),
    code(valueText(stands)),
  ]);
  const words = rows.length > 0 ? table(['Key', 'Value in the file', 'Current value'], rows) : '';
  const left = adoption.left.map((each) => `- ${escapeMarkdown(leftText(each))}`);
  const rest = left.length > 0 ? `\nNot accepted:\n\n${left.join('\n')}\n` : '';
  const whole = `### ${escapeMarkdown(sentence(adoption))}\n\n${words}${rest}`;
  return takeWithin(whole.split('\n'), LIMIT).join('\n');
}
