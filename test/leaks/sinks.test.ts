import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActionResult } from '../simulators/runner/runner.ts';
import type { Canary } from './forms.ts';
import { Scanner } from './scanner.ts';
import { type Sinks, sentAstray, sinksOfAction, sinksOfCommand } from './sinks.ts';

const VALUE = 'a-secret-that-was-planted';
const CANARY: Canary = { source: 'planted', value: VALUE, goesTo: ['vault'] };
const NOTHING: ActionResult = {
  ...{ result: 'success', exitCode: 0, postExitCode: 0, stdout: '', stderr: '', commands: [], masks: [] },
  ...{ annotations: [], outputs: {}, jobOutputs: {}, state: {}, exported: {}, summary: '', visibleLog: '', files: {} },
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const foundIn = (sinks: Sinks) =>
  Object.entries(sinks).flatMap(([sink, text]) => new Scanner([CANARY]).scan(sink, text).map((find) => find.sink));
const ofAction = (over: Partial<ActionResult>) => foundIn(sinksOfAction({ ...NOTHING, ...over }, []));
const login = (headers: object, more: object = {}) =>
  JSON.stringify([{ method: 'POST', url: 'https://vault/v1/auth/token/revoke-self', headers, ...more }]);

describe('a secret that was planted is found', () => {
  it.each<[string, Partial<ActionResult>]>([
    ['stdout', { stdout: `x ${VALUE}` }],
    ['stderr', { stderr: VALUE }],
    ['outputs', { outputs: { result: VALUE } }],
    ['state', { state: { more: VALUE } }],
    ['exported', { exported: { A: VALUE } }],
    ['summary', { summary: VALUE }],
    ['annotations', { annotations: [{ level: 'error', message: VALUE, properties: {} }] }],
    ['visible log', { visibleLog: VALUE }],
    ['runner file temp/report.json', { files: { 'temp/report.json': VALUE } }],
    ['runner file commands/step_summary', { files: { 'commands-a1/step_summary': VALUE } }],
  ])('in %s of the Action', (sink, over) => {
    expect(ofAction(over)).toEqual([sink]);
  });

  it.each(['plan.json', 'receipt.json', 'kit.cfg'])('in a file: %s', (name) => {
    writeFileSync(join(folder, name), VALUE);
    expect(foundIn(sinksOfAction(NOTHING, [folder]))).toEqual([`file ${name}`]);
  });

  it.each(['stdout', 'stderr'])('in %s of the command', (sink) => {
    const result = { status: 0, stdout: '', stderr: '', took: 0, [sink]: VALUE };
    expect(foundIn(sinksOfCommand(['plan'], result, []))).toEqual([sink]);
  });

  it('in the arguments of a process', () => {
    const result = { status: 0, stdout: '', stderr: '', took: 0 };
    expect(foundIn(sinksOfCommand(['plan', `--token=${VALUE}`], result, []))).toEqual(['arguments']);
  });

  it('in a request to another service than its own, and only there', () => {
    const sent = (['vault', 'genesys-cloud', 'configuration-server', 'github'] as const).map((to) => ({
      to,
      text: VALUE,
    }));
    expect(sentAstray([CANARY], sent, []).map(({ sink }) => sink)).toEqual([
      'requests to genesys-cloud',
      'requests to configuration-server',
      'requests to github',
    ]);
  });
});

describe('what tells the runner what to hide, and the logins that post ends', () => {
  it('are left out, and nothing beside them', () => {
    expect(ofAction({ stdout: `::add-mask::${VALUE}\n` })).toEqual([]);
    expect(ofAction({ state: { logins: login({ 'X-Vault-Token': VALUE }) } })).toEqual([]);
    expect(ofAction({ files: { 'commands-a/state': `logins<<E\n${login({ Authorization: VALUE })}\nE\n` } })).toEqual(
      [],
    );
    expect(ofAction({ stdout: `::add-mask::x\n::debug::${VALUE}\n` })).toEqual(['stdout']);
    expect(ofAction({ state: { logins: login({ Cookie: VALUE }) } })).toEqual(['state']);
    expect(ofAction({ state: { logins: login({}, { body: VALUE }) } })).toEqual(['state']);
    expect(ofAction({ files: { 'commands-a/state': `logins<<E\n${login({}, { body: VALUE })}\nE\n` } })).toHaveLength(
      1,
    );
  });
});
