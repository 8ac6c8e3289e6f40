import { formatMessage, type MessageArguments, type MessageId } from '../base/message.ts';
import { placeOf, type Tenant } from '../tenant/tenant.ts';
import type { Address, Finding } from './plan.ts';

export type About = Pick<Finding, 'address' | 'where'>;

export function aboutOf(
  asked: { readonly address: Address; readonly pointer: string },
  tenant: Tenant,
): Required<About> {
  return { address: asked.address, where: placeOf(tenant, asked.pointer) };
}

function finding(severity: Finding['severity']) {
  return <Id extends MessageId>(about: About, id: Id, ...[values]: MessageArguments<Id, never>): Finding => ({
    severity,
    ...formatMessage(id, values),
    ...about,
  });
}

export const refuse = finding('refuse');
export const warn = finding('warn');
export const note = finding('note');
