import type { HttpResponse } from '#http';

import { RegistryFailure } from './failure.ts';
import { nextPage } from './link.ts';
import type { Registry } from './registry.ts';

/** Finds the way through the pages of one listing. */
export interface Paging {
  /** The page after this one; undefined when it was the last. */
  after(page: URL, response: HttpResponse): URL | undefined;
}

const largestListing = 64 * 1024 * 1024;

/**
 * Begins to read a listing of at most `most` pages; `what` names it in messages, e.g. `the tags of acme/shop`.
 *
 * Throws RegistryFailure rather than end early: when a page comes back, there are too many or more than 64 MiB of them,
 * or nobody can tell whether one follows (distribution-spec 1.1 "Listing Tags", the `Link` header).
 */
export function newPaging({ host }: Registry, what: string, most: number): Paging {
  const seen = new Set<string>();
  let size = 0;
  const invalid = (why: string, cause?: unknown) =>
    new RegistryFailure('registry-invalid-answer', `${host}, asked for ${what}: ${why}.`, { cause });
  return {
    after(page, response) {
      seen.add(page.href);
      size += response.body.length;
      try {
        const next = nextPage(response.headers['link'], page);
        if (next === undefined) return undefined;
        if (seen.has(next.href)) throw invalid('its pages lead in a circle');
        if (seen.size >= most) throw invalid(`there are more than ${most} pages`);
        if (size > largestListing) throw invalid('its pages are larger than 64 MiB together');
        return next;
      } catch (error) {
        if (error instanceof RangeError) throw invalid(error.message, error);
        throw error;
      }
    },
  };
}
