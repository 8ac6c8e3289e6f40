import { createVerify, generateKeyPairSync, sign } from 'node:crypto';

export type Claims = Readonly<Record<string, unknown>>;

/** An issuer that signs identity tokens, like GitHub for a workflow. */
export interface Identity {
  /** PEM. */
  readonly publicKey: string;
  token(claims: Claims): string;
}

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

export function createIdentity(): Identity {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    token: (claims) => {
      const text = `${encoded({ alg: 'ES256', typ: 'JWT' })}.${encoded(claims)}`;
      const signature = sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' });
      return `${text}.${signature.toString('base64url')}`;
    },
  };
}

/** The claims that GitHub writes into a token of a workflow on the main branch, valid for five minutes. */
export function workflowClaims(audience: string | null): Claims {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: 'https://token.actions.githubusercontent.com',
    aud: audience ?? 'https://github.com/acme',
    sub: 'repo:acme/hybrid:ref:refs/heads/main',
    repository: 'acme/hybrid',
    repository_id: '4711',
    ref: 'refs/heads/main',
    iat: now,
    nbf: now - 5,
    exp: now + 300,
  };
}

/** The claims of a token that one of the keys signed; otherwise the text with which Vault rejects it. */
export function verifiedClaims(token: string, keys: readonly string[]): Claims | string {
  const [header, payload, signature, ...rest] = token.split('.');
  if (!header || !payload || !signature || rest.length > 0)
    return 'go-jose/go-jose: compact JWS format must have three parts';
  const isSigned = keys.some((key) =>
    createVerify('sha256')
      .update(`${header}.${payload}`)
      .verify({ key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url')),
  );
  if (!isSigned) return 'no known key successfully validated the token signature';
  return JSON.parse(Buffer.from(payload, 'base64url').toString());
}
