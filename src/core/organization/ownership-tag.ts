import { problem } from '../../base/errors.ts';

/** The ownership tag in the description of a client: tenant, key of the client, version. */
export interface OwnershipTag {
  readonly tenant: string;
  readonly client: string;
  readonly generation: number;
  /** From the store; identifies the client that a run created. Empty if the store has none. */
  readonly nonce: string;
}

const NAME = '[^\\s/#[\\]]+';
const MARK = new RegExp(
  `^(?:(.*) )?\\[genesys-hybrid (${NAME})/(${NAME})#([1-9]\\d{0,8})(?: ([0-9a-f]{8,64}))?\\]$`,
  's',
);

function ownershipTagText({ tenant, client, generation, nonce }: OwnershipTag): string {
  return `[genesys-hybrid ${tenant}/${client}#${generation}${nonce === '' ? '' : ` ${nonce}`}]`;
}

/** The description in Genesys Cloud: the text of the file, then the tag. @throws HybridError for a tag that could not be read back */
export function formatOwnershipTag(description: string, mark: OwnershipTag): string {
  const text = ownershipTagText(mark);
  if (MARK.test(text)) return description === '' ? text : `${description} ${text}`;
  const { tenant, client, generation: number } = mark;
  throw problem('genesys-cloud.mark', { tenant, client, number });
}

/** The tag at the end of a description, and the text before it; `undefined` if there is no complete tag. */
export function parseOwnershipTag(
  text: string,
): { readonly mark: OwnershipTag; readonly description: string } | undefined {
  const found = MARK.exec(text);
  if (!found) return undefined;
  const [, description = '', tenant = '', client = '', generation, nonce = ''] = found;
  return { mark: { tenant, client, generation: Number(generation), nonce }, description };
}
