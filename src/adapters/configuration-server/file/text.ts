/** Base64 on one line in the kit; `openssl base64` wraps it, and the wrapped value is the same one. */
const BASE64_OPTIONS: readonly string[] = ['saml/certificate', 'saml/pkey'];

export function isBase64Option(section: string, option: string): boolean {
  return BASE64_OPTIONS.includes(`${section}/${option}`);
}

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

/** `{"name": ...}` of something that came from outside, and never what every object inherits. */
export function propertyOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const found: unknown = Object.getOwnPropertyDescriptor(value, name)?.value;
  return found;
}

export function textProperty(value: unknown, name: string): string | undefined {
  const found = propertyOf(value, name);
  return typeof found === 'string' ? found : undefined;
}
