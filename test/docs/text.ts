/** Output of `genesys-hybrid`, which belongs into a console block, where it is compared. */
const OUTPUT = /^(\$ |(Plan|Apply|Rotate|Verify|Drift|Validate|Adopt|Network): \d|Plan hash )/m;

/** What is wrong with a block of plain text. */
export function textProblems(text: string): readonly string[] {
  const [found] = OUTPUT.exec(text) ?? [];
  return found === undefined ? [] : [`"${found.trim()}" belongs into a console block`];
}
