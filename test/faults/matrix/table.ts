import { isFlawless, type ScenarioOutcome } from './matrix.ts';

type Row = readonly (string | number)[];

const HEAD = [
  'Scenario',
  'Requests',
  'Faults',
  'Completed',
  'Next run',
  'Doubles',
  'Lost',
  'Hung',
  'Unclear',
  'Wrong success',
  'Locked out',
];

function rowOf(outcome: ScenarioOutcome): Row {
  const { scenario, requests, tried, right, mended, duplicates, lost, hung, unclear, wronglyDone, lockedOut } = outcome;
  return [scenario, requests, tried, right, mended, duplicates, lost, hung, unclear, wronglyDone, lockedOut];
}

function sumOf(rows: readonly Row[]): Row {
  return ['all', ...HEAD.slice(1).map((_, index) => rows.reduce((sum, row) => sum + Number(row[index + 1]), 0))];
}

function lines(rows: readonly Row[]): readonly string[] {
  const widths = rows[0]?.map((_, index) => Math.max(...rows.map((row) => String(row[index]).length))) ?? [];
  const cell = (value: string | number, index: number) =>
    typeof value === 'number' ? String(value).padStart(widths[index] ?? 0) : value.padEnd(widths[index] ?? 0);
  return rows.map((row) => `| ${row.map(cell).join(' | ')} |`);
}

/**
 * The outcomes of the faults of every scenario; below it the failures, each with the command line that repeats it alone.
 * @param without columns that have no meaning there
 */
export function matrixText(outcomes: readonly ScenarioOutcome[], without: readonly string[] = []): string {
  const rows = outcomes.map(rowOf);
  const [head = '', ...rest] = lines(
    [HEAD, ...rows, sumOf(rows)].map((row) => row.filter((_, index) => !without.includes(HEAD[index] ?? ''))),
  );
  const rule = head.replaceAll(/[^|]/g, '-');
  const short = outcomes
    .filter((outcome) => !isFlawless(outcome))
    .flatMap(({ scenario, problems, tried, right, mended }) => {
      const told = `${scenario}: ${right + mended} of ${tried} reached the right end state`;
      return [told, ...problems.map((problem) => `  ${problem}`)];
    });
  return [head, rule, ...rest, ...short].join('\n');
}
