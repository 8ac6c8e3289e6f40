import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runChild } from '../simulators/child.ts';
import { acmeFolder } from './acme-folder.ts';

const acme = acmeFolder();
const path = (name: string) => join(acme.directory, name);

/** Each creates a file of this type at a path, or names an existing one. */
const MADE: Readonly<Record<string, (file: string) => string>> = {
  'a pipe without a writer': (file) => {
    execFileSync('mkfifo', [file]);
    return file;
  },
  'an endless device': () => '/dev/zero',
  'a directory': (file) => {
    mkdirSync(file);
    return file;
  },
  'a name that does not exist': (file) => file,
  'a file of more than 64 MiB': (file) => {
    writeFileSync(file, '');
    truncateSync(file, 64 * 1024 * 1024 + 1);
    return file;
  },
  'UTF-16': (file) => {
    writeFileSync(file, Buffer.from('\uFEFF{}', 'utf16le'));
    return file;
  },
  'a text that is not JSON': (file) => {
    writeFileSync(file, '{"client_secret": "hunter2-hunter2');
    return file;
  },
};

const CODES: Readonly<Record<string, readonly [suffix: string, reason: string]>> = {
  'a pipe without a writer': ['broken', 'it is not a file'],
  'an endless device': ['broken', 'it is not a file'],
  'a directory': ['broken', 'it is a directory'],
  'a name that does not exist': ['unreadable', 'no such file'],
  'a file of more than 64 MiB': ['broken', 'it is larger than 64 MiB'],
  'UTF-16': ['broken', 'it is not UTF-8'],
  'a text that is not JSON': ['broken', 'it is not JSON'],
};

const OPTIONS = [
  ['apply', '--plan', 'plan'],
  ['drift', '--receipt', 'receipt'],
] as const;

describe.each(OPTIONS)('%s with %s', (command, option, code) => {
  it.each(Object.keys(MADE))('refuses %s, says why, and asks no service', async (kind) => {
    const file = MADE[kind]?.(path('given.json')) ?? '';
    const [suffix, reason] = CODES[kind] ?? [];
    const { status, stderr } = await acme.run(command, 'acme.yaml', option, file);
    expect(stderr).toContain(`${reason}  (${code}.${suffix})`);
    expect(stderr).toMatch(/\n {2}Fix: (Pass|Check) .+\n/);
    expect(stderr).not.toContain('hunter2');
    expect([status, acme.simulators.genesysCloud.requests.length]).toEqual([1, 0]);
  });
});

it('reads a plan and a receipt that an editor gave a byte order mark', async () => {
  const withMark = (name: string) => writeFileSync(path(name), `\uFEFF${readFileSync(path(name), 'utf8')}`);
  await acme.run('plan', 'acme.yaml', '--out', 'plan.json');
  withMark('plan.json');
  expect(await acme.run('apply', 'acme.yaml', '--plan', 'plan.json', '--receipt', 'receipt.json')).toMatchObject({
    status: 0,
  });
  withMark('receipt.json');
  expect((await acme.run('drift', 'acme.yaml', '--receipt', 'receipt.json')).status).toBe(0);
});

it('refuses a pipe in place of an export', async () => {
  execFileSync('mkfifo', [path('acme.cfg')]);
  const { status, stderr } = await acme.run('verify', 'acme.yaml', '--file', 'acme.cfg');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Error: /);
});

it.each(['a pipe without a writer', 'an endless device'])('does not accept %s as an event of GitHub', async (kind) => {
  const environment = {
    ...acme.simulators.environment,
    ...{
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_EVENT_PATH: MADE[kind]?.(path('event.json')) ?? '',
    },
  };
  const { status, stderr } = await runChild(['apply', 'acme.yaml'], { environment, directory: acme.directory });
  expect([status, acme.simulators.genesysCloud.requests.length]).toEqual([3, 0]);
  expect(stderr).toMatch(/^Refused: /);
});
