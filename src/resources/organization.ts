import type { Finding } from '../core/plan.ts';
import type { Organization } from '../core/ports/genesys-cloud.ts';
import { type Difference, type Kind, NO_DIFFERENCE } from '../core/resource-type.ts';
import { placeOf, type Tenant } from '../tenant/tenant.ts';

export const ORGANIZATION = 'organization';

function mismatch(tenant: Tenant, word: 'id' | 'shortName', found: string): Finding {
  const wanted = tenant.organization[word];
  const name = word === 'id' ? 'id' : 'short name';
  return {
    severity: 'refuse',
    code: `organization.${word === 'id' ? 'id' : 'short-name'}`,
    address: ORGANIZATION,
    message: `the credentials belong to an organization whose ${name} is "${found}", and the file says "${wanted}"`,
    fix: 'Check that the credentials are those of this tenant; nothing is written into another organization.',
    where: placeOf(tenant, `/organization/${word}`),
  };
}

/** Read only: proves that the credentials lead to the organization that the file names. */
export const organizationKind: Kind<Organization> = {
  name: 'organization',

  read: (readers) => readers.genesysCloud.organization(),

  know: (observed) => ({ [ORGANIZATION]: { id: observed.id, shortName: observed.shortName } }),

  desire: (tenant) => [
    {
      address: ORGANIZATION,
      title: `organization ${tenant.organization.shortName}`,
      pointer: '/organization',
      fields: {},
    },
  ],

  diff(observed, _desired, { tenant }): Difference {
    const findings: Finding[] = [];
    if (observed.id.toLowerCase() !== tenant.organization.id.toLowerCase()) {
      findings.push(mismatch(tenant, 'id', observed.id));
    }
    if (observed.shortName !== tenant.organization.shortName) {
      findings.push(mismatch(tenant, 'shortName', observed.shortName));
    }
    return findings.length > 0 ? { findings } : NO_DIFFERENCE;
  },

  write: async () => ({ known: {}, facts: [] }),
};
