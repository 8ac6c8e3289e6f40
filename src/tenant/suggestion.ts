/** Longer texts cost memory and are no typing errors. */
const LONGEST = 64;

/** Edit distance with transpositions, which are the most frequent typing errors. */
function distance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const cell = (up: number, left: number) =>
        rows[row - up]?.[column - left] ?? (up === 0 ? line[column - left] : 0) ?? 0;
      const cost = one[row - 1] === other[column - 1] ? 0 : 1;
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const swap = row > 1 && column > 1 && swapped ? cell(2, 2) + 1 : Number.POSITIVE_INFINITY;
      line.push(Math.min(cell(1, 0) + 1, (line[column - 1] ?? 0) + 1, cell(1, 1) + cost, swap));
    }
    rows.push(line);
  }
  return rows[one.length]?.[other.length] ?? 0;
}

/** The text that was probably meant, or undefined if none is similar enough. */
export function suggest(written: string, words: readonly string[]): string | undefined {
  if (written.length > LONGEST) return undefined;
  const near = words
    .filter(({ length }) => length <= LONGEST)
    .map((word) => ({ word, steps: distance(written.toLowerCase(), word.toLowerCase()) }))
    // Three slips at most: `mypurecloud.example` is not meant to be `mypurecloud.com`.
    .filter(({ word, steps }) => steps <= Math.min(3, Math.max(1, Math.max(word.length, written.length) / 3)))
    .sort((one, other) => one.steps - other.steps);
  return near[0]?.word;
}

/** `; did you mean X?` or empty. */
export function didYouMean(written: string, words: readonly string[]): string {
  const word = suggest(written, words);
  return word === undefined || word === written ? '' : `; did you mean "${word}"?`;
}
