import { type AddressInfo, connect } from 'node:net';
import { createServer } from 'node:tls';
import forge from 'node-forge';

const HOUR = 3_600_000;

type Pair = Pick<forge.pki.rsa.KeyPair, 'privateKey' | 'publicKey'>;

function certificate(name: string, { publicKey }: Pair, extensions: object[]): forge.pki.Certificate {
  const made = forge.pki.createCertificate();
  made.publicKey = publicKey;
  made.serialNumber = '01';
  made.validity.notBefore = new Date(Date.now() - HOUR);
  made.validity.notAfter = new Date(Date.now() + HOUR);
  made.setSubject([{ name: 'commonName', value: name }]);
  made.setIssuer([{ name: 'commonName', value: 'Acme private authority' }]);
  made.setExtensions(extensions);
  return made;
}

export interface SecureFront {
  readonly address: string;
  /** PEM of the private authority that signed its certificate. */
  readonly authority: string;
  close(): Promise<void>;
}

/** Ends TLS of a connection and forwards the rest, like a load balancer in front of Vault. */
export async function secureFront(target: string): Promise<SecureFront> {
  const [root, own] = [forge.pki.rsa.generateKeyPair(2048), forge.pki.rsa.generateKeyPair(2048)];
  const authority = certificate('Acme private authority', root, [{ name: 'basicConstraints', cA: true }]);
  const leaf = certificate('vault', own, [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }]);
  for (const each of [authority, leaf]) each.sign(root.privateKey, forge.md.sha256.create());
  const options = { cert: forge.pki.certificateToPem(leaf), key: forge.pki.privateKeyToPem(own.privateKey) };
  const server = createServer(options, (socket) => {
    const behind = connect(Number(new URL(target).port), '127.0.0.1');
    socket.on('error', () => behind.destroy()).pipe(behind);
    behind.on('error', () => socket.destroy()).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    authority: forge.pki.certificateToPem(authority),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
