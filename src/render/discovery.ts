import { plural } from '../base/text.ts';
import type { CommandReport, Discovery } from '../engine/report.ts';
import { code, escapeMarkdown, takeWithin } from './markdown/markdown-escape.ts';
import { oneLine } from './neutralise.ts';

/** Bytes of the lists in a job summary, whose limit is 1 MiB. */
const LIST_LIMIT = 100_000;

const GONE = 'This deletes nothing in the services';

function sentence({ tenants = [] }: CommandReport, { of, why }: Discovery): string {
  return `${tenants.length} of ${plural(of, 'tenant')}: ${oneLine(why, 600)}`;
}

function jobs({ shards, canaries }: Discovery): string {
  return `${plural(canaries.length, 'job')} with canaries, ${plural(shards.length, 'job')} with the rest`;
}

/** The tenants of a run, why they were selected, and their jobs, for a log. */
export function discoveryText(report: CommandReport, discovery: Discovery): string {
  const gone = discovery.deleted.map((path) => `  deleted file: ${oneLine(path)}. ${GONE}.\n`);
  return `${sentence(report, discovery)}.\n${jobs(discovery)}.\n${gone.join('')}`;
}

/** The same for the job summary. */
export function discoveryMarkdown(report: CommandReport, discovery: Discovery): string {
  const { shards, canaries, deleted } = discovery;
  const rows = [...canaries, ...shards].map(
    ({ name, tenants }) => `- ${escapeMarkdown(name)}: ${tenants.split('\n').map(code).join(', ')}`,
  );
  const gone = deleted.map((path) => `- deleted file: ${code(oneLine(path))}. ${GONE}.`);
  const shown = takeWithin([...gone, ...rows], LIST_LIMIT);
  const left = gone.length + rows.length - shown.length;
  const more = left > 0 ? [`- and ${left} more`] : [];
  return `### ${escapeMarkdown(sentence(report, discovery))}\n\n${escapeMarkdown(jobs(discovery))}.\n\n${[...shown, ...more].join('\n')}\n`;
}
