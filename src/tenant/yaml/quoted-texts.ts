import { CST, Lexer } from 'yaml';

/** What the lexer puts between the pieces of the text. */
const MARKS: readonly string[] = [CST.DOCUMENT, CST.FLOW_END, CST.SCALAR];

/** Where each text in quotes ends -> where it begins. The parser tells of one that is not closed only its end, which may be the file's. */
export function quotedTexts(text: string): ReadonlyMap<number, number> {
  const begins = new Map<number, number>();
  let offset = 0;
  for (const piece of new Lexer().lex(text)) {
    if (MARKS.includes(piece)) continue;
    const end = offset + piece.length;
    if (/^["']/.test(piece)) begins.set(end, offset);
    offset = end;
  }
  return begins;
}
