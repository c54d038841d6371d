/** The nearest-rank percentile of a set of numbers: the smallest that is not below `share` (0 to 1) of them; undefined for none. */
export function percentile(values: readonly number[], share: number): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
