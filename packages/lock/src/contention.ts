import { GitHubFailure } from '#github';
import { milliseconds } from '#time';
import type { Keeper } from './keeper.ts';
import { lockRef, type Guarded } from './lock.ts';

/** Who loses finds the winner, and waits or gives up: losing so often means that GitHub does not show what it keeps. */
const mostLosses = 20;
const longestPause = 200;

/** Counts how often somebody else was first, and gives way for a moment each time: contenders that all lost at once must not all come back at once. */
export class Contention {
  readonly #keeper: Keeper;
  readonly #place: Guarded;
  #losses = 0;

  constructor(keeper: Keeper, place: Guarded) {
    this.#keeper = keeper;
    this.#place = place;
  }

  /** Throws GitHubFailure `unavailable` after twenty losses in a row. */
  async lost(): Promise<void> {
    this.#losses += 1;
    if (this.#losses === mostLosses) {
      throw new GitHubFailure(
        'unavailable',
        `GitHub refused to write ${lockRef(this.#place)} ${mostLosses} times because it had changed, and never showed what it had changed to. Run the job again.`,
      );
    }
    const { clock, random, signal } = this.#keeper;
    await clock.sleep(milliseconds(longestPause * (0.25 + random() * 0.75)), signal);
  }

  /** The ref could be read: what comes now is another contest. */
  over(): void {
    this.#losses = 0;
  }
}
