import { plural } from '../base/text.ts';
import type { Verification } from '../engine/report.ts';
import { code, escapeMarkdown, table } from './markdown/markdown-escape.ts';
import { oneLine, withoutCommands } from './neutralise.ts';
import { createPaint, fixLines, type Paint, padTo } from './style.ts';

type VerifiedTenant = Verification['tenants'][number];
type VerificationCheck = VerifiedTenant['checks'][number];

/** `8 checks passed, 1 failed, 0 skipped in 2 tenants.` */
function verificationSentence(tenants: readonly VerifiedTenant[]): string {
  const checks = tenants.flatMap((tenant) => tenant.checks);
  const count = (outcome: VerificationCheck['outcome']) => checks.filter((check) => check.outcome === outcome).length;
  return `Verify: ${plural(count('passed'), 'check')} passed, ${count('failed')} failed, ${count('skipped')} skipped in ${plural(tenants.length, 'tenant')}.`;
}

function checkLines({ name, outcome, detail, fix }: VerificationCheck, paint: Paint): readonly string[] {
  const painted = { passed: paint.green, failed: paint.red, skipped: paint.dim }[outcome];
  const indent = ' '.repeat('  skipped  '.length);
  return [
    `  ${painted(padTo(outcome, 'skipped'.length))}  ${oneLine(name)}`,
    ...(detail === '' ? [] : [`${indent}${paint.dim(oneLine(detail, 1000))}`]),
    ...fixLines(fix, indent, paint),
  ];
}

/** What verify found, for a terminal. */
export function verificationText(tenants: readonly VerifiedTenant[], style: { readonly colour: boolean }): string {
  const paint = createPaint(style);
  const lines = tenants.flatMap(({ tenant, checks }) => [
    paint.bold(oneLine(tenant)),
    ...checks.flatMap((check) => checkLines(check, paint)),
    '',
  ]);
  return withoutCommands(`${[...lines, paint.bold(verificationSentence(tenants))].join('\n')}\n`);
}

/** What verify found, for the job summary. */
export function verificationMarkdown(tenants: readonly VerifiedTenant[]): string {
  const rows = tenants.flatMap(({ tenant, checks }) =>
    checks.map(({ name, outcome, detail, fix }) => {
      const why = fix === undefined ? detail : `${detail} Fix: ${fix}`;
      return [code(tenant), escapeMarkdown(name), outcome, escapeMarkdown(oneLine(why, 1000))];
    }),
  );
  return `### ${escapeMarkdown(verificationSentence(tenants))}\n\n${table(['Tenant', 'Check', 'Outcome', 'Detail'], rows)}`;
}
