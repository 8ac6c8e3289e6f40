import { valueIn } from '../observed.ts';
import { type KeyVersion, previousKey } from '../rotation/document.ts';
import { findKeyVersion } from '../rotation/version-steps.ts';
import { isCloudUnknown, isObjectUnknown } from '../snapshot.ts';
import { graceEnd, isInObject, type KeyDecision } from './key.ts';
import { isObjectUnseen, type Scene } from './scene.ts';
import { certificateLabel, fingerprintText } from './trust.ts';

export type KeyStep =
  | { readonly does: 'finish-key' | 'hand-over-key' | 'forget-key' | 'renew-key-grace' }
  | { readonly does: 'wait-for-key'; readonly until: Date; readonly isTrusted: boolean };

export interface NumberedStep {
  readonly number: number;
  readonly step: KeyStep;
}

function isTrustedNow({ certificate }: Pick<KeyVersion, 'certificate'>, { snapshot }: Scene): boolean {
  const texts = valueIn(snapshot.cloud.pureEngage)?.certificates ?? [];
  return texts.some((text) => certificateLabel(text) === fingerprintText(certificate));
}

/** The end of a rotation: the cloud side hands over once to the Engage side, which writes the object. */
export function endOfRotation({ snapshot }: Scene, isHandedOver: boolean): readonly ('finish' | 'hand-over')[] {
  if (!isObjectUnknown(snapshot)) return ['finish'];
  return isHandedOver ? [] : ['hand-over'];
}

/** For a retired key that is in the transaction object again, from an old copy; this run replaces it. */
function graceAgain(scene: Scene): readonly NumberedStep[] {
  const { snapshot } = scene;
  const previous = previousKey(snapshot.entry.samlKey);
  if (!previous || isObjectUnseen(scene) || !isInObject(snapshot, previous.certificate)) return [];
  const isTrusted = isCloudUnknown(snapshot) || isTrustedNow(previous, scene);
  return isTrusted ? [{ number: previous.number, step: { does: 'renew-key-grace' } }] : [];
}

/** Steps for SAML keys that are no longer needed, or that the other side waits for. */
export function keySteps(scene: Scene, { number: target }: KeyDecision): readonly NumberedStep[] {
  const { snapshot } = scene;
  const keys = snapshot.entry.samlKey;
  const { current } = keys;
  if (current !== undefined && target !== current) {
    return endOfRotation(scene, findKeyVersion(keys, target)?.readyAt !== undefined).map((does) => ({
      number: does === 'finish' ? current : target,
      step: { does: `${does}-key` },
    }));
  }
  const again = graceAgain(scene);
  if (isCloudUnknown(snapshot)) return again;
  // The Engage side needs the record that the identity provider trusts the first key.
  const first = findKeyVersion(keys, target);
  const isFirstMade = first ? first.untrusted === true : isObjectUnknown(snapshot);
  const handOver: NumberedStep[] = isFirstMade ? [{ number: target, step: { does: 'hand-over-key' } }] : [];
  const until = graceEnd(scene);
  const previous = previousKey(keys);
  if (!until || !previous || again.length > 0) return [...handOver, ...again];
  const isTrusted = isTrustedNow(previous, scene);
  const step: KeyStep = until > snapshot.now ? { does: 'wait-for-key', until, isTrusted } : { does: 'forget-key' };
  return [...handOver, { number: previous.number, step }];
}
