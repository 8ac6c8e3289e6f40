import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, neutralise, oneLine, visible, withoutCommands } from '../../src/render/neutralise.ts';
import { linesOf, parseCommand } from '../simulators/runner/commands.ts';
import { hostileText, withoutIgnored } from './hostile.ts';

const commandsIn = (text: string) =>
  linesOf(text)
    .flatMap((line) => [parseCommand(line), parseCommand(withoutIgnored(line))])
    .filter(Boolean);

describe('neutralise', () => {
  it.each([
    ['::error::x', ': :error::x'],
    ['  \u3000::add-mask::x', '  \u3000: :add-mask::x'],
    ['fine\r::stop-commands::x', 'fine\n: :stop-commands::x'],
    ['a ##[error]x', 'a # #[error]x'],
    ['###[group]', '## #[group]'],
    ['\u00ad::error::x', '<U+00AD>::error::x'],
    ['#\u200b#[error]x', '#<U+200B>#[error]x'],
    ['\u001b[2Jgone', '␛[2Jgone'],
    ['a\u0000b\u007f', 'a␀b␡'],
    ['evil\u202etxt.exe', 'evil<U+202E>txt.exe'],
    ['line\u2028break\u0085', 'line<U+2028>break<U+0085>'],
    ['half \ud800 character', 'half <U+D800> character'],
  ])('shows %j as %j', (text, shown) => {
    expect(neutralise(text)).toBe(shown);
    expect(commandsIn(neutralise(text))).toEqual([]);
  });

  it.each(['Engage Agent Pacing', 'journey:session:view', 'a :: b', 'Zürich, 漢字, 🦊', 'issue #12 [x]', ''])(
    'leaves %j unchanged',
    (text) => {
      expect(neutralise(text)).toBe(text);
    },
  );

  it('leaves no line that the runner would obey, whatever it is given', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(commandsIn(neutralise(text))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('neutralises values inside our own lines, too', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (one, other) => {
        expect(commandsIn(withoutCommands(`${visible(one)}\n  ${oneLine(other, 40)} # ${visible(one)}`))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves nothing that a terminal would act on', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(neutralise(text)).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(neutralise(neutralise(text))).toBe(neutralise(text));
      }),
    );
  });

  it('keeps the colours of our own text', () => {
    expect(withoutCommands('\u001b[32m+ create\u001b[0m\n::error::')).toBe('\u001b[32m+ create\u001b[0m\n: :error::');
  });
});

describe('cut', () => {
  it.each([
    ['short', 5, 'short'],
    ['0123456789', 5, '01…89'],
    ['0123456789', 4, '01…9'],
    ['0123456789', 2, '0…'],
    ['🦊🦊🦊🦊', 3, '🦊…🦊'],
  ])('%j to %d characters is %j', (text, length, expected) => {
    expect(cut(text, length)).toBe(expected);
  });
});
