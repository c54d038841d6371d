import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** SHA-1 in hexadecimal: sqitch's script hash, of the bytes of the deploy script. */
export function sha1(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('hex');
}

/** SHA-256 in hexadecimal: prisma and drizzle, of the bytes of the file. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** SHA-384 in hexadecimal: sqlx, of the bytes of the file. */
export function sha384(bytes: Uint8Array): string {
  return createHash('sha384').update(bytes).digest('hex');
}

/**
 * Flyway's checksum, as the signed integer of its table.
 *
 * CRC-32 of the lines without their ends and without a byte order mark (flyway ChecksumCalculator.java); lines end at
 * LF, CR or CRLF, as Java's BufferedReader has it.
 */
export function flywayChecksum(text: string): number {
  return crc32(Buffer.from(text.replace(/^\u{feff}/u, '').replace(/[\r\n]/g, ''))) | 0;
}
