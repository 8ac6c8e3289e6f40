/** One package in dist/, and its licence. */
export interface Bundled {
  readonly name: string;
  readonly version: string;
  /** SPDX identifier, as in dist/licenses.txt. */
  readonly licence: string;
  /** Text of the licence, with the copyright line. */
  readonly text: string;
}

/** Parses the text of licencesText. @throws Error if a part has no heading */
export function bundledIn(licences: string): readonly Bundled[] {
  return licences.split(/\n---\n\n/).map((entry) => {
    const [, name, version, licence, text] = /^(\S+) (\S+)\n(\S+)\n\n(.*)$/s.exec(entry) ?? [];
    if (name === undefined || version === undefined || licence === undefined || text === undefined)
      throw new Error(`dist/licenses.txt: no heading in ${JSON.stringify(entry.slice(0, 80))}`);
    return { name, version, licence, text: text.trim() };
  });
}
