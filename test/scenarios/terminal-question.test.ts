import { describe, expect, it } from 'vitest';
import { HAS_TERMINAL, runInTerminal, type Screen } from '../simulators/terminal.ts';
import { acmeFolder } from './acme-folder.ts';

const acme = acmeFolder();
const QUESTION = /\? \[y\/N\] /;
const REFUSED = 'Nothing was changed: the question was not answered with y';

interface Typed {
  readonly keys?: () => string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** `keys` are typed once the question is visible. */
function atTerminal(words: readonly string[], { keys, environment = {} }: Typed = {}): Promise<Screen> {
  return runInTerminal(words, {
    directory: acme.directory,
    environment: { ...acme.simulators.environment, ...environment },
    ...(keys && { type: { at: QUESTION, keys } }),
  });
}

const isChanged = () => acme.simulators.options('acme') !== undefined;

describe.skipIf(!HAS_TERMINAL)('apply on a terminal', () => {
  it('shows the plan, asks, and applies what was shown after y', async () => {
    let isEarly = false;
    const keys = () => {
      isEarly = isChanged();
      return 'y\n';
    };
    const { status, text } = await atTerminal(['apply', 'acme.yaml'], { keys });
    expect(status).toBe(0);
    expect(isEarly).toBe(false);
    expect(text).toContain('Apply these changes to 1 tenant? [y/N] ');
    expect(text.split('Plan hash ')).toHaveLength(2);
    expect(text.trimEnd().split('\n').at(-1)).toBe('Apply: 7 done in 1 of 1 tenant.');
    expect(isChanged()).toBe(true);
  }, 30_000);

  it.each([
    ['n', 'n\n'],
    ['an empty line', '\n'],
    ['another word', 'yep\n'],
    ['the end of input', '\u0004'],
    ['Ctrl-C', '\u0003'],
  ])(
    'changes nothing after %s, and says so with status 1',
    async (_what, typed) => {
      const { status, text } = await atTerminal(['apply', 'acme.yaml'], { keys: () => typed });
      expect(status).toBe(1);
      expect(text).toContain(REFUSED);
      expect(text).not.toContain('Stopping');
      expect(isChanged()).toBe(false);
      expect(acme.simulators.organization('acme').clients.map(({ name }) => name)).not.toContain('Desktop');
    },
    30_000,
  );

  it('refuses with status 3 where the plan differs after the answer', async () => {
    await acme.applied();
    const rename = (name: string) => Object.assign(desktop(), { name });
    const desktop = () => acme.simulators.organization('acme').clients.find(({ id }) => id === desktopId) ?? {};
    const desktopId = acme.simulators.organization('acme').clients.find(({ name }) => name === 'Desktop')?.id;
    rename('Renamed');
    const keys = () => {
      rename('Renamed again');
      return 'y\n';
    };
    const { status, text } = await atTerminal(['apply', 'acme.yaml'], { keys });
    expect(status).toBe(3);
    expect(text).toContain('(plan.outdated)');
    expect(text).toContain('"Renamed again" -> "Desktop"');
    expect(desktop()).toMatchObject({ name: 'Renamed again' });
  }, 30_000);

  it('does not ask with --yes, and does not ask in CI', async () => {
    const quick = await atTerminal(['apply', 'acme.yaml', '--yes']);
    expect(quick).toMatchObject({ status: 0, text: expect.not.stringMatching(QUESTION) });
    expect(isChanged()).toBe(true);
    const again = await atTerminal(['apply', 'acme.yaml'], { environment: { CI: 'true' } });
    expect(again).toMatchObject({ status: 0, text: expect.not.stringMatching(QUESTION) });
  }, 30_000);

  it('does not ask where there are no changes', async () => {
    await acme.applied();
    const { status, text } = await atTerminal(['apply', 'acme.yaml']);
    expect(status).toBe(0);
    expect(text).not.toMatch(QUESTION);
    expect(text).toContain('Apply: nothing to do. 1 tenant up to date.');
  }, 30_000);
});

describe.skipIf(!HAS_TERMINAL)('rotate on a terminal', () => {
  it('asks too, and its last line names it', async () => {
    await acme.applied();
    const words = ['rotate', 'acme.yaml', '--what', 'pacing'];
    expect(await atTerminal(words, { keys: () => 'n\n' })).toMatchObject({
      status: 1,
      text: expect.stringContaining(REFUSED),
    });
    const { status, text } = await atTerminal(words, { keys: () => 'y\n' });
    expect(status).toBe(0);
    expect(text.trimEnd().split('\n').at(-1)).toMatch(/^Rotate: \d+ done in 1 of 1 tenant\.$/);
  }, 60_000);

  it('does not ask for a dry run', async () => {
    await acme.applied();
    const { status, text } = await atTerminal(['rotate', 'acme.yaml', '--what', 'pacing', '--dry-run']);
    expect(status).toBe(2);
    expect(text).not.toMatch(QUESTION);
  }, 30_000);
});

describe.skipIf(!HAS_TERMINAL)('progress on a terminal', () => {
  it('moves no cursor in CI', async () => {
    const up = new RegExp(`${'\u001b'}\\[\\d+A`);
    expect((await atTerminal(['plan', 'acme.yaml'])).raw).toMatch(up);
    expect((await atTerminal(['plan', 'acme.yaml'], { environment: { CI: 'true' } })).raw).not.toMatch(up);
  }, 30_000);
});

describe('apply without a terminal', () => {
  it('applies without a question', async () => {
    const { status, stdout } = await acme.run('apply', 'acme.yaml');
    expect(status).toBe(0);
    expect(stdout).not.toMatch(QUESTION);
    expect(isChanged()).toBe(true);
  });
});
