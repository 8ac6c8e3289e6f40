import { createHash } from 'node:crypto';
import { pick, valueAt } from '../base/json.ts';
import type { Message } from '../base/message.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { type Comparison, isReference, shownReference, sourceOf } from './diff.ts';
import { canonicalJson } from './hash.ts';
import type { Change, FieldChange, Value } from './plan.ts';

/** A field of a change after the write: references are replaced by their values. */
export type RecordedField = Pick<FieldChange, 'field' | 'before' | 'after'>;

export interface Operation extends Pick<Change, 'address' | 'title' | 'action'> {
  readonly outcome: 'done' | 'failed' | 'not-started';
  /** ISO 8601; absent if it was not started. */
  readonly started?: string;
  readonly finished?: string;
  /** Of responses to writes, for a support case with Genesys. */
  readonly correlationIds: readonly string[];
  readonly fields: readonly RecordedField[];
  readonly error?: Message;
  /** Facts about the resource for people: a client ID, a link. Never a secret. */
  readonly facts: readonly string[];
}

export interface TenantReceipt {
  readonly tenant: string;
  readonly file: string;
  /** `not-started`: the run was stopped before this tenant. */
  readonly outcome: 'clean' | 'changed' | 'refused' | 'failed' | 'partial' | 'not-started';
  /** Hash of the content of the file, see `askedHash`; absent if the current state could not be read. */
  readonly asked?: string;
  /** ID of the OAuth client that apply logged in with. */
  readonly provisioner?: string;
  /** The side of a split run; absent: both. */
  readonly only?: 'cloud' | 'engage';
  readonly operations: readonly Operation[];
  /** Set if the tenant stopped before or outside of an operation. */
  readonly error?: Message;
}

/** The origin of a receipt, as far as the environment provides it. */
interface Origin {
  readonly commit?: string;
  readonly actor?: string;
  readonly repository?: string;
  readonly event?: string;
  readonly run?: { readonly id: string; readonly attempt: number; readonly address: string };
}

/** The result of an apply for each tenant. */
export interface Receipt extends Origin {
  readonly format: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly planHash: string;
  /** ISO 8601. */
  readonly started: string;
  readonly finished: string;
  readonly tenants: readonly TenantReceipt[];
}

type Environment = Readonly<Record<string, string | undefined>>;

function runOf({ GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT, ...rest }: Environment): Origin['run'] {
  const attempt = Number(GITHUB_RUN_ATTEMPT || 1);
  const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_REPOSITORY: repository } = rest;
  if (!id || !repository || !Number.isSafeInteger(attempt) || attempt < 1) return undefined;
  return { id, attempt, address: `${server}/${repository}/actions/runs/${id}/attempts/${attempt}` };
}

/** Who applied which commit, and where. For a re-run, the person who started it. */
export function originOf(environment: Environment): Origin {
  const { GITHUB_SHA: commit, GITHUB_REPOSITORY: repository, GITHUB_EVENT_NAME: event } = environment;
  const actor = environment.GITHUB_TRIGGERING_ACTOR || environment.GITHUB_ACTOR || environment.USER;
  const run = runOf(environment);
  return {
    ...(commit && /^[0-9a-f]{7,64}$/.test(commit) && { commit }),
    ...(actor && { actor }),
    ...(repository && { repository }),
    ...(event && { event }),
    ...(run && { run }),
  };
}

/** SHA-256 over the content of a tenant file, independent of its formatting. */
export function askedHash({ file: _file, places: _places, ...asked }: Tenant): string {
  return createHash('sha256').update(canonicalJson(asked)).digest('hex');
}

/** The fields of a change after the write. `again` is another comparison with the current facts. */
export function recordFields(
  planned: Pick<Change, 'fields'>,
  again: Pick<Change, 'fields'> | undefined,
  comparison: Comparison,
): readonly RecordedField[] {
  return planned.fields.map((change) => {
    const newer = again?.fields.find(({ field }) => field === change.field)?.after ?? change.after;
    const before = pick(change, 'field', 'before');
    return newer === undefined ? before : { ...before, after: resolveField(newer, comparison) };
  });
}

function resolveField(value: Value, comparison: Comparison): Value {
  const source = sourceOf(value);
  const isOpen = isReference(value) || valueAt(value, 'secret') === null;
  return source && isOpen ? shownReference(source, comparison) : value;
}

/** The fields of a change that was not made, as in the plan. */
export function recordPlannedFields({ fields }: Pick<Change, 'fields'>): readonly RecordedField[] {
  return fields.map((change) => pick(change, 'field', 'before', 'after'));
}
