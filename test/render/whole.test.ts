import { describe, expect, it } from 'vitest';
import { HELP } from '../../src/app/help.ts';
import { createLogins, readLogins } from '../../src/app/logins.ts';
import { outputsOf } from '../../src/app/outputs.ts';
import { HybridError } from '../../src/base/errors.ts';
import { Secret } from '../../src/base/secret.ts';
import { COMMANDS } from '../../src/engine/report.ts';
import { actionLog, type Runner, showError, showReport } from '../../src/render/action.ts';
import { reportMarkdown } from '../../src/render/markdown/report-markdown.ts';
import { reportText } from '../../src/render/words/report-text.ts';
import { acme, planOf, receipt, refused } from './example.ts';

/** Everything that an entry point passes to the runner. */
function recordingRunner({ summary = true } = {}) {
  const calls: string[] = [];
  const record = (name: string) => (message: string) => {
    calls.push(`${name} ${message}`);
  };
  const state: Record<string, string> = {};
  const runner: Runner = {
    info: record('info'),
    debug: record('debug'),
    error: record('error'),
    warning: record('warning'),
    notice: record('notice'),
    saveState: (name, value) => {
      state[name] = String(value);
    },
    summary: {
      addRaw: (text) => ({
        write: async () => {
          if (!summary) throw new Error('no file');
          calls.push(`summary ${text}`);
        },
      }),
    },
  };
  return { runner, calls, state };
}

const request = { command: 'apply', files: [], intent: { resetLostSecrets: false } } as const;
const partial = { command: 'apply', result: 'partial', plan: planOf(acme), receipt } as const;

describe('the output of an apply', () => {
  it('is the plan and then the receipt, on a terminal and in the summary', () => {
    const text = reportText(partial, { colour: false });
    expect(text.indexOf('Plan: 2 to create')).toBeLessThan(text.indexOf('Apply: 1 done'));
    expect(reportMarkdown(partial)).toMatch(/### Apply.*### Plan/s);
  });

  it('fits into one summary', () => {
    const fields = Array.from({ length: 10_000 }, (_, index) => ({ field: `f${index}`, after: 'x'.repeat(40) }));
    const big = { ...acme, changes: acme.changes.map((change) => ({ ...change, fields })) };
    const done = receipt.tenants.flatMap(({ operations }) => operations).slice(0, 1);
    const facts = Array.from({ length: 600 }, () => 'f'.repeat(900));
    const made = {
      ...receipt,
      tenants: [{ ...receipt.tenants[0], operations: done.map((each) => ({ ...each, facts })) }],
    };
    const markdown = reportMarkdown({
      ...partial,
      plan: planOf(big, acme),
      receipt: { ...receipt, ...made } as typeof receipt,
    });
    expect(Buffer.byteLength(markdown)).toBeLessThan(1024 * 1024);
  });

  it('is written as log, annotations and summary, and a step without a summary file does not fail', async () => {
    const { runner, calls } = recordingRunner();
    await showReport(runner, partial);
    expect(calls.map((call) => call.split(' ')[0])).toEqual(['info', 'error', 'error', 'warning', 'summary']);
    const without = recordingRunner({ summary: false });
    await showError(without.runner, new HybridError({ code: 'c', message: 'broken' }));
    expect(without.calls.map((call) => call.split(' ')[0])).toEqual(['info', 'error', 'info']);
  });

  it('has the counts of completed changes as its output', () => {
    expect(outputsOf(partial, { ...request, reportFile: 'r.json' })).toEqual({
      result: 'partial',
      tenants: '["acme"]',
      changes: '1',
      'plan-hash': 'c0ffee00c0ffee00',
      'report-file': 'r.json',
    });
  });
});

it('a plan says how many changes there are and where it was written', () => {
  const outputs = outputsOf(
    { command: 'plan', result: 'refused', plan: planOf(refused) },
    { ...request, out: 'plan.json' },
  );
  expect(outputs).toMatchObject({ changes: '1', 'plan-file': 'plan.json' });
});

it('verify and validate name what they checked', () => {
  const verification = { tenants: [{ tenant: 'acme', checks: [] }] };
  const verified = { command: 'verify', result: 'clean', verification } as const;
  expect(reportText(verified, { colour: false })).toContain('Verify: no checks in 1 tenant.');
  expect(reportMarkdown(verified)).toContain('### Verify');
  const validated = { command: 'validate', result: 'clean', tenants: [] } as const;
  expect(reportText(validated, { colour: false })).toBe('Validate: 0 tenant files checked, no errors.\n');
  expect(reportMarkdown(validated)).toBe('Validate: 0 tenant files checked, no errors.\n');
});

it('the log of the Action forges no command', () => {
  const { runner, calls } = recordingRunner();
  const log = actionLog(runner);
  for (const level of ['info', 'warn', 'debug'] as const) log[level]('::error::x');
  expect(calls).toEqual(['info : :error::x', 'warning : :error::x', 'debug : :error::x']);
});

it('logins that were not ended are passed to post, and no others', () => {
  const { runner, state } = recordingRunner();
  const logins = createLogins(runner);
  const open = {
    method: 'DELETE',
    url: 'https://a.example/token',
    headers: { Authorization: new Secret('t'), Accept: 'x' },
  } as const;
  const ended = { method: 'POST', url: 'https://b.example/revoke' } as const;
  logins.begun(open);
  logins.begun(ended);
  logins.ended(ended);
  logins.ended(ended);
  expect(readLogins(state.logins ?? '')).toMatchObject([{ method: 'DELETE', url: 'https://a.example/token' }]);
  expect(readLogins('')).toEqual([]);
  expect(readLogins('{}')).toEqual([]);
});

it('help names every command, and explains each', () => {
  for (const command of COMMANDS) {
    expect(HELP.text('overview', 80)).toContain(`\n  ${command} `);
    expect(HELP.text(command, 80)).toMatch(new RegExp(`^Usage: genesys-hybrid ${command} `));
  }
});
