/** `workspace-desktop` -> `workspace_desktop`: names in a store must be valid names of environment variables too. */
const storedKey = (key: string) => key.replaceAll('-', '_');

export const CLIENT_FIELDS = ['client_id', 'client_secret'] as const;
export const KEY_FIELDS = ['certificate', 'private_key', 'password'] as const;

const CLIENT_NAME = /^oauth_client_([a-z0-9_]+)_(\d+)_(client_id|client_secret)$/;
const KEY_NAME = /^saml_key_(\d+)_(certificate|private_key|password)$/;

export function clientValueName(key: string, generation: number, field: (typeof CLIENT_FIELDS)[number]): string {
  return `oauth_client_${storedKey(key)}_${generation}_${field}`;
}

export function keyValueName(generation: number, field: (typeof KEY_FIELDS)[number]): string {
  return `saml_key_${generation}_${field}`;
}

/** Whether a value of an entry has a name that this program uses. */
export function isOwnName(name: string): boolean {
  return name === 'state' || name === 'fingerprint_key' || CLIENT_NAME.test(name) || KEY_NAME.test(name);
}

/** The parts of the name of a value. */
export interface NamedValue {
  readonly number: number;
  readonly field: string;
}

export function clientValues(names: readonly string[], key: string): readonly NamedValue[] {
  return names.flatMap((name) => {
    const [, of, number, field = ''] = CLIENT_NAME.exec(name) ?? [];
    return of === storedKey(key) ? [{ number: Number(number), field }] : [];
  });
}

export function keyValues(names: readonly string[]): readonly NamedValue[] {
  return names.flatMap((name) => {
    const [, number, field = ''] = KEY_NAME.exec(name) ?? [];
    return number === undefined ? [] : [{ number: Number(number), field }];
  });
}
