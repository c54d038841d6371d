import './reflection.ts';
import { webcrypto } from 'node:crypto';
/** A certificate and its key as PEM, and the authority to trust for it. */
export interface Pair {
  readonly cert: string;
  readonly key: string;
  readonly ca: string;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const day = 86_400_000;

/** A certificate of an authority made for it, valid around now unless `expired`, for 127.0.0.1 unless another host is named. */
export async function issue(options: { readonly host?: string; readonly expired?: boolean } = {}): Promise<Pair> {
  // Loaded only now: on import it looks for what reflection.ts puts in place.
  const x509 = await import('@peculiar/x509');
  x509.cryptoProvider.set(webcrypto);
  const now = Date.now();
  const authority = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const root = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=Test authority',
    keys: authority,
    notBefore: new Date(now - 30 * day),
    notAfter: new Date(now + day),
    signingAlgorithm: algorithm,
    extensions: [new x509.BasicConstraintsExtension(true, undefined, true)],
  });
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const name =
    options.host === undefined
      ? ({ type: 'ip', value: '127.0.0.1' } as const)
      : ({ type: 'dns', value: options.host } as const);
  const leaf = await x509.X509CertificateGenerator.create({
    subject: 'CN=shop',
    issuer: root.subject,
    publicKey: keys.publicKey,
    signingKey: authority.privateKey,
    notBefore: new Date(now - 2 * day),
    notAfter: new Date(now + (options.expired === true ? -day : day)),
    signingAlgorithm: algorithm,
    extensions: [new x509.SubjectAlternativeNameExtension([name])],
  });
  const der = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  const key = `-----BEGIN PRIVATE KEY-----\n${Buffer.from(der).toString('base64')}\n-----END PRIVATE KEY-----\n`;
  return { cert: leaf.toString('pem'), key, ca: root.toString('pem') };
}
