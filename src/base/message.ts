import { MESSAGES } from './generated/messages.ts';

/** A code; `#` and a variant follow if the code has more than one message. */
export type MessageId = keyof typeof MESSAGES;

type NamesIn<Text extends string> = Text extends `${string}\${${infer Name}}${infer Rest}`
  ? NamesIn<Rest> | (Name extends `{${string}` ? never : Name)
  : never;

/** The placeholders of a message and its remedy, as `${name}`. `${{ name }}` is an expression of GitHub and stays. */
type MessageName<Id extends MessageId> = {
  [Part in keyof (typeof MESSAGES)[Id]]: (typeof MESSAGES)[Id][Part] extends string
    ? NamesIn<(typeof MESSAGES)[Id][Part]>
    : never;
}[keyof (typeof MESSAGES)[Id]];

type MessageValues<Id extends MessageId> = Readonly<Record<MessageName<Id>, string | number>>;

/** The arguments after the id of a message: its values, optional if it has no placeholders, and more. */
export type MessageArguments<Id extends MessageId, More> = [MessageName<Id>] extends [never]
  ? [values?: MessageValues<Id>, more?: More]
  : [values: MessageValues<Id>, more?: More];

/** A message with its values, for an error, a finding or a report. */
export interface Message {
  /** Stable code, for scripts: `tenant.unknown-key`, `vault.sealed`, `http.timeout`. */
  readonly code: string;
  /** What happened, in one sentence. Contains no secrets. */
  readonly message: string;
  /** What to do next. */
  readonly fix?: string;
}

function fillPlaceholders(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\$\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

/** Fills a message of src/base/messages. A remedy whose placeholders are all empty is left out. */
export function formatMessage<Id extends MessageId>(id: Id, values?: MessageValues<Id>): Message {
  const { message, remedy }: { readonly message: string; readonly remedy?: string } = MESSAGES[id];
  const fix = fillPlaceholders(remedy ?? '', values ?? {});
  return {
    code: id.split('#', 1).join(),
    message: fillPlaceholders(message, values ?? {}),
    ...(fix !== '' && { fix }),
  };
}
