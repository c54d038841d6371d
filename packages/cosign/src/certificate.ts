/** The extensions of a Fulcio certificate that say whose run made it, by number (sigstore/fulcio `docs/oid-info.md`). */
export const fulcioExtensions = {
  issuer: '8',
  buildSigner: '9',
  runner: '11',
  sourceRepository: '12',
  sourceCommit: '13',
  sourceRef: '14',
  buildConfig: '18',
  buildTrigger: '20',
  run: '21',
} as const;

const arc = [1, 3, 6, 1, 4, 1, 57264, 1];
const utf8String = 0x0c;

/** An extension as the certificate holds it. */
export interface Extension {
  readonly oid: readonly number[];
  readonly value: Uint8Array;
}

/** The extensions of Fulcio that are texts, by their number; those before 8 are older spellings of the same and left out. */
export function readExtensions(extensions: readonly Extension[]): Readonly<Record<string, string>> {
  const found = extensions.flatMap(({ oid, value }): [string, string][] => {
    const number = oid.at(-1) ?? 0;
    const ours = oid.length === arc.length + 1 && arc.every((part, index) => oid[index] === part);
    const text = ours && number >= 8 ? readUtf8String(value) : undefined;
    return text === undefined ? [] : [[String(number), text]];
  });
  return Object.fromEntries(found);
}

/** A DER UTF8String that is all of the bytes (ITU-T X.690 8.1 and 8.23); undefined for anything else. */
function readUtf8String(der: Uint8Array): string | undefined {
  const [tag, length = 0] = der;
  if (tag !== utf8String) return undefined;
  const width = length < 0x80 ? 0 : length & 0x7f;
  if (width > 2) return undefined;
  const size = width === 0 ? length : der.subarray(2, 2 + width).reduce((sum, byte) => sum * 256 + byte, 0);
  const content = der.subarray(2 + width);
  return content.length === size ? new TextDecoder().decode(content) : undefined;
}
