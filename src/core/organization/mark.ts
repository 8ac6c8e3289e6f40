import { problem } from '../../base/errors.ts';

/** Says in a client's description that it is ours: which tenant's, which client of the file, which generation. */
export interface Mark {
  readonly tenant: string;
  readonly client: string;
  readonly generation: number;
  /** From the store, to tell the client that one run made from any other; empty where the store keeps none. */
  readonly nonce: string;
}

const NAME = '[^\\s/#[\\]]+';
const MARK = new RegExp(
  `^(?:(.*) )?\\[genesys-hybrid (${NAME})/(${NAME})#([1-9]\\d{0,8})(?: ([0-9a-f]{8,64}))?\\]$`,
  's',
);

function markText({ tenant, client, generation, nonce }: Mark): string {
  return `[genesys-hybrid ${tenant}/${client}#${generation}${nonce === '' ? '' : ` ${nonce}`}]`;
}

/** The description as Genesys Cloud keeps it: what people wrote, then the mark. @throws HybridError for a mark that could not be read again */
export function writeMark(description: string, mark: Mark): string {
  const text = markText(mark);
  if (MARK.test(text)) return description === '' ? text : `${description} ${text}`;
  const { tenant, client, generation: number } = mark;
  throw problem('genesys-cloud.mark', { tenant, client, number });
}

/** The mark at the end of a description, and what people wrote before it; `undefined` when there is none that is whole. */
export function readMark(text: string): { readonly mark: Mark; readonly description: string } | undefined {
  const found = MARK.exec(text);
  if (!found) return undefined;
  const [, description = '', tenant = '', client = '', generation, nonce = ''] = found;
  return { mark: { tenant, client, generation: Number(generation), nonce }, description };
}
