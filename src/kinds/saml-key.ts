import type { Options } from '../configuration-server/types.ts';
import {
  type CustodyDocument,
  currentKey,
  type KeyGeneration,
  type KeyGenerations,
  previousKey,
} from '../custody/document.ts';
import { HybridError } from '../errors.ts';
import { compareFields } from '../plan/diff.ts';
import type { Change, Finding } from '../plan/plan.ts';
import { makeCertificate } from '../saml/certificate.ts';
import { decryptPrivateKey, encryptPrivateKey } from '../saml/encrypted-key.ts';
import { makeKeyPair } from '../saml/key-pair.ts';
import { checkOwnPair, type OwnPair } from '../saml/own-pair.ts';
import { certificateFacts, optionText, pemBody, pemOfOption } from '../saml/pem.ts';
import type { Secret } from '../secrets/secret.ts';
import { placeOf, type Tenant } from '../tenant/tenant.ts';
import type { Desired, Difference, Kind, WriteScope } from './kind.ts';

const POINTER = '/identityProvider/certificate';
const DAY = 24 * 60 * 60 * 1000;

/** A pair that was made by hand, as it stands in the transaction object. */
export interface HandMadeKey {
  readonly certificate: string;
  readonly privateKey: Secret;
  readonly password: Secret;
}

export interface ObservedKey {
  readonly keys: KeyGenerations;
  /** The customer's own pair, where the file names one. */
  readonly own: OwnPair | undefined;
  readonly handMade: HandMadeKey | undefined;
  readonly now: Date;
}

/** Where the next key comes from. `none`: the one in use stays. */
type Source = 'none' | 'new' | 'renewed' | 'own' | 'hand-made';

interface DesiredKey extends Desired {
  readonly source: Source;
  readonly number: number;
}

/** Takes a pair out of the transaction object, if it is whole: the key opens with the password and fits the certificate. */
function handMadeKey(options: Options): HandMadeKey | undefined {
  const { certificate, pkey, password } = options.saml ?? {};
  if (!certificate || !pkey || !password) return undefined;
  try {
    const pem = pemOfOption(certificate.reveal());
    const privateKey = pemOfOption(pkey);
    checkOwnPair({ certificate: pem, privateKey: decryptPrivateKey(privateKey, password) });
    return { certificate: pem, privateKey, password };
  } catch {
    // Not a usable pair: then a new one is made, and the plan shows that these options change.
    return undefined;
  }
}

function daysLeft(certificate: string, now: Date): number {
  return (certificateFacts(certificate).notAfter.getTime() - now.getTime()) / DAY;
}

function sourceOf(tenant: Tenant, observed: ObservedKey): Source {
  const { renewBefore } = tenant.identityProvider.certificate;
  const current = currentKey(observed.keys);
  if (observed.own) {
    const same = current && certificateFacts(current.certificate).fingerprint === observed.own.facts.fingerprint;
    return same ? 'none' : 'own';
  }
  if (current) return daysLeft(current.certificate, observed.now) < renewBefore ? 'renewed' : 'none';
  const { handMade } = observed;
  return handMade && daysLeft(handMade.certificate, observed.now) >= renewBefore ? 'hand-made' : 'new';
}

function nextNumber(keys: KeyGenerations): number {
  return Math.max(0, ...keys.generations.map(({ number }) => number)) + 1;
}

/** The generation that stands, or will stand, in the transaction object. */
export function keyNumber(tenant: Tenant, observed: ObservedKey): number {
  const current = currentKey(observed.keys);
  return current && sourceOf(tenant, observed) === 'none' ? current.number : nextNumber(observed.keys);
}

/** What others refer to: the options of the transaction object and the certificate for the identity provider. */
function keyFacts(key: HandMadeKey) {
  const { fingerprint, notAfter } = certificateFacts(key.certificate);
  return {
    fingerprint: `sha256:${fingerprint}`,
    body: pemBody(key.certificate),
    notAfter: notAfter.toISOString(),
    certificate: optionText(key.certificate),
    pkey: optionText(key.privateKey),
    password: key.password,
  };
}

const NOTES: Readonly<Record<Exclude<Source, 'none'>, string>> = {
  new: 'A key and a self-signed certificate are made here and go straight into the store.',
  renewed:
    'The certificate ends soon. The identity provider trusts the old one and the new one until the old one ends.',
  own: 'The customer’s own pair is used; its key is encrypted with a password made here.',
  'hand-made':
    'Made by hand: the pair that stands in the transaction object is taken into the store and goes on being used.',
};

async function newPair(desired: DesiredKey, { context, tenant, readers }: WriteScope): Promise<HandMadeKey> {
  const { keySize, days, subject } = tenant.identityProvider.certificate;
  const password = context.seal(context.random.bytes(24).toString('base64url'));
  if (desired.source === 'own') {
    const own = await ownPair(await readers.ownPair(), context.clock.now());
    const encrypted = own && encryptPrivateKey(context.seal(own.privateKey.reveal()), password);
    if (own && encrypted)
      return { certificate: own.certificate, privateKey: context.seal(encrypted.reveal()), password };
  }
  const { privateKeyPem } = await makeKeyPair({ keySize });
  const plain = context.seal(privateKeyPem.reveal());
  const certificate = makeCertificate({
    privateKey: plain,
    subject,
    days,
    now: context.clock.now(),
    random: context.random,
  });
  return { certificate, privateKey: context.seal(encryptPrivateKey(plain, password).reveal()), password };
}

