/** What the name of a secret ends with, for a regular expression. */
export const SECRET_WORDS = 'secret|password|passwd|passphrase|pkey|private[_-]?key|token|api[_-]?key';

/** Secrets that are known by their looks: a private key, tokens of Vault and of GitHub, a JSON Web Token, a password in an address. */
const SHAPES: readonly RegExp[] = [
  /-----BEGIN [A-Z ]*PRIVATE KEY/,
  /\bhv[sbr]\.[A-Za-z0-9_-]{20}/,
  /\bgh[pousr]_[A-Za-z0-9]{30}|\bgithub_pat_[A-Za-z0-9_]{30}/,
  /\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\./,
  /:\/\/[^\s/@:]*:[^\s/@]*@/,
];
/** How base64 of `-----BEGIN ` begins, and enough of what follows to tell a key from a certificate. */
const PEM_IN_BASE64 = /LS0tLS1CRUdJTi[A-Za-z0-9+/]{0,40}/;

/** Whether the text has the looks of a secret, whatever it is called. */
export function looksSecret(text: string): boolean {
  const [pem] = PEM_IN_BASE64.exec(text) ?? [];
  return (
    SHAPES.some((shape) => shape.test(text)) || (pem !== undefined && Buffer.from(pem, 'base64').includes('PRIVATE'))
  );
}
