import { type Place, placeText, Refusal } from '../base/errors.ts';
import type { Finding, Plan } from '../core/plan.ts';
import type { Receipt } from '../core/receipt.ts';
import { neutralise, oneLine } from './neutralise.ts';
import { singleErrors } from './words/error-text.ts';

/** The page of a run shows ten of a level for a step; the tenth says how many more there are. */
const SHOWN = 9;
/** The runner cuts a message at 4096 characters. */
const MESSAGE_LENGTH = 3500;

export interface AnnotationProperties {
  readonly title?: string;
  readonly file?: string;
  readonly startLine?: number;
  readonly startColumn?: number;
}

export type Level = 'error' | 'warning' | 'notice';

/** What @actions/core gives; its functions fit. */
export type AnnotationSink = Readonly<Record<Level, (message: string, properties: AnnotationProperties) => void>>;

export interface Annotation {
  readonly level: Level;
  readonly title: string;
  readonly message: string;
  readonly fix?: string | undefined;
  readonly where?: Place | undefined;
}

const LEVELS: Readonly<Record<Finding['severity'], Level>> = { refuse: 'error', warn: 'warning', note: 'notice' };

export function annotationsOfError(error: unknown): readonly Annotation[] {
  return singleErrors(error).map((one) => ({
    level: 'error',
    title: `${one instanceof Refusal ? 'Refused' : 'Error'}: ${one.code}`,
    message: one.message,
    fix: one.fix,
    where: one.where,
  }));
}

/** Findings and failures. Changes are no annotations: they are what was asked for. */
export function annotationsOfPlan(plan: Plan): readonly Annotation[] {
  return plan.tenants.flatMap(({ tenant, file, findings, failure }) => [
    ...(failure
      ? [
          {
            ...failure,
            level: 'error' as const,
            title: `${tenant}: ${failure.code}`,
            where: failure.where ?? top(file),
          },
        ]
      : []),
    ...findings.map((finding) => ({
      level: LEVELS[finding.severity],
      title: `${tenant}: ${finding.address}`,
      message: finding.message,
      fix: finding.fix,
      where: finding.where ?? top(file),
    })),
  ]);
}

/** What failed in an apply, on the first line of the tenant's file: a receipt knows no lines. */
export function annotationsOfReceipt(receipt: Receipt): readonly Annotation[] {
  return receipt.tenants.flatMap(({ tenant, file, error, operations }) => [
    ...(error ? [{ ...error, level: 'error' as const, title: `${tenant}: ${error.code}`, where: top(file) }] : []),
    ...operations.flatMap((operation) =>
      operation.error
        ? [{ ...operation.error, level: 'error' as const, title: `${tenant}: ${operation.address}`, where: top(file) }]
        : [],
    ),
  ]);
}

function top(file: string): Place {
  return { file, line: 1, column: 1 };
}

function messageOf({ message, fix, where }: Annotation): string {
  const parts = [
    oneLine(message, MESSAGE_LENGTH / 2),
    ...(fix ? [`Fix: ${oneLine(fix, MESSAGE_LENGTH / 2 - 200)}`] : []),
  ];
  return neutralise([...parts, ...(where ? [oneLine(placeText(where))] : [])].join('\n'));
}

function propertiesOf({ title, where }: Annotation): AnnotationProperties {
  const place = where && { file: oneLine(where.file), startLine: where.line, startColumn: where.column };
  return { title: neutralise(oneLine(title, 200)), ...place };
}

/** Puts annotations on the lines of tenant files. Give all of a run at once: the limit is one of the step. */
export function annotate(annotations: readonly Annotation[], sink: AnnotationSink): void {
  for (const level of ['error', 'warning', 'notice'] as const) {
    const mine = annotations.filter((annotation) => annotation.level === level);
    for (const annotation of mine.slice(0, SHOWN)) sink[level](messageOf(annotation), propertiesOf(annotation));
    if (mine.length > SHOWN) sink[level](`${mine.length - SHOWN} more in the summary`, {});
  }
}
