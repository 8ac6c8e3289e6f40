import { Lexer } from 'yaml';
import { LARGEST_WRITTEN_FILE } from '../../base/limits.ts';
import { utf8Text } from '../../base/read-file.ts';
import type { TenantFileProblem } from '../file-error.ts';

/**
 * Pieces that the file is cut into before anything is understood; a tenant file has some hundreds. Cutting takes time in
 * proportion to the length, and whatever comes after works on pieces: so this bounds the time of a hostile file.
 */
const MOST_PIECES = 50_000;

/** No character makes more: a bracket is one piece, a letter between commas is two. */
const PIECES_OF_CHARACTER = 4;

type Text = { readonly text: string } | { readonly problem: Omit<TenantFileProblem, 'where'> };

function hasTooManyPieces(text: string): boolean {
  if (text.length * PIECES_OF_CHARACTER <= MOST_PIECES) return false;
  let count = 0;
  for (const _piece of new Lexer().lex(text)) {
    count += 1;
    if (count > MOST_PIECES) return true;
  }
  return false;
}

/** The text of a file, or why it is not read. */
export function textOf(bytes: Uint8Array): Text {
  const tooLarge = { code: 'tenant.too-large', fix: 'A tenant file has a hundred lines.' };
  if (bytes.byteLength > LARGEST_WRITTEN_FILE)
    return { problem: { ...tooLarge, message: 'the file is larger than 1 MiB' } };
  const text = utf8Text(bytes);
  if (text === undefined) {
    return { problem: { code: 'tenant.not-utf-8', message: 'the file is not UTF-8', fix: 'Save it as UTF-8.' } };
  }
  if (hasTooManyPieces(text))
    return { problem: { ...tooLarge, message: 'the file holds more than a tenant file can' } };
  return { text };
}
