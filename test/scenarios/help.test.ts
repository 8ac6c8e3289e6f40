import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT, runChild } from '../simulators/child.ts';
import { acmeFile } from '../simulators/in-process.ts';

let directory: string;
const run = (...words: readonly string[]) => runChild(words, { directory });
const write = (name: string, text: string) => writeFileSync(join(directory, name), text);

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-help-'));
  cpSync(join(ROOT, 'tenants', 'acme.yaml'), join(directory, 'tenants', 'acme.yaml'));
  cpSync(join(ROOT, 'tenants', 'globex.yaml'), join(directory, 'tenants', 'second.yaml'));
});
afterEach(() => rmSync(directory, { recursive: true }));

describe('help', () => {
  it('is the same for `help COMMAND`, `COMMAND --help` and `COMMAND -h`', async () => {
    const [one, two, three] = await Promise.all([run('help', 'drift'), run('drift', '--help'), run('drift', '-h')]);
    expect(one).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringMatching(/^Usage: genesys-hybrid drift /),
    });
    expect([two.stdout, three.stdout]).toEqual([one.stdout, one.stdout]);
  });

  it('explains environment variables and error codes', async () => {
    expect((await run('help', 'environment')).stdout).toContain('GENESYS_HYBRID_SECRETS_FILE');
    const { status, stdout } = await run('help', 'plan.outdated');
    expect([status, stdout.split('\n')[0]]).toEqual([0, 'plan.outdated']);
    expect(stdout).toContain('\nFix: ');
    expect(await run('help', 'plan.outdted')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('No help for "plan.outdted"; did you mean "plan.outdated"?'),
    });
  });

  it('shows the version with `version` too', async () => {
    expect((await run('version')).stdout).toBe((await run('--version')).stdout);
  });
});

describe('an error on the command line', () => {
  it.each([
    [['plna'], 'Unknown command "plna"; did you mean "plan"?'],
    [['plna', '--help'], 'Unknown command "plna"; did you mean "plan"?'],
    [['plan', '--rport', 'x'], 'Unknown option --rport; did you mean "--report"?'],
    [['apply', '--dryrun'], 'Unknown option --dryrun; did you mean "--dry-run"?'],
    [['apply', '--dry-run'], 'apply does not take --dry-run. Nothing was done'],
    [['plan', '--dry-run=true'], '--dry-run takes no value'],
    [['plan', '--out', '--json'], '--out needs a value'],
    [['plan', '--out'], '--out needs a value'],
    [['plan', '--only', 'cluod'], 'Invalid value "cluod" for --only; did you mean "cloud"?'],
    [['network', '--format', 'xml'], 'Invalid value "xml" for --format'],
    [['rotate', '--what', 'saml', '--strategy', 'rest'], 'Invalid value "rest" for --strategy; did you mean "reset"?'],
    [['rotate', '--what', 'saml', '--only', 'engage'], 'rotate cannot start on the Engage side. Nothing was done'],
    [['verify', '--reset-lost-secrets'], 'verify does not take --reset-lost-secrets. Nothing was done'],
    [['completion'], 'No completion script for the shell ""'],
    [['completion', 'bsh'], 'the shell "bsh"; did you mean "bash"?'],
    [['validate', 'acmee'], 'nothing matches "acmee" in'],
    [['validate', 'acme', 'globx'], 'did you mean "globex"?'],
  ])('in %j is reported with exit status 1', async (words, message) => {
    expect(await run(...words)).toMatchObject({ status: 1, stderr: expect.stringContaining(`Error: `) });
    expect((await run(...words)).stderr).toContain(message);
  });

  it('is one JSON document with --json', async () => {
    const { status, stdout } = await run('plan', '--json', '--probe');
    expect([status, JSON.parse(stdout).result, JSON.parse(stdout).errors[0].code]).toEqual([
      1,
      'failed',
      'usage.not-taken',
    ]);
  });
});

describe('the name of a tenant', () => {
  const validated = async (...words: readonly string[]) => {
    const { stdout } = await run('validate', '--json', ...words);
    return JSON.parse(stdout).tenants.map(({ file }: { file: string }) => file);
  };

  it('works in place of its file, whatever the name of the file is', async () => {
    expect(await validated('acme')).toEqual(['tenants/acme.yaml']);
    expect(await validated('globex')).toEqual(['tenants/second.yaml']);
    expect(await validated('globex', 'tenants/acme.yaml', 'acme')).toEqual([
      'tenants/acme.yaml',
      'tenants/second.yaml',
    ]);
  });

  it('works next to a folder of that name, and a file of that name takes precedence', async () => {
    mkdirSync(join(directory, 'acme'));
    expect(await validated('acme')).toEqual(['tenants/acme.yaml']);
    write('globex', acmeFile().replace(/^tenant: acme$/m, 'tenant: other'));
    expect(await validated('globex')).toEqual(['globex']);
  });

  it('shows the errors of its file', async () => {
    write('tenants/acme.yaml', 'tenant: acme\n  broken');
    const { status, stderr } = await run('validate', 'acme');
    expect(status).toBe(1);
    expect(stderr).toContain('tenants/acme.yaml:');
  });
});

describe('completion for bash', () => {
  /** The suggestions of bash for the last of these words. */
  function offered(...words: readonly string[]): readonly string[] {
    const script = `source <("$1" "$2" completion bash); shift 2
COMP_WORDS=(genesys-hybrid "$@"); COMP_CWORD=$#; _genesys_hybrid; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const cli = join(ROOT, 'dist', 'cli.js');
    const { stdout } = spawnSync('bash', ['-c', script, 'bash', process.execPath, cli, ...words], {
      cwd: directory,
      encoding: 'utf8',
    });
    return stdout.split('\n').filter((line) => line !== '');
  }

  it('offers commands, options, values, tenants and files', () => {
    expect(offered('pl')).toEqual(['plan']);
    expect(offered('plan', '--o')).toEqual(['--out', '--only']);
    expect(offered('plan', '--only', '')).toEqual(['cloud', 'engage']);
    expect(offered('plan', 'acm')).toEqual(['acme']);
    expect(offered('apply', '--plan', 'ten')).toEqual(['tenants']);
    expect(offered('help', 'env')).toEqual(['environment']);
  });
});
