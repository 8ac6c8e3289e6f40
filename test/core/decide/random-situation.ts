import fc from 'fast-check';
import type { Intent } from '../../../src/core/decide/scene.ts';
import type { LoginEvidence } from '../../../src/core/evidence.ts';
import type { OAuthClient } from '../../../src/core/ports/genesys-cloud.ts';
import { acme, acmeWith, acmeWithout, certificate } from './acme.ts';
import {
  active,
  announced,
  type ClientKey,
  certificateOf,
  completed,
  type Edit,
  entryOf,
  handedOver,
  idOf,
  key,
  keyCompleted,
  keyHandedOver,
  next,
  nextAnnounced,
  secretOf,
} from './entries.ts';
import { foreignClient, liveClient, optionsFor, type Situation, type Texts } from './situation.ts';

const STRANGER = certificate('of nobody');
const BY_HAND = 'made-by-hand';
const FOREIGN = 'ffffffff-0000-4000-8000-000000000001';

const TENANTS = {
  plain: acme(),
  prune: acme({ prune: true }),
  'client too old': acmeWith('pacing', { maxAge: 90 }),
  'client left the file': acmeWithout('pacing'),
  'client left the file, prune': acmeWithout('pacing', { prune: true }),
};

const INTENTS = {
  none: { resetLostSecrets: false },
  rotate: { resetLostSecrets: false, rotate: { clients: 'all', samlKey: true, strategy: 'side-by-side' } },
} satisfies Record<string, Intent>;

/** The state of a client in the secret store. */
const STORED = {
  'in use': (of) => [active(of)],
  nothing: () => [],
  announced: (of) => [announced(of)],
  'no secret': (of) => [active(of, 1, { clientSecret: undefined })],
  'reset begun': (of) => [active(of, 1, { resetting: true })],
  'next announced': (of) => [active(of), nextAnnounced(of)],
  'next made': (of) => [active(of), next(of)],
  'next handed over': (of) => [active(of), next(of), handedOver(of)],
  'in grace': (of) => [active(of), next(of), completed(of, -2)],
  'grace over': (of) => [active(of), next(of), completed(of, -20)],
} satisfies Record<string, (of: ClientKey) => readonly Edit[]>;

/** The state of the SAML key in the secret store. */
const KEYS = {
  'in use': [key()],
  nothing: [],
  'not trusted yet': [key(1, { untrusted: true })],
  'ends soon': [key(1, { certificate: certificateOf(1, { to: 30 }) })],
  'next made': [key(), key(2)],
  'next handed over': [key(), key(2), keyHandedOver()],
  'in grace': [key(), key(2), keyCompleted(-2)],
  'grace over': [key(), key(2), keyCompleted(-20)],
} satisfies Record<string, readonly Edit[]>;

/** The clients of a key that exist in Genesys Cloud; a foreign one has its name, and, as before an import, no ownership tag. */
const LIVE = {
  one: ['one'],
  both: ['one', 'two'],
  two: ['two'],
  none: [],
  'one and foreign': ['one', 'foreign'],
  foreign: ['foreign'],
} as const;

const TRUSTED = {
  'key 1': certificateOf(1),
  'key 2': certificateOf(2),
  stranger: STRANGER,
  ended: certificate('ended', { to: -1 }),
  unreadable: 'not readable',
};

const LOGINS = ['1', '2', 'by hand', 'foreign', 'none'] as const;
const OBJECT_KEYS = ['1', '2', 'stranger', 'unreadable', 'none'] as const;

function namesIn<Table extends object>(table: Table): fc.Arbitrary<keyof Table & string> {
  return fc.constantFrom(...(Object.keys(table) as (keyof Table & string)[]));
}

/** The first of the names about as often as all others together, because one deviation at a time is the usual case. */
function mostly<Name extends string>(first: Name, others: fc.Arbitrary<Name>): fc.Arbitrary<Name> {
  return fc.oneof(fc.constant(first), others);
}

