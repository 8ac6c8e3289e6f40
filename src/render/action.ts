import { revealed } from '../adapters/http/body.ts';
import type { CommandReport } from '../app/commands/dispatch.ts';
import type { CommandRequest } from '../app/commands/request.ts';
import type { OutputName } from '../app/input-descriptions.ts';
import type { Log, Logins } from '../base/context.ts';
import type { HttpRequest } from '../base/http-types.ts';
import { isRecord } from '../base/json.ts';
import { Secret } from '../base/secret.ts';
import {
  type AnnotationSink,
  annotate,
  annotationsOfError,
  annotationsOfPlan,
  annotationsOfReceipt,
} from './annotations.ts';
import { errorsMarkdown } from './markdown/markdown.ts';
import { neutralise } from './neutralise.ts';
import { errorText } from './words/error-text.ts';
import { countOutcomes } from './words/receipt-words.ts';
import { refusalError, reportMarkdown, reportText } from './words/whole.ts';

/** The part of @actions/core that is used, so that a test can stand in for it. */
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

/** Where a step has no summary file (a local run), the log has everything already. */
async function writeSummary(runner: Runner, markdown: string): Promise<void> {
  await runner.summary
    .addRaw(markdown)
    .write()
    .catch(() => runner.info('there is no job summary to write to; everything is in the log'));
}

/** Log, annotations on the lines of tenant files, and the job summary. */
export async function showReport(runner: Runner, report: CommandReport): Promise<void> {
  const { plan, receipt } = report;
  const refusal = report.refusal && refusalError(report.refusal);
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

/** Nothing here is or holds a secret: the runner drops a job's output that looks like one. */
export function outputsOf(
  report: CommandReport,
  request: CommandRequest,
): Readonly<Partial<Record<OutputName, string>>> {
  const tenants = report.tenants?.map(({ name }) => name) ?? report.plan?.tenants.map(({ tenant }) => tenant) ?? [];
  const done = report.receipt && countOutcomes(report.receipt.tenants, 'done');
  const planned = report.plan?.tenants.flatMap(({ changes }) => changes);
  return {
    result: report.result,
    tenants: JSON.stringify(tenants),
    changes: String(done ?? planned?.length ?? 0),
    ...(report.plan && { 'plan-hash': report.plan.hash }),
    ...(request.out !== undefined && { 'plan-file': request.out }),
    ...(request.reportFile !== undefined && { 'report-file': request.reportFile }),
    ...(report.receiptFile !== undefined && { 'receipt-file': report.receiptFile }),
    ...(report.discovery && {
      shards: JSON.stringify(report.discovery.shards),
      canaries: JSON.stringify(report.discovery.canaries),
    }),
  };
}

interface StoredLogin {
  readonly method: 'POST' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** PEM, where a private authority signed the certificate of the server. */
  readonly certificateAuthority?: string;
}

function stored({ method, url, headers = {}, certificateAuthority }: HttpRequest): StoredLogin {
  const shown = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, revealed(value)]));
  const authority = certificateAuthority === undefined ? {} : { certificateAuthority };
  return { method: method === 'DELETE' ? 'DELETE' : 'POST', url, headers: shown, ...authority };
}

/**
 * Logins not yet ended, in the step's state, so that post can end them after a kill. The price: short-lived tokens
 * stand in a file that only this job's steps can read, as with actions/checkout; they leave it when they are ended.
 */
export function keptLogins(runner: Pick<Runner, 'saveState'>): Logins {
  const open = new Map<HttpRequest, StoredLogin>();
  const save = () => runner.saveState('logins', JSON.stringify([...open.values()]));
  return {
    begun: (ending) => {
      open.set(ending, stored(ending));
      save();
    },
    ended: (ending) => {
      if (open.delete(ending)) save();
    },
  };
}

/** The requests that end what is left; anything unreadable counts as nothing. */
export function leftLogins(state: string): readonly HttpRequest[] {
  if (state === '') return [];
  const left: unknown = JSON.parse(state);
  if (!Array.isArray(left)) return [];
  return left.filter(isStoredLogin).map(({ method, url, headers, certificateAuthority }) => ({
    method,
    url,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, new Secret(value)])),
    ...(certificateAuthority !== undefined && { certificateAuthority }),
    accept: [400, 401, 403, 404],
  }));
}

function isStoredLogin(value: unknown): value is StoredLogin {
  return isRecord(value) && typeof value.url === 'string' && 'headers' in value;
}
