import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActionResult } from '../../simulators/runner/runner.ts';
import type { SimulatedRequest } from '../../simulators/server.ts';
import { loginsIn } from '../created-secrets.ts';
import type { Canary } from './forms.ts';
import { misplacedSecrets, missingSecrets } from './on-purpose.ts';
import { Scanner } from './scanner.ts';
import { type Sent, type Sinks, sentTo, sentToWrongService, sinksOfAction, sinksOfCommand } from './sinks.ts';

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
const astray = (canary: Canary, sent: readonly Sent[]) => [
  ...new Set(sentToWrongService([canary], sent, []).map(({ sink }) => sink)),
];
const SERVER: Canary['goesTo'] = ['configuration-server'];
const ofAction = (over: Partial<ActionResult>) => foundIn(sinksOfAction({ ...NOTHING, ...over }, []));
const login = (headers: object, more: object = {}) =>
  JSON.stringify([{ method: 'POST', url: 'https://vault/v1/auth/token/revoke-self', headers, ...more }]);

describe('a planted secret is found', () => {
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
      ...{ to, head: '{}', said: VALUE },
    }));
    expect(astray(CANARY, sent)).toEqual([
      'requests to genesys-cloud',
      'requests to configuration-server',
      'requests to github',
    ]);
  });
});

describe('in a request to GitHub', () => {
  const TOKEN: Canary = { ...CANARY, goesTo: ['github'] };
  const request = (method: string, path: string, json: object, headers = {}): SimulatedRequest => ({
    ...{ method, path: `/repos/acme/hybrid/${path}`, query: new URLSearchParams(), headers },
    ...{ json, text: JSON.stringify(json) },
  });
  const base64 = (text: string) => Buffer.from(text).toString('base64');

  it.each([
    ['a comment', request('POST', 'issues/1/comments', { body: `<!-- ${VALUE} -->` })],
    ['an issue', request('PATCH', 'issues/2', { title: 'Drift', body: `| x | ${VALUE} |` })],
    ['a pull request', request('POST', 'pulls', { title: VALUE, body: '' })],
    ['an address', request('GET', `contents/${VALUE}`, {})],
    ['a file in base64', request('PUT', 'contents/acme.yaml', { content: base64(`tenant: ${VALUE}`) })],
    ['a file in a tree', request('POST', 'git/trees', { tree: [{ content: `tenant: ${VALUE}` }] })],
    ['base64 in a file in a tree', request('POST', 'git/trees', { tree: [{}, { content: `k: ${base64(VALUE)}` }] })],
    ['base64 in a file in base64', request('PUT', 'contents/a', { content: base64(`k: ${base64(VALUE)}`) })],
  ])('%s is searched, for the login at GitHub as well', (_what, each) => {
    const sent = [sentTo('github', each)];
    expect(astray(CANARY, sent)).toEqual(['requests to github']);
    expect(astray(TOKEN, sent)).toEqual(['texts written at github']);
  });

  it('the header with the login is left out, and no other login is', () => {
    const sent = [sentTo('github', request('GET', 'pulls', {}, { authorization: `token ${VALUE}` }))];
    expect(astray(TOKEN, sent)).toEqual([]);
    expect(astray(CANARY, sent)).toEqual(['requests to github']);
    expect(loginsIn(sent)).toEqual([{ source: 'a login at GitHub', value: VALUE, goesTo: ['github'] }]);
  });
});

describe('in a file with requested secrets', () => {
  const secret: Canary = { source: 'kept oauth_client_desktop_1_client_secret', value: VALUE, goesTo: SERVER };
  const key: Canary = { source: 'kept saml_key_1_private_key', value: `${VALUE}, the key`, goesTo: SERVER };

  it('a missing secret is reported', () => {
    expect(missingSecrets([secret, key], [], [`a=${secret.value}`, `b=${key.value}`])).toEqual([]);
    expect(missingSecrets([secret], [], [`a=${secret.value}`])).toHaveLength(1);
    expect(missingSecrets([secret, key], [], ['a=another'])).toHaveLength(2);
    expect(missingSecrets([], [], [])).toHaveLength(2);
  });

  it('all other secrets are searched', () => {
    expect(misplacedSecrets([secret, CANARY], [], 'the kit', `a=${VALUE}`).map(({ canary }) => canary)).toEqual([
      CANARY,
    ]);
  });
});

describe('mask commands for the runner, and the logins that the post step ends', () => {
  it('are left out, and no text next to them', () => {
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
