import type { IdentityProvider } from '../../core/ports/genesys-cloud.ts';
import type { Intent } from '../../core/resource-type.ts';
import { type KeyGeneration, previousKey } from '../../core/rotation/document.ts';
import { keyOf } from '../../core/rotation/generations.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import { endOfRotation } from '../end-of-rotation.ts';
import { certificateLabel, fingerprintText } from '../identity-provider/trust.ts';
import { isObjectUnseen } from '../transaction/seen.ts';
import { graceEnd, isInObject, keyNumber, type ObservedKey } from './generations.ts';

export type KeyStep =
  | { readonly does: 'finish-key' | 'hand-over-key' | 'forget-key' | 'renew-key-grace' }
  | { readonly does: 'wait-for-key'; readonly until: Date; readonly isTrusted: boolean };

export interface NumberedStep {
  readonly number: number;
  readonly step: KeyStep;
}

interface KeyScene {
  readonly key: ObservedKey;
  /** Undefined also where this half of a run cannot ask. */
  readonly provider: IdentityProvider | undefined;
}

function trusts(provider: IdentityProvider | undefined, { certificate }: Pick<KeyGeneration, 'certificate'>): boolean {
  return provider?.certificates.some((text) => certificateLabel(text) === fingerprintText(certificate)) ?? false;
}

/** Of a retired key that the transaction object has, restored from an old copy; this run puts the right one in its place. */
function graceAgain(tenant: Tenant, { key, provider }: KeyScene, intent: Intent): readonly NumberedStep[] {
  const previous = previousKey(key.keys);
  if (!previous || isObjectUnseen(tenant, intent) || !isInObject(key, previous.certificate)) return [];
  const isTrusted = intent.only === 'engage' || trusts(provider, previous);
  return isTrusted ? [{ number: previous.number, step: { does: 'renew-key-grace' } }] : [];
}

/** What becomes of the SAML keys that are no longer wanted, or that the other half of a run waits for. */
export function keySteps(tenant: Tenant, observed: KeyScene, intent: Intent): readonly NumberedStep[] {
  const { key, provider } = observed;
  const { keys, now } = key;
  const { current } = keys;
  const target = keyNumber(tenant, key, intent);
  if (current !== undefined && target !== current) {
    return endOfRotation(intent, keyOf(keys, target)?.readyAt !== undefined).map((does) => ({
      number: does === 'finish' ? current : target,
      step: { does: `${does}-key` },
    }));
  }
  const again = graceAgain(tenant, observed, intent);
  if (intent.only === 'engage') return again;
  // The other half cannot know by itself that the identity provider trusts the first one by now.
  const first = keyOf(keys, target);
  const isFirstMade = first ? first.untrusted === true : intent.only === 'cloud';
  const handOver: NumberedStep[] = isFirstMade ? [{ number: target, step: { does: 'hand-over-key' } }] : [];
  const until = graceEnd(tenant, keys);
  const previous = previousKey(keys);
  if (!until || !previous || again.length > 0) return [...handOver, ...again];
  const isTrusted = trusts(provider, previous);
  const step: KeyStep = until > now ? { does: 'wait-for-key', until, isTrusted } : { does: 'forget-key' };
  return [...handOver, { number: previous.number, step }];
}
