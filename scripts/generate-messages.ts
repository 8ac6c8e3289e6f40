/** Generates from src/base/messages/*.yaml the modules of messages and meanings, and the reference page of error codes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface Message {
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

/** All messages, sorted by ID. */
export function messagesOf(directory: string): readonly (readonly [id: string, message: Message])[] {
  const files = readdirSync(directory).filter((name) => name.endsWith('.yaml'));
  const all = files.flatMap((file) =>
    Object.entries<Message>(parse(readFileSync(join(directory, file), 'utf8')) ?? {}).map(([id, entry]) =>
      checked(id, entry, file),
    ),
  );
  const ids = all.map(([id]) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new Error(`"${twice}" is in two files`);
  return all.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** The messages that the program needs, without their meanings. */
export function messagesModule(directory: string): string {
  const entries = messagesOf(directory).map(
    ([id, { meaning: _, ...words }]) => `  '${id}': ${JSON.stringify(words)},\n`,
  );
  return `export const MESSAGES = {\n${entries.join('')}} as const;\n`;
}

/** @throws Error for a code without a meaning */
export function meaningsOf(directory: string): readonly (readonly [code: string, meaning: string])[] {
  const byCode = Map.groupBy(messagesOf(directory), ([id]) => id.split('#', 1).join());
  return [...byCode].map(([code, messages]) => {
    const meaning = messages.find(([, message]) => message.meaning)?.[1].meaning;
    if (meaning === undefined) throw new Error(`"${code}" has no meaning`);
    return [code, meaning];
  });
}

/** The meanings for `help ERROR-CODE`. No other command loads them. */
export function meaningsModule(directory: string): string {
  const meanings = JSON.stringify(Object.fromEntries(meaningsOf(directory)), null, 2);
  return `export const MEANINGS: Readonly<Record<string, string>> = ${meanings};\n`;
}
