import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentedWorkflows, type Job, jobsOf, shippedWorkflows, type WorkflowFile, workflowFile } from './files.ts';

interface Callable {
  readonly inputs?: Readonly<Record<string, { readonly required?: boolean }>>;
  readonly secrets?: Readonly<Record<string, unknown>>;
}

const SHIPPED = new Map(shippedWorkflows().map((file) => [basename(file.file), file]));
const CALL = /\/genesys-hybrid\/\.github\/workflows\/([\w-]+\.yml)@/;

function callableOf({ workflow }: WorkflowFile): Callable {
  return (workflow.on.workflow_call ?? {}) as Callable;
}

function rightsOf({ permissions }: Job): readonly string[] {
  const rights = typeof permissions === 'object' && permissions !== null ? Object.entries(permissions) : [];
  return rights.flatMap(([scope, right]) =>
    right === 'write' ? [`${scope}: read`, `${scope}: write`] : `${scope}: ${right}`,
  );
}

/** The parts of a call that GitHub would reject, or that are missing. */
function complaintsOf(job: Job & { readonly with?: object }): readonly string[] {
  const called = SHIPPED.get(CALL.exec(job.uses ?? '')?.[1] ?? '');
  if (!called) return [`there is no ${job.uses}`];
  const { inputs = {}, secrets = {} } = callableOf(called);
  const given = Object.keys(job.with ?? {});
  const named = Object.keys((job.secrets as object | undefined) ?? {});
  const held = rightsOf(job);
  const wanted = [...new Set(jobsOf(called).flatMap(([, each]) => rightsOf(each)))];
  return [
    ...given.filter((name) => !(name in inputs)).map((name) => `there is no input ${name}`),
    ...Object.keys(inputs).filter((name) => inputs[name]?.required && !given.includes(name)),
    ...Object.keys(secrets)
      .filter((name) => !named.includes(name))
      .map((name) => `the secret ${name} is not given`),
    ...wanted.filter((right) => !held.includes(right)).map((right) => `lacks ${right}`),
    ...held.filter((right) => !wanted.includes(right)).map((right) => `does not need ${right}`),
  ];
}

const callers = documentedWorkflows().filter(({ text }) => CALL.test(text));

describe('a repository with its own tenants', () => {
  it('has a calling workflow in the documentation for each workflow that can be called', () => {
    const callable = [...SHIPPED.values()].filter(({ workflow }) => 'workflow_call' in workflow.on);
    const called = callers.map(({ text }) => CALL.exec(text)?.[1]);
    expect(called.sort()).toEqual(callable.map(({ file }) => basename(file)).sort());
  });

  it.each(callers.map((file) => [file.file, file] as const))(
    '%s calls with existing values, and with no additional permission',
    (_name, file) => {
      expect(jobsOf(file).flatMap(([, job]) => complaintsOf(job))).toEqual([]);
    },
  );

  it.each(callers.map((file) => [file.file, file] as const))(
    '%s starts with the same events',
    (_name, { text, workflow }) => {
      const called = SHIPPED.get(CALL.exec(text)?.[1] ?? '');
      const events = Object.keys(called?.workflow.on ?? {}).filter((event) => event !== 'workflow_call');
      expect(Object.keys(workflow.on).sort()).toEqual(events.sort());
    },
  );
});

describe('a call of a workflow', () => {
  it('is refused when it lacks a permission or a secret, or has an unknown input', () => {
    const text = `on: push\njobs: { a: { uses: a/genesys-hybrid/.github/workflows/apply.yml@b, with: { tenant: a } } }\n`;
    const [job] = Object.values(workflowFile('caller.yml', text).workflow.jobs);
    expect(complaintsOf(job ?? {})).toEqual([
      'there is no input tenant',
      'the secret GENESYS_HYBRID_REVIEW_KEY is not given',
      'lacks contents: read',
      'lacks pull-requests: read',
      'lacks id-token: read',
      'lacks id-token: write',
    ]);
  });
});
