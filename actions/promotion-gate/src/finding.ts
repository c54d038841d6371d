import type { Instant } from '#time';

/**
 * Why an image may not enter, in the order in which the reasons come: what no waiting mends, then what people have to do, then what time mends. The
 * decision has the first reason that applies; all of them are shown.
 */
export const refusals = {
  quarantined: 'The image is on the quarantine list, or a rollback here left it and nobody says go.',
  pinned: 'The environment is pinned to another image.',
  'not-live-before': 'A rollback was asked for, and the ledger does not say that this image was ever live here.',
  downgrade: 'The image lacks commits, or is of an older version, than what is live, and no rollback was asked for.',
  'author-unknown': 'A commit of the change is by nobody that GitHub knows, so nobody can tell who must not approve.',
  'requester-unknown':
    'An app started the run, or an event in the name of somebody who did not, so nobody can tell who must not approve.',
  'not-promoted': 'The image is not live in an environment that it has to come through.',
  'checks-not-green': 'A check of the commit is missing, not finished or not green.',
  'batch-too-large': 'The change is larger than a batch may be.',
  'on-hold': 'What is live is a rollback, which nothing may undo until a person says go.',
  'failure-brake': 'Too many of the last deployments failed; a person has to say go.',
  'approvals-missing': 'Not enough people of the groups that have to approve this image have approved it.',
  'error-budget-spent': 'The query is not within its limit.',
  'too-many-in-flight': 'As many deployments go on in this environment as may.',
  'not-soaked':
    'The image has not been live and healthy for long enough in an environment that it has to come through.',
  cooldown: 'The last deployment is too short a time ago.',
  'rate-limited': 'There were as many deployments as may be in that time.',
} as const;

/** One of the reasons. */
export type Refusal = keyof typeof refusals;

/** What one rule found. `earliest` is when it could pass by itself; undefined when time alone mends nothing. */
export interface Finding {
  readonly rule: string;
  readonly verdict: 'pass' | 'block' | 'warn' | 'info';
  readonly refusal: Refusal | undefined;
  readonly detail: string;
  readonly earliest: Instant | undefined;
}

/** A rule that is kept. */
export function passes(rule: string, detail: string): Finding {
  return { rule, verdict: 'pass', refusal: undefined, detail, earliest: undefined };
}

/** A rule that keeps the image out. */
export function blocks(rule: string, refusal: Refusal, detail: string, earliest?: Instant): Finding {
  return { rule, verdict: 'block', refusal, detail, earliest };
}

/** A rule that is not kept, and only warns. */
export function warns(rule: string, detail: string): Finding {
  return { rule, verdict: 'warn', refusal: undefined, detail, earliest: undefined };
}

/** What was looked at and decides nothing. */
export function informs(rule: string, detail: string): Finding {
  return { rule, verdict: 'info', refusal: undefined, detail, earliest: undefined };
}

/** The findings that block, in the order of their reasons. */
export function blockers(findings: readonly Finding[]): readonly (Finding & { readonly refusal: Refusal })[] {
  const order = Object.keys(refusals);
  return findings
    .flatMap((each) =>
      each.verdict === 'block' && each.refusal !== undefined ? [{ ...each, refusal: each.refusal }] : [],
    )
    .toSorted((left, right) => order.indexOf(left.refusal) - order.indexOf(right.refusal));
}

/** When everything could pass by itself: the latest of the earliest times, undefined when one of them is not known. */
export function earliestOf(blocking: readonly Finding[]): Instant | undefined {
  let latest: Instant | undefined;
  for (const { earliest } of blocking) {
    if (earliest === undefined) return undefined;
    if (latest === undefined || earliest > latest) latest = earliest;
  }
  return latest;
}
