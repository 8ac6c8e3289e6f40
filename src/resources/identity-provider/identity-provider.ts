import { problem } from '../../base/errors.ts';
import { IDENTITY_PROVIDER, keyAddress } from '../../core/addresses.ts';
import { NO_WORD } from '../../core/adopt/acceptable.ts';
import { requireSameValue, text, truth, words } from '../../core/adopt/values.ts';
import { certificateLabel } from '../../core/decide/trust.ts';
import { compareFields, fieldsAt, type ObservedFields } from '../../core/diff.ts';
import { aboutOf, refuse } from '../../core/finding.ts';
import { requireValue, valueIn } from '../../core/observed.ts';
import type { Finding } from '../../core/plan.ts';
import type { AuditEntry, IdentityProvider } from '../../core/ports/genesys-cloud.ts';
import type { Desired, Difference, PlanScene, ResourceType, WriteScope } from '../../core/resource-type.ts';
import { differenceOf } from '../difference.ts';
import { trustFindings, trustNotes } from './trust-findings.ts';

const POINTER = '/identityProvider';

/** The ID of the provider in the audit log is not documented, so any name of the only provider of its kind matches. */
function isProvider(provider: IdentityProvider | undefined, name: string): (entry: AuditEntry) => boolean {
  const names = [name, provider?.name, provider?.id].filter((each) => each !== undefined && each !== '');
  return ({ entity: { id, name: called } }) =>
    [id, called].some((each) => names.includes(each) || /pure\s?engage/i.test(each));
}

interface DesiredProvider extends Desired {
  /** Address of the key whose certificate the transaction object has or gets. */
  readonly keyAddress: string;
}

function observedFields(provider: IdentityProvider): ObservedFields {
  return {
    name: provider.name,
    autoProvisionUsers: provider.autoProvisionUsers ?? false,
    disabled: provider.disabled,
    issuer: provider.issuer ?? '',
    target: provider.target ?? '',
    certificates: provider.certificates.map(certificateLabel),
  };
}

function sameIssuerElsewhere({ tenant, snapshot: { cloud } }: PlanScene): Finding[] {
  const own = valueIn(cloud.pureEngage);
  const { issuer } = tenant.identityProvider;
  const about = aboutOf({ address: IDENTITY_PROVIDER, pointer: `${POINTER}/issuer` }, tenant);
  return requireValue(cloud.identityProviders, 'the identity providers')
    .filter((each) => each.issuer === issuer && each.id !== 'pureengage' && each.id !== own?.id)
    .map(({ name, id = 'no id' }) => refuse(about, 'identity-provider.issuer-taken', { name, id, issuer }));
}

/** The provider of kind pureengage, of which an organization has one. */
export const identityProviderType: ResourceType<DesiredProvider> = {
  name: IDENTITY_PROVIDER,
  side: 'cloud',
  needs: ['saml-key'],
  permissions: () => [['sso:provider:edit', 'sso:provider:add']],
  views: () => [['sso:provider:view']],
  audited: {
    entity: /identity|sso|provider/,
    words: 'identity providers',
    recognise: ({ cloud }, { identityProvider: { name } }) => isProvider(valueIn(cloud.pureEngage), name),
  },
  movingFields: ['certificates'],
  acceptable: [
    ...words('/identityProvider', { name: text, target: text, disabled: truth }),
    {
      word: '/identityProvider/issuer',
      of: requireSameValue(text),
      follower: { field: 'issuer', name: 'issuer of the identity provider' },
    },
  ],
  notAcceptable: [
    {
      word: '/identityProvider',
      field: 'autoProvisionUsers',
      why: `${NO_WORD}: agents who log in for the first time need it`,
      fix: 'Apply turns it on again.',
    },
    {
      word: '/identityProvider/certificate',
      why: 'the certificate is in the secret store, not in the file',
      fix: 'Apply writes it. To use your own pair, set certificate.own.',
    },
  ],
  reads: ['pureEngage', 'identityProviders'],

  want({ tenant, decisions }) {
    const { name, issuer, target, disabled } = tenant.identityProvider;
    const address = keyAddress(decisions.key.number);
    const wanted = { ref: address, field: 'fingerprint' } as const;
    const fields = {
      ...fieldsAt(POINTER, { name, disabled, issuer, target }),
      autoProvisionUsers: { value: true, pointer: POINTER },
      // The new certificate, and those that stay trusted.
      certificates: {
        value: [wanted, ...decisions.trust.kept.map(({ label }) => label)],
        pointer: `${POINTER}/certificate`,
      },
    };
    const title = 'PureEngage identity provider';
    return [{ address: IDENTITY_PROVIDER, title, pointer: POINTER, fields, keyAddress: address }];
  },

  diff(desired, scene, comparison): Difference {
    const { tenant, snapshot } = scene;
    const { trust } = scene.decisions;
    const findings = [...sameIssuerElsewhere(scene), ...trustFindings(trust, tenant, desired.address)];
    const provider = valueIn(snapshot.cloud.pureEngage);
    const fields = compareFields(provider && observedFields(provider), desired.fields, comparison);
    const notes = fields.some(({ field }) => field === 'certificates') ? trustNotes(trust, scene) : [];
    const parts = { kind: IDENTITY_PROVIDER, exists: provider !== undefined, fields, risk: 'login', notes } as const;
    return differenceOf(findings, desired, tenant, parts);
  },

  write: async (_change, desired, scope) => putProvider(desired, scope),
};

async function putProvider(desired: DesiredProvider, { tenant, known, writers, decisions }: WriteScope) {
  const body = known.get({ ref: desired.keyAddress, field: 'body' });
  if (body === undefined) throw problem('identity-provider.no-certificate');
  const { name, issuer, target, disabled } = tenant.identityProvider;
  const certificates = [...new Set([body, ...decisions.trust.kept.map(({ text }) => text)])];
  const wanted = { name, issuer, target, disabled, autoProvisionUsers: true, certificates };
  const kept = await writers.genesysCloud.putPureEngage(wanted);
  const lost = lostFields(kept, wanted);
  if (lost.length > 0) throw problem('identity-provider.not-kept', { fields: lost.join(', ') });
  return { known: {}, facts: [] };
}

function lostFields(kept: IdentityProvider, wanted: { readonly certificates: readonly string[] }) {
  const got = { ...kept, certificates: kept.certificates.map(certificateLabel).sort() };
  const asked = { ...wanted, certificates: wanted.certificates.map(certificateLabel).sort() };
  return Object.entries(asked)
    .filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(got[field as keyof typeof got]))
    .map(([field]) => field);
}
