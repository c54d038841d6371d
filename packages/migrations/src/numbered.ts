/**
 * A version as a tool that stores a 64-bit integer has it: without leading zeros.
 *
 * Undefined for what is no integer up to `limit`, which such a tool passes over or stops at.
 */
export function integerVersion(text: string, limit: bigint): string | undefined {
  if (!/^[0-9]+$/.test(text)) return undefined;
  const value = BigInt(text);
  return value > limit ? undefined : value.toString();
}

/** The largest value of Go's uint64. */
export const largestUnsigned = 2n ** 64n - 1n;

/** The largest value of int64 (Go, Rust, Postgres' bigint). */
export const largestSigned = 2n ** 63n - 1n;

/** Orders integers of any length that were checked before. */
export function byInteger(left: string, right: string): number {
  const difference = BigInt(left) - BigInt(right);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
