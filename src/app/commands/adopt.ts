import { resolve } from 'node:path';
import { readEvent } from '../../adapters/github/event.ts';
import { problem } from '../../base/errors.ts';
import { replaceFile } from '../../base/replace-file.ts';
import { adoptInText } from '../../core/adopt/adopt-in-text.ts';
import { requireTrusted } from '../../core/approval/event.ts';
import { plan } from '../../engine/plan.ts';
import type { Outcome, PlanOutcome, TenantAdoption } from '../../engine/report.ts';
import type { Run } from '../../engine/run.ts';
import { TYPES } from '../../resources/list.ts';
import { loadTenants } from '../../tenant/load.ts';
import type { TenantSource } from '../../tenant/yaml/document.ts';
import { loadFiles } from './load.ts';
import type { CommandRequest } from './request.ts';

function adoptionsOf({ plan: found }: PlanOutcome, sources: readonly TenantSource[]): readonly TenantAdoption[] {
  return found.tenants.flatMap((tenant) => {
    const source = sources.find(({ file }) => file === tenant.file);
    if (!source || tenant.failure) return [];
    // Keeps the byte order mark, like every other byte that is not changed.
    const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(source.bytes);
    const adoption = adoptInText({ name: source.file, text: before }, tenant, TYPES);
    return [{ tenant: tenant.tenant, file: source.file, ...adoption, isChanged: adoption.text !== before }];
  });
}

/** Each file is valid by itself; two of them together may conflict. @throws HybridErrors */
function requireValid(sources: readonly TenantSource[], adoptions: readonly TenantAdoption[]): void {
  const texts = new Map(adoptions.map(({ file, text }) => [file, text]));
  const adopted = ({ file, bytes }: TenantSource) => {
    const text = texts.get(file);
    return { file, bytes: text === undefined ? bytes : Buffer.from(text) };
  };
  loadTenants(sources.map(adopted));
}

async function write(run: Run, { file, text }: TenantAdoption): Promise<void> {
  const path = resolve(run.directory, file);
  await replaceFile(path, text, run.context).catch((cause: unknown) => {
    throw problem('file.not-written#tenant', { path }, { cause });
  });
}

/**
 * Writes live values into the tenant files. Changes no service. In a terminal it writes the files, so that git shows the changes;
 * inside GitHub Actions it proposes them in a pull request. @throws Refusal for a workflow that must not change anything
 */
export async function adopt(run: Run, { files, intent }: CommandRequest): Promise<Outcome> {
  const event = await readEvent(run.context.environment);
  if (event) requireTrusted(event, 'adopt');
  const { tenants, sources } = await loadFiles(run, files);
  const found = await plan(run, { tenants, intent });
  const adoptions = adoptionsOf(found, sources);
  requireValid(sources, adoptions);
  const changed = adoptions.filter(({ isChanged }) => isChanged);
  if (!event) for (const adoption of changed) await write(run, adoption);
  const isDone = changed.length > 0 && found.result === 'differs';
  return { result: isDone ? 'changed' : found.result, plan: found.plan, adoptions, ...(event && { event }) };
}
