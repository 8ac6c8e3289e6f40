import { valueAt } from '../../base/json.ts';
import { utcMinute } from '../../base/time.ts';
import { END_OF_MARK, readMarkedValue } from '../../core/approval/first-line.ts';
import { isRefused } from '../../core/hash.ts';
import type { Address, Finding, TenantPlan } from '../../core/plan.ts';
import { makePlan } from '../../resources/list.ts';
import { tenantFold } from './markdown.ts';
import { code, escapeMarkdown, table } from './markdown-escape.ts';

export const DRIFT_LABEL = 'genesys-hybrid-drift';
const MARK = '<!-- genesys-hybrid:drift ';
const ISSUE_LIMIT = 60_000;
/** Maximum number of differences that are stored and listed with their dates; a tenant has about fifteen resources. */
const MOST_DATES = 200;

/** The data that an issue stores in its first line. */
export interface DriftMemory {
  readonly tenant: string;
  /** When a run first found the difference, in ISO 8601, by the address of the resource. */
  readonly since: Readonly<Record<Address, string>>;
}

interface DriftIssue {
  readonly plan: TenantPlan;
  readonly since: DriftMemory['since'];
  /** `https://github.com/acme/hybrid`, from the environment of the runner. */
  readonly repository: string;
  readonly commit: string;
}

/** The first line. No text in it can end its HTML comment. */
function markOf(memory: DriftMemory): string {
  const json = JSON.stringify(memory).replace(/[<>]|-(?=-)/g, (found) => `\\u00${found.charCodeAt(0).toString(16)}`);
  return `${MARK}${json}${END_OF_MARK}`;
}

/** The data in the first line of an issue; undefined for an issue that is not ours. */
export function driftMemory(body: string): DriftMemory | undefined {
  const value = readMarkedValue(body, MARK);
  const [tenant, since] = [valueAt(value, 'tenant'), valueAt(value, 'since')];
  if (typeof tenant !== 'string' || typeof since !== 'object' || since === null) return undefined;
  const dates = Object.entries(since).filter(([, date]) => typeof date === 'string' && !Number.isNaN(Date.parse(date)));
  return { tenant, since: Object.fromEntries(dates) };
}

/**
 * Findings that need an issue although no apply changes anything: a credential that expires soon, which an apply renews when a
 * person starts it, and a certificate that may be in use, which only a person can decide to remove.
 */
const FOR_PEOPLE =
  /^(?:saml-key\.ends-\d+|oauth-client\.age-\d+|identity-provider\.(?:unknown|kept|unreadable)-certificate)$/;

/** Whether a person has to act. A note needs no action. */
export function needsIssue(plan: TenantPlan): boolean {
  const isForPeople = ({ code: name, severity }: Finding) => severity === 'warn' && FOR_PEOPLE.test(name);
  return plan.changes.length > 0 || isRefused(plan) || plan.findings.some(isForPeople);
}

export function driftTitle({ tenant, changes }: TenantPlan): string {
  if (changes.length > 0) return `Drift: ${tenant} differs from its tenant file`;
  return `Drift: ${tenant} needs attention`;
}

function sinceTable({ plan, since }: DriftIssue): string {
  if (plan.changes.length === 0) return '';
  const rows = plan.changes.slice(0, MOST_DATES).map(({ title, address }) => {
    const found = since[address];
    return [escapeMarkdown(title), code(address), found === undefined ? '' : utcMinute(found)];
  });
  return table(['Difference', 'Address', 'First found'], rows);
}

function waysOn({ plan, repository }: DriftIssue): string {
  if (plan.changes.length === 0) return '';
  const { hash } = makePlan([plan]);
  const file = code(plan.file);
  const name = code(plan.file.replace(/^.*\//, '').replace(/\.ya?ml$/, ''));
  return [
    '#### What to do',
    '',
    `- **Revert** the services to the tenant file: [run apply](${repository}/actions/workflows/apply.yml) with tenants ${file} and accept-current-plan ${code(hash)}.`,
    `- **Accept** the current values into the tenant file: [run adopt](${repository}/actions/workflows/adopt.yml) with tenant ${name}. It opens a pull request.`,
    '',
  ].join('\n');
}

/** The issue of a tenant with drift: the differences, since when, who made them if that is known, and what to do. */
export function driftIssue(issue: DriftIssue): string {
  const { plan, since, commit } = issue;
  const mark = markOf({ tenant: plan.tenant, since: Object.fromEntries(Object.entries(since).slice(0, MOST_DATES)) });
  const fold = tenantFold(plan).replace('<details>', '<details open>');
  const parts = [
    `${code(plan.tenant)} compared with ${code(plan.file)} at commit ${escapeMarkdown(commit.slice(0, 12))}.`,
    '',
    sinceTable(issue),
    waysOn(issue),
    '#### Details',
    '',
    fold,
    '<sub>The drift workflow maintains this issue. It closes it when there are no differences, and overwrites edits of this text.</sub>',
  ];
  const body = `${mark}\n${parts.join('\n')}\n`;
  return body.length <= ISSUE_LIMIT
    ? body
    : `${mark}\n${parts.slice(0, 4).join('\n')}\nThe details are too long for an issue. See the summary of the run.\n`;
}

/** The text of an issue whose tenant has no differences any more. */
export function cleanIssue(tenant: string, commit: string): string {
  return `${markOf({ tenant, since: {} })}\n${code(tenant)} matches its tenant file at commit ${escapeMarkdown(commit.slice(0, 12))}.\n`;
}
