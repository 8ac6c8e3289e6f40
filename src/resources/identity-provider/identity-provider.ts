import { HybridError } from '../../base/errors.ts';
import { compareFields, type ObservedFields } from '../../core/diff.ts';
import type { Finding } from '../../core/plan.ts';
import type { IdentityProvider } from '../../core/ports/genesys-cloud.ts';
import type { Desired, Difference, Intent, Kind, WriteScope } from '../../core/resource-type.ts';
import { placeOf, type Tenant } from '../../tenant/tenant.ts';
import { keyAddress, keyNumber, type ObservedKey } from '../saml-key/generations.ts';
import { samlKeyKind } from '../saml-key/saml-key.ts';
import { certificateLabel, decideTrust, type Trust } from './trust.ts';
import { trustFindings, trustNotes } from './trust-findings.ts';

const POINTER = '/identityProvider';
export const IDENTITY_PROVIDER = 'identity-provider';

export interface ObservedProvider {
  readonly provider: IdentityProvider | undefined;
  readonly all: readonly IdentityProvider[];
  readonly key: ObservedKey;
}

interface DesiredProvider extends Desired {
  readonly trust: Trust;
  readonly keyAddress: string;
  readonly intent: Intent;
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

function sameIssuerElsewhere(tenant: Tenant, { all, provider }: ObservedProvider): Finding[] {
  return all
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
export const identityProviderKind: Kind<ObservedProvider, DesiredProvider> = {
  name: 'identity-provider',

  async read(readers, tenant) {
    const [provider, all, key] = await Promise.all([
      readers.genesysCloud.pureEngage(),
      readers.genesysCloud.identityProviders(),
      samlKeyKind.read(readers, tenant),
    ]);
    return { provider, all, key };
  },

  know: () => ({}),

  desire(tenant, observed, intent) {
    const { name, issuer, target, disabled } = tenant.identityProvider;
    const address = keyAddress(keyNumber(tenant, observed.key, intent));
    const wanted = { ref: address, field: 'fingerprint' };
    const fields = {
      name: { value: name, pointer: `${POINTER}/name` },
      autoProvisionUsers: { value: true, pointer: POINTER },
      disabled: { value: disabled, pointer: `${POINTER}/disabled` },
      issuer: { value: issuer, pointer: `${POINTER}/issuer` },
      target: { value: target, pointer: `${POINTER}/target` },
      certificates: { value: wanted, pointer: `${POINTER}/certificate` },
    };
    const trust = decideTrust({ tenant, intent, ...observed });
    const title = 'PureEngage identity provider';
    return [{ address: IDENTITY_PROVIDER, title, pointer: POINTER, fields, trust, keyAddress: address, intent }];
  },

  diff(observed, desired, comparison): Difference {
    const { tenant, known } = comparison;
    const { trust, intent, address } = desired;
    const scene = { tenant, intent, address, key: observed.key };
    const findings = [...sameIssuerElsewhere(tenant, observed), ...trustFindings(trust, scene)];
    const fingerprint = known.get({ ref: desired.keyAddress, field: 'fingerprint' });
    const trusted = trust.kept.map(({ label }) => label);
    const certificates =
      typeof fingerprint === 'string'
        ? { value: [fingerprint, ...trusted], pointer: `${POINTER}/certificate` }
        : { value: { ref: desired.keyAddress, field: 'fingerprint' }, pointer: `${POINTER}/certificate` };
    const before = observed.provider && observedFields(observed.provider);
    const fields = compareFields(before, { ...desired.fields, certificates }, comparison);
    if (fields.length === 0) return { findings };
    const action = before ? 'update' : 'create';
    const where = placeOf(tenant, POINTER);
    const notes = fields.some(({ field }) => field === 'certificates') ? trustNotes(trust, scene) : [];
    const base = { address, kind: 'identity-provider', action, title: desired.title } as const;
    return { findings, change: { ...base, fields, risk: 'login', notes, where } };
  },

  write: async (_change, desired, scope) => putProvider(desired, scope),
};

async function putProvider(desired: DesiredProvider, { tenant, known, writers }: WriteScope) {
  const body = known.get({ ref: desired.keyAddress, field: 'body' });
  if (typeof body !== 'string') {
    throw new HybridError({ code: 'identity-provider.no-certificate', message: 'the certificate is not known yet' });
  }
  const { name, issuer, target, disabled } = tenant.identityProvider;
  const certificates = [...new Set([body, ...desired.trust.kept.map(({ text }) => text)])];
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
