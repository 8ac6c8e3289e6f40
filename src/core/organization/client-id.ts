/** IDs are UUIDs, which people also write in upper case or with spaces around them. */
export function isSameId(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && plain(one) !== '' && plain(one) === plain(other);
}

const plain = (id: string): string => id.trim().toLowerCase();
