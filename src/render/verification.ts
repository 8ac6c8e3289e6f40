import { plural, shortList } from '../base/text.ts';
import type { Check, TenantVerification } from '../engine/report.ts';
import { fold } from './fold.ts';
import { code, escapeMarkdown, table } from './markdown/markdown-escape.ts';
import { oneLine, withoutCommands } from './neutralise.ts';
import { createPaint, fixLines, type Paint, padTo, type TextStyle, widthOf } from './style.ts';

/** `7 checks passed, 1 failed`. */
function countsOf(checks: readonly Check[]): string {
  const { passed = [], failed = [], skipped = [] } = Object.groupBy(checks, ({ outcome }) => outcome);
  const shown = Object.entries({ passed, failed, skipped }).filter(([, { length }]) => length > 0);
  const texts = shown.map(([word, { length }], index) => `${index === 0 ? plural(length, 'check') : length} ${word}`);
  return texts.join(', ') || 'no checks';
}

/** `Verify: 7 checks passed, 1 failed in 2 tenants.` */
function verificationSentence(tenants: readonly TenantVerification[]): string {
  return `Verify: ${countsOf(tenants.flatMap(({ checks }) => checks))} in ${plural(tenants.length, 'tenant')}.`;
}

function checkLines({ name, outcome, detail, fix }: Check, paint: Paint): readonly string[] {
  const painted = { passed: paint.green, failed: paint.red, skipped: paint.dim }[outcome];
  const indent = ' '.repeat('  skipped  '.length);
  return [
    `  ${painted(padTo(outcome, 'skipped'.length))}  ${oneLine(name)}`,
    ...(detail === '' ? [] : [`${indent}${paint.dim(oneLine(detail, 1000))}`]),
    ...fixLines(fix, indent, paint),
  ];
}

const isHealthy = ({ checks }: TenantVerification) => checks.every(({ outcome }) => outcome !== 'failed');

/** A healthy tenant among others takes one line. */
function healthyLines(tenants: readonly TenantVerification[], paint: Paint): readonly string[] {
  const width = Math.max(0, ...tenants.map(({ tenant }) => widthOf(oneLine(tenant))));
  return tenants.map(({ tenant, checks }) => `${paint.bold(padTo(oneLine(tenant), width))}  ${countsOf(checks)}`);
}

const LISTED = 3;

/** Why checks of healthy tenants were skipped: each reason once. */
function skippedLines(tenants: readonly TenantVerification[], paint: Paint): readonly string[] {
  const skipped = tenants.flatMap(({ tenant, checks }) =>
    checks.filter(({ outcome }) => outcome === 'skipped').map(({ detail }) => ({ tenant: oneLine(tenant), detail })),
  );
  return [...Map.groupBy(skipped, ({ detail }) => detail)].map(([detail, of]) => {
    const names = [...new Set(of.map(({ tenant }) => tenant))];
    return paint.dim(`Skipped for ${shortList(names, LISTED)}: ${oneLine(detail, 1000)}`);
  });
}

/** The results of verify for a terminal: all checks of a single or failed tenant, one line for each other tenant. */
export function verificationText(
  tenants: readonly TenantVerification[],
  { quiet = false, ...style }: TextStyle,
): string {
  const paint = createPaint(style);
  const isBrief = (tenant: TenantVerification) => isHealthy(tenant) && (quiet || tenants.length > 1);
  const brief = quiet ? [] : tenants.filter(isBrief);
  const others = tenants.filter((tenant) => !isBrief(tenant));
  const lines = [
    ...others.flatMap(({ tenant, checks }) => [
      paint.bold(oneLine(tenant)),
      ...checks.flatMap((check) => checkLines(check, paint)),
      '',
    ]),
    ...healthyLines(brief, paint),
    ...(brief.length > 0 ? [''] : []),
    ...skippedLines(brief, paint),
    paint.bold(verificationSentence(tenants)),
  ];
  return fold(withoutCommands(`${lines.join('\n')}\n`), style.width);
}

/** The results of verify for the job summary. */
export function verificationMarkdown(tenants: readonly TenantVerification[]): string {
  const rows = tenants.flatMap(({ tenant, checks }) =>
    checks.map(({ name, outcome, detail, fix }) => {
      const why = fix === undefined ? detail : `${detail} Fix: ${fix}`;
      return [code(tenant), escapeMarkdown(name), outcome, escapeMarkdown(oneLine(why, 1000))];
    }),
  );
  return `### ${escapeMarkdown(verificationSentence(tenants))}\n\n${table(['Tenant', 'Check', 'Outcome', 'Detail'], rows)}`;
}
