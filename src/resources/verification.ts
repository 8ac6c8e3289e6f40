import { HybridError, problem } from '../base/errors.ts';
import type { Verification } from '../core/decide/verify.ts';
import { aboutOf, warn } from '../core/finding.ts';
import type { FactName, Facts, Known } from '../core/known.ts';
import type { Address } from '../core/plan.ts';
import type { Desired, ResourceType, WriteScope } from '../core/resource-type.ts';
import { pemOfOption } from '../core/saml/pem.ts';
import { changeOf } from './difference.ts';

/** Milliseconds. New resources take a moment to be known everywhere in Genesys Cloud. */
const PAUSES = [1_000, 2_000, 4_000, 8_000];
const NOT_YET: readonly string[] = ['genesys-cloud.invalid-client', 'genesys-cloud.assertion-refused'];

type DesiredVerification = Desired & Verification;

/** @throws HybridError `proof.not-known` */
function fact<Name extends FactName>(known: Known, ref: Address, field: Name): NonNullable<Facts[Name]> {
  const value = known.get({ ref, field });
  if (value === undefined) throw problem('proof.not-known', { field, ref });
  return value;
}

function login(desired: DesiredVerification, { known, tenant, loginVerifier }: WriteScope): Promise<string> {
  const { client, key } = desired;
  const base = { clientId: fact(known, client, 'id'), clientSecret: fact(known, client, 'secret') };
  if (key === undefined) return loginVerifier.clientCredentials(base);
  return loginVerifier.samlExchange({
    ...base,
    issuer: tenant.identityProvider.issuer,
    certificate: pemOfOption(fact(known, key, 'certificate')),
    privateKey: pemOfOption(fact(known, key, 'pkey')),
    password: fact(known, key, 'password'),
    email: tenant.verifyUser ?? '',
  });
}

/** A step of a rotation: verifies new credentials by login before the transaction object names them. */
export const verificationStep: ResourceType<DesiredVerification> = {
  name: 'proof',
  side: 'cloud',
  needs: ['oauth-client', 'identity-provider'],
  comesByTime: true,
  isStepOfRotation: true,
  reads: [],

  want: ({ decisions }) => decisions.verifications.map((each) => ({ ...each, fields: {} })),

  diff(desired, { tenant }) {
    if (desired.key !== undefined && tenant.verifyUser === undefined) {
      return { findings: [warn(aboutOf(desired, tenant), 'proof.no-user', { title: desired.title })] };
    }
    return { findings: [], change: changeOf(desired, tenant, { kind: 'proof', action: 'prove', fields: [] }) };
  },

  async write(_change, desired, scope) {
    for (const pause of PAUSES) {
      try {
        return { known: {}, facts: [await login(desired, scope)] };
      } catch (error) {
        if (!(error instanceof HybridError) || !NOT_YET.includes(error.code)) throw error;
        await scope.context.clock.sleep(pause);
      }
    }
    return { known: {}, facts: [await login(desired, scope)] };
  },
};
