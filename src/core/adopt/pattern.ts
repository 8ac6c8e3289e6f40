/** Whether a JSON pointer is of this form: `/clients/*` is every client, and none of its words. */
export function matches(pattern: string, pointer: string): boolean {
  const [wanted, parts] = [pattern.split('/'), pointer.split('/')];
  return wanted.length === parts.length && wanted.every((part, index) => part === '*' || part === parts[index]);
}
