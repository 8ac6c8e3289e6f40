import { type Goal, timesLimit, timesLimitOfOne } from './goals.ts';
import type { Row } from './row.ts';

const HEADS = [
  'What',
  'Tenants',
  'Latency',
  'Requests per tenant',
  'Time',
  'Limit',
  'Times the limit',
  'With the start-up of one file',
  'Processor',
  'Simulators’ processor',
  'Memory',
] as const;

function cells(row: Row): readonly string[] {
  const { what, tenants, latency, requests, seconds, limit, processor, simulators, memory } = row;
  return [
    what,
    String(tenants),
    latency === undefined ? '' : `${latency} ms`,
    requests.toFixed(1),
    `${seconds.toFixed(2)} s`,
    limit === undefined ? '' : `${limit.toFixed(2)} s`,
    // Without latency the limit is start-up alone, and a ratio to it has no meaning.
    ...[timesLimit, timesLimitOfOne].map((times) =>
      limit === undefined || latency === 0 ? '' : times(row).toFixed(2),
    ),
    `${processor.toFixed(2)} s`,
    `${simulators.toFixed(2)} s`,
    `${memory.toFixed(0)} MB`,
  ];
}

function line(texts: readonly string[], widths: readonly number[]): string {
  // Numbers are aligned.
  const padded = texts.map((text, index) =>
    index === 0 ? text.padEnd(widths[index] ?? 0) : text.padStart(widths[index] ?? 0),
  );
  return `| ${padded.join(' | ')} |`;
}

/** Markdown. */
export function tableOf(rows: readonly Row[]): string {
  const all = [HEADS, ...rows.map(cells)];
  const widths = HEADS.map((_, index) => Math.max(...all.map((row) => row[index]?.length ?? 0)));
  const rule = `| ${widths.map((width, index) => (index === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  const [head = '', ...body] = all.map((row) => line(row, widths));
  return [head, rule, ...body].join('\n');
}

/** For a terminal, printed as each row is measured. */
export function rowText(row: Row): string {
  const [what = '', tenants = '', latency = '', requests = '', ...rest] = cells(row);
  return [
    what.padEnd(22),
    tenants.padStart(5),
    latency.padStart(7),
    `${requests} requests`.padStart(15),
    ...rest.map((text) => text.padStart(9)),
  ].join(' ');
}

export function goalsText(goals: readonly Goal[]): string {
  return goals.map(({ says, kept, found }) => `- ${says}: ${kept ? 'met' : 'MISSED'}; ${found}.`).join('\n');
}
