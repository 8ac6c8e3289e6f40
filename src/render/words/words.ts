import { plural } from '../../base/text.ts';
import { countChanges, isRefused } from '../../core/hash.ts';
import type { Action, Change, Finding, Plan, Risk } from '../../core/plan.ts';
import { oneLine } from '../neutralise.ts';
import type { FieldRow } from './values.ts';

/** The words and sentences that every report shares, so that terminal, summary and annotations say the same. */

export const SIGNS: Readonly<Record<Action, string>> = { create: '+', update: '~', delete: '-', prove: '=' };
export const ACTION_WORDS: Readonly<Record<Action, string>> = {
  create: 'create',
  update: 'change',
  delete: 'delete',
  prove: 'prove',
};
export const SEVERITY_WORDS: Readonly<Record<Finding['severity'], string>> = {
  refuse: 'Refused',
  warn: 'Warning',
  note: 'Note',
};
export function riskSentence(risk: Risk, tenant: string): string | undefined {
  if (risk === 'login') return `agents of ${oneLine(tenant)} cannot log in if this is wrong`;
  if (risk === 'destructive') return 'something that exists is lost by this';
  return undefined;
}

/** `(oauth-client/pacing#1, id 4e1c)` */
export function addressText({ address, id }: { readonly address: string; readonly id?: string }): string {
  return `(${oneLine(address)}${id === undefined ? '' : `, id ${oneLine(id)}`})`;
}

/** What was added to and removed from a list, and what it is when it is new. */
export function listText({ sign, added, removed, kept }: FieldRow & { form: 'list' }): string {
  if (sign !== '~') return plural(added.length + removed.length, 'item');
  const more = added.length > 0 ? `${added.length} added, ` : '';
  return `${more}${removed.length > 0 ? `${removed.length} removed, ` : ''}${kept} kept`;
}

/** `5 to create, 1 to change, 0 to delete`, and `, 1 to prove` where there is something to prove. */
export function countsText(changes: readonly Change[]): string {
  const { create, update, delete: gone, prove } = countChanges(changes);
  return `${create} to create, ${update} to change, ${gone} to delete${prove > 0 ? `, ${prove} to prove` : ''}`;
}

function exceptions(plan: Plan): string {
  const refused = plan.tenants.filter((tenant) => !tenant.failure && isRefused(tenant)).length;
  const failed = plan.tenants.filter(({ failure }) => failure).length;
  const them = refused === 1 ? 'it' : 'them';
  const refusals = refused > 0 ? ` ${plural(refused, 'tenant')} refused: nothing of ${them} is applied.` : '';
  return `${refusals}${failed > 0 ? ` ${plural(failed, 'tenant')} could not be looked at.` : ''}`;
}

/** The last line of a plan. A tenant that was refused or not looked at is never called clean. */
export function planSentence(plan: Plan): string {
  const changed = plan.tenants.filter(({ changes }) => changes.length > 0);
  const all = plan.tenants.length;
  if (changed.length > 0) {
    const counts = countsText(changed.flatMap(({ changes }) => changes));
    return `Plan: ${counts} in ${changed.length} of ${plural(all, 'tenant')}.${exceptions(plan)}`;
  }
  const clean = plan.tenants.filter((tenant) => !tenant.failure && !isRefused(tenant)).length;
  if (clean === 0 && all > 0) return `No plan.${exceptions(plan)}`;
  return `No changes. ${cleanText(clean)}${exceptions(plan)}`;
}

export function cleanText(count: number): string {
  return count === 1 ? '1 tenant is as its file says.' : `${count} tenants are as their files say.`;
}
