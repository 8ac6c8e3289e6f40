import { describe, expect, it } from 'vitest';
import { createProgress, type ProgressOptions } from '../../src/render/progress.ts';
import { wantsColour, widthOf } from '../../src/render/style.ts';
import { linesOf, parseCommand } from '../simulators/runner/commands.ts';

const plainEnvironment = { environment: { NO_COLOR: '1' } };

function recorded(terminal: { isTTY?: boolean; columns?: number }, options: ProgressOptions = plainEnvironment) {
  const written: string[] = [];
  const out = { ...terminal, write: (text: string) => written.push(text) };
  return { written, out, progress: createProgress(out, options) };
}

const UP = new RegExp(`^${'\u001b'}\\[(\\d+)A`);

/** The visible screen of a terminal after cursor-up, clear-to-end and text. */
function screen(written: readonly string[]): string {
  let lines: string[] = [];
  for (const text of written) {
    const up = Number(UP.exec(text)?.[1] ?? 0);
    const rest = text.replace(UP, '').replace('\r\u001b[J', '');
    lines = [...lines.slice(0, lines.length - up), ...rest.split('\n').slice(0, -1)];
  }
  return lines.map((line) => `${line}\n`).join('');
}

describe('progress without a terminal', () => {
  it('is one plain line for each step', () => {
    const { written, progress } = recorded({});
    progress.step('acme', 'role/employee', 'role employee', 'started');
    progress.step('acme', 'role/employee', 'role employee', 'done');
    progress.step('globex', 'admin', 'administrator ada', 'not-started');
    progress.line('warning: slow');
    progress.close();
    progress.step('acme', 'x', 'ignored', 'done');
    progress.line('after');
    expect(written.join('')).toBe(
      'acme: role employee: started\nacme: role employee: done\nglobex: administrator ada: not started\nwarning: slow\nafter\n',
    );
  });

  it.each([{}, { isTTY: true, columns: 40 }])('forges no command (%j)', (terminal) => {
    const { written, progress } = recorded(terminal);
    progress.step('::error::x', 'a', '##[error]y\n::add-mask::z', 'failed');
    progress.line('a\n::stop-commands::b \u001b[2J');
    expect(
      linesOf(written.join(''))
        .map((line) => parseCommand(line))
        .filter(Boolean),
    ).toEqual([]);
    expect(written.join('')).not.toContain('\u001b[2J');
  });

  it('is plain on a terminal that cannot move its cursor', () => {
    const { written, progress } = recorded({ isTTY: true, columns: 80 }, { environment: { TERM: 'dumb' } });
    progress.step('acme', 'a', 'role employee', 'done');
    expect(written).toEqual(['acme: role employee: done\n']);
  });
});

describe('progress on a terminal', () => {
  it('is a list that is rewritten in place', () => {
    const { written, progress } = recorded({ isTTY: true, columns: 60 });
    progress.step('acme', 'role', 'role employee', 'started');
    progress.step('globex', 'role', 'role employee', 'started');
    progress.step('acme', 'saml-key', 'SAML key', 'started');
    expect(screen(written)).toBe('> acme    role employee, SAML key\n> globex  role employee\n');
    progress.step('acme', 'role', 'role employee', 'done');
    progress.step('acme', 'saml-key', 'SAML key', 'done');
    progress.step('globex', 'role', 'role employee', 'failed');
    progress.step('globex', 'admin', 'administrator', 'not-started');
    expect(screen(written)).toBe('v acme    SAML key\nx globex  role employee: failed\n');
  });

  it('keeps other lines above the list, and removes the list when it is closed', () => {
    const { written, progress } = recorded({ isTTY: true, columns: 60 });
    progress.step('acme', 'a', 'role employee', 'started');
    progress.line('warning: slow');
    progress.step('acme', 'a', 'role employee', 'done');
    progress.close();
    progress.line('stopped');
    expect(screen(written)).toBe('warning: slow\nstopped\n');
  });

  it.each([1, 2, 5, 10, 20, 41])('never writes a line that a terminal of %d columns would wrap', (columns) => {
    const { written, progress } = recorded({ isTTY: true, columns });
    for (const tenant of ['acme', '漢字漢字漢字', 'a-very-long-name-of-a-tenant-that-does-not-end']) {
      progress.step(tenant, 'a', 'OAuth client "Engage Agent Pacing" 🦊', 'started');
    }
    for (const line of screen(written).split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(Math.max(1, columns - 1));
  });

  it('shows running tenants first when there are more tenants than lines', () => {
    const { written, progress } = recorded({ isTTY: true }, { ...plainEnvironment, rows: 2 });
    for (const [tenant, state] of [
      ['a', 'done'],
      ['b', 'failed'],
      ['c', 'done'],
      ['d', 'started'],
    ] as const) {
      progress.step(tenant, 'x', 'role', state);
    }
    expect(screen(written)).toBe('> d  role\nx b  role: failed\n  and 2 more\n');
  });

  it('is coloured where colours are wanted', () => {
    const { written, progress } = recorded({ isTTY: true, columns: 80 }, { environment: {} });
    progress.step('acme', 'a', 'role', 'done');
    expect(written.join('')).toContain('\u001b[32mv\u001b[0m acme  role');
  });
});

describe('colours', () => {
  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ TERM: 'dumb' }, true, false],
  ])('with %j, on a terminal: %s', (environment, isTTY, expected) => {
    expect(wantsColour(environment, isTTY)).toBe(expected);
  });
});
