import { ORGANIZATION } from '../core/addresses.ts';
import { aboutOf, refuse } from '../core/finding.ts';
import { requireValue, valueIn } from '../core/observed.ts';
import type { Finding } from '../core/plan.ts';
import type { ResourceType } from '../core/resource-type.ts';
import { credentialsText } from '../tenant/tenant.ts';

/** Read only: verifies that the credentials belong to the organization in the file. */
export const organizationType: ResourceType = {
  name: 'organization',
  side: 'cloud',
  needs: [],
  comesByTime: true,
  reads: ['organization'],

  /** The Engage side uses the values of the file; the cloud side has verified them. */
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
    const wanted = tenant.organization;
    const about = (key: 'id' | 'shortName') =>
      aboutOf({ address: ORGANIZATION, pointer: `/organization/${key}` }, tenant);
    const entry = credentialsText(tenant);
    const findings: Finding[] = [];
    if (id.toLowerCase() !== wanted.id.toLowerCase())
      findings.push(refuse(about('id'), 'organization.id', { found: id, asked: wanted.id, entry }));
    if (shortName !== wanted.shortName)
      findings.push(
        refuse(about('shortName'), 'organization.short-name', { found: shortName, asked: wanted.shortName, entry }),
      );
    return { findings };
  },

  write: async () => ({ known: {}, facts: [] }),
};
