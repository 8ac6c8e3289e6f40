import { placeOf, type Tenant } from '../tenant/tenant.ts';
import type { Address, Finding } from './plan.ts';

/** What a finding is about. */
export type About = Pick<Finding, 'address' | 'where'>;

/** A resource, and where the file asks for it. */
export function aboutOf(
  asked: { readonly address: Address; readonly pointer: string },
  tenant: Tenant,
): Required<About> {
  return { address: asked.address, where: placeOf(tenant, asked.pointer) };
}

function finding(severity: Finding['severity']) {
  return (about: About, code: string, message: string, fix?: string): Finding => ({
    ...{ severity, code, message, ...(fix !== undefined && { fix }) },
    ...about,
  });
}

export const refuse = finding('refuse');
export const warn = finding('warn');
export const note = finding('note');
