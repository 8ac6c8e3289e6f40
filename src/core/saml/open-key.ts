import type { Secret } from '../../base/secret.ts';
import { decryptPrivateKey } from './encrypted-key.ts';

/** Opens a PEM private key with its password, and gives it as unencrypted PKCS#8 PEM. @throws HybridError as `decryptPrivateKey` */
export type OpenKey = (privateKey: Secret, password: Secret) => Secret;

/** Opening takes longer than all reading of a tenant, so each key is opened once, however many steps want it. */
export function openingOnce(open: OpenKey = decryptPrivateKey): OpenKey {
  const opened: { readonly privateKey: Secret; readonly password: Secret; readonly plain: Secret }[] = [];
  return (privateKey, password) => {
    const before = opened.find((each) => each.privateKey.equals(privateKey) && each.password.equals(password));
    if (before) return before.plain;
    const plain = open(privateKey, password);
    opened.push({ privateKey, password, plain });
    return plain;
  };
}
