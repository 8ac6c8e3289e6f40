/** docs/reference/errors.md from src/base/messages/. */
import { type Message, meaningsOf, messagesOf } from './generate-messages.ts';
import { anchorOf, cell, code, generatedFrom, table } from './markdown.ts';

/** Right behind a word, a value is a part of the sentence that is often missing: `unknown option ${name}${hint}`. */
const OFTEN_MISSING = /(?<=[\w}\])"])\$\{\w+\}(?=[\s,;:.)]|$)|(?<=\.)\$\{\w+\}$/g;

const nameOf = (name: string) => name.replaceAll(/[A-Z]/g, '-$&').toUpperCase();

/** `HASH` for `${hash}`, told apart from what follows it: `PREFIX_CLIENT_ID`, `COMMAND --help`. */
function withNames(text: string): string {
  return text
    .replaceAll(OFTEN_MISSING, '')
    .replaceAll(/\$\{(\w+)\}(?=[A-Z])/g, (_all, name: string) => `${nameOf(name)}_`)
    .replaceAll(/\$\{(\w+)\}(?=--)/g, (_all, name: string) => `${nameOf(name)} `)
    .replaceAll(/\$\{(\w+)\}/g, (_all, name: string) => nameOf(name))
    .trim();
}

/** A remedy that is only a value is filled in where the error happens. */
function remedyText(remedy = ''): string {
  return /^\s*(\$\{\w+\}\s*)+$/.test(remedy) ? 'The message says it.' : cell(withNames(remedy));
}

/** Messages that differ only in a part that is left out here have one row. */
function codeSection(id: string, meaning: string, messages: readonly Message[]): string {
  const byText = Map.groupBy(messages, ({ message }) => cell(withNames(message)));
  const rows = [...byText].map(([text, alike]) => [
    text,
    [...new Set(alike.map(({ remedy }) => remedyText(remedy)))].join('<br>'),
  ]);
  return `### ${code(id)}\n\n${meaning}\n\n${table(['Message', 'What to do'], rows)}`;
}

const groupOf = (id: string) => id.split('.', 1).join();

/** The whole page. */
export function errorsPage(directory: string): string {
  const byCode = Map.groupBy(messagesOf(directory), ([id]) => id.split('#', 1).join());
  const groups = Map.groupBy(meaningsOf(directory), ([id]) => groupOf(id));
  const sections = [...groups].map(([group, meanings]) => {
    const codes = meanings.map(([id, meaning]) =>
      codeSection(
        id,
        meaning,
        (byCode.get(id) ?? []).map(([, message]) => message),
      ),
    );
    return `## ${group}\n\n${codes.join('\n\n')}`;
  });
  const index = [...groups.keys()].map((group) => `[${group}](#${anchorOf(group)})`);
  return `${generatedFrom('src/base/messages/')}

# Error codes

Every error and every finding has a code. It does not change, so scripts can rely on it. \`genesys-hybrid help CODE\` shows the same as
this page. Names in capital letters are placeholders for values.

To find an error, search this page for its code or for a part of its message. Codes by their first part: ${index.join(' · ')}

${sections.join('\n\n')}
`;
}
