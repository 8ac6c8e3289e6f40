/** The messages of src/base/messages/*.yaml as one module, and as the reference page of codes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Message {
  readonly meaning?: string;
  readonly message: string;
  readonly remedy?: string;
}

const KEYS = ['meaning', 'message', 'remedy'];
const ID = /^[a-z0-9-]+(\.[a-z0-9-]+)*(#[a-z0-9-]+)?$/;

function checked(id: string, entry: Message, file: string): readonly [string, Message] {
  const isText = Object.entries(entry).every(([key, text]) => KEYS.includes(key) && typeof text === 'string');
  if (!ID.test(id) || !isText || !entry.message) throw new Error(`${file}: "${id}" is no message`);
  return [id, entry];
}

/** All messages by id, in the order of the alphabet. */
export function messagesOf(directory: string): readonly (readonly [id: string, message: Message])[] {
  const files = readdirSync(directory).filter((name) => name.endsWith('.yaml'));
  const all = files.flatMap((file) =>
    Object.entries<Message>(parse(readFileSync(join(directory, file), 'utf8')) ?? {}).map(([id, entry]) =>
      checked(id, entry, file),
    ),
  );
  const ids = all.map(([id]) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new Error(`"${twice}" is told in two files`);
  return all.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** What the program needs of them: meanings are for the reference page. */
export function messagesModule(directory: string): string {
  const entries = messagesOf(directory).map(
    ([id, { meaning: _, ...words }]) => `  '${id}': ${JSON.stringify(words)},\n`,
  );
  return `export const MESSAGES = {\n${entries.join('')}} as const;\n`;
}
