/** Regular expression of the endings of names of secrets. */
export const SECRET_WORDS = 'secret|password|passwd|passphrase|pkey|private[_-]?key|token|api[_-]?key';

/** Recognizable secrets: a private key, tokens of Vault and GitHub, a JSON Web Token, a password in a URL. */
const SHAPES: readonly RegExp[] = [
  /-----BEGIN [A-Z ]*PRIVATE KEY/,
  /\bhv[sbr]\.[A-Za-z0-9_-]{20}/,
  /\bgh[pousr]_[A-Za-z0-9]{30}|\bgithub_pat_[A-Za-z0-9_]{30}/,
  /\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\./,
  /:\/\/[^\s/@:]*:[^\s/@]*@/,
];
/** Start of `-----BEGIN ` in base64, and enough of the rest to distinguish a key from a certificate. */
const PEM_IN_BASE64 = /LS0tLS1CRUdJTi[A-Za-z0-9+/]{0,40}/;

/** Whether the text looks like a secret, independent of its name. */
export function isLikelySecret(text: string): boolean {
  const [pem] = PEM_IN_BASE64.exec(text) ?? [];
  return (
    SHAPES.some((shape) => shape.test(text)) || (pem !== undefined && Buffer.from(pem, 'base64').includes('PRIVATE'))
  );
}
