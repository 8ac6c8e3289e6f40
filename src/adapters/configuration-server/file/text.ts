export function withoutWhiteSpace(text: string): string {
  return text.replaceAll(/\s/g, '');
}

/** A loop: the regular expression for the same takes quadratic time on a long hostile line. */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Without blanks and tabs at both ends; other white space belongs to a name or a value. */
export function withoutBlanks(text: string): string {
  let start = 0;
  while (start < text.length && ' \t'.includes(text.charAt(start))) start += 1;
  return withoutEnd(text.slice(start), ' \t');
}
