import { SignatureFailure } from './failure.ts';

/** A version of the cosign binary. */
export interface CosignVersion {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
}

/** The oldest versions without the known holes (GHSA-fx35-mq7g-6g98, CVE-2026-22703, CVE-2026-24122), by major version. */
const floors: ReadonlyMap<number, CosignVersion> = new Map([
  [2, { major: 2, minor: 6, patch: 5 }],
  [3, { major: 3, minor: 1, patch: 3 }],
]);

/** Reads `3.1.3` or `v3.1.3`; throws RangeError for anything else, pre-releases too. */
export function parseCosignVersion(text: string): CosignVersion {
  const [, major, minor, patch] = /^v?(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})$/.exec(text) ?? [];
  if (patch === undefined) throw new RangeError(`"${text.slice(0, 50)}" is not a version such as 3.1.3`);
  return { major: Number(major), minor: Number(minor), patch: Number(patch) };
}

/** Writes `3.1.3`. */
export function formatCosignVersion({ major, minor, patch }: CosignVersion): string {
  return `${major}.${minor}.${patch}`;
}

/** Throws SignatureFailure `cosign-not-trusted` for a version with known holes, or one whose flags are not known here. */
export function refuseOldCosign(version: CosignVersion): void {
  const floor = floors.get(version.major);
  const found = `This is cosign ${formatCosignVersion(version)}`;
  if (floor === undefined) {
    throw new SignatureFailure(
      'cosign-not-trusted',
      `${found}; 2.6.5 and later of 2, and 3.1.3 and later of 3 are known.`,
    );
  }
  const order = version.minor - floor.minor || version.patch - floor.patch;
  if (order >= 0) return;
  throw new SignatureFailure(
    'cosign-not-trusted',
    `${found}, which has known holes. Take ${formatCosignVersion(floor)} or later.`,
  );
}
