import { HybridError, HybridErrors } from '../../../src/base/errors.ts';
import { parseOwnershipTag } from '../../../src/core/organization/ownership-tag.ts';
import type { CommandReport } from '../../../src/engine/report.ts';
import { lostIn } from '../../faults/end-state.ts';
import type { Simulators } from '../../simulators/simulators.ts';

/** The outcome of a run: its report, or its error. */
export type RunEnd = { readonly report: CommandReport } | { readonly thrown: unknown };

interface Told {
  readonly code: string;
  readonly message: string;
  readonly fix?: string | undefined;
}

function thrownErrors(thrown: unknown): readonly (Told | string)[] {
  if (thrown instanceof HybridErrors) return thrown.errors;
  return thrown instanceof HybridError ? [thrown] : [`not an error of ours: ${String(thrown)}`];
}

/** Every error in a report. */
function reportedErrors({ plan, receipt, verification, network }: CommandReport): readonly Told[] {
  const failures = plan?.tenants.flatMap(({ failure }) => failure ?? []) ?? [];
  const findings = plan?.tenants.flatMap(({ findings: all }) => all.filter(({ severity }) => severity === 'refuse'));
  const receipts = receipt?.tenants.flatMap(({ error, operations }) => [
    ...(error ? [error] : []),
    ...operations.flatMap((operation) => operation.error ?? []),
  ]);
  const checks = verification?.tenants.flatMap(({ checks: all }) => all.filter(({ outcome }) => outcome === 'failed'));
  const steps = network?.probes?.flatMap(({ steps: all }) => all.filter(({ outcome }) => outcome === 'failed'));
  return [
    ...failures,
    ...(findings ?? []),
    ...(receipts ?? []),
    ...(checks ?? []).map(({ detail, fix }) => ({ code: 'verify', message: detail, fix })),
    ...(steps ?? []).map((step) => ({
      code: 'network',
      message: step.detail,
      fix: 'fix' in step ? String(step.fix) : undefined,
    })),
  ];
}

export function isGood(ended: RunEnd): boolean {
  return 'report' in ended && ['clean', 'changed', 'differs'].includes(ended.report.result);
}

/** The reason why a failure is not clear: no message, an internal error, no next step. */
export function unclear(ended: RunEnd): readonly string[] {
  if (isGood(ended)) return [];
  const errors = 'thrown' in ended ? thrownErrors(ended.thrown) : reportedErrors(ended.report);
  if (errors.length === 0) return ['it failed without a message'];
  return errors.flatMap((error) => {
    if (typeof error === 'string') return [error];
    if (error.code === 'internal' || /^Unexpected \w*Error\b/.test(error.message))
      return [`internal: ${error.message}`];
    return error.fix ? [] : [`no next step: ${error.code}: ${error.message}`];
  });
}

function repeated(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))];
}

/** Duplicates of something that may exist once. */
export function duplicates(simulators: Simulators): readonly string[] {
  const { clients, users, roles, providers } = simulators.organization('acme');
  const alive = clients.filter(({ state }) => state !== 'deleted');
  const marks = alive.flatMap(({ name, description }) => {
    const mark = parseOwnershipTag(String(description ?? ''))?.mark;
    return mark ? [`client ${name} (${mark.tenant}/${mark.client}#${mark.generation})`] : [];
  });
  const certificates = ((providers.get('pureengage')?.certificates ?? []) as string[]).map(
    (each) => `certificate ${each.slice(-40)}`,
  );
  const objects = [
    ...(simulators.gax.acme?.state.objects ?? [])
      .filter(({ subtype }) => subtype === 'CFGTRTList')
      .map(({ tenantdbid, name }) => `object ${name} in ${tenantdbid}`),
    ...(simulators.gws.acme?.state.transactions ?? [])
      .filter(({ type }) => type === '21')
      .map(({ tenantDBID, name }) => `gws object ${name} in ${tenantDBID}`),
  ];
  const people = users.map(({ email }) => `user ${email}`);
  return repeated([...marks, ...certificates, ...objects, ...people, ...roles.map(({ name }) => `role ${name}`)]);
}

/** Ids and secrets of existing clients with our ownership tag that the secret store does not have. */
export function lost(simulators: Simulators): readonly string[] {
  const { orphans, secrets } = lostIn(simulators, 'acme');
  return [...orphans.map((text) => `id of ${text}`), ...secrets.map((text) => `secret of ${text}`)];
}

/** The report says that it leaves a client, because its usage is unknown: the next run deletes it. */
export function isPostponed(ended: RunEnd): boolean {
  const tenants = 'report' in ended ? (ended.report.plan?.tenants ?? []) : [];
  return tenants.some(({ findings }) => findings.some(({ code }) => code === 'rotation.still-used'));
}

/** Reported as done, and not found by an undisturbed read. */
export function wrongSuccesses(ended: RunEnd, after: CommandReport): readonly string[] {
  if (!('report' in ended)) return [];
  const { receipt } = ended.report;
  const operations = receipt?.tenants.flatMap((tenant) => tenant.operations) ?? [];
  const done = operations.filter(({ outcome }) => outcome === 'done').map(({ address }) => address);
  const changes = after.plan?.tenants.flatMap((tenant) => tenant.changes) ?? [];
  // A verification is valid for its moment: the run after a failure verifies again.
  const again = changes.filter(({ address, action }) => action !== 'prove' && done.includes(address));
  const claims =
    receipt !== undefined && isGood(ended) && after.result !== 'clean'
      ? [`the run reports ${ended.report.result}, and the plan after it ${after.result}`]
      : [];
  return [
    ...claims,
    ...again.map(({ action, address }) => `${address} is reported as done, and the next plan shows ${action}`),
  ];
}
