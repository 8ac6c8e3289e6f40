import { describe, expect, it } from 'vitest';
import { documentedWorkflows, shippedWorkflows } from './files.ts';
import { actionlint, languageService } from './lint.ts';

const FILES = [...shippedWorkflows(), ...documentedWorkflows()];
const file = '.github/workflows/broken.yml';

/** A complete workflow of one job, with features that actionlint is too old for. */
function workflow(step: string, over: { readonly needs?: string; readonly queue?: string } = {}): string {
  return `on: push
permissions: {}
concurrency: { group: one, queue: ${over.queue ?? 'max'}, cancel-in-progress: false }
jobs:
  plan:
    runs-on: ubuntu-latest
    ${over.needs ?? 'timeout-minutes: 5'}
    steps:
      - ${step}
`;
}

describe.each(FILES.map((each) => [each.file, each] as const))('%s', (_name, each) => {
  it('passes actionlint', async () => {
    expect(await actionlint(each)).toEqual([]);
  });

  it("passes GitHub's language service", async () => {
    expect(await languageService(each)).toEqual([]);
  });
});

describe('the checks of actionlint', () => {
  it('ignore only features that it does not know yet', async () => {
    expect(await actionlint({ file, text: workflow('uses: $/.') })).toEqual([]);
  });

  it('still find a job that does not exist', async () => {
    const text = workflow('uses: $/.', { needs: 'needs: discover' });
    expect(await actionlint({ file, text })).toEqual([
      expect.stringContaining('needs job "discover" which does not exist'),
    ]);
  });

  it('still find an action without a version, and an unknown key of concurrency', async () => {
    expect(await actionlint({ file, text: workflow('uses: actions/checkout') })).toHaveLength(1);
    const text = workflow('run: "true"').replace('queue: max', 'cue: max');
    expect(await actionlint({ file, text })).toEqual([expect.stringContaining('unexpected key "cue"')]);
  });

  it('still find a title of a pull request in a script', async () => {
    const text = workflow(`run: 'echo "\${{ github.event.pull_request.title }}"'`);
    expect(await actionlint({ file, text })).toEqual([expect.stringContaining('potentially untrusted')]);
  });
});

describe('the language service of GitHub', () => {
  it('knows the queue, and finds an unknown one', async () => {
    expect(await languageService({ file, text: workflow('uses: $/.') })).toEqual([]);
    expect(await languageService({ file, text: workflow('uses: $/.', { queue: 'all' }) })).not.toEqual([]);
  });

  it('reads action.yml at $/. and finds an input that it does not have', async () => {
    const text = workflow('{ uses: $/., with: { comand: plan } }');
    expect(await languageService({ file, text })).toEqual([expect.stringContaining("Invalid action input 'comand'")]);
  });

  it('finds no action where there is none', async () => {
    expect(await languageService({ file, text: workflow('uses: $/nowhere') })).toEqual([
      expect.stringContaining('Unable to resolve action'),
    ]);
  });
});
