import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordedEvent } from '../record/events.ts';
import { Recording } from '../record/recording.ts';
import { problemsIn, sinksOfRecord } from './recorded.ts';
import { Scanner } from './scanner.ts';

const VALUE = 'a-secret-that-was-planted';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A program that has the secret as `secret`, and a `file` to write to, which is deleted afterwards. */
async function recordOf(program: string): Promise<readonly RecordedEvent[]> {
  const recording = new Recording(join(folder, 'record'));
  const file = join(folder, 'written');
  const named = `const secret = '${VALUE}'; const file = '${file}';`;
  const words = ['--input-type=module', '--eval', `${IMPORTS}\n${named}\n${program}`];
  await promisify(execFile)(process.execPath, words, { env: { PATH: process.env.PATH, ...recording.environment } });
  expect(existsSync(file)).toBe(false);
  return recording.take();
}

const IMPORTS = `
  import { exec, execFileSync, execSync, fork, spawn, spawnSync } from 'node:child_process';
  import fs from 'node:fs';
  import { appendFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
  import { open, rm, writeFile } from 'node:fs/promises';
  import { createRequire } from 'node:module';
  import { get } from 'node:http';
  import { connect } from 'node:net';
  import { lookup } from 'node:dns/promises';
`;

function foundIn(events: readonly RecordedEvent[], services: readonly string[] = []): readonly string[] {
  const scanner = new Scanner([{ source: 'planted', value: VALUE, goesTo: [] }]);
  const sinks = Object.entries(sinksOfRecord(events, new Set(services)));
  return [...new Set(sinks.flatMap(([sink, text]) => scanner.scan(sink, text).map((find) => find.sink)))];
}

describe('the recorder finds a secret', () => {
  it.each([
    ['an argument', `spawn('true', [secret])`],
    ['an argument of a shell', `exec('true ' + secret)`],
    ['an argument, waited for', `execFileSync('true', [secret])`],
    ['an argument of a shell, waited for', `execSync('true ' + secret)`],
    ['a variable', `spawn('true', [], { env: { ...process.env, NEW: secret } })`],
    ['a variable, waited for', `spawnSync('true', [], { env: { ...process.env, NEW: secret } })`],
    ['its input', `spawnSync('cat', [], { input: secret })`],
    ['an argument of another Node', `fork('/dev/null', [secret])`],
  ])('that a process gets as %s', async (_how, program) => {
    expect(foundIn(await recordOf(program))).toEqual(['started processes']);
  });

  it.each([
    ['at once', `writeFileSync(file, secret); rmSync(file)`],
    ['at its end', `appendFileSync(file, secret); rmSync(file)`],
    ['by a descriptor', `const to = fs.openSync(file, 'w'); writeSync(to, Buffer.from(secret)); rmSync(file)`],
    [
      'in two pieces',
      `appendFileSync(file, ''); const to = fs.openSync(file, 'w'); for (const each of [secret.slice(0, 8), secret.slice(8)]) fs.writeSync(to, each); rmSync(file)`,
    ],
    ['with a promise', `await writeFile(file, secret); await rm(file)`],
    ['by a handle', `const to = await open(file, 'w'); await to.write(secret); await to.close(); await rm(file)`],
    ['by a stream', `fs.createWriteStream(file).end(secret, () => rmSync(file))`],
    ['by a required module', `createRequire(import.meta.url)('fs').writeFileSync(file, secret); rmSync(file)`],
  ])('that is written %s to a file that is deleted again', async (_how, program) => {
    expect(foundIn(await recordOf(program))).toEqual([expect.stringMatching(/^written .*\/written$/)]);
  });

  it('in the name of a file', async () => {
    expect(foundIn(await recordOf('fs.mkdirSync(file + secret)'))).toEqual(['names of files']);
  });

  it('in a name that is looked up', async () => {
    const found = foundIn(await recordOf(`await lookup(secret + '.invalid').catch(() => {})`));
    expect(found).toEqual(['names that were looked up']);
  });

  it('in a request to an unknown host, and not in one to a service', async () => {
    const events = await recordOf(`
      const { createServer } = createRequire(import.meta.url)('net');
      const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1', () => {
        connect(server.address().port, '127.0.0.1').on('error', () => {}).on('close', () => server.close()).end(secret);
      });
    `);
    const [host = ''] = events.flatMap((event) => (event.kind === 'connected' ? [event.to] : []));
    expect(foundIn(events)).toEqual(['sent to a wrong host']);
    expect(foundIn(events, [host])).toEqual([]);
    expect(problemsIn(events, new Set([host]))).toEqual([]);
  });
});

describe('the recorder reports an unknown host', () => {
  it.each([
    ['fetch', `await fetch('http://127.0.0.1:9999/').catch(() => {})`],
    ['a request', `get('http://127.0.0.1:9999/').on('error', () => {})`],
    ['TLS', `await fetch('https://127.0.0.1:9999/').catch(() => {})`],
    ['a socket', `connect({ host: '127.0.0.1', port: 9999 }).on('error', () => {})`],
  ])('asked with %s, whatever it was sent', async (_how, program) => {
    expect(problemsIn(await recordOf(program), new Set(['127.0.0.1:8']))).toEqual([
      'connected to 127.0.0.1:9999, which is not a service of this scenario',
    ]);
  });
});

it('the recorder reports a write that it cannot read', async () => {
  const program = `await writeFile(file, (async function* () { yield secret })()); await rm(file)`;
  expect(problemsIn(await recordOf(program), new Set())).toEqual([
    expect.stringContaining('data that the recorder cannot read'),
  ]);
});

it('a child process is recorded like its parent', async () => {
  const inner = `require("fs").writeFileSync("\${file}", "\${secret}"); require("fs").rmSync("\${file}")`;
  const found = foundIn(await recordOf(`spawnSync(process.execPath, ['--eval', \`${inner}\`])`));
  expect(found).toContainEqual(expect.stringMatching(/^written /));
});

it('a text that no process is given is not found', async () => {
  const events = await recordOf(`spawn('true', ['x']); writeFileSync(file, 'x'); rmSync(file); console.log(1)`);
  expect(foundIn(events)).toEqual([]);
});