const outcome = fc.constantFrom<LoginEvidence['outcome']>('works', 'works', 'rejected', 'untested');

/** A situation as text, so that a counterexample is readable. */
export const randomSituation = fc.record({
  tenant: mostly('plain', namesIn(TENANTS)),
  intent: mostly('none', namesIn(INTENTS)),
  pacing: mostly('in use', namesIn(STORED)),
  desktop: mostly('in use', namesIn(STORED)),
  key: mostly('in use', namesIn(KEYS)),
  livePacing: mostly('one', namesIn(LIVE)),
  liveDesktop: mostly('one', namesIn(LIVE)),
  isObjectThere: fc.constantFrom(true, true, true, false),
  objectPacing: mostly('1', fc.constantFrom(...LOGINS)),
  objectDesktop: mostly('1', fc.constantFrom(...LOGINS)),
  objectKey: mostly('1', fc.constantFrom(...OBJECT_KEYS)),
  trusted: fc.option(fc.subarray(Object.keys(TRUSTED) as (keyof typeof TRUSTED)[])),
  storedSecret: outcome,
  nextSecret: outcome,
  secretByHand: outcome,
  requests: fc.constantFrom(0, 0, 3, undefined),
});

type Arbitrated<It> = It extends fc.Arbitrary<infer Value> ? Value : never;
export type RandomSituation = Arbitrated<typeof randomSituation>;

function liveClients(of: ClientKey, which: RandomSituation['livePacing']): readonly OAuthClient[] {
  const one = liveClient(of);
  const { name, grantType } = one;
  const all = { one, two: liveClient(of, 2), foreign: foreignClient(FOREIGN, { name, grantType }) };
  return LIVE[which].map((each) => all[each]);
}

function loginOf(of: ClientKey, which: RandomSituation['objectPacing']): Readonly<Record<string, string>> {
  if (which === 'none') return {};
  if (which === 'by hand') return { client_id: idOf(of, 1), password: BY_HAND };
  if (which === 'foreign') return { client_id: FOREIGN, password: BY_HAND };
  return { client_id: idOf(of, Number(which)), password: secretOf(of, Number(which)).reveal() };
}

function optionsOf({ objectPacing, objectDesktop, objectKey }: RandomSituation): Texts {
  const base = optionsFor({ key: objectKey === '2' ? 2 : 1 });
  const { options: ofFile } = acme().transaction;
  const { certificate: usual = '', ...rest } = base.saml ?? {};
  const certificates = { stranger: Buffer.from(STRANGER).toString('base64'), unreadable: 'not readable', none: '' };
  const text = objectKey === '1' || objectKey === '2' ? usual : certificates[objectKey];
  return {
    ...base,
    saml: { ...rest, certificate: text },
    ewt: { ...ofFile.ewt, ...loginOf('pacing', objectPacing) },
    saml_auth: { ...ofFile.saml_auth, ...loginOf('desktop', objectDesktop) },
  };
}

export function situationOf(random: RandomSituation): Situation {
  const stored = [...STORED[random.pacing]('pacing'), ...STORED[random.desktop]('desktop'), ...KEYS[random.key]];
  return {
    tenant: TENANTS[random.tenant],
    intent: INTENTS[random.intent],
    entry: entryOf(...stored),
    clients: [...liveClients('pacing', random.livePacing), ...liveClients('desktop', random.liveDesktop)],
    options: random.isObjectThere ? optionsOf(random) : null,
    trusted: random.trusted === null ? null : random.trusted.map((name) => TRUSTED[name]),
  };
}

/** The answer of Genesys Cloud to a login in the situation. */
export function outcomeOf(random: RandomSituation, secret: string): LoginEvidence['outcome'] {
  if (secret === BY_HAND) return random.secretByHand;
  return secret === secretOf('pacing', 2).reveal() ? random.nextSecret : random.storedSecret;
}
