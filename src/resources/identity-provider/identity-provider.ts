import { HybridError } from '../../base/errors.ts';
import { IDENTITY_PROVIDER, keyAddress } from '../../core/addresses.ts';
import { certificateLabel } from '../../core/decide/trust.ts';
import { compareFields, type ObservedFields } from '../../core/diff.ts';
import { requireValue, valueIn } from '../../core/observed.ts';
import type { Finding } from '../../core/plan.ts';
import type { IdentityProvider } from '../../core/ports/genesys-cloud.ts';
import type { Desired, Difference, PlanScene, ResourceType, WriteScope } from '../../core/resource-type.ts';
import { placeOf } from '../../tenant/tenant.ts';
import { identityProviderFacts } from './facts.ts';
import { trustFindings, trustNotes } from './trust-findings.ts';

const POINTER = '/identityProvider';

interface DesiredProvider extends Desired {
  /** Of the key whose certificate the transaction object has, or gets. */
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
  const provider = valueIn(cloud.pureEngage);
  return requireValue(cloud.identityProviders, 'the identity providers')
    .filter(({ id, issuer }) => issuer === tenant.identityProvider.issuer && id !== 'pureengage' && id !== provider?.id)
    .map(({ name, id }) => ({
      severity: 'refuse',
      code: 'identity-provider.issuer-taken',
      address: IDENTITY_PROVIDER,
      message: `the identity provider "${name}" (${id ?? 'no id'}) has the issuer ${tenant.identityProvider.issuer} already`,
      fix: 'Two providers with one issuer break the login of both: remove the other one, or choose another issuer.',
      where: placeOf(tenant, `${POINTER}/issuer`),
    }));
}

/** The provider of kind pureengage, of which an organization has one. */
export const identityProviderType: ResourceType<DesiredProvider> = {
  name: IDENTITY_PROVIDER,
  ...identityProviderFacts,
  reads: ['pureEngage', 'identityProviders'],

  want({ tenant, decisions }) {
    const { name, issuer, target, disabled } = tenant.identityProvider;
    const address = keyAddress(decisions.key.number);
    const wanted = { ref: address, field: 'fingerprint' } as const;
    const fields = {
      name: { value: name, pointer: `${POINTER}/name` },
      autoProvisionUsers: { value: true, pointer: POINTER },
      disabled: { value: disabled, pointer: `${POINTER}/disabled` },
      issuer: { value: issuer, pointer: `${POINTER}/issuer` },
      target: { value: target, pointer: `${POINTER}/target` },
      // The new certificate beside those that stay trusted.
      certificates: {
        value: [wanted, ...decisions.trust.kept.map(({ label }) => label)],
        pointer: `${POINTER}/certificate`,
      },
    };
    const title = 'PureEngage identity provider';
    return [{ address: IDENTITY_PROVIDER, title, pointer: POINTER, fields, keyAddress: address }];
  },

  diff(desired, scene, comparison): Difference {
    const { tenant, snapshot, decisions } = scene;
    const { trust } = decisions;
    const { address } = desired;
    const findings = [...sameIssuerElsewhere(scene), ...trustFindings(trust, tenant, address)];
    const provider = valueIn(snapshot.cloud.pureEngage);
    const before = provider && observedFields(provider);
    const fields = compareFields(before, desired.fields, comparison);
    if (fields.length === 0) return { findings };
    const action = before ? 'update' : 'create';
    const where = placeOf(tenant, POINTER);
    const notes = fields.some(({ field }) => field === 'certificates') ? trustNotes(trust, scene) : [];
    const base = { address, kind: IDENTITY_PROVIDER, action, title: desired.title } as const;
    return { findings, change: { ...base, fields, risk: 'login', notes, where } };
  },

  write: async (_change, desired, scope) => putProvider(desired, scope),
};

async function putProvider(desired: DesiredProvider, { tenant, known, writers, decisions }: WriteScope) {
  const body = known.get({ ref: desired.keyAddress, field: 'body' });
  if (body === undefined) {
    throw new HybridError({ code: 'identity-provider.no-certificate', message: 'the certificate is not known yet' });
  }
  const { name, issuer, target, disabled } = tenant.identityProvider;
  const certificates = [...new Set([body, ...decisions.trust.kept.map(({ text }) => text)])];
  const wanted = { name, issuer, target, disabled, autoProvisionUsers: true, certificates };
  const kept = await writers.genesysCloud.putPureEngage(wanted);
  const lost = lostFields(kept, wanted);
  if (lost.length > 0) {
    throw new HybridError({
      code: 'identity-provider.not-kept',
      message: `Genesys Cloud accepted the identity provider and gives back another ${lost.join(', ')}`,
      fix: 'Run again in a minute; if it stays, compare with GET /api/v2/identityproviders/pureengage.',
    });
  }
  return { known: {}, facts: [] };
}

function lostFields(
  kept: IdentityProvider,
  wanted: { readonly certificates: readonly string[] } & Record<string, unknown>,
) {
  const got = { ...kept, certificates: kept.certificates.map(certificateLabel).sort() };
  const asked = { ...wanted, certificates: wanted.certificates.map(certificateLabel).sort() };
  return Object.entries(asked)
    .filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(got[field as keyof typeof got]))
    .map(([field]) => field);
}
