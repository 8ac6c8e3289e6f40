import { AUDIT_DAYS } from '../adapters/genesys-cloud/audit.ts';
import { reasonText } from '../adapters/http/error.ts';
import { HybridError } from '../base/errors.ts';
import { shortList } from '../base/text.ts';
import { utcMinute } from '../base/time.ts';
import { ORGANIZATION } from '../core/addresses.ts';
import { clientsOf } from '../core/decide/scene.ts';
import { note } from '../core/finding.ts';
import type { Address, Change, Finding } from '../core/plan.ts';
import type { AuditAnswer, AuditEntry, AuditQuestion, User } from '../core/ports/genesys-cloud.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { typeOf } from '../resources/list.ts';
import type { Session } from './session.ts';

/** Maximum number of audit entries per difference, and of their properties and addresses. */
const MOST_CHANGES = 3;
const MOST_PROPERTIES = 6;
const MOST_ADDRESSES = 3;
const MOST_REASONS = 3;

interface AuditParts {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly changes: readonly Change[];
  /** IDs of earlier clients, by the address of the client that replaces them. */
  readonly gone: ReadonlyMap<Address, readonly string[]>;
  /** ID of the OAuth client of apply, if known. */
  readonly provisioner: string | undefined;
}

interface Asked {
  readonly address: Address;
  readonly words: string;
  readonly question: AuditQuestion;
  readonly isMeant: (entry: AuditEntry) => boolean;
}

interface Answered extends Asked {
  readonly entries?: readonly AuditEntry[];
  /** Why there are no entries. */
  readonly reason?: string;
}

function questionsOf({ session, snapshot, changes, gone }: AuditParts): readonly Asked[] {
  return changes.flatMap(({ address, kind, id }): readonly Asked[] => {
    const { audited } = typeOf({ kind });
    if (!audited) return [];
    const { entity, words } = audited;
    const isMeant = audited.recognise?.(snapshot, session.tenant);
    if (isMeant) return [{ address, words, question: { entity }, isMeant }];
    const ids = id === undefined ? (gone.get(address) ?? []) : [id];
    return ids.map((each) => ({ address, words, question: { entity, id: each }, isMeant: () => true }));
  });
}

function answerQuestion(asked: Asked, answer: AuditAnswer): Answered {
  if (answer instanceof HybridError) return { ...asked, reason: answer.message };
  if (answer) return { ...asked, entries: answer.filter(asked.isMeant) };
  return { ...asked, reason: `it has no entries of ${asked.words}` };
}

interface Persons extends AuditParts {
  readonly persons: ReadonlyMap<string, Pick<User, 'name' | 'email'> | undefined>;
}

function isNamed(entry: AuditEntry): entry is AuditEntry & { readonly user: NonNullable<AuditEntry['user']> } {
  return entry.user !== undefined && (entry.user.id !== '' || entry.user.name !== '');
}

function isOurs({ clientId }: AuditEntry, { provisioner }: AuditParts): boolean {
  return clientId !== undefined && clientId === provisioner;
}

function actorText(entry: AuditEntry, parts: Persons): string {
  if (isOurs(entry, parts)) return 'this tool';
  if (isNamed(entry)) {
    const { id, name } = entry.user;
    const person = parts.persons.get(id);
    const called = person?.name || name;
    return called === '' ? `the user ${id}` : `${called} (${person?.email || id})`;
  }
  const { clientId } = entry;
  if (clientId === undefined) return 'an unknown user';
  const client = clientsOf(parts.snapshot).find(({ id }) => id === clientId);
  return client ? `the OAuth client "${reasonText(client.name)}" (${clientId})` : `the OAuth client ${clientId}`;
}

const CHANGED = 'last changed';

function deedText({ action }: AuditEntry): string {
  if (/^delete/i.test(action)) return 'deleted';
  return /^(create|add)/i.test(action) ? 'created' : CHANGED;
}

function noteOf(entry: AuditEntry, parts: Persons): string {
  const { addresses, properties } = entry;
  const deed = deedText(entry);
  const from = addresses.length > 0 ? ` from ${shortList(addresses, MOST_ADDRESSES)}` : '';
  // A create or delete concerns all properties.
  const what = deed === CHANGED && properties.length > 0 ? `: ${shortList(properties, MOST_PROPERTIES)}` : '';
  return `${deed} by ${actorText(entry, parts)}${from} on ${utcMinute(entry.at)}${what}`;
}

/** Changes by others since the last change of this tool; if there are none, the last change of this tool. */
function telling(entries: readonly AuditEntry[], parts: AuditParts): readonly AuditEntry[] {
  const ours = entries.findIndex((entry) => isOurs(entry, parts));
  const since = ours < 0 ? entries : entries.slice(0, ours);
  return since.length > 0 ? since.slice(0, MOST_CHANGES) : entries.slice(0, 1);
}

function notesOf({ entries }: Answered, parts: Persons): readonly string[] {
  if (!entries) return [];
  if (entries.length === 0) return [`no change in the audit log of the last ${AUDIT_DAYS} days`];
  const notes = telling(entries, parts).map((entry) => noteOf(entry, parts));
  return notes.map((note, index) => (index === 0 ? note : note.replace(CHANGED, 'previously changed')));
}

function findingsOf(answers: readonly Answered[], { session }: AuditParts): readonly Finding[] {
  const reasons = [...new Set(answers.flatMap(({ reason }) => reason ?? []))];
  if (reasons.length === 0) return [];
  const values = { reasons: shortList(reasons, MOST_REASONS), client: session.clientId ?? 'that looks' };
  return [note({ address: ORGANIZATION }, 'drift.audit', values)];
}

/** Each person once, independent of the number of their changes. */
async function personsOf(answers: readonly Answered[], parts: AuditParts): Promise<Persons['persons']> {
  const told = answers.flatMap(({ entries = [] }) => telling(entries, parts)).filter((entry) => !isOurs(entry, parts));
  const ids = new Set(told.filter(isNamed).map(({ user }) => user.id));
  const { genesysCloud } = parts.session;
  const asked = [...ids].map(async (id) => [id, await genesysCloud?.person(id).catch(() => undefined)] as const);
  return new Map(await Promise.all(asked));
}

/**
 * Reads from the audit log who made the differences. Returns notes by the address of the change, or the reason why there are none.
 * Never throws, because the differences are shown in any case.
 */
export async function findAuthors(parts: AuditParts) {
  const asked = questionsOf(parts);
  const found = (await parts.session.genesysCloud?.audits(asked.map(({ question }) => question))) ?? [];
  const answers = asked.map((each, index) => answerQuestion(each, found[index]));
  const told = { ...parts, persons: await personsOf(answers, parts) };
  const groups = [...Map.groupBy(answers, ({ address }) => address)];
  const notes = new Map(groups.map(([address, own]) => [address, own.flatMap((answer) => notesOf(answer, told))]));
  return { notes, findings: findingsOf(answers, parts) };
}
