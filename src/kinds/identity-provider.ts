import { currentKey, previousKey } from '../custody/document.ts';
import { keyOf } from '../custody/generations.ts';
import { HybridError } from '../errors.ts';
import type { IdentityProvider } from '../genesys-cloud/types.ts';
import { compareFields, type ObservedFields } from '../plan/diff.ts';
import type { Finding } from '../plan/plan.ts';
import { certificateFingerprint, pemBody } from '../saml/pem.ts';
import { placeOf, type Tenant } from '../tenant/tenant.ts';
import type { Desired, Difference, Intent, Kind, WriteScope } from './kind.ts';
import { isInGrace, isValidAt, keyAddress, keyNumber, type ObservedKey, sourceOf } from './saml-key/generations.ts';
import { samlKeyKind } from './saml-key/saml-key.ts';
import { isImportedByHand, isObjectUnseen } from './transaction/seen.ts';

const POINTER = '/identityProvider';
export const IDENTITY_PROVIDER = 'identity-provider';
const UNREADABLE = 'unreadable';
/** As many as Genesys Cloud keeps: one and four more. */
const MOST_CERTIFICATES = 5;

export interface ObservedProvider {
  readonly provider: IdentityProvider | undefined;
  readonly all: readonly IdentityProvider[];
  readonly key: ObservedKey;
}

interface DesiredProvider extends Desired {
  /** Certificates that stay trusted beside the one in use. */
  readonly alsoTrusted: readonly string[];
  readonly keyAddress: string;
  readonly unknown: readonly Finding[];
}

function fingerprintText(certificate: string): string {
  return `sha256:${certificateFingerprint(certificate)}`;
}

function observedFields(provider: IdentityProvider): ObservedFields {
  return {
    name: provider.name,
    autoProvisionUsers: provider.autoProvisionUsers ?? false,
    disabled: provider.disabled,
    issuer: provider.issuer ?? '',
    target: provider.target ?? '',
    certificates: provider.certificates.map(readableFingerprint),
  };
}

/** A certificate of somebody's that cannot be read must not stop the plan: it is shown as what it is and replaced. */
function readableFingerprint(certificate: string): string {
  try {
    return fingerprintText(certificate);
  } catch {
    return UNREADABLE;
  }
}

/**
 * Where the transaction object is not looked at, what is trusted stays so: one of these certificates stands in it. Only the one
 * whose grace is over is known not to.
 */
function unseen(tenant: Tenant, { key, provider }: Pick<ObservedProvider, 'key' | 'provider'>): readonly string[] {
  const previous = previousKey(key.keys);
  const over = previous && !isInGrace(tenant, key) ? fingerprintText(previous.certificate) : undefined;
  return (provider?.certificates ?? []).filter((certificate) => {
    const fingerprint = readableFingerprint(certificate);
    return fingerprint !== UNREADABLE && fingerprint !== over;
  });
}

/** Certificates that are nobody's we know: not taken away by a run that does not see the transaction object. */
function unknownFindings(tenant: Tenant, observed: ObservedProvider, intent: Intent): Finding[] {
  if (!isObjectUnseen(tenant, intent)) return [];
  const fix = isImportedByHand(tenant)
    ? 'The transaction object may have it until the kit is imported: remove it by hand after that.'
    : 'A run of both halves looks at the transaction object too, and takes away what does not stand there.';
  const ours = observed.key.keys.generations.map(({ certificate }) => fingerprintText(certificate));
  return unseen(tenant, observed)
    .map(readableFingerprint)
    .filter((fingerprint) => !ours.includes(fingerprint))
    .map((fingerprint) => ({
      severity: 'warn',
      code: 'identity-provider.unknown-certificate',
      address: IDENTITY_PROVIDER,
      message: `the identity provider trusts a certificate that was not made here (${fingerprint}), and it is left`,
      fix,
      where: placeOf(tenant, `${POINTER}/certificate`),
    }));
}

/**
 * What stays trusted beside the certificate that the transaction object has or gets: during a rotation the one that goes out,
 * after it until its grace is over, since nobody can tell when the last component has re-read the object; and whatever stands
 * in the object now, so that there is no moment in which its logins are refused.
 */
function alsoTrusted(tenant: Tenant, { key, provider }: ObservedProvider, intent: Intent): readonly string[] {
  const { keys, now, standing } = key;
  const target = keyNumber(tenant, key, intent);
  const current = currentKey(keys);
  const previous = isInGrace(tenant, key) ? previousKey(keys) : undefined;
  const trusted = provider?.certificates.map(readableFingerprint) ?? [];
  const isStanding = standing !== undefined && trusted.includes(fingerprintText(standing));
  const all = [
    ...(current && current.number !== target ? [current.certificate] : []),
    ...(previous ? [previous.certificate] : []),
    ...(isStanding ? [standing] : []),
    ...(isObjectUnseen(tenant, intent) ? unseen(tenant, { key, provider }) : []),
  ].filter((certificate) => isValidAt(certificate, now));
  const own =
    keyOf(keys, target)?.certificate ??
    (sourceOf(tenant, key, intent) === 'hand-made' ? key.handMade?.certificate : undefined);
  const seen = new Set(own === undefined ? [] : [fingerprintText(own)]);
  const others = all.filter(
    (certificate) => !seen.has(fingerprintText(certificate)) && seen.add(fingerprintText(certificate)),
  );
  // Ours come first; what does not fit is nobody's we know.
  return others.slice(0, MOST_CERTIFICATES - 1);
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
    const trusted = alsoTrusted(tenant, observed, intent);
    const title = 'PureEngage identity provider';
    return [
      {
        address: IDENTITY_PROVIDER,
        title,
        pointer: POINTER,
        fields,
        alsoTrusted: trusted,
        keyAddress: address,
        unknown: unknownFindings(tenant, observed, intent),
      },
    ];
  },

  diff(observed, desired, comparison): Difference {
    const { tenant, known } = comparison;
    const findings = [...sameIssuerElsewhere(tenant, observed), ...desired.unknown];
    const fingerprint = known.get({ ref: desired.keyAddress, field: 'fingerprint' });
    const trusted = desired.alsoTrusted.map(fingerprintText);
    const certificates =
      typeof fingerprint === 'string'
        ? { value: [fingerprint, ...trusted], pointer: `${POINTER}/certificate` }
        : { value: { ref: desired.keyAddress, field: 'fingerprint' }, pointer: `${POINTER}/certificate` };
    const before = observed.provider && observedFields(observed.provider);
    const fields = compareFields(before, { ...desired.fields, certificates }, comparison);
    if (fields.length === 0) return { findings };
    const action = before ? 'update' : 'create';
    const where = placeOf(tenant, POINTER);
    const notes = trusted.length > 0 ? ['The certificate that goes out of use stays trusted for a while.'] : [];
    const base = { address: IDENTITY_PROVIDER, kind: 'identity-provider', action, title: desired.title } as const;
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
  const certificates = [...new Set([body, ...desired.alsoTrusted.map(pemBody)])];
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
  const got = { ...kept, certificates: kept.certificates.map(readableFingerprint).sort() };
  const asked = { ...wanted, certificates: wanted.certificates.map(fingerprintText).sort() };
  return Object.entries(asked)
    .filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(got[field as keyof typeof got]))
    .map(([field]) => field);
}
