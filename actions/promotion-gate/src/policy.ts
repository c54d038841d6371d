import { parseDuration, type Duration } from '#time';
import * as v from 'valibot';

/** How many people of which groups have to approve, for changes that touch which paths. */
export interface Quorum {
  readonly count: number;
  /** `team:sre` or `user:mona`. */
  readonly groups: readonly string[];
  /** Globs of paths; empty: every change. */
  readonly paths: readonly string[];
  /** A review of this environment in this run counts as an approval by one of the groups: GitHub knows its reviewers. */
  readonly environment: string | undefined;
}

/** At most so many deployments in a span of time. */
export interface Rate {
  readonly count: number;
  readonly per: Duration;
}

const durationText = v.pipe(
  v.string(),
  v.rawTransform<string, Duration>(({ dataset, addIssue, NEVER }) => {
    try {
      return parseDuration(dataset.value);
    } catch (error) {
      addIssue({ message: error instanceof Error ? error.message : 'is no duration' });
      return NEVER;
    }
  }),
);
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(255));
const listed = <T>(item: v.GenericSchema<unknown, T>) =>
  v.pipe(
    v.union([
      v.pipe(
        item,
        v.transform((one): readonly T[] => [one]),
      ),
      v.pipe(v.array(item), v.minLength(1), v.maxLength(100)),
    ]),
    v.readonly(),
  );

const rate = v.pipe(
  v.string(),
  v.regex(/^[1-9]\d{0,3} per \S+$/, 'is no rate such as "5 per 1d"'),
  v.transform((text) => ({ count: Number(/^\d+/.exec(text)?.[0]), per: text.replace(/^\d+ per /, '') })),
  v.object({ count, per: durationText }),
);

const group = v.pipe(
  v.string(),
  v.regex(
    /^(?:team|user):[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98})$/,
    'names a group that is neither team:slug nor user:login',
  ),
);
const quorumText = v.pipe(
  v.string(),
  v.regex(/^[1-9]\d? of \S.*$/, 'is no quorum such as "2 of team:sre, team:product"'),
  v.transform((text) => ({
    count: Number(/^\d+/.exec(text)?.[0]),
    groups: text
      .replace(/^\d+ of /, '')
      .split(',')
      .map((each) => each.trim()),
  })),
  v.object({
    count,
    groups: v.array(group),
  }),
);
const glob = v.pipe(
  name,
  v.regex(
    /^[^!?{}[\]]+$/,
    'is a glob that is not known here: write * for anything in one folder, ** for anything at all',
  ),
);
const quorum = v.union([
  v.pipe(
    quorumText,
    v.transform((read): Quorum => ({ ...read, paths: [], environment: undefined })),
  ),
  v.pipe(
    v.strictObject({ approvers: quorumText, paths: v.optional(listed(glob)), environment: v.optional(name) }),
    v.transform(({ approvers, paths, environment }): Quorum => ({
      ...approvers,
      paths: paths ?? [],
      environment,
    })),
  ),
]);

/** Whoever may push can write a workflow that starts runs as GitHub Actions, so that it never asks in nobody's name. */
const app = v.pipe(
  name,
  v.regex(/^[a-z0-9-]+\[bot\]$/i, 'is no app such as release-train[bot]'),
  v.check((login) => login.toLowerCase() !== 'github-actions[bot]', 'asks in the name of everybody who may push'),
);

const digest = v.pipe(
  v.string(),
  v.regex(/^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/, 'is no digest such as sha256:…'),
);
const limit = v.pipe(v.string(), v.regex(/^(?:<|<=|>|>=) *-?\d+(?:\.\d+)?$/, 'is no limit such as "< 0.5"'));
const https = v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//, 'is no http address'));

const rules = {
  requires: v.optional(
    v.strictObject({
      environments: listed(name),
      of: v.optional(v.picklist(['all', 'one']), 'all'),
      soak: v.optional(durationText),
      'incident-label': v.optional(name),
    }),
  ),
  approvals: v.optional(
    v.strictObject({
      quorum: listed(quorum),
      ttl: v.optional(durationText),
      automation: v.optional(listed(app)),
    }),
  ),
  'rate-limit': v.optional(listed(rate)),
  cooldown: v.optional(durationText),
  'max-in-flight': v.optional(count),
  brake: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[1-9]\d? failed of last [1-9]\d?$/, 'is no brake such as "2 failed of last 5"'),
      v.transform((text) => {
        const [failed = 0, last = 0] = [...text.matchAll(/\d+/g)].map(Number);
        return { failed, last };
      }),
      v.check(({ failed, last }) => failed <= last, 'can never stop: there are fewer than have to fail'),
    ),
  ),
  'max-batch': v.optional(
    v.pipe(
      v.strictObject({
        commits: v.optional(count),
        lines: v.optional(count),
        over: v.optional(v.picklist(['warn', 'block']), 'block'),
      }),
      v.check(({ commits, lines }) => commits !== undefined || lines !== undefined, 'needs commits or lines'),
    ),
  ),
  checks: v.optional(listed(name)),
  hold: v.optional(v.literal('after-rollback')),
  'go-ahead': v.optional(listed(group)),
  pin: v.optional(digest),
  quarantine: v.optional(listed(digest)),
  'error-budget': v.optional(v.strictObject({ url: https, query: v.pipe(v.string(), v.minLength(1)), limit })),
} as const;

const ruleSet = v.strictObject(rules);
const file = v.strictObject({
  ...rules,
  environments: v.optional(v.record(v.string(), ruleSet), {}),
  services: v.optional(v.record(v.string(), ruleSet), {}),
});

/** The rules that hold for one place; what is not there is not asked. */
export type Policy = v.InferOutput<typeof ruleSet>;

/** What is wrong with a policy, in a sentence that names the place. */
export class InvalidPolicy extends Error {}

/**
 * Reads the policy for a place: a rule of the service comes before that of the environment, and that before the general one; a rule is taken whole, but
 * for the quarantine, which nothing lifts: its lists add up. Environments do not tell upper from lower case. Throws InvalidPolicy for whatever it does not know.
 */
export function readPolicy(written: unknown, environment: string, service: string): Policy {
  if (Array.isArray(written)) throw new InvalidPolicy('the top: a list is no policy');
  const read = v.safeParse(file, written ?? {});
  if (!read.success) {
    const [issue] = read.issues;
    throw new InvalidPolicy(`${v.getDotPath(issue) ?? 'the top'}: ${issue.message}`);
  }
  const { environments, services, ...general } = read.output;
  const named = Object.entries(environments).filter(([each]) => each.toLowerCase() === environment.toLowerCase());
  if (named.length > 1) throw new InvalidPolicy(`environments: ${named.map(([each]) => each).join(' and ')} are one`);
  const places = [general, named[0]?.[1], services[service]];
  const quarantine = places.flatMap((place) => place?.quarantine ?? []);
  return { ...general, ...places[1], ...places[2], ...(quarantine.length === 0 ? {} : { quarantine }) };
}
