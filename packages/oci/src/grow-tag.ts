import { type Clock, milliseconds, minutes } from '#time';

import type { Digest } from './digest.ts';
import { type FetchedManifest, getManifest, putManifest } from './manifests.ts';
import type { Registry } from './registry.ts';

/** What takes part in growing a tag besides the registry. */
export interface GrowOptions {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Yields numbers in [0, 1); default Math.random. */
  readonly random?: () => number;
}

/** Says what a tag must hold instead of `current` so that nothing is missing; undefined when nothing is. */
export type Merge = (
  current: FetchedManifest | undefined,
) => Promise<{ readonly mediaType: string; readonly bytes: Uint8Array } | undefined>;

const patience = minutes(2);
const shortestPause = 250;
const longestPause = 5_000;
const widestSpread = 8;

/**
 * Adds to what a tag holds, together with others who do the same at the same time, until the addition stays.
 *
 * Registries ignore `If-Match`, so a writer that read before us and writes after us takes our addition away. After every
 * write this waits longer than its own reads and writes take, at random, reads again and writes again what is
 * missing; where others were seen to write, it must find nothing missing twice. False when that did not settle within two
 * minutes.
 */
export async function growTag(
  registry: Registry,
  repository: string,
  tag: string,
  merge: Merge,
  { clock, signal, random = Math.random }: GrowOptions,
): Promise<boolean> {
  const begun = clock.elapsed();
  let slowest = 0;
  let written: Digest | undefined;
  let wanted = 1;
  let found = 0;
  let spread = 1;
  while (clock.elapsed() - begun < patience) {
    const started = clock.elapsed();
    const again = written !== undefined;
    const current = await getManifest(registry, repository, tag);
    const next = await merge(current);
    if (written !== undefined && current?.digest !== written) wanted = 2;
    if (next === undefined) {
      found += 1;
      if (written === undefined || found >= wanted) return true;
    } else {
      found = 0;
      // The more often others win, the more of them there are: come back further apart from them.
      if (again) spread = Math.min(widestSpread, spread * 2);
      written = await putManifest(registry, repository, tag, next);
    }
    // The first exchange, with its login, is slower than what follows.
    slowest = Math.max(slowest / 2, clock.elapsed() - started);
    const pause = Math.min(longestPause, Math.max(shortestPause, 4 * slowest)) * (1 + random() * spread);
    await clock.sleep(milliseconds(pause), signal);
  }
  return false;
}