async function ownPair(values: Readonly<Record<string, Secret>> | undefined, now: Date): Promise<OwnPair | undefined> {
  if (!values) return undefined;
  const { certificate, private_key: privateKey, password } = values;
  if (certificate && privateKey) {
    return checkOwnPair({ certificate: certificate.reveal(), privateKey, now, ...(password && { password }) });
  }
  throw new HybridError({
    code: 'saml-key.own-incomplete',
    message: `the entry with the customer's own pair lacks ${certificate ? 'private_key' : 'certificate'}`,
    fix: 'It needs the values certificate and private_key, both PEM, and password if the key is encrypted.',
  });
}

function withKey(document: CustodyDocument, key: HandMadeKey, number: number, madeAt: string): CustodyDocument {
  const { current, generations } = document.samlKey;
  const kept = generations.filter((each) => each.number === current);
  const previous = kept.length > 0 && current !== undefined ? { previous: current } : {};
  const made: KeyGeneration = { number, madeAt, ...key };
  return { ...document, samlKey: { ...previous, current: number, generations: [...kept, made] } };
}

/** The key pair that signs SAML responses, in custody; `previous` stays trusted until it ends. */
export const samlKeyKind: Kind<ObservedKey, DesiredKey> = {
  name: 'saml-key',

  async read({ custody, configuration, ownPair: askOwnPair, now }) {
    const [document, location, own] = await Promise.all([custody.document(), configuration.locate(), askOwnPair()]);
    const handMade = handMadeKey(location.found?.options ?? {});
    return { keys: document.samlKey, own: await ownPair(own, now), handMade, now };
  },

  know(observed, tenant) {
    const number = keyNumber(tenant, observed);
    const previous = previousKey(observed.keys);
    const current = currentKey(observed.keys);
    const older = [previous, current].filter((key) => key !== undefined && key.number !== number);
    const known = Object.fromEntries(older.flatMap((key) => (key ? [[`saml-key#${key.number}`, keyFacts(key)]] : [])));
    const source = sourceOf(tenant, observed);
    const inUse = source === 'hand-made' ? observed.handMade : source === 'none' ? current : undefined;
    return inUse ? { ...known, [`saml-key#${number}`]: keyFacts(inUse) } : known;
  },

  desire(tenant, observed) {
    const number = keyNumber(tenant, observed);
    const address = `saml-key#${number}`;
    const title = 'SAML key and certificate';
    const { keySize, days } = tenant.identityProvider.certificate;
    const own = observed.own
      ? { fingerprint: { value: `sha256:${observed.own.facts.fingerprint}`, pointer: POINTER } }
      : {};
    const made = {
      keySize: { value: keySize, pointer: `${POINTER}/keySize` },
      days: { value: days, pointer: `${POINTER}/days` },
      subject: { value: tenant.identityProvider.certificate.subject, pointer: `${POINTER}/subject` },
    };
    const source = sourceOf(tenant, observed);
    const fields = source === 'own' ? own : source === 'hand-made' ? {} : made;
    return [{ address, title, pointer: POINTER, source, number, fields }];
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

  async write(_change: Change, desired, scope) {
    const { writers, context, readers } = scope;
    const handMade =
      desired.source === 'hand-made'
        ? handMadeKey((await readers.configuration.locate()).found?.options ?? {})
        : undefined;
    const key = handMade ?? (await newPair(desired, scope));
    const madeAt = context.clock.now().toISOString();
    const document = await writers.custody.change((before) => withKey(before, key, desired.number, madeAt));
    const kept = currentKey(document.samlKey);
    if (!kept?.privateKey.equals(key.privateKey) || !kept.password.equals(key.password)) {
      throw new HybridError({
        code: 'custody.not-kept',
        message: 'the store does not give back the SAML key as it was written',
        fix: 'Check that nobody else writes this entry, then run again; nothing uses the new key yet.',
      });
    }
    const facts = keyFacts(kept);
    return { known: facts, facts: [`certificate ${facts.fingerprint}, ends ${facts.notAfter.slice(0, 10)}`] };
  },
};

function keyFindings(observed: ObservedKey, desired: DesiredKey, tenant: Tenant): Finding[] {
  const current = currentKey(observed.keys);
  const base = { address: desired.address, where: placeOf(tenant, POINTER) };
  if (desired.source === 'hand-made') return [];
  if (
    observed.own &&
    daysLeft(observed.own.certificate, observed.now) < tenant.identityProvider.certificate.renewBefore
  ) {
    const message = `the customer's own certificate ends on ${observed.own.facts.notAfter.toISOString().slice(0, 10)}`;
    return [{ severity: 'warn', code: 'saml-key.own-ends', message, fix: 'Put a new pair into the store.', ...base }];
  }
  if (desired.source !== 'renewed' || !current) return [];
  const ends = certificateFacts(current.certificate).notAfter.toISOString().slice(0, 10);
  return [{ severity: 'note', code: 'saml-key.renewal', message: `the certificate in use ends on ${ends}`, ...base }];
}
