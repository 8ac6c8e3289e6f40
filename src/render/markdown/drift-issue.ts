import { at } from '../../base/json.ts';
import { utcMinute } from '../../base/time.ts';
import { END_OF_MARK, markedValue } from '../../core/approval/first-line.ts';
import { isRefused } from '../../core/hash.ts';
import type { Address, Finding, TenantPlan } from '../../core/plan.ts';
import { makePlan } from '../../resources/list.ts';
import { tenantFold } from './markdown.ts';
import { code, escapeMarkdown, table } from './markdown-escape.ts';

export const DRIFT_LABEL = 'genesys-hybrid-drift';
const MARK = '<!-- genesys-hybrid:drift ';
const ISSUE_LIMIT = 60_000;
/** Differences that are remembered, and listed with their dates; a tenant has some fifteen things that can differ. */
const MOST_DATES = 200;

/** What an issue remembers, in its first line. */
export interface DriftMemory {
  readonly tenant: string;
  /** ISO 8601 of the run that found it first, by the address of what differs. */
  readonly since: Readonly<Record<Address, string>>;
}

interface DriftIssue {
  readonly plan: TenantPlan;
  readonly since: DriftMemory['since'];
  /** `https://github.com/acme/hybrid`, from the environment of the runner. */
  readonly repository: string;
  readonly commit: string;
}

/** No text of it can end the HTML comment that it stands in. */
function markOf(memory: DriftMemory): string {
  const json = JSON.stringify(memory).replace(/[<>]|-(?=-)/g, (found) => `\\u00${found.charCodeAt(0).toString(16)}`);
  return `${MARK}${json}${END_OF_MARK}`;
}

/** What the first line of an issue remembers; undefined for an issue that is not ours. */
export function driftMemory(body: string): DriftMemory | undefined {
  const value = markedValue(body, MARK);
  const [tenant, since] = [at(value, 'tenant'), at(value, 'since')];
  if (typeof tenant !== 'string' || typeof since !== 'object' || since === null) return undefined;
  const dates = Object.entries(since).filter(([, date]) => typeof date === 'string' && !Number.isNaN(Date.parse(date)));
  return { tenant, since: Object.fromEntries(dates) };
}

/**
 * What ends soon is renewed by a person, or by an apply that somebody has to let run. And no change takes away a certificate that
 * may be in use: a person finds out whether it is, or who added it.
 */
const FOR_PEOPLE =
  /^(?:saml-key\.ends-\d+|oauth-client\.age-\d+|identity-provider\.(?:unknown|kept|unreadable)-certificate)$/;

/** What somebody has to do something about. A note is not. */
export function needsIssue(plan: TenantPlan): boolean {
  const isForPeople = ({ code: name, severity }: Finding) => severity === 'warn' && FOR_PEOPLE.test(name);
  return plan.changes.length > 0 || isRefused(plan) || plan.findings.some(isForPeople);
}

export function driftTitle({ tenant, changes }: TenantPlan): string {
  if (changes.length > 0) return `Drift: ${tenant} is not as its file says`;
  return `Drift: something of ${tenant} ends soon or needs a person`;
}

function sinceTable({ plan, since }: DriftIssue): string {
  if (plan.changes.length === 0) return '';
  const rows = plan.changes.slice(0, MOST_DATES).map(({ title, address }) => {
    const found = since[address];
    return [escapeMarkdown(title), code(address), found === undefined ? '' : utcMinute(found)];
  });
  return table(['What differs', 'Address', 'Found first'], rows);
}

function waysOn({ plan, repository }: DriftIssue): string {
  if (plan.changes.length === 0) return '';
  const { hash } = makePlan([plan]);
  const file = code(plan.file);
  const name = code(plan.file.replace(/^.*\//, '').replace(/\.ya?ml$/, ''));
  return [
    '#### Two ways on',
    '',
    `- **Revert**, so that the services are as the file says again: [start apply](${repository}/actions/workflows/apply.yml) with tenants ${file} and accept-current-plan ${code(hash)}.`,
    `- **Adopt**, so that the file says what stands in the services: [start adopt](${repository}/actions/workflows/adopt.yml) with tenant ${name}. It makes a pull request.`,
    '',
  ].join('\n');
}

/** The issue of a tenant that differs: what, since when, who did it as far as that is known, and how to go on. */
export function driftIssue(issue: DriftIssue): string {
  const { plan, since, commit } = issue;
  const mark = markOf({ tenant: plan.tenant, since: Object.fromEntries(Object.entries(since).slice(0, MOST_DATES)) });
  const fold = tenantFold(plan).replace('<details>', '<details open>');
  const parts = [
    `${code(plan.tenant)} compared with ${code(plan.file)} of commit ${escapeMarkdown(commit.slice(0, 12))}.`,
    '',
    sinceTable(issue),
    waysOn(issue),
    '#### In full',
    '',
    fold,
    '<sub>This issue is kept by the drift workflow: it is closed when nothing differs any more, and what is written into this text is lost.</sub>',
  ];
  const body = `${mark}\n${parts.join('\n')}\n`;
  return body.length <= ISSUE_LIMIT
    ? body
    : `${mark}\n${parts.slice(0, 4).join('\n')}\nThe whole is too long for here; the summary of the run has it.\n`;
}

/** What stands in an issue whose tenant is as its file says again. */
export function cleanIssue(tenant: string, commit: string): string {
  return `${markOf({ tenant, since: {} })}\n${code(tenant)} is as its file says, compared with commit ${escapeMarkdown(commit.slice(0, 12))}.\n`;
}
