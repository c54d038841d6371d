import type { SourceFile } from './tree.ts';

/** What the bytes of a file are as text, or why they are none. */
export type Decoded = { readonly text: string; readonly bom: boolean } | { readonly refused: string };

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The largest file that is read, in bytes: a parser takes a hundred times its size in memory. */
export const largestFile = 5 * 1024 * 1024;

/**
 * Reads bytes as UTF-8; a byte order mark is taken off and reported.
 *
 * Refuses a zero byte (a parser of C stops there and sees nothing of what follows), UTF-16 and any other encoding, and
 * files over 5 MiB.
 */
export function decode({ bytes, unreadSize }: SourceFile): Decoded {
  const size = unreadSize ?? bytes.length;
  if (size > largestFile) return { refused: `is ${size} bytes long; ${largestFile} at most are read` };
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { refused: 'is encoded as UTF-16; save it as UTF-8' };
  }
  const zero = bytes.indexOf(0);
  if (zero !== -1) return { refused: `holds a zero byte at position ${zero}, behind which nothing would be read` };
  try {
    const text = decoder.decode(bytes);
    const bom = text.startsWith('\u{feff}');
    return { text: bom ? text.slice(1) : text, bom };
  } catch {
    return { refused: 'is not UTF-8' };
  }
}
