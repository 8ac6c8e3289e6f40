import { createHash } from 'node:crypto';
import { at, picked } from '../base/json.ts';
import type { Told } from '../base/told.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { type Comparison, isReference, shownReference, sourceOf } from './diff.ts';
import { canonicalJson } from './hash.ts';
import type { Change, FieldChange, Value } from './plan.ts';

/** A field of a change once it is made: what stood in the plan as a reference stands as the value it became. */
export type RecordedField = Pick<FieldChange, 'field' | 'before' | 'after'>;

export interface Operation extends Pick<Change, 'address' | 'title' | 'action'> {
  readonly outcome: 'done' | 'failed' | 'not-started';
  /** ISO 8601; absent for what was not started. */
  readonly started?: string;
  readonly finished?: string;
  /** Of the answers to requests that changed something: what a support case with Genesys asks for. */
  readonly correlationIds: readonly string[];
  readonly fields: readonly RecordedField[];
  readonly error?: Told;
  /** Facts about what was made that people want: a client id, a link. Never a secret. */
  readonly facts: readonly string[];
}

export interface TenantReceipt {
  readonly tenant: string;
  readonly file: string;
  /** `not-started`: the run was stopped before its turn came. */
  readonly outcome: 'clean' | 'changed' | 'refused' | 'failed' | 'partial' | 'not-started';
  /** Of what the file asked for, see `askedHash`; absent for a tenant that could not be looked at. */
  readonly asked?: string;
  /** Id of the OAuth client that the apply acted as. */
  readonly provisioner?: string;
  /** The half of the work that was done; absent: all of it. */
  readonly only?: 'cloud' | 'engage';
  readonly operations: readonly Operation[];
  /** Set when the tenant stopped before or outside an operation. */
  readonly error?: Told;
}

/** Where a receipt comes from, as far as the environment tells. */
interface Origin {
  readonly commit?: string;
  readonly actor?: string;
  readonly repository?: string;
  readonly event?: string;
  readonly run?: { readonly id: string; readonly attempt: number; readonly address: string };
}

/** What an apply did, for each tenant. */
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

/** Who applied what from where. Who started a run again is told rather than who pushed. */
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

/** SHA-256 over what a tenant file asks for; where it stands in the file, and how it is written, does not count. */
export function askedHash({ file: _file, places: _places, ...asked }: Tenant): string {
  return createHash('sha256').update(canonicalJson(asked)).digest('hex');
}

/** The fields of a change that was made. `again` is what a comparison over what is known now still finds different of it. */
export function settledFields(
  planned: Pick<Change, 'fields'>,
  again: Pick<Change, 'fields'> | undefined,
  comparison: Comparison,
): readonly RecordedField[] {
  return planned.fields.map((change) => {
    const newer = again?.fields.find(({ field }) => field === change.field)?.after ?? change.after;
    const before = picked(change, 'field', 'before');
    return newer === undefined ? before : { ...before, after: settled(newer, comparison) };
  });
}

function settled(value: Value, comparison: Comparison): Value {
  const source = sourceOf(value);
  const isOpen = isReference(value) || at(value, 'secret') === null;
  return source && isOpen ? shownReference(source, comparison) : value;
}

/** The fields of a change that was not made, as they stand in the plan. */
export function plannedFields({ fields }: Pick<Change, 'fields'>): readonly RecordedField[] {
  return fields.map((change) => picked(change, 'field', 'before', 'after'));
}
