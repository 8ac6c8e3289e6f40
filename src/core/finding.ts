import { type MessageArguments, type MessageId, told } from '../base/told.ts';
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
  function say<Id extends MessageId>(about: About, id: Id, ...[values]: MessageArguments<Id, never>): Finding;
  /** To be replaced by the words of src/base/messages. */
  function say(about: About, code: string, message: string, fix?: string): Finding;
  function say(about: About, code: string, values?: unknown, fix?: string): Finding {
    const written = { code, message: values as string, ...(fix !== undefined && { fix }) };
    const words = typeof values === 'string' ? written : told(code as MessageId, values as never);
    return { severity, ...words, ...about };
  }
  return say;
}

export const refuse = finding('refuse');
export const warn = finding('warn');
export const note = finding('note');
