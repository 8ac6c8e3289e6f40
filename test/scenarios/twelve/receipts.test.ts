import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { jobsOf, shippedWorkflows } from '../../workflows/files.ts';

/** Replaces `gh run list`, with the filter that it gets, over the runs in a file, and `gh run download`. */
const GH = `#!/bin/bash
set -euo pipefail
if [[ "$2" == list ]]; then
  while [[ "$1" != --jq ]]; do shift; done
  exec jq -r "$2" "$RUNS"
fi
mkdir -p receipts && cp "receipt-of-$3.json" receipts/
`;

const workflow = shippedWorkflows().find(({ file }) => file.endsWith('/drift.yml'));
const [step] = new Map(workflow ? jobsOf(workflow) : []).get('receipt')?.steps ?? [];

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
  mkdirSync(join(directory, 'programs'));
  writeFileSync(join(directory, 'programs/gh'), GH, { mode: 0o755 });
});
afterEach(() => rmSync(directory, { recursive: true }));

/** The runs of apply.yml, newest first; each has a receipt. */
function receiptOf(runs: readonly { readonly databaseId: number; readonly event: string }[]): string | undefined {
  const file = join(directory, 'runs.json');
  writeFileSync(file, JSON.stringify(runs));
  for (const { databaseId } of runs) {
    const receipt = { finished: '2026-11-30T05:00:00Z', tenants: [{ tenant: `of run ${databaseId}` }] };
    writeFileSync(join(directory, `receipt-of-${databaseId}.json`), JSON.stringify(receipt));
  }
  const { status } = spawnSync('bash', ['-e', '-c', step?.run ?? 'exit 9'], {
    cwd: directory,
    env: {
      PATH: [join(directory, 'programs'), process.env.PATH].join(delimiter),
      ...{ RUNS: file, WORKFLOW: 'apply.yml', GITHUB_REF_NAME: 'main' },
    },
  });
  expect(status).toBe(0);
  try {
    return JSON.parse(readFileSync(join(directory, 'receipt.json'), 'utf8')).tenants[0].tenant;
  } catch {
    return undefined;
  }
}

it('drift ignores the receipt of a run of a pull request, though a fork names its workflow and its branch like ours', () => {
  const forged = ['pull_request', 'pull_request_target', 'workflow_run', 'issue_comment'].map((event, index) => ({
    ...{ databaseId: 90 + index, event },
  }));
  expect(receiptOf([...forged, { databaseId: 7, event: 'push' }])).toBe('of run 7');
});

it('drift works without a receipt where only pull requests have one', () => {
  expect(receiptOf([{ databaseId: 9, event: 'pull_request' }])).toBeUndefined();
});
