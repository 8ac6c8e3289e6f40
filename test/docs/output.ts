/** What a console block expects of its commands, and how it is compared. */

export interface Command {
  /** What is run; several lines where a line ends with a backslash. */
  readonly text: string;
  /** In its block, from 1. */
  readonly line: number;
  /** The lines below it. */
  readonly expected: readonly string[];
}

const ANY = '...';

/** @throws Error for a block that does not begin with a command */
export function commandsOf(block: string): readonly Command[] {
  const commands: { text: string; line: number; expected: string[] }[] = [];
  for (const [index, line] of block.trimEnd().split('\n').entries()) {
    const last = commands.at(-1);
    if (line.startsWith('$ ')) commands.push({ text: line.slice(2), line: index + 1, expected: [] });
    else if (!last) throw new Error(`a console block begins with "$ " and a command, not with "${line}"`);
    else if (last.expected.length === 0 && last.text.endsWith('\\')) last.text += `\n${line}`;
    else last.expected.push(line);
  }
  return commands;
}

function trimmed(lines: readonly string[]): readonly string[] {
  const ends = lines.map((line) => line.trimEnd());
  const first = ends.findIndex((line) => line !== '');
  const last = ends.findLastIndex((line) => line !== '');
  return first < 0 ? [] : ends.slice(first, last + 1);
}

function fits(expected: string, actual: string): boolean {
  const parts = expected.split(ANY).map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.*')}$`).test(actual);
}

/** The first expected line that the output does not have at its place; undefined when everything fits. */
export function firstMissing(expectedLines: readonly string[], output: string): string | undefined {
  const expected = trimmed(expectedLines);
  const actual = trimmed(output.split('\n'));
  if (expected.length === 0) return undefined;
  // The places in the output at which the next expected line may stand.
  let places: ReadonlySet<number> = new Set([0]);
  for (const line of expected) {
    const next = new Set<number>();
    if (line === ANY) {
      const first = Math.min(...places);
      for (let place = first; place <= actual.length; place += 1) next.add(place);
    } else
      for (const place of places) if (place < actual.length && fits(line, actual[place] ?? '')) next.add(place + 1);
    if (next.size === 0) return line;
    places = next;
  }
  return places.has(actual.length) ? undefined : `the end of the output, and not: ${actual[Math.max(...places)]}`;
}
