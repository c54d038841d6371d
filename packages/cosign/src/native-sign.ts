import type { SerializedBundle } from '@sigstore/bundle';
import type { Signer, Witness } from '@sigstore/sign';

import { signBytes } from './algorithm.ts';
import type { SigningKey } from './keys.ts';
import { statementPayloadType } from './statement.ts';
import { SigningFailure } from './signing-failure.ts';

/** What signs: a key, or a certificate made out for a moment to who an identity token names. */
export type SigningCredential =
  | { readonly kind: 'key'; readonly key: SigningKey }
  | { readonly kind: 'keyless'; readonly fulcio: string; identityToken(): Promise<string> };

/** Who witnesses that the signature was made, by address. */
export interface Witnesses {
  /** A transparency log (Rekor v1). */
  readonly log: string | undefined;
  /** A timestamp authority (RFC 3161). */
  readonly timestamp: string | undefined;
}

/** What is signed: an in-toto statement in an envelope, or bytes as they are. */
export interface ToSign {
  readonly kind: 'statement' | 'payload';
  readonly bytes: Uint8Array;
}

const timeout = 20_000;
const retry = { retries: 3, factor: 2, minTimeout: 1000, maxTimeout: 8000 };

/** Signs, and lets it be witnessed; gives back a Sigstore bundle. Throws SigningFailure when somebody refuses. */
export async function signNatively(
  { kind, bytes }: ToSign,
  credential: SigningCredential,
  witnesses: Witnesses,
): Promise<SerializedBundle> {
  const { DSSEBundleBuilder, MessageSignatureBundleBuilder } = await import('@sigstore/sign');
  const { bundleToJSON } = await import('@sigstore/bundle');
  const options = { signer: await signerOf(credential), witnesses: await witnessesOf(witnesses) };
  const data = Buffer.from(bytes);
  try {
    const bundle =
      kind === 'payload'
        ? await new MessageSignatureBundleBuilder(options).create({ data })
        : await new DSSEBundleBuilder(options).create({ data, type: statementPayloadType });
    return withHint(bundleToJSON(bundle), credential);
  } catch (error) {
    if (error instanceof SigningFailure) throw error;
    throw refused(error);
  }
}

/**
 * Names the key in the bundle. The library would name it in the envelope too, and cosign then looks for a key that has this
 * very name (secure-systems-lab/go-securesystemslib `dsse/verify.go`) and finds none.
 */
function withHint(bundle: SerializedBundle, credential: SigningCredential): SerializedBundle {
  if (credential.kind === 'keyless') return bundle;
  const { verificationMaterial: material } = bundle;
  const { tlogEntries, timestampVerificationData } = material;
  const named = { publicKey: { hint: credential.key.hint }, certificate: undefined, x509CertificateChain: undefined };
  return { ...bundle, verificationMaterial: { ...named, tlogEntries, timestampVerificationData } };
}

async function signerOf(credential: SigningCredential): Promise<Signer> {
  if (credential.kind === 'keyless') {
    const { FulcioSigner } = await import('@sigstore/sign');
    const identityProvider = { getToken: () => credential.identityToken() };
    return new FulcioSigner({ fulcioBaseURL: credential.fulcio, identityProvider, timeout, retry });
  }
  const { algorithm, privateKey, publicKey } = credential.key;
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  return {
    sign: (data) =>
      Promise.resolve({
        signature: signBytes(data, privateKey, algorithm),
        key: { $case: 'publicKey', publicKey: pem },
      }),
  };
}

async function witnessesOf({ log, timestamp }: Witnesses): Promise<Witness[]> {
  if (log === undefined && timestamp === undefined) return [];
  const { RekorWitness, TSAWitness } = await import('@sigstore/sign');
  const logs = log === undefined ? [] : [new RekorWitness({ rekorBaseURL: log, entryType: 'dsse', timeout, retry })];
  const stamps = timestamp === undefined ? [] : [new TSAWitness({ tsaBaseURL: timestamp, timeout, retry })];
  return [...logs, ...stamps];
}

function refused(error: unknown): SigningFailure {
  const outer = error instanceof Error ? error.message : 'unknown';
  const inner = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
  const what = `Nothing was signed: ${outer}${inner}`.slice(0, 500);
  return new SigningFailure(
    'signing-refused',
    `${what}. Run the job again; if it stays, check fulcio-url and rekor-url.`,
    {
      cause: error,
    },
  );
}
