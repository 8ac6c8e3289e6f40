import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readPages } from '../docs/pages.ts';

export const ROOT = join(import.meta.dirname, '../..');

export interface Step {
  readonly if?: unknown;
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, unknown>>;
}

export interface Concurrency {
  readonly group?: string;
  readonly queue?: string;
  readonly 'cancel-in-progress'?: unknown;
}

export interface Job {
  readonly if?: unknown;
  readonly needs?: unknown;
  readonly uses?: string;
  readonly secrets?: unknown;
  readonly environment?: unknown;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>> | string;
  readonly 'timeout-minutes'?: number;
  readonly strategy?: { readonly 'fail-fast'?: boolean; readonly 'max-parallel'?: number; readonly matrix?: unknown };
  readonly steps?: readonly Step[];
}

export interface Workflow {
  readonly name?: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly concurrency?: Concurrency;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** A workflow file, as text and parsed. */
export interface WorkflowFile {
  readonly file: string;
  readonly text: string;
  readonly workflow: Workflow;
}

export function workflowFile(file: string, text: string): WorkflowFile {
  return { file, text, workflow: parse(text) as Workflow };
}

export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The workflows of this repository. */
export function shippedWorkflows(): readonly WorkflowFile[] {
  const names = readdirSync(join(ROOT, '.github/workflows')).sort();
  return names.map((name) => workflowFile(`.github/workflows/${name}`, read(`.github/workflows/${name}`)));
}

const PLACES: Readonly<Record<string, string>> = {
  OWNER: 'acme',
  COMMIT: '3d3c42e5aac5ba805825da76410c181273ba90b1',
  VERSION: 'v1.0.0',
};

/** Replaces the placeholders that a reader of a page fills in. */
export function fillPlaces(text: string): string {
  return text.replaceAll(/\b(OWNER|COMMIT|VERSION)\b/g, (place) => PLACES[place] ?? place);
}

/** The complete workflows in documents, with their comment `# .github/workflows/NAME.yml` as name. */
export function documentedWorkflows(): readonly WorkflowFile[] {
  return readPages().flatMap(({ file, blocks }) => {
    const whole = blocks.filter(
      ({ language, text }) => language === 'yaml' && /^on:/m.test(text) && /^jobs:/m.test(text),
    );
    return whole.map(({ line, text }) => {
      const [, name = `${line}.yml`] = /^# \.github\/workflows\/(\S+)/.exec(text) ?? [];
      return workflowFile(`${file}/${name}`, fillPlaces(text));
    });
  });
}

export function jobsOf({ workflow }: WorkflowFile): readonly (readonly [name: string, job: Job])[] {
  return Object.entries(workflow.jobs);
}

export function stepsOf(file: WorkflowFile): readonly Step[] {
  return jobsOf(file).flatMap(([, { steps = [] }]) => steps);
}
