import type { Log } from '../base/context.ts';
import { Refusal } from '../base/errors.ts';
import type { CommandReport } from '../engine/report.ts';
import {
  type AnnotationSink,
  annotate,
  annotationsOfError,
  annotationsOfPlan,
  annotationsOfReceipt,
} from './annotations.ts';
import { errorsMarkdown } from './markdown/markdown.ts';
import { reportMarkdown } from './markdown/report-markdown.ts';
import { neutralise } from './neutralise.ts';
import { errorText } from './words/error-text.ts';
import { reportText } from './words/report-text.ts';

/** The part of @actions/core that we use, so that a test can replace it. */
export interface Runner extends AnnotationSink {
  info(message: string): void;
  debug(message: string): void;
  saveState(name: string, value: unknown): void;
  readonly summary: { addRaw(text: string): { write(): Promise<unknown> } };
}

export function actionLog(runner: Runner): Log {
  return {
    info: (message) => runner.info(neutralise(message)),
    warn: (message) => runner.warning(neutralise(message), {}),
    debug: (message) => runner.debug(neutralise(message)),
  };
}

/** A local run has no summary file; the log has everything. */
async function writeSummary(runner: Runner, markdown: string): Promise<void> {
  await runner.summary
    .addRaw(markdown)
    .write()
    .catch(() => runner.info('No job summary file; the log has everything'));
}

/** Log, annotations on the lines of tenant files, and the job summary. */
export async function showReport(runner: Runner, report: CommandReport): Promise<void> {
  const { plan, receipt } = report;
  const refusal = report.refusal && new Refusal(report.refusal);
  runner.info(reportText(report, { colour: true }));
  if (refusal) runner.info(errorText(refusal, { colour: true }));
  const ofRun = [...(refusal ? annotationsOfError(refusal) : []), ...(receipt ? annotationsOfReceipt(receipt) : [])];
  annotate([...ofRun, ...(plan ? annotationsOfPlan(plan) : [])], runner);
  await writeSummary(runner, reportMarkdown(report));
}

export async function showError(runner: Runner, error: unknown): Promise<void> {
  runner.info(errorText(error, { colour: true }));
  annotate(annotationsOfError(error), runner);
  await writeSummary(runner, errorsMarkdown(error));
}
