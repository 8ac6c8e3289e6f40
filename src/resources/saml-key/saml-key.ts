import { HybridError } from '../../base/errors.ts';
import { compareFields } from '../../core/diff.ts';
import type { Difference, Intent, Kind } from '../../core/resource-type.ts';
import { currentKey } from '../../core/rotation/document.ts';
import { keepKey, keyOf } from '../../core/rotation/generations.ts';
import { placeOf, type Tenant } from '../../tenant/tenant.ts';
import { filledOptions } from '../filled-options.ts';
import { type DesiredKey, keyFindings } from './findings.ts';
import {
  isInGrace,
  keyAddress,
  keyNumber,
  type ObservedKey,
  type Source,
  sourceOf,
  successorSource,
} from './generations.ts';
import { handMadeKey, handMadePair, standingCertificates } from './hand-made.ts';
import { keyFacts, newPair, ownPair } from './make.ts';

const POINTER = '/identityProvider/certificate';

const NOTES: Readonly<Record<Exclude<Source, 'none'>, string>> = {
  new: 'A key and a self-signed certificate are made here and go straight into the store.',
  renewed: 'The certificate ends soon. The identity provider trusts the old one and the new one together for a while.',
  rotated: 'The identity provider trusts the old certificate and the new one together for a while.',
  own: 'The customer’s own pair is used; its key is encrypted with a password made here.',
  'hand-made':
    'Made by hand: the pair that stands in the transaction object is taken into the store and goes on being used.',
};

/** The key pair that signs SAML responses, in custody. */
export const samlKeyKind: Kind<ObservedKey, DesiredKey> = {
  name: 'saml-key',

  async read({ custody, configuration, ownPair: askOwnPair, now }) {
    const [document, location, own] = await Promise.all([custody.document(), configuration.locate(), askOwnPair()]);
    const options = filledOptions(location.found?.options);
    // To open a key takes longer than all the rest of a look, and who has a key in the store takes none over.
    const inObject = currentKey(document.samlKey) ? undefined : handMadePair(options);
    const handMade =
      inObject instanceof HybridError
        ? { handMade: undefined, handMadeFault: inObject }
        : { handMade: inObject, handMadeFault: undefined };
    const pair = await ownPair(own).catch((error: unknown) => {
      if (error instanceof HybridError) return error;
      throw error;
    });
    const ofOwn = pair instanceof HybridError ? { own: undefined, ownFault: pair } : { own: pair, ownFault: undefined };
    const standing = standingCertificates(options);
    return { keys: document.samlKey, ...ofOwn, ...handMade, standing, now };
  },

  know(observed, tenant, intent) {
    const kept = observed.keys.generations.map((key) => [keyAddress(key.number), keyFacts(key)]);
    const source = sourceOf(tenant, observed, intent);
    const { handMade } = observed;
    if (source !== 'hand-made' || !handMade) return Object.fromEntries(kept);
    return Object.fromEntries([...kept, [keyAddress(keyNumber(tenant, observed, intent)), keyFacts(handMade)]]);
  },

  desire(tenant, observed, intent) {
    const number = keyNumber(tenant, observed, intent);
    const source = sourceOf(tenant, observed, intent);
    const isBlocked = source === 'none' && isWaiting(tenant, observed, intent);
    const isOwnAwaited = source === 'none' && !isBlocked && isOwnAsked(observed, intent);
    const isHandedOver = intent.only === 'cloud';
    const fields = fieldsOf(tenant, observed, source);
    const base = { address: keyAddress(number), title: 'SAML key and certificate', pointer: POINTER, fields };
    return [{ ...base, source, number, isBlocked, isOwnAwaited, isHandedOver }];
  },

  diff(observed, desired, comparison): Difference {
    const { address, title, source, pointer } = desired;
    const findings = keyFindings(observed, desired, comparison.tenant);
    if (source === 'none') return { findings };
    const secrets = {
      privateKey: { value: { ref: address, field: 'pkey' }, pointer },
      password: { value: { ref: address, field: 'password' }, pointer },
    };
    const fields = compareFields(undefined, { ...desired.fields, ...secrets }, comparison);
    const notes = [NOTES[source]];
    const where = placeOf(comparison.tenant, pointer);
    const change = { address, kind: 'saml-key', action: 'create', title, fields, risk: 'none', notes, where } as const;
    return { findings, change };
  },

  /** The pair itself: there is nothing to be made outside the store, and nobody uses it before the identity provider trusts it. */
  async announce({ source, number, isHandedOver }, scope) {
    const { context, readers } = scope;
    const handMade =
      source === 'hand-made'
        ? handMadeKey(filledOptions((await readers.configuration.locate()).found?.options))
        : undefined;
    const key = handMade ?? (await newPair(source === 'own', scope));
    const madeAt = context.clock.now().toISOString();
    return (document) => keepKey(document, { number, madeAt, ...key, ...(isHandedOver && { untrusted: true }) });
  },

  async write(_change, { number }, { writers }) {
    const kept = keyOf((await writers.custody.document()).samlKey, number);
    if (!kept) throw new Error(`the store has no SAML key ${number}, which it was given`);
    const facts = keyFacts(kept);
    return { known: facts, facts: [`certificate ${facts.fingerprint}, ends ${facts.notAfter.slice(0, 10)}`] };
  },
};

function fieldsOf(tenant: Tenant, { own }: ObservedKey, source: Source): DesiredKey['fields'] {
  if (source === 'own' && own) return { fingerprint: { value: `sha256:${own.facts.fingerprint}`, pointer: POINTER } };
  if (source === 'hand-made') return {};
  const { keySize, days, subject } = tenant.identityProvider.certificate;
  return {
    keySize: { value: keySize, pointer: `${POINTER}/keySize` },
    days: { value: days, pointer: `${POINTER}/days` },
    subject: { value: subject, pointer: `${POINTER}/subject` },
  };
}

/** A successor is wanted, and the one before has not gone yet. */
function isWaiting(tenant: Tenant, observed: ObservedKey, intent: Intent): boolean {
  const current = currentKey(observed.keys);
  if (!current || !isInGrace(tenant, observed)) return false;
  return successorSource(tenant, observed, current, intent) !== 'none';
}

/** A rotation is asked for of a pair that is the customer's, and none is on its way. */
function isOwnAsked({ own, keys }: ObservedKey, { rotate }: Intent): boolean {
  return own !== undefined && rotate?.samlKey === true && keyOf(keys, keys.next) === undefined;
}
