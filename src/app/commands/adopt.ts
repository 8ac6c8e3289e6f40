import { resolve } from 'node:path';
import { readEvent } from '../../adapters/github/event.ts';
import { HybridError } from '../../base/errors.ts';
import { replaceFile } from '../../base/replace-file.ts';
import { type Adoption, adoptedText } from '../../core/adopt/adopted-text.ts';
import { requireTrusted, type WorkflowEvent } from '../../core/approval/event.ts';
import type { RunIntent } from '../../core/resource-type.ts';
import { TYPES } from '../../resources/list.ts';
import { loadTenants } from '../../tenant/load.ts';
import type { TenantSource } from '../../tenant/yaml/document.ts';
import { type PlanOutcome, plan } from './plan.ts';
import type { Loaded, Run } from './run.ts';

export interface AdoptOptions {
  readonly loaded: Loaded;
  /** See `adoptionEvent`. */
  readonly event: WorkflowEvent | undefined;
  readonly intent: RunIntent;
}

/** What becomes of one tenant file. */
export interface TenantAdoption extends Adoption {
  readonly tenant: string;
  readonly file: string;
  /** Another text than before. */
  readonly isChanged: boolean;
}

export interface AdoptOutcome extends PlanOutcome {
  readonly adoptions: readonly TenantAdoption[];
  /** Inside GitHub Actions: the files are proposed in a pull request against its commit, and stay as they are here. */
  readonly event?: WorkflowEvent;
}

/** The byte order mark stays: every byte that is not adopted does. */
function textOf({ bytes }: TenantSource): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function adoptionsOf({ plan: found }: PlanOutcome, sources: readonly TenantSource[]): readonly TenantAdoption[] {
  return found.tenants.flatMap((tenant) => {
    const source = sources.find(({ file }) => file === tenant.file);
    if (!source || tenant.failure) return [];
    const before = textOf(source);
    const adoption = adoptedText({ name: source.file, text: before }, tenant, TYPES);
    return [{ tenant: tenant.tenant, file: source.file, ...adoption, isChanged: adoption.text !== before }];
  });
}

/** Each file is right by itself; together two of them may ask for the same. @throws HybridErrors */
function requireValid(sources: readonly TenantSource[], adoptions: readonly TenantAdoption[]): void {
  const texts = new Map(adoptions.map(({ file, text }) => [file, text]));
  const bytes = ({ file, bytes: before }: TenantSource) => {
    const text = texts.get(file);
    return text === undefined ? before : Buffer.from(text);
  };
  loadTenants(sources.map((source) => ({ ...source, bytes: bytes(source) })));
}

async function write(run: Run, { file, text }: TenantAdoption): Promise<void> {
  const path = resolve(run.directory, file);
  await replaceFile(path, text, run.context).catch((cause: unknown) => {
    const fix = 'Check that it can be written.';
    throw new HybridError({ code: 'file.not-written', message: `cannot write ${path}`, fix, cause });
  });
}

/** What started the workflow, if one did. @throws Refusal for what must not change anything */
export async function adoptionEvent({ context }: Run): Promise<WorkflowEvent | undefined> {
  const event = await readEvent(context.environment);
  if (event) requireTrusted(event, 'adopt');
  return event;
}

/**
 * Makes tenant files say what stands in the services. Changes no service. In a terminal the files are written, for git to show;
 * inside GitHub Actions they are proposed.
 */
export async function adopt(run: Run, { loaded, event, intent }: AdoptOptions): Promise<AdoptOutcome> {
  const { tenants, sources } = loaded;
  const found = await plan(run, { tenants, intent });
  const adoptions = adoptionsOf(found, sources);
  requireValid(sources, adoptions);
  const changed = adoptions.filter(({ isChanged }) => isChanged);
  if (!event) for (const adoption of changed) await write(run, adoption);
  const isDone = changed.length > 0 && found.result === 'differs';
  return { result: isDone ? 'changed' : found.result, plan: found.plan, adoptions, ...(event && { event }) };
}
