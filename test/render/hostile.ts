import fc from 'fast-check';

/** Parts of texts that forge runner commands, terminal output, Markdown and HTML. */
const PIECES = [
  '::',
  ':',
  '##[',
  '#',
  '[',
  ']',
  'error',
  'add-mask',
  'stop-commands',
  'group',
  ' ',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u000b',
  '\u000c',
  '\u00a0',
  '\ufeff',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u202e',
  '\u001b[2J',
  '\u001b]0;x\u0007',
  '\u009b31m',
  '\u0000',
  '\u007f',
  '\ud800',
  '`',
  '```',
  '~~~',
  '|',
  '\\',
  '\\|',
  '<',
  '>',
  '</details>',
  '<img src=x>',
  '<!--',
  '&lt;',
  '![x](y)',
  '[x](https://evil.example)',
  '@octocat',
  '#12',
  'GH-12',
  'https://evil.example',
  'www.evil.example',
  '*',
  '_',
  '$',
  '1. ',
  '- ',
  'name',
  '漢字',
  '🦊',
];

export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme' })), { maxLength: 12 })
  .map((pieces) => pieces.join(''));

/** Characters that .NET ignores when it compares by culture. */
export function withoutIgnored(text: string): string {
  return text.replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '').replaceAll('\0', '');
}
