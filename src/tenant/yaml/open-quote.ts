import { CST, Lexer } from 'yaml';

/** What the lexer puts between the pieces of the text. */
const MARKS: readonly string[] = [CST.DOCUMENT, CST.FLOW_END, CST.SCALAR];

/** Where the text in quotes begins that ends at `end`. The parser tells only its end, which may be that of the file. */
export function openQuote(text: string, end: number): number | undefined {
  let offset = 0;
  for (const piece of new Lexer().lex(text)) {
    if (MARKS.includes(piece)) continue;
    if (offset + piece.length === end && /^["']/.test(piece)) return offset;
    offset += piece.length;
  }
  return undefined;
}
