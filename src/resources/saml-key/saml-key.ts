import { utcDay } from '../../base/time.ts';
import { keyAddress } from '../../core/addresses.ts';
import type { Source } from '../../core/decide/key.ts';
import { compareFields, fieldsAt } from '../../core/diff.ts';
import { requireValue, valueIn } from '../../core/observed.ts';
import type { Difference, PlanScene, ResourceType, WriteScope } from '../../core/resource-type.ts';
import { findKeyVersion, keepKey } from '../../core/rotation/version-steps.ts';
import { makeCertificate } from '../../core/saml/certificate.ts';
import { encryptPrivateKey } from '../../core/saml/encrypted-key.ts';
import { keyFacts, type ObjectKeyPair } from '../../core/saml/object-pair.ts';
import { differenceOf } from '../difference.ts';
import { type DesiredKey, keyFindings } from './findings.ts';

const POINTER = '/identityProvider/certificate';

const NOTES: Readonly<Record<Exclude<Source, 'none'>, string>> = {
  new: 'This tool creates a key and a self-signed certificate, and stores them in the secret store.',
  renewed:
    'The certificate expires soon. During the grace period the identity provider trusts both the old and the new one.',
  rotated: 'During the grace period the identity provider trusts both the old and the new certificate.',
  own: "Uses the customer's own pair; its key is encrypted with a new password.",
  'hand-made': 'Import: the pair in the transaction object is copied to the secret store and stays in use.',
};

/** The key pair that signs SAML responses, in the secret store. */
export const samlKeyType: ResourceType<DesiredKey> = {
  name: 'saml-key',
  side: 'cloud',
  needs: ['organization'],
  keepsSecret: () => true,
  alwaysAnnounces: true,
  comesByTime: true,
  notAcceptedNew: {
    why: 'the key and its certificate are in the secret store, not in the file',
    fix: 'Apply writes them.',
  },
  reads: [],

  know({ snapshot, decisions: { key } }) {
    const kept = snapshot.entry.samlKey.generations.map((each) => [keyAddress(each.number), keyFacts(each)]);
    const handMade = key.source === 'hand-made' ? valueIn(snapshot.objectPair) : undefined;
    return Object.fromEntries(handMade ? [...kept, [keyAddress(key.number), keyFacts(handMade)]] : kept);
  },

  want(scene) {
    const { key } = scene.decisions;
    const base = { address: keyAddress(key.number), title: 'SAML key and certificate', pointer: POINTER };
    return [{ ...base, ...key, fields: fieldsOf(scene) }];
  },

  diff(desired, scene, comparison): Difference {
    const { address, source, pointer } = desired;
    const findings = keyFindings(desired, scene);
    if (source === 'none') return { findings };
    const secrets = {
      privateKey: { value: { ref: address, field: 'pkey' }, pointer },
      password: { value: { ref: address, field: 'password' }, pointer },
    } as const;
    const fields = compareFields(undefined, { ...desired.fields, ...secrets }, comparison);
    const parts = { kind: 'saml-key', exists: false, fields, notes: [NOTES[source]] };
    return differenceOf(findings, desired, comparison.tenant, parts);
  },

  /** Stores the pair itself: it exists only in the store, and nothing uses it before the identity provider trusts it. */
  async announce({ source, number, isHandedOver }, scope) {
    const key =
      source === 'hand-made'
        ? requireValue(scope.snapshot.objectPair, 'the pair of the object')
        : await newPair(source === 'own', scope);
    const madeAt = scope.context.clock.now().toISOString();
    return (document) => keepKey(document, { number, madeAt, ...key, ...(isHandedOver && { untrusted: true }) });
  },

  async write(_change, { number }, { writers }) {
    const kept = findKeyVersion((await writers.custody.document()).samlKey, number);
    if (!kept) throw new Error(`the secret store does not have SAML key ${number}, which was written`);
    const facts = keyFacts(kept);
    return { known: facts, facts: [`certificate ${facts.fingerprint}, ends ${utcDay(facts.notAfter)}`] };
  },
};

function fieldsOf({ tenant, snapshot, decisions: { key } }: PlanScene): DesiredKey['fields'] {
  const { source } = key;
  const own = valueIn(snapshot.ownPair);
  if (source === 'own' && own) return { fingerprint: { value: `sha256:${own.facts.fingerprint}`, pointer: POINTER } };
  if (source === 'hand-made') return {};
  const { keySize, days, subject } = tenant.identityProvider.certificate;
  return fieldsAt(POINTER, { keySize, days, subject });
}

/** The customer's own pair, or a new one. */
async function newPair(isOwn: boolean, { context, tenant, snapshot, makeKey }: WriteScope): Promise<ObjectKeyPair> {
  const { days, subject, format } = tenant.identityProvider.certificate;
  const { seal, random, clock } = context;
  const password = seal(random.bytes(24).toString('base64url'));
  const own = isOwn ? valueIn(snapshot.ownPair) : undefined;
  const plain = seal((own?.privateKey ?? (await makeKey()).privateKeyPem).reveal());
  const request = { privateKey: plain, subject, days, random };
  const certificate = own?.certificate ?? makeCertificate({ ...request, now: clock.now() });
  return { certificate, privateKey: seal(encryptPrivateKey(plain, password, format).reveal()), password };
}
