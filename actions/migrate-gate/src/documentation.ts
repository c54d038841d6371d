import type { Rule } from '#hazards';

/** Where a rule is explained; a release holds no documents, so it is on the main branch. */
export function addressOf({ anchor }: Rule): string {
  return `https://github.com/org/delivery/blob/main/${anchor}`;
}
