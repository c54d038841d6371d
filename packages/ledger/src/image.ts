/**
 * Whether a text names an image by digest: `repository@sha256:` with 64 or `repository@sha512:` with 128 hexadecimal digits. The ledger only tells
 * images apart; the grammar of the whole reference is #oci's (OCI image specification, descriptor.md, "Digests").
 */
export function namesImage(text: string): boolean {
  return text.length <= 512 && /^[^\s@]+@(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/.test(text);
}
