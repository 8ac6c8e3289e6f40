/**
 * The runner reads every line a step prints: `::error::` after any white space at the start of a line, and the older
 * `##[error]` anywhere in one, are commands. Text from services and files must never become one.
 */

/** Characters that move the cursor, end a line or are invisible: each is replaced by a visible one. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u00a0\u2007\u202f]/gu;

const CONTROL_PICTURES = 0x2400;

function visibleForm(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(CONTROL_PICTURES + code);
  if (code === 0x7f) return '␡';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/**
 * One line of text with only visible characters: ESC becomes `␛`, a line break `␊`, a zero-width space `<U+200B>`.
 * For a value inside a line; the line itself still needs `withoutCommands`.
 */
export function visible(text: string): string {
  return text.replace(UNSEEN, visibleForm);
}

export function visibleLines(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/).map(visible);
}

/**
 * Breaks text that the runner would read as a command, and nothing else: our own colors and line breaks stay.
 * .NET compares by culture and ignores soft hyphens and zero-width joiners between the characters;
 * text that went through `visible` has none of them left.
 */
export function withoutCommands(text: string): string {
  return text.replace(/##(?=\[)/g, '# #').replace(/^([^\S\r\n]*):(?=:)/gm, '$1: ');
}

/** Lines of untrusted text: line breaks stay, invisible characters become visible, no line is a command. */
export function neutralise(text: string): string {
  return withoutCommands(visibleLines(text).join('\n'));
}

/** A value for the middle of a line: one line of at most `length` characters, cut in the middle. */
export function oneLine(text: string, length = 300): string {
  return cut(visible(text), length);
}

/** Keeps both ends: hosts, paths, ids and keys often differ only at the end. */
export function cut(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  const head = Math.ceil((length - 1) / 2);
  const tail = length - 1 - head;
  return `${characters.slice(0, head).join('')}…${tail > 0 ? characters.slice(-tail).join('') : ''}`;
}
