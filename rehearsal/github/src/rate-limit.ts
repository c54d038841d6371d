import { ApiError } from './api-error.ts';
import type { JsonObject } from './json.ts';
import type { Token } from './token.ts';

const hour = 3_600_000;

interface Window {
  readonly started: number;
  used: number;
}

/**
 * The primary rate limit, per hour: 1,000 requests for all GITHUB_TOKENs of a repository together, 5,000 for any other token
 * (docs.github.com, "Rate limits for the REST API"). A request that ends in 304 is not counted.
 */
export class RateLimit {
  readonly #windows = new Map<string, Window>();
  readonly #jobLimit: number;

  constructor(jobLimit = 1000) {
    this.#jobLimit = jobLimit;
  }

  /** @throws ApiError 403 when nothing remains. */
  take(token: Token | undefined, now: number): void {
    const window = this.#window(token, now);
    if (window.used < this.#limit(token)) {
      window.used += 1;
      return;
    }
    const whose = token?.kind === 'user' ? `user ID ${token.account.id}` : 'installation ID 9000001';
    throw new ApiError(403, `API rate limit exceeded for ${whose}.`);
  }

  giveBack(token: Token | undefined, now: number): void {
    this.#window(token, now).used -= 1;
  }

  headers(token: Token | undefined, now: number): Record<string, string> {
    const { limit, remaining, reset, used } = this.state(token, now);
    return {
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(remaining),
      'x-ratelimit-reset': String(reset),
      'x-ratelimit-used': String(used),
      'x-ratelimit-resource': 'core',
    };
  }

  /** The schema rate-limit; `reset` is in epoch seconds. */
  state(
    token: Token | undefined,
    now: number,
  ): JsonObject & { limit: number; remaining: number; reset: number; used: number } {
    const { started, used } = this.#window(token, now);
    const limit = this.#limit(token);
    return { limit, remaining: Math.max(0, limit - used), reset: Math.ceil((started + hour) / 1000), used };
  }

  #limit(token: Token | undefined): number {
    if (token === undefined) return 60;
    return token.kind === 'job' ? this.#jobLimit : 5000;
  }

  #window(token: Token | undefined, now: number): Window {
    const key = token === undefined ? 'anonymous' : token.kind === 'job' ? token.repository : token.value;
    const current = this.#windows.get(key);
    if (current !== undefined && now < current.started + hour) return current;
    const fresh = { started: now, used: 0 };
    this.#windows.set(key, fresh);
    return fresh;
  }
}
