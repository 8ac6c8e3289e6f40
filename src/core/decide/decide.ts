import type { ClientDescription } from '../../tenant/tenant.ts';
import { isAnswered, type Question } from '../evidence.ts';
import type { Finding } from '../plan.ts';
import { currentKey } from '../rotation/document.ts';
import { isCloudUnknown } from '../snapshot.ts';
import { secretDisputes } from './disputes.ts';
import { decideKey, type KeyDecision, storedKeyQuestions } from './key.ts';
import {
  clientsNotInStore,
  decideLeft,
  type LeftClient,
  leftUsageQuestions,
  type UnknownClient,
} from './left-clients.ts';
import { doubtfulLogins } from './object-logins.ts';
import { type ClientRetirement, clientRetirements, leftRetirements, retiredUsageQuestions } from './retire-clients.ts';
import { keySteps, type NumberedStep } from './retire-key.ts';
import type { Scene } from './scene.ts';
import { decideTrust, type Trust } from './trust.ts';
import { decideVerifications, type Verification } from './verify.ts';
import { daysUntilTooOld, type WantedVersion, wantedVersions } from './versions.ts';

interface ClientDecision {
  readonly client: ClientDescription;
  /** The needed versions: the active one and, during a rotation, the next one. The last one goes into the object. */
  readonly versions: readonly WantedVersion[];
  /** Days until the client exceeds its maxAge; undefined if the file has none, or if its age is unknown. */
  readonly daysUntilTooOld: number | undefined;
  /** Why one of its secrets is not replaced. */
  readonly refusals: readonly Finding[];
}

/** All decisions about credentials in a plan: which version is active, next or retiring, and why. */
export interface Decisions {
  readonly clients: readonly ClientDecision[];
  readonly key: KeyDecision;
  /** Certificates that the identity provider trusts in addition to that of the object. */
  readonly trust: Trust;
  readonly verifications: readonly Verification[];
  readonly clientRetirements: readonly ClientRetirement[];
  readonly keySteps: readonly NumberedStep[];
  readonly leftClients: readonly LeftClient[];
  readonly unknownClients: readonly UnknownClient[];
  readonly object: {
    /** Whether all values have to come from the store entry, because the run does not reach Genesys Cloud. */
    readonly isFedByEntry: boolean;
    /** Whether the other side created the key, but has not recorded yet that the identity provider trusts it. */
    readonly isKeyUntrusted: boolean;
    /** Why secrets are not replaced, unless another change of this run says so. */
    readonly refusals: readonly Finding[];
  };
}

/** Questions to answer first. None if the object has the values of the store and nothing is retiring. */
export function openQuestions(scene: Scene): readonly Question[] {
  const usage = [...leftUsageQuestions(scene), ...retiredUsageQuestions(scene)];
  const questions: readonly Question[] = [
    ...doubtfulLogins(scene).map((login): Question => ({ ask: 'login', login })),
    ...usage.map((each): Question => ({ ask: 'usage', ...each })),
    ...storedKeyQuestions(scene).map((number): Question => ({ ask: 'stored-key', number })),
  ];
  return questions.filter((question) => !isAnswered(question, scene.evidence));
}

/**
 * Decides everything about credential versions, rotation, grace, age, import and split runs. Pure.
 * @returns the decisions, or the questions that have to be answered first
 */
export function decide(scene: Scene): Decisions | { readonly questions: readonly Question[] } {
  const questions = openQuestions(scene);
  if (questions.length > 0) return { questions };
  const { snapshot } = scene;
  const isFedByEntry = isCloudUnknown(snapshot);
  const clients = scene.tenant.clients.map((client): ClientDecision => {
    const own = { ...scene, client };
    const versions = wantedVersions(own);
    return { client, versions, daysUntilTooOld: daysUntilTooOld(own), refusals: secretDisputes(own, versions) };
  });
  const versionsOf = (key: string) => clients.find(({ client }) => client.key === key)?.versions ?? [];
  const key = decideKey(scene);
  return {
    clients,
    key,
    trust: decideTrust({ ...scene, key }),
    verifications: decideVerifications(scene, { key, versionsOf }),
    clientRetirements: [
      ...clients.flatMap(({ client, versions }) => clientRetirements({ ...scene, client }, versions)),
      ...leftRetirements(scene),
    ],
    keySteps: keySteps(scene, key),
    leftClients: decideLeft(scene),
    unknownClients: clientsNotInStore(scene, versionsOf),
    object: {
      isFedByEntry,
      isKeyUntrusted: isFedByEntry && currentKey(snapshot.entry.samlKey)?.untrusted === true,
      refusals: isFedByEntry ? clients.flatMap(({ refusals }) => refusals) : [],
    },
  };
}

export function clientDecision({ clients }: Decisions, key: string): ClientDecision | undefined {
  return clients.find(({ client }) => client.key === key);
}
