import { describe, expect, it } from 'vitest';
import { fold } from '../../src/render/fold.ts';
import { createPaint, widthOf } from '../../src/render/style.ts';
import { planText, receiptText } from '../../src/render/terminal.ts';
import { acme, clean, failed, planOf, receipt, refused } from './example.ts';

const folded = (text: string, width: number) => fold(text, width).split('\n');

describe('a folded line', () => {
  it('breaks between words and indents the rest', () => {
    expect(folded('  note: one two three four', 16)).toEqual(['  note: one two', '      three four']);
  });

  it('keeps a value in quotes, a remark in parentheses and a sign with its value together', () => {
    expect(folded('  ~ name  "Old name" -> "New name"  # a.yaml:1:2', 30)).toEqual([
      '  ~ name  "Old name"',
      '          -> "New name"',
      '          # a.yaml:1:2',
    ]);
    expect(folded('role "employee"  (role/employee, id 2f9c)', 34)).toEqual([
      'role "employee"',
      '    (role/employee, id 2f9c)',
    ]);
  });

  it('outdents a value that does not fit otherwise, and never breaks one that is wider than the terminal', () => {
    const hash = 'c0ffee00'.repeat(8);
    expect(folded(`          Plan hash ${hash}`, 66)).toEqual(['          Plan hash', `  ${hash}`]);
    expect(folded(`Plan hash ${hash}`, 40)).toEqual(['Plan hash', hash]);
    expect(folded('x "a value that is longer than the line"', 20)).toEqual([
      'x',
      '"a value that is longer than the line"',
    ]);
  });

  it('breaks a long remark in parentheses between its words', () => {
    expect(folded('a (one two three four five six)', 16)).toEqual(['a (one two three', '    four five', '    six)']);
  });

  it('keeps colors, which have no width', () => {
    const paint = createPaint({ colour: true });
    const line = `${paint.bold('one two')}  ${paint.dim('three four')}`;
    expect(fold(line, 80)).toBe(line);
    expect(folded(line, 14)).toEqual([`${paint.bold('one two')}  \u001b[2mthree`, '    four\u001b[0m']);
  });

  it('is unchanged without a width', () => {
    expect(fold('a '.repeat(200), undefined)).toBe('a '.repeat(200));
  });
});

describe.each([40, 80, 200])('on a terminal of %d columns', (width) => {
  it.each([false, true])(
    'no line of a plan or a receipt is wider, except one with a single value (colour: %s)',
    (colour) => {
      const plan = planText(planOf(acme, clean, refused, failed), { colour, width });
      const escapes = new RegExp(`${'\u001b'}\\[\\d+m`, 'g');
      for (const line of `${plan}${receiptText(receipt, { colour, width })}`.replace(escapes, '').split('\n')) {
        if (/^ *(-> |[#+-] )?("[^"]*"|\S+)$/.test(line)) continue;
        expect(widthOf(line), line).toBeLessThanOrEqual(width);
      }
    },
  );
});

it('a long value is shown whole, so that it can be copied', () => {
  const address = `https://login.example/${'path/'.repeat(30)}end`;
  const change = { ...acme.changes[0], fields: [{ field: 'uri', before: address, after: `${address}/new` }] };
  const plan = planOf({ ...clean, changes: [change as (typeof acme.changes)[0]] });
  const shown = planText(plan, { colour: false, width: 80 });
  expect(shown).toContain(`"${address}"`);
  expect(shown).toContain(`"${address}/new"`);
  expect(planText(plan, { colour: false })).not.toContain(address);
});
