import { ORGANIZATION } from '../core/addresses.ts';
import { refuse } from '../core/finding.ts';
import { requireValue, valueIn } from '../core/observed.ts';
import type { Finding } from '../core/plan.ts';
import type { ResourceType } from '../core/resource-type.ts';
import { placeOf, type Tenant } from '../tenant/tenant.ts';

function mismatch(tenant: Tenant, word: 'id' | 'shortName', found: string): Finding {
  const about = { address: ORGANIZATION, where: placeOf(tenant, `/organization/${word}`) };
  const [code, name] = word === 'id' ? ['id', 'id'] : ['short-name', 'short name'];
  const message = `the credentials belong to an organization whose ${name} is "${found}", and the file says "${tenant.organization[word]}"`;
  const fix = 'Check that the credentials are those of this tenant; nothing is written into another organization.';
  return refuse(about, `organization.${code}`, message, fix);
}

/** Read only: verifies that the credentials lead to the organization that the file names. */
export const organizationType: ResourceType = {
  name: 'organization',
  side: 'cloud',
  needs: [],
  comesByTime: true,
  reads: ['organization'],

  /** The side that does not reach it writes what the file says; the other side has verified that. */
  know({ tenant, snapshot }) {
    const { id, shortName } = valueIn(snapshot.cloud.organization) ?? tenant.organization;
    return { [ORGANIZATION]: { id, shortName } };
  },

  want({ tenant }) {
    const title = `organization ${tenant.organization.shortName}`;
    return [{ address: ORGANIZATION, title, pointer: '/organization', fields: {} }];
  },

  diff(_wanted, { tenant, snapshot }) {
    const { id, shortName } = requireValue(snapshot.cloud.organization, 'the organization');
    const findings: Finding[] = [];
    if (id.toLowerCase() !== tenant.organization.id.toLowerCase()) findings.push(mismatch(tenant, 'id', id));
    if (shortName !== tenant.organization.shortName) findings.push(mismatch(tenant, 'shortName', shortName));
    return { findings };
  },

  write: async () => ({ known: {}, facts: [] }),
};
