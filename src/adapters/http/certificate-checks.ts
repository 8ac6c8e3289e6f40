import { Refusal } from '../../base/errors.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** With "0", and only with that, Node accepts every certificate in the whole process, and any server gets our secrets. @throws Refusal */
export function requireCertificateChecks({ NODE_TLS_REJECT_UNAUTHORIZED: value }: Environment): void {
  if (value !== '0') return;
  const message = 'NODE_TLS_REJECT_UNAUTHORIZED=0 switches off the check of every certificate, and nothing was sent';
  const fix =
    'Remove that variable. For a private certificate authority set NODE_EXTRA_CA_CERTS to its PEM file; for a vault alone VAULT_CACERT (input vault-certificate-authority), for GAX and GWS certificateAuthority in the tenant file.';
  throw new Refusal({ code: 'tls.unchecked', message, fix });
}
