import { MESSAGES } from './generated/messages.ts';

/** A code, with a variant behind `#` where one code is told in several ways. */
export type MessageId = keyof typeof MESSAGES;

type NamesIn<Text extends string> = Text extends `${string}\${${infer Name}}${infer Rest}`
  ? NamesIn<Rest> | (Name extends `{${string}` ? never : Name)
  : never;

/** The names that a message and its remedy leave open, as `${name}`; `${{ name }}` is an expression of GitHub and stays. */
type MessageName<Id extends MessageId> = {
  [Part in keyof (typeof MESSAGES)[Id]]: (typeof MESSAGES)[Id][Part] extends string
    ? NamesIn<(typeof MESSAGES)[Id][Part]>
    : never;
}[keyof (typeof MESSAGES)[Id]];

type MessageValues<Id extends MessageId> = Readonly<Record<MessageName<Id>, string | number>>;

/** What follows the id of a message: its values, which may be left out where it has no names, and more. */
export type MessageArguments<Id extends MessageId, More> = [MessageName<Id>] extends [never]
  ? [values?: MessageValues<Id>, more?: More]
  : [values: MessageValues<Id>, more?: More];

/** A message with its values, for an error, a finding or a report. */
export interface Told {
  /** Stable, for scripts: `tenant.unknown-key`, `vault.sealed`, `http.timeout`. */
  readonly code: string;
  /** What happened, in one sentence. Never holds a secret. */
  readonly message: string;
  /** What to do next. */
  readonly fix?: string;
}

function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\$\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

/** The words of src/base/messages. A remedy whose names are all empty is left out. */
export function told<Id extends MessageId>(id: Id, values?: MessageValues<Id>): Told {
  const { message, remedy }: { readonly message: string; readonly remedy?: string } = MESSAGES[id];
  const fix = filled(remedy ?? '', values ?? {});
  return { code: id.split('#', 1).join(), message: filled(message, values ?? {}), ...(fix !== '' && { fix }) };
}
