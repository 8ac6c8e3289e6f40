/** One package that stands in dist/, and the terms under which we have it. */
export interface Bundled {
  readonly name: string;
  readonly version: string;
  /** SPDX, as dist/licenses.txt says. */
  readonly licence: string;
  /** The words of the licence, copyright line and all. */
  readonly text: string;
}

/** Reads what licencesText wrote. @throws Error when a part of it has no heading */
export function bundledIn(licences: string): readonly Bundled[] {
  return licences.split(/\n---\n\n/).map((entry) => {
    const [, name, version, licence, text] = /^(\S+) (\S+)\n(\S+)\n\n(.*)$/s.exec(entry) ?? [];
    if (name === undefined || version === undefined || licence === undefined || text === undefined)
      throw new Error(`dist/licenses.txt: no heading in ${JSON.stringify(entry.slice(0, 80))}`);
    return { name, version, licence, text: text.trim() };
  });
}
