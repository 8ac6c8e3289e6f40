import { type ErrorDetails, placeText, Refusal } from '../base/errors.ts';
import type { Finding, Plan } from '../core/plan.ts';
import type { Receipt } from '../core/receipt.ts';
import { neutralise, oneLine } from './neutralise.ts';
import { singleErrors } from './words/error-text.ts';

/** GitHub shows ten annotations of each level for a step; the tenth says how many more there are. */
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

/** The functions of @actions/core that write annotations. */
export type AnnotationSink = Readonly<Record<Level, (message: string, properties: AnnotationProperties) => void>>;

type MessageParts = Pick<ErrorDetails, 'message' | 'fix' | 'where'>;

export interface Annotation extends MessageParts {
  readonly level: Level;
  readonly title: string;
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

/** An annotation without a place of its own goes to the first line of the tenant file. */
function ofTenant(
  level: Level,
  { tenant, file }: { tenant: string; file: string },
  about: string,
  said: MessageParts,
): Annotation {
  const { message, fix, where = { file, line: 1, column: 1 } } = said;
  return { level, title: `${tenant}: ${about}`, message, fix, where };
}

/** Annotations of findings and failures. Changes are expected, so they get none. */
export function annotationsOfPlan(plan: Plan): readonly Annotation[] {
  return plan.tenants.flatMap((each) => [
    ...(each.failure ? [ofTenant('error', each, each.failure.code, each.failure)] : []),
    ...each.findings.map((finding) => ofTenant(LEVELS[finding.severity], each, finding.address, finding)),
  ]);
}

/** Annotations of failures in an apply. A receipt has no line numbers. */
export function annotationsOfReceipt(receipt: Receipt): readonly Annotation[] {
  return receipt.tenants.flatMap((each) => [
    ...(each.error ? [ofTenant('error', each, each.error.code, each.error)] : []),
    ...each.operations.flatMap(({ address, error }) => (error ? [ofTenant('error', each, address, error)] : [])),
  ]);
}

function messageOf({ message, fix, where }: Annotation): string {
  const remedy = fix ? `\nFix: ${oneLine(fix, MESSAGE_LENGTH / 2 - 200)}` : '';
  const place = where ? `\n${oneLine(placeText(where))}` : '';
  return neutralise(`${oneLine(message, MESSAGE_LENGTH / 2)}${remedy}${place}`);
}

function propertiesOf({ title, where }: Annotation): AnnotationProperties {
  const place = where && { file: oneLine(where.file), startLine: where.line, startColumn: where.column };
  return { title: neutralise(oneLine(title, 200)), ...place };
}

/** Writes annotations on the lines of tenant files. Pass all of a run at once: the limit counts for the step. */
export function annotate(annotations: readonly Annotation[], sink: AnnotationSink): void {
  for (const level of ['error', 'warning', 'notice'] as const) {
    const mine = annotations.filter((annotation) => annotation.level === level);
    for (const annotation of mine.slice(0, SHOWN)) sink[level](messageOf(annotation), propertiesOf(annotation));
    if (mine.length > SHOWN) sink[level](`${mine.length - SHOWN} more in the summary`, {});
  }
}
