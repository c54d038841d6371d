import type { KeyAlgorithm } from './algorithm.ts';
import type { SignatureFormat } from './candidate.ts';
import type { CosignVersion } from './cosign-version.ts';
import type { ExpectedIdentity } from './identity.ts';

/** What the binary is to sign. */
export interface CosignSigning {
  /** `registry/repository@sha256:…`. */
  readonly image: string;
  readonly format: SignatureFormat;
  /** `env://NAME`, a path, or the URI of a service; undefined to sign with the identity of this job. */
  readonly key: string | undefined;
  readonly annotations: Readonly<Record<string, string>>;
  readonly transparency: 'public' | 'none';
  readonly fulcio: URL | undefined;
  readonly log: URL | undefined;
  readonly timestamp: URL | undefined;
  /** A path of a file with the authorities. */
  readonly trustedRoot: string | undefined;
  /** Attests instead of signing: the URI of the predicate's type, and the path of the predicate. */
  readonly predicate: { readonly type: string; readonly path: string } | undefined;
  readonly allowHttp: boolean;
  /** A path for what was made, where this version can write it: see `writesSignature`. */
  readonly output: string;
}

/**
 * What this version of cosign writes into the file `output`, besides storing it: the bundle, or the signature in base64.
 *
 * Undefined where it can write neither: version 2 with bundles and attestations, every version with legacy attestations.
 */
export function writesSignature(
  { major }: CosignVersion,
  { format, predicate }: Pick<CosignSigning, 'format' | 'predicate'>,
): 'bundle' | 'signature' | undefined {
  if (format === 'bundle') return major >= 3 ? 'bundle' : undefined;
  return predicate === undefined ? 'signature' : undefined;
}

/**
 * The arguments that make this version of cosign sign so (sigstore/cosign `cmd/cosign/cli/options/sign.go`, `attest.go`).
 *
 * From version 3 on a signing configuration is the default, which excludes addresses of services and `--tlog-upload=false`.
 */
export function signArguments(version: CosignVersion, signing: CosignSigning): readonly string[] {
  const { format, key, annotations, transparency, fulcio, log, timestamp, trustedRoot, predicate } = signing;
  const own = fulcio !== undefined || log !== undefined || timestamp !== undefined;
  const plain = transparency === 'none' || own || format === 'legacy';
  return [
    predicate === undefined ? 'sign' : 'attest',
    '--yes',
    ...(key === undefined ? [] : [`--key=${key}`]),
    `--new-bundle-format=${format === 'bundle'}`,
    ...(version.major >= 3 && plain ? ['--use-signing-config=false'] : []),
    ...(transparency === 'none' ? ['--tlog-upload=false'] : []),
    ...address('--fulcio-url', fulcio),
    ...address('--rekor-url', log),
    ...address('--timestamp-server-url', timestamp),
    ...(trustedRoot === undefined ? [] : [`--trusted-root=${trustedRoot}`]),
    ...(predicate === undefined
      ? annotationFlags(annotations)
      : [`--type=${predicate.type}`, `--predicate=${predicate.path}`]),
    ...outputFlag(writesSignature(version, signing), signing.output),
    ...(signing.allowHttp ? ['--allow-http-registry'] : []),
    '--',
    signing.image,
  ];
}

/** What the binary is to verify. */
export interface CosignVerification {
  readonly image: string;
  readonly format: SignatureFormat;
  readonly signer:
    | { readonly kind: 'key'; readonly path: string; readonly algorithm: KeyAlgorithm }
    | { readonly kind: 'identity'; readonly identity: ExpectedIdentity };
  readonly annotations: Readonly<Record<string, string>>;
  readonly transparency: 'public' | 'none';
  readonly trustedRoot: string | undefined;
  readonly predicateType: string | undefined;
  readonly allowHttp: boolean;
}

/** cosign verifies with SHA-256 unless told, also what it signed itself with SHA-384. */
const digestFlag: Readonly<Record<KeyAlgorithm, readonly string[]>> = {
  'ecdsa-p256': [],
  'ecdsa-p384': ['--signature-digest-algorithm=sha384'],
  ed25519: ['--signature-digest-algorithm=sha512'],
};

/** The arguments that make any known version of cosign verify so (sigstore/cosign `cmd/cosign/cli/options/verify.go`). */
export function verifyArguments(verification: CosignVerification): readonly string[] {
  const { format, signer, annotations, transparency, trustedRoot, predicateType } = verification;
  return [
    predicateType === undefined ? 'verify' : 'verify-attestation',
    `--new-bundle-format=${format === 'bundle'}`,
    '--output=json',
    ...(signer.kind === 'key'
      ? [`--key=${signer.path}`, ...digestFlag[signer.algorithm]]
      : [
          `--certificate-identity-regexp=${signer.identity.identity.pattern}`,
          `--certificate-oidc-issuer-regexp=${signer.identity.issuer.pattern}`,
        ]),
    ...(transparency === 'none' ? ['--insecure-ignore-tlog=true'] : []),
    ...(trustedRoot === undefined ? [] : [`--trusted-root=${trustedRoot}`]),
    ...(predicateType === undefined ? annotationFlags(annotations) : [`--type=${predicateType}`]),
    ...(verification.allowHttp ? ['--allow-http-registry'] : []),
    '--',
    verification.image,
  ];
}

/** cosign reads the flag as a line of CSV (spf13/pflag `string_slice.go`): unquoted, a comma would begin another annotation. */
function annotationFlags(annotations: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(annotations).map(
    ([name, value]) => `--annotations="${`${name}=${value}`.replaceAll('"', '""')}"`,
  );
}

function outputFlag(written: ReturnType<typeof writesSignature>, path: string): readonly string[] {
  if (written === undefined) return [];
  return [written === 'bundle' ? `--bundle=${path}` : `--output-signature=${path}`];
}

function address(flag: string, url: URL | undefined): readonly string[] {
  return url === undefined ? [] : [`${flag}=${url.href.replace(/\/+$/, '')}`];
}
