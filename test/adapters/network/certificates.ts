import { generateKeyPairSync, randomBytes } from 'node:crypto';
import forge from 'node-forge';

const DAY = 24 * 60 * 60 * 1000;

export interface CertificateWish {
  /** Host names and addresses in the certificate. */
  readonly hosts: readonly string[];
  /** Days from now until it expires; negative: it has expired. */
  readonly days?: number;
  /** Days from now until it becomes valid. */
  readonly from?: number;
}

export interface Identity {
  readonly cert: string;
  readonly key: string;
}

export interface Authority {
  readonly pem: string;
  issue(wish: CertificateWish): Identity;
}

function pair() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
  const forged = forge.pki.privateKeyFromPem(key);
  return { key, private: forged, public: forge.pki.setRsaPublicKey(forged.n, forged.e) };
}

const nameOf = (common: string) => [{ shortName: 'CN', value: common }];

function blank({ days = 90, from = -1 }: Omit<CertificateWish, 'hosts'>) {
  const certificate = forge.pki.createCertificate();
  certificate.serialNumber = `4${randomBytes(15).toString('hex')}0`;
  certificate.validity.notBefore = new Date(Date.now() + Math.min(from, days - 1) * DAY);
  // An extra hour, so that a slow machine does not lose a day.
  certificate.validity.notAfter = new Date(Date.now() + days * DAY + 3_600_000);
  return certificate;
}

function altName(host: string) {
  return /^[\d.]+$|:/.test(host) ? { type: 7, ip: host } : { type: 2, value: host };
}

/** A private certificate authority, like that of a company or an intercepting proxy. */
export function createAuthority(name = 'Acme Inspection CA', life: Omit<CertificateWish, 'hosts'> = {}): Authority {
  const own = pair();
  const leaf = pair();
  const certificate = blank({ days: 365, ...life });
  certificate.publicKey = own.public;
  certificate.setSubject(nameOf(name));
  certificate.setIssuer(nameOf(name));
  certificate.setExtensions([{ name: 'basicConstraints', cA: true, critical: true }]);
  certificate.sign(own.private, forge.md.sha256.create());
  return {
    pem: forge.pki.certificateToPem(certificate),
    issue({ hosts, ...wish }) {
      const issued = blank(wish);
      issued.publicKey = leaf.public;
      issued.setSubject(nameOf(hosts[0] ?? ''));
      issued.setIssuer(nameOf(name));
      issued.setExtensions([{ name: 'subjectAltName', altNames: hosts.map(altName) }]);
      issued.sign(own.private, forge.md.sha256.create());
      return { cert: forge.pki.certificateToPem(issued), key: leaf.key };
    },
  };
}
