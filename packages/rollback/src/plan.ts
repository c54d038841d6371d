/** The plans, from the freest to the strictest. */
export const plans = ['allow', 'allow-code-only', 'ask', 'deny'] as const;

/**
 * What may be done: `allow` the rollback; `allow-code-only`, which leaves the schema as it is; `ask` a person; `deny`, because it would make things
 * worse.
 */
export type Plan = (typeof plans)[number];

/** The stricter of two plans. */
export function stricter(left: Plan, right: Plan): Plan {
  return plans.indexOf(left) >= plans.indexOf(right) ? left : right;
}
