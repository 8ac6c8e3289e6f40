import { randomBytes } from 'node:crypto';

const token = (bytes: number) => randomBytes(bytes).toString('base64url');

/** Secrets in the forms that people use, a different one every time. A value for a header is a token. */
export const SHAPES: Readonly<Record<string, () => string>> = {
  'short token': () => token(9),
  'long token': () => token(240),
  'PEM of several lines': () => {
    const lines =
      randomBytes(300)
        .toString('base64')
        .match(/.{1,64}/g) ?? [];
    return ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----'].join('\n');
  },
  'JSON with braces': () =>
    JSON.stringify({ [token(9)]: { [token(9)]: token(12), [token(9)]: [token(6), token(12)] } }),
  unicode: () => `ä${token(6)}ö${token(6)}秘密🔑${token(9)}`,
  'with % & " and \'': () => `${token(6)}%41&"${token(6)}'+<${token(6)}>\\n`,
};

export const NAMES = Object.keys(SHAPES);

/** The nth form, counted in a circle. */
export function shaped(index: number): string {
  const make = SHAPES[NAMES[index % NAMES.length] ?? ''];
  if (!make) throw new Error('there are no shapes');
  return make();
}

export const shapedToken = (): string => token(32);
