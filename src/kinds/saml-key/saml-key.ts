import { currentKey } from '../../custody/document.ts';
import { keepKey, keyOf } from '../../custody/generations.ts';
import { HybridError } from '../../errors.ts';
import { compareFields } from '../../plan/diff.ts';
import type { Finding } from '../../plan/plan.ts';
import { certificateFacts } from '../../saml/pem.ts';
import { placeOf, type Tenant } from '../../tenant/tenant.ts';
import { filledOptions } from '../filled-options.ts';
import type { Desired, Difference, Intent, Kind } from '../kind.ts';
import {
  daysLeft,
  graceEnd,
  handMadeKey,
  isInGrace,
  isUsable,
  keyAddress,
  keyNumber,
  type ObservedKey,
  type Source,
  sourceOf,
  standingCertificate,
  successorSource,
} from './generations.ts';
import { keyFacts, newPair, ownPair } from './make.ts';

const POINTER = '/identityProvider/certificate';

interface DesiredKey extends Desired {
  readonly source: Source;
  readonly number: number;
  /** A rotation was asked for and cannot begin. */
  readonly isBlocked: boolean;
  /** Made by the half that tells the other one when it is trusted. */
  readonly isHandedOver: boolean;
  /** A rotation was asked for, and what is to follow is the customer's to give. */
  readonly isOwnAwaited: boolean;
}

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
    const handMade = currentKey(document.samlKey) ? undefined : handMadeKey(options);
    const standing = standingCertificate(options);
    const pair = await ownPair(own).catch((error: unknown) => {
      if (error instanceof HybridError) return error;
      throw error;
    });
    const ofOwn = pair instanceof HybridError ? { own: undefined, ownFault: pair } : { own: pair, ownFault: undefined };
    return { keys: document.samlKey, ...ofOwn, handMade, standing, now };
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

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function keyFindings(observed: ObservedKey, desired: DesiredKey, tenant: Tenant): Finding[] {
  const base = { address: desired.address, where: placeOf(tenant, POINTER) };
  if (desired.isBlocked) {
    const end = graceEnd(tenant, observed.keys);
    const message = `the certificate of the last rotation is trusted until ${end ? isoDay(end) : 'it ends'}, and no new one comes before`;
    return [
      {
        severity: 'warn',
        code: 'saml-key.in-grace',
        message,
        fix: 'Wait, or make certificate.grace shorter.',
        ...base,
      },
    ];
  }
  const current = currentKey(observed.keys);
  const wrong = [...ownFaults(observed, desired.address, tenant), ...ownDates(observed, base)];
  if (wrong.length > 0) return wrong;
  const certificate = observed.own?.certificate ?? current?.certificate;
  if (desired.source === 'hand-made' && observed.own) return [follows(base)];
  if (desired.isOwnAwaited) return [awaited(base)];
  if (certificate === undefined || desired.source === 'own') return [];
  return endFindings(tenant, certificate, observed, base);
}

function ownFaults({ ownFault }: ObservedKey, address: string, tenant: Tenant): Finding[] {
  if (!ownFault) return [];
  const { code, message, fix } = ownFault;
  const where = placeOf(tenant, `${POINTER}/own`);
  return [{ severity: 'refuse', code, address, message, ...(fix !== undefined && { fix }), where }];
}

/** A pair of the customer's that has ended is refused; one that begins later is waited for while there is another. */
function ownDates({ own, now, keys }: ObservedKey, base: Pick<Finding, 'address' | 'where'>): Finding[] {
  if (!own || isUsable(own, now)) return [];
  const { notBefore, notAfter } = own.facts;
  if (notAfter <= now) {
    const message = `the customer's own certificate ended on ${isoDay(notAfter)}`;
    return [
      { severity: 'refuse', code: 'saml-key.own-ended', message, fix: 'Put a new pair into the store.', ...base },
    ];
  }
  const message = `the customer's own certificate begins on ${isoDay(notBefore)}; Genesys Cloud refuses it before`;
  const severity = currentKey(keys) ? 'note' : 'refuse';
  return [{ severity, code: 'saml-key.own-not-begun', message, fix: 'Run again then.', ...base }];
}

function awaited(base: Pick<Finding, 'address' | 'where'>): Finding {
  const message =
    'the SAML key is not rotated: the pair is the customer’s own, and the one in use is the one that the store has';
  const fix =
    'Put a new pair into the entry that certificate.own names; the next apply brings it in beside the old one.';
  return { severity: 'warn', code: 'saml-key.own-awaited', message, fix, ...base };
}

function follows(base: Pick<Finding, 'address' | 'where'>): Finding {
  const message =
    'the pair that stands in the transaction object is taken over first, and the customer’s own follows with the next run';
  return { severity: 'note', code: 'saml-key.adopted-first', message, ...base };
}

/** Said 90, 60 and 30 days ahead: somebody may have to plan for it. */
function endFindings(
  tenant: Tenant,
  certificate: string,
  { own, now }: ObservedKey,
  base: Pick<Finding, 'address' | 'where'>,
): Finding[] {
  const days = daysLeft(certificate, now);
  const limit = [30, 60, 90].find((each) => days <= each);
  if (limit === undefined) return [];
  const ends = isoDay(certificateFacts(certificate).notAfter);
  const { renewBefore } = tenant.identityProvider.certificate;
  const message = own
    ? `the customer's own certificate ends on ${ends}, in ${Math.floor(days)} days`
    : `the certificate in use ends on ${ends}, in ${Math.floor(days)} days; it is renewed by itself ${renewBefore} days before`;
  const fix = own ? { fix: 'Put a new pair into the store.' } : {};
  return [{ severity: own ? 'warn' : 'note', code: `saml-key.ends-${limit}`, message, ...fix, ...base }];
}
