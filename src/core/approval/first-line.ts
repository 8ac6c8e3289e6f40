/** The end of the first line, an HTML comment that the program reads. */
export const END_OF_MARK = ' -->';
/** Below the limit of GitHub, in characters. */
const LONGEST = 60_000;

export function firstLine(body: string): string {
  const [line = ''] = body.split(/\r\n|\n|\r/, 1);
  return line;
}

/** The JSON value in the first line of a comment or an issue; undefined if it has no such line. */
export function readMarkedValue(body: string, mark: string): unknown {
  const line = firstLine(body);
  if (!line.startsWith(mark) || !line.endsWith(END_OF_MARK) || line.length > LONGEST) return undefined;
  try {
    return JSON.parse(line.slice(mark.length, -END_OF_MARK.length));
  } catch {
    return undefined;
  }
}
