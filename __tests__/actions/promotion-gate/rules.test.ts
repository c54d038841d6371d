import { describe, expect, test } from '@jest/globals';
import type { Change, CheckRun, Provenance, WorkflowRun } from '#github';
import { progressOf, type InFlight, type Intent, type LedgerRecord, type RecordOfRun } from '#ledger';
import { after, hours, instant, minutes, parseInstant, type Duration, type Instant } from '#time';
import {
  judgeApprovals,
  judgeAskers,
  judgeAuthors,
  type Testimony,
} from '../../../actions/promotion-gate/src/approval.ts';
import { judgeBudget } from '../../../actions/promotion-gate/src/budget.ts';
import { decidesHere } from '../../../actions/promotion-gate/src/gather.ts';
import { judgeBatch, judgeCheck, judgeDowngrade } from '../../../actions/promotion-gate/src/change.ts';
import {
  blockers,
  blocks,
  earliestOf,
  passes,
  refusals,
  type Refusal,
} from '../../../actions/promotion-gate/src/finding.ts';
import {
  holderOf,
  judgeHold,
  judgeLeft,
  judgePin,
  judgeQuarantine,
  judgeRollback,
} from '../../../actions/promotion-gate/src/image.ts';
import {
  decidesOrigin,
  judgeOrigin,
  judgeUpstream,
  type Incident,
} from '../../../actions/promotion-gate/src/origin.ts';
import {
  judgeBrake,
  judgeCooldown,
  judgeInFlight,
  judgeRate,
  paced,
} from '../../../actions/promotion-gate/src/pace.ts';
import { touches } from '../../../actions/promotion-gate/src/path.ts';
import { readPolicy } from '../../../actions/promotion-gate/src/policy.ts';
import { voicesOf, type Remark } from '../../../actions/promotion-gate/src/voice.ts';
import { deployment, digest, intent, run, statuses, type States } from '../../packages/ledger/samples.ts';

// All expected values are worked out by hand; the day begins at noon.
const now = parseInstant('2026-01-01T12:00:00Z');
const ago = (span: Duration): Instant => instant(now - span);
const inTime = (span: Duration): Instant => after(now, span);
const hash = (letter: string): string => `sha256:${letter.repeat(64)}`;

let ids = 0;
/** A record that was begun a time ago, and ended at once. */
function record(age: Duration, states: States, more: Partial<Intent> = {}): LedgerRecord {
  const said = intent(more);
  const createdAt = ago(age);
  return {
    deployment: deployment({ id: ++ids, createdAt }),
    intent: said,
    progress: progressOf(statuses(...states).map((each) => Object.assign(each, { createdAt }))),
  };
}

const good: States = ['in_progress', 'success'];
const bad: States = ['in_progress', 'failure'];
const begun: States = ['in_progress'];
const queued: States = ['queued'];
const past: States = ['in_progress', 'success', 'inactive'];

const verdict = (finding: {
  readonly verdict: string;
  readonly refusal: Refusal | undefined;
  readonly earliest: Instant | undefined;
}) => [finding.verdict, finding.refusal, finding.earliest];
const pass = ['pass', undefined, undefined];
const block = (refusal: Refusal, earliest?: Instant) => ['block', refusal, earliest];

describe('rate-limit: 2 per 1h', () => {
  const judge = (...ages: readonly Duration[]) =>
    verdict(
      judgeRate(
        ages.map((age) => record(age, good)),
        { count: 2, per: hours(1) },
        now,
      ),
    );
  test.each<[string, readonly Duration[], unknown[]]>([
    ['none', [], pass],
    ['one', [minutes(1)], pass],
    ['two within the hour', [minutes(10), minutes(40)], block('rate-limited', inTime(minutes(20)))],
    [
      'three within the hour: the second newest decides',
      [minutes(10), minutes(40), minutes(50)],
      block('rate-limited', inTime(minutes(20))),
    ],
    ['the second exactly an hour ago', [minutes(10), hours(1)], pass],
    ['two, long ago', [hours(2), hours(3)], pass],
  ])('%s', (_, ages, expected) => expect(judge(...ages)).toEqual(expected));
});

describe('for 3 per 1h, a ledger is read', () => {
  const listed = (...ages: readonly Duration[]) => ages.map((age) => deployment({ createdAt: ago(age) }));
  const policy = readPolicy({ 'rate-limit': '3 per 1h' }, 'production', 'shop');
  const [one, two] = [record(minutes(10), good), record(minutes(20), good)];
  const third = record(minutes(30), bad);
  test.each<[string, readonly LedgerRecord[], readonly Duration[], boolean, boolean]>([
    ['no further where nothing is behind', [one], [], true, true],
    ['further where more may be behind', [one], [], false, false],
    ['no further where one more is within the hour', [one], [minutes(40), hours(1)], false, true],
    ['further where two more are', [one], [minutes(40), minutes(50), hours(1)], false, false],
    ['further where two more are, and nothing behind', [one], [minutes(40), minutes(50)], true, false],
    ['further where all that is listed is within the hour', [one], [minutes(40)], false, false],
    ['no further where three count', [one, two, third], [minutes(40)], false, true],
  ])('%s', (_, records, ages, whole, expected) => {
    const rest = { deployments: listed(...ages), whole };
    expect(decidesHere(records, rest, policy, now, { id: 99, attempt: 1 })).toBe(expected);
  });
});

test('rates, rest and brakes are about what was begun, by other runs, and was no rollback', () => {
  const all = [
    record(minutes(1), begun, { run: { ...intent().run, id: 99 } }),
    record(minutes(2), queued),
    record(minutes(3), good, { kind: 'rollback' }),
    record(minutes(4), ['in_progress', 'inactive']),
    record(minutes(5), begun),
    record(minutes(6), bad),
    record(minutes(7), past),
  ];
  expect(paced(all, { id: 99, attempt: 1 })).toEqual([all[4], all[5], all[6]]);
  // A re-run is a deployment of its own: what its first attempt did counts.
  expect(paced(all, { id: 99, attempt: 2 })).toEqual([all[0], all[4], all[5], all[6]]);
});

describe('cooldown: 30m', () => {
  test.each<[string, readonly LedgerRecord[], unknown[]]>([
    ['nothing before', [], pass],
    ['29 minutes ago', [record(minutes(29), good)], block('cooldown', inTime(minutes(1)))],
    ['30 minutes ago', [record(minutes(30), good)], pass],
    ['a failure counts as well', [record(minutes(10), bad)], block('cooldown', inTime(minutes(20)))],
    ['only the last one counts', [record(minutes(40), good), record(minutes(1), good)], pass],
  ])('%s', (_, records, expected) => expect(verdict(judgeCooldown(records, minutes(30), now))).toEqual(expected));
});

describe('brake: 2 failed of last 3', () => {
  const brake = { failed: 2, last: 3 };
  test.each<[string, readonly States[], string | undefined, unknown[]]>([
    ['none', [], undefined, pass],
    ['one failed', [bad, good, good], undefined, pass],
    ['two failed', [bad, good, bad], undefined, block('failure-brake')],
    ['two failed, and a person says go', [bad, good, bad], 'mona (mended)', pass],
    ['the second failed before the last three', [bad, good, good, bad], undefined, pass],
    ['what goes on has not ended', [begun, bad, good, bad], undefined, block('failure-brake')],
    ['an old success is one', [past, bad, past, bad], undefined, pass],
  ])('%s', (_, states, goAhead, expected) =>
    expect(
      verdict(
        judgeBrake(
          states.map((each, index) => record(minutes(index + 1), each)),
          brake,
          goAhead,
        ),
      ),
    ).toEqual(expected),
  );
});

test('max-in-flight counts to its limit', () => {
  const one: InFlight = { intent: intent(), since: now };
  expect(
    [0, 1, 2, 3].map(
      (count) =>
        judgeInFlight(
          Array.from({ length: count }, () => one),
          2,
        ).verdict,
    ),
  ).toEqual(['pass', 'pass', 'block', 'block']);
});

describe('requires staging with a soak of 2h', () => {
  const b = digest('b');
  const byRun = (each: LedgerRecord, over: Partial<WorkflowRun> = {}): RecordOfRun => ({
    record: each,
    run: run({ updatedAt: each.deployment.createdAt, ...over }),
  });
  const ours = (age: Duration, states: States = good) => byRun(record(age, states, { image: b }));
  const theirs = (age: Duration, states: States = good) => byRun(record(age, states));
  const judge = (
    records: readonly RecordOfRun[],
    incidents: readonly Incident[] = [],
    soak: Duration | undefined = hours(2),
  ) => verdict(judgeUpstream({ environment: 'staging', records }, { image: b, soak, incidents, now }));
  const incident = (from: Duration, until?: Duration): Incident => ({
    name: '#1',
    from: ago(from),
    until: until === undefined ? undefined : ago(until),
  });

  test.each<[string, readonly RecordOfRun[], unknown[]]>([
    ['nothing is there', [], block('not-promoted')],
    ['it only failed there', [ours(hours(3), bad)], block('not-promoted')],
    ['it is only on its way', [ours(minutes(1), begun)], block('not-promoted')],
    ['another one is live', [theirs(minutes(1)), ours(hours(9), past)], block('not-promoted')],
    ['it is live for an hour', [ours(hours(1)), theirs(hours(9))], block('not-soaked', inTime(hours(1)))],
    ['it is live for exactly two hours', [ours(hours(2)), theirs(hours(9))], pass],
    ['it was deployed again since', [ours(minutes(5)), ours(hours(3), past), theirs(hours(9))], pass],
    [
      'another was between',
      [ours(minutes(30)), theirs(hours(1), past), ours(hours(3), past)],
      block('not-soaked', inTime(minutes(90))),
    ],
    ['a deployment failed since', [theirs(minutes(30), bad), ours(hours(3))], block('not-soaked', inTime(minutes(90)))],
    [
      'a deployment failed between its own',
      [ours(hours(1)), ours(hours(3), bad), ours(hours(5), past)],
      block('not-soaked', inTime(hours(1))),
    ],
    ['a deployment failed longer ago', [theirs(hours(3), bad), ours(hours(4))], pass],
    ['another is on its way', [theirs(minutes(1), begun), ours(hours(3))], pass],
    ['another waits', [theirs(minutes(1), queued), ours(hours(3))], pass],
  ])('%s', (_, records, expected) => expect(judge(records)).toEqual(expected));

  test('a rehearsal of a rollback interrupts nothing once the image is live again, and does while it is not', () => {
    const played = (age: Duration, states: States, image = b) => byRun(record(age, states, { image, rehearsal: true }));
    const back = (states: States) => played(minutes(20), states, digest('a'));
    const row = [played(minutes(10), good), back(past), ours(hours(3), past), theirs(hours(9), past)];
    expect(judge(row)).toEqual(pass);
    expect(judge([played(minutes(10), good), back(bad), ours(hours(1), past), theirs(hours(9), past)])).toEqual(
      block('not-soaked', inTime(hours(1))),
    );
    expect(judge([back(good), ours(hours(3), past)])).toEqual(block('not-promoted'));
    const records = row.map(({ record: each }) => each);
    expect(decidesOrigin(b, records)).toBe(true);
    expect(decidesOrigin(b, records.slice(0, 3))).toBe(false);
  });

  test.each<[string, readonly Incident[], unknown[]]>([
    ['goes on', [incident(hours(1))], block('not-soaked')],
    ['ended half an hour ago', [incident(hours(1), minutes(30))], block('not-soaked', inTime(minutes(90)))],
    ['ended two hours ago', [incident(hours(3), hours(2))], pass],
    ['ended before it was live', [incident(hours(9), hours(8))], pass],
    ['ended, and a second goes on', [incident(hours(3), hours(2)), incident(minutes(1))], block('not-soaked')],
    [
      'of two the later end counts',
      [incident(hours(5), hours(4)), incident(hours(2), hours(1))],
      block('not-soaked', inTime(hours(1))),
    ],
  ])('an incident that %s', (_, incidents, expected) =>
    expect(judge([ours(hours(5)), theirs(hours(9))], incidents)).toEqual(expected),
  );

  test('the end of a run that failed later than it began counts', () => {
    const failed = byRun(record(hours(3), bad), { completed: true, updatedAt: ago(minutes(30)) });
    expect(judge([failed, ours(hours(4))])).toEqual(block('not-soaked', inTime(minutes(90))));
  });

  test('while an incident goes on nothing is healthy, also without a soak', () => {
    const open = judgeUpstream(
      { environment: 'staging', records: [ours(hours(9))] },
      { image: b, soak: undefined, incidents: [incident(hours(1))], now },
    );
    expect(verdict(open)).toEqual(block('not-soaked'));
  });

  test('without a soak it only has to be live', () => {
    expect(
      verdict(
        judgeUpstream(
          { environment: 'staging', records: [ours(minutes(1))] },
          { image: b, soak: undefined, incidents: [], now },
        ),
      ),
    ).toEqual(pass);
  });

  test('is read until the row of records of the image ends', () => {
    const read = (...records: readonly RecordOfRun[]) =>
      decidesOrigin(
        b,
        records.map(({ record: each }) => each),
      );
    expect(read()).toBe(false);
    expect(read(ours(hours(1), bad))).toBe(false);
    expect(read(theirs(hours(1)))).toBe(true);
    expect(read(ours(hours(1)), ours(hours(2), past))).toBe(false);
    expect(read(ours(hours(1)), ours(hours(2), bad))).toBe(true);
    expect(read(ours(hours(1)), theirs(hours(2), past))).toBe(true);
  });

  test('one of several is enough, and when none is, the first to be decides when', () => {
    const no = blocks('requires a', 'not-promoted', 'no');
    const soon = blocks('requires b', 'not-soaked', 'soon', inTime(hours(1)));
    const late = blocks('requires c', 'not-soaked', 'late', inTime(hours(2)));
    const yes = passes('requires d', 'yes');
    const judged = (of: 'all' | 'one', ...all: (typeof no)[]) => judgeOrigin(all, of).map((each) => each.verdict);
    expect(judged('all', no, yes)).toEqual(['block', 'pass']);
    expect(judged('one', no, yes, soon)).toEqual(['info', 'pass', 'info']);
    expect(judged('one', no, late, soon)).toEqual(['info', 'info', 'block']);
    expect(judged('one', no)).toEqual(['block']);
    expect(earliestOf(blockers(judgeOrigin([no, late, soon], 'one')))).toBe(inTime(hours(1)));
  });
});

describe('the image itself', () => {
  const live = record(hours(1), good, { image: digest('a'), version: '1.2.0' });
  const rollback = record(hours(1), good, { kind: 'rollback' });
  const change = (more: Partial<Change>): Change => ({
    status: 'ahead',
    commits: [],
    paths: [],
    lines: 0,
    cut: false,
    ...more,
  });
  const candidate = { image: digest('b'), version: '1.3.0' };
  const harm = record(hours(2), bad, { image: digest('b') });
  const left = [
    record(hours(1), good, { kind: 'rollback', image: digest('a'), remediates: harm.deployment.id }),
    harm,
    record(hours(3), good, { image: digest('a') }),
  ];

  test.each<[string, () => ReturnType<typeof passes>, unknown[]]>([
    ['is on the list', () => judgeQuarantine(digest('b'), [hash('c'), hash('b')]), block('quarantined')],
    ['is not on the list', () => judgeQuarantine(digest('b'), [hash('c')]), pass],
    ['was left by a rollback', () => judgeLeft(digest('b'), left, undefined), block('quarantined')],
    ['was left by a rollback, and a person says go', () => judgeLeft(digest('b'), left, 'mona'), pass],
    ['is the one a rollback returned to', () => judgeLeft(digest('a'), left, undefined), pass],
    [
      'was left by a rollback, and live again since',
      () => judgeLeft(digest('b'), [record(minutes(1), good, { image: digest('b') }), ...left], undefined),
      pass,
    ],
    ['is the pinned one', () => judgePin(digest('b'), hash('b')), pass],
    ['is not the pinned one', () => judgePin(digest('b'), hash('c')), block('pinned')],
    ['was live here', () => judgeRollback(digest('b'), live), pass],
    ['was never live here', () => judgeRollback(digest('b'), undefined), block('not-live-before')],
    ['comes after a change', () => judgeHold(digest('b'), live, undefined), pass],
    ['comes after nothing', () => judgeHold(digest('b'), undefined, undefined), pass],
    ['comes after a rollback', () => judgeHold(digest('b'), rollback, undefined), block('on-hold')],
    ['comes after a rollback to itself', () => judgeHold(digest('a'), rollback, undefined), pass],
    ['comes after a rollback, and a person says go', () => judgeHold(digest('b'), rollback, 'mona'), pass],
    [
      'comes after a rollback that was deployed again',
      () => judgeHold(digest('b'), holderOf([record(minutes(1), good, { kind: 'redeploy' }), rollback]), undefined),
      block('on-hold'),
    ],
    [
      'comes after a change after a rollback',
      () => judgeHold(digest('c'), holderOf([record(minutes(1), good, { image: digest('b') }), rollback]), undefined),
      pass,
    ],
    ['is the first one', () => judgeDowngrade(candidate, undefined, undefined), pass],
    ['is the live one', () => judgeDowngrade({ ...candidate, image: digest('a') }, live, undefined), pass],
    ['is ahead', () => judgeDowngrade(candidate, live, change({ status: 'ahead' })), pass],
    ['is of the same commit', () => judgeDowngrade(candidate, live, change({ status: 'identical' })), pass],
    ['is behind', () => judgeDowngrade(candidate, live, change({ status: 'behind' })), block('downgrade')],
    [
      'is beside, whatever its version says',
      () => judgeDowngrade(candidate, live, change({ status: 'diverged' })),
      block('downgrade'),
    ],
    ['is unknown to git and newer', () => judgeDowngrade(candidate, live, undefined), pass],
    [
      'is unknown to git and older',
      () => judgeDowngrade({ ...candidate, version: '1.2.0-rc.1' }, live, undefined),
      block('downgrade'),
    ],
    [
      'is unknown to git and of no version',
      () => judgeDowngrade({ ...candidate, version: 'main' }, live, undefined),
      block('downgrade'),
    ],
    ['is small', () => judgeBatch(change({ lines: 5 }), { lines: 5, commits: 1, over: 'block' }), pass],
    [
      'changes a line too many',
      () => judgeBatch(change({ lines: 6 }), { lines: 5, over: 'block' }),
      block('batch-too-large'),
    ],
    [
      'changes a line too many, which warns',
      () => judgeBatch(change({ lines: 6 }), { lines: 5, over: 'warn' }),
      ['warn', undefined, undefined],
    ],
    [
      'changes more than GitHub shows',
      () => judgeBatch(change({ lines: 1, cut: true }), { lines: 5, over: 'block' }),
      block('batch-too-large'),
    ],
    ['changes what nobody knows', () => judgeBatch(undefined, { lines: 5, over: 'block' }), block('batch-too-large')],
    [
      'has a commit too many',
      () => judgeBatch(change({ commits: [mona, mona] }), { commits: 1, over: 'block' }),
      block('batch-too-large'),
    ],
  ])('%s', (_, judge, expected) => expect(verdict(judge())).toEqual(expected));
});

const mona = { sha: 'a'.repeat(40), author: 'mona', committer: 'mona' };

describe('a check', () => {
  const check = (conclusion: string | undefined, url = '', app = 'github-actions'): CheckRun => ({
    name: 'build',
    app,
    completed: conclusion !== undefined,
    conclusion,
    url,
  });
  test.each<[string, readonly CheckRun[], string]>([
    ['that is not there', [], 'block'],
    ['of another name', [{ ...check('success'), name: 'test' }], 'block'],
    ['that is green', [check('success')], 'pass'],
    ['that is neutral', [check('neutral')], 'pass'],
    ['that goes on', [check(undefined)], 'block'],
    ...['failure', 'cancelled', 'timed_out', 'action_required', 'skipped', 'stale'].map(
      (each): [string, readonly CheckRun[], string] => [`that is ${each}`, [check(each)], 'block'],
    ),
    ['of two workflows, one of which is red', [check('success'), check('failure')], 'block'],
    ['of another app', [check('success', '', 'friend')], 'block'],
    ['of two apps', [check('success'), check('success', '', 'friend')], 'block'],
    ['of this run', [check('success', 'https://github.com/acme/shop/actions/runs/7/job/1')], 'block'],
    [
      'of another run with a longer number',
      [check('success', 'https://github.com/acme/shop/actions/runs/71/job/1')],
      'pass',
    ],
    [
      'of this run beside a green one',
      [check(undefined, 'https://github.com/acme/shop/actions/runs/7/job/1'), check('success')],
      'pass',
    ],
  ])('%s: %s', (_, checks, expected) => expect(judgeCheck('build', checks, 7).verdict).toBe(expected));

  const named = (app: string, name: string, conclusion = 'success'): CheckRun => ({
    ...check(conclusion, '', app),
    name,
  });
  test.each<[string, readonly CheckRun[], string]>([
    ['friend/build', [named('friend', 'build')], 'pass'],
    ['friend/build', [named('friend', 'build'), named('github-actions', 'build', 'failure')], 'pass'],
    ['friend/build', [named('friend', 'build', 'failure'), named('github-actions', 'build')], 'block'],
    ['friend/build', [named('github-actions', 'build')], 'block'],
    // A job may be called anything, also what looks like another app's check.
    ['friend/build', [named('github-actions', 'friend/build')], 'block'],
    ['github-actions/friend/build', [named('github-actions', 'friend/build')], 'pass'],
    // The jobs of a reusable workflow are called so.
    ['call / build', [named('github-actions', 'call / build')], 'pass'],
    ['call / build', [named('friend', 'call / build')], 'block'],
  ])('by the name %s', (wanted, checks, expected) => expect(judgeCheck(wanted, checks, 7).verdict).toBe(expected));
  test('of another app that points at this run is not left out', () =>
    expect(
      judgeCheck('friend/build', [{ ...named('friend', 'build', 'failure'), url: '/actions/runs/7/job/1' }], 7),
    ).toMatchObject({ verdict: 'block', detail: 'failure' }));
});

describe('approvals', () => {
  const d = hash('b');
  const comment = (login: string, body: string, more: Partial<Remark> = {}): Remark => ({
    id: ++ids,
    nodeId: `node ${ids}`,
    edited: false,
    viaEmail: false,
    body,
    creator: { login, type: 'User' },
    app: undefined,
    createdAt: ago(hours(1)),
    updatedAt: ago(hours(1)),
    ...more,
  });
  const testimony = (more: Partial<Testimony> = {}): Testimony => ({
    digest: d,
    commits: [mona],
    authors: ['mona'],
    askers: { people: ['hubert'], known: ['hubert'], apps: [] },
    paths: ['src/a.ts'],
    discussion: { remarks: [], deletions: [] },
    reviews: [],
    members: new Map([
      ['team:sre', ['Rosa', 'ravi', 'mona', 'hubert']],
      ['team:product', ['rosa', 'pia']],
      ['user:eve', ['eve']],
    ]),
    now,
    ...more,
  });
  const yes = (...logins: readonly string[]) =>
    testimony({
      discussion: { remarks: logins.map((login) => comment(login, `/approve ${d}`)), deletions: [] },
    });
  const quorum = (count: number, ...groups: readonly string[]) => ({
    count,
    groups,
    paths: [],
    environment: undefined,
  });

  test.each<[string, Testimony, Parameters<typeof judgeApprovals>[1], string]>([
    ['nobody', yes(), [quorum(1, 'team:sre')], 'block'],
    ['one of the group', yes('rosa'), [quorum(1, 'team:sre')], 'pass'],
    ['one of another group', yes('pia'), [quorum(1, 'team:sre')], 'block'],
    ['the author', yes('mona'), [quorum(1, 'team:sre')], 'block'],
    ['who asked for it', yes('Hubert'), [quorum(1, 'team:sre')], 'block'],
    ['a co-author', { ...yes('ravi'), authors: ['mona', 'Ravi'] }, [quorum(1, 'team:sre')], 'block'],
    ['the committer', { ...yes('ravi'), commits: [{ ...mona, committer: 'ravi' }] }, [quorum(1, 'team:sre')], 'block'],
    [
      'GitHub as committer bars nobody',
      { ...yes('ravi'), commits: [{ ...mona, committer: 'web-flow' }] },
      [quorum(1, 'team:sre')],
      'pass',
    ],
    ['one of two that are wanted', yes('rosa'), [quorum(2, 'team:sre', 'team:product')], 'block'],
    ['two of both groups', yes('rosa', 'pia'), [quorum(2, 'team:sre', 'team:product')], 'pass'],
    ['one person twice', yes('rosa', 'rosa'), [quorum(2, 'team:sre')], 'block'],
    ['one person for two groups', yes('rosa'), [quorum(1, 'team:sre'), quorum(1, 'team:product')], 'block'],
    [
      'two persons, one of whom could be either',
      yes('rosa', 'ravi'),
      [quorum(1, 'team:product'), quorum(1, 'team:sre')],
      'pass',
    ],
    [
      'two persons in the order that does not fit at first',
      yes('rosa', 'ravi'),
      [quorum(1, 'team:sre'), quorum(1, 'team:product')],
      'pass',
    ],
    ['a person by name', yes('Eve'), [quorum(1, 'user:eve')], 'pass'],
    ['a quorum for other paths', yes(), [{ ...quorum(1, 'team:sre'), paths: ['db/**'] }], 'pass'],
    ['a quorum for these paths', yes(), [{ ...quorum(1, 'team:sre'), paths: ['db/**', 'src/*'] }], 'block'],
    [
      'a quorum for paths of a change that nobody knows',
      { ...yes(), paths: undefined },
      [{ ...quorum(1, 'team:sre'), paths: ['db/**'] }],
      'block',
    ],
    [
      'a review of the environment',
      testimony({ reviews: [{ environments: ['Sign'], approved: true, reviewer: 'zoe' }] }),
      [{ ...quorum(1, 'team:sre'), environment: 'sign' }],
      'pass',
    ],
    [
      'a review of another environment',
      testimony({ reviews: [{ environments: ['x'], approved: true, reviewer: 'zoe' }] }),
      [{ ...quorum(1, 'team:sre'), environment: 'sign' }],
      'block',
    ],
    [
      'a refusal',
      testimony({ reviews: [{ environments: ['sign'], approved: false, reviewer: 'zoe' }] }),
      [{ ...quorum(1, 'team:sre'), environment: 'sign' }],
      'block',
    ],
    [
      'a review by the author',
      testimony({ reviews: [{ environments: ['sign'], approved: true, reviewer: 'mona' }] }),
      [{ ...quorum(1, 'team:sre'), environment: 'sign' }],
      'block',
    ],
  ])('by %s', (_, given, quorums, expected) =>
    expect(judgeApprovals(given, quorums, undefined).verdict).toBe(expected),
  );

  test.each<[string, readonly Remark[], readonly string[]]>([
    ['exactly this digest', [comment('a', `/approve ${d}`)], ['a']],
    ['among other lines', [comment('a', `hello\r\n  /approve ${d}  \r\nbye`)], ['a']],
    ['another digest', [comment('a', `/approve ${hash('c')}`)], []],
    ['a prefix', [comment('a', `/approve ${d.slice(0, 20)}`)], []],
    ['more than a digest', [comment('a', `/approve ${d}0`)], []],
    ['a quote of it', [comment('a', `> /approve ${d}`)], []],
    ['code that is shown', [comment('a', `Never write\n\`\`\`\n/approve ${d}\n\`\`\``)], []],
    ['indented code', [comment('a', `So:\n\n    /approve ${d}`)], []],
    ['what nobody sees', [comment('a', `Fine?\n<!--\n/approve ${d}\n-->`)], []],
    ['it on two lines', [comment('a', `/approve\n${d}`)], []],
    ['it after another one', [comment('a', `/approve ${hash('c')}\n/approve ${d}`)], ['a']],
    [
      'it, and take it back beside another',
      [comment('a', `/approve ${d}`), comment('a', `/approve ${hash('c')}\n/revoke ${d}`)],
      [],
    ],
    ['a comment that was changed', [comment('a', `/approve ${d}`, { updatedAt: now })], []],
    ['a comment that was changed within its second', [comment('a', `/approve ${d}`, { edited: true })], []],
    [
      'one before a comment that was changed, and may have taken it back',
      [comment('a', `/approve ${d}`), comment('A', 'fine', { edited: true })],
      [],
    ],
    [
      'one after a comment that was changed',
      [comment('a', 'fine', { edited: true }), comment('a', `/approve ${d}`)],
      ['a'],
    ],
    [
      'one before a changed comment of somebody else',
      [comment('a', `/approve ${d}`), comment('b', 'fine', { edited: true })],
      ['a'],
    ],
    ['an answer by mail, which quotes', [comment('a', `No.\n\n/approve ${d}`, { viaEmail: true })], []],
    [
      'an answer by mail that takes it back',
      [comment('a', `/approve ${d}`), comment('a', `/revoke ${d}`, { viaEmail: true })],
      [],
    ],
    ['a comment through an app', [comment('a', `/approve ${d}`, { app: 'helper' })], []],
    ['a bot', [comment('a[bot]', `/approve ${d}`, { creator: { login: 'a[bot]', type: 'Bot' } })], []],
    ['nobody', [comment('a', `/approve ${d}`, { creator: undefined })], []],
    ['one taken back', [comment('a', `/approve ${d}`), comment('A', `/revoke ${d}`)], []],
    ['one given again', [comment('a', `/revoke ${d}`), comment('a', `/approve ${d}`)], ['a']],
    ['one taken back by another', [comment('a', `/approve ${d}`), comment('b', `/revoke ${d}`)], ['a']],
    [
      'exactly as old as may be',
      [comment('a', `/approve ${d}`, { createdAt: ago(hours(2)), updatedAt: ago(hours(2)) })],
      [],
    ],
    [
      'just younger',
      [comment('a', `/approve ${d}`, { createdAt: ago(minutes(119)), updatedAt: ago(minutes(119)) })],
      ['a'],
    ],
  ])('count when they name %s', (_, remarks, expected) => expect(approvers(remarks, [])).toEqual(expected));

  function approvers(remarks: readonly Remark[], deletions: Provenance['deletions']): readonly string[] {
    const voices = [...voicesOf(d, { remarks, deletions }, hours(2), now)];
    return voices.flatMap(([login, voice]) => (voice === 'approves' ? [login] : []));
  }

  // A deleted comment was there before its deletion, and after anything older: whether it took an approval back, nobody can say.
  test.each<[string, Provenance['deletions'], readonly string[]]>([
    ['a comment of the same person is deleted later', [{ author: 'A', at: ago(minutes(30)) }], []],
    ['one of the same person is deleted in the same second', [{ author: 'a', at: ago(hours(1)) }], []],
    ['one of the same person was deleted before', [{ author: 'a', at: ago(minutes(61)) }], ['a']],
    ['one of another person is deleted', [{ author: 'b', at: ago(minutes(30)) }], ['a']],
    ['one of nobody that GitHub knows is deleted', [{ author: undefined, at: ago(minutes(30)) }], []],
  ])('count when %s: %j', (_, deletions, expected) =>
    expect(approvers([comment('a', `/approve ${d}`)], deletions)).toEqual(expected),
  );

  test('that count for nothing are named with the reason', () => {
    const remarks = [
      comment('mona', `/approve ${d}`),
      comment('hubert', `/approve ${d}`),
      comment('ravi', `/approve ${d}`, { createdAt: ago(hours(3)), updatedAt: ago(hours(3)) }),
    ];
    const { detail } = judgeApprovals(
      testimony({ discussion: { remarks, deletions: [] } }),
      [quorum(1, 'team:sre')],
      hours(2),
    );
    expect(detail).toBe(
      '0 of 1 of team:sre, for 2h; ravi approved too long ago, mona wrote of it, hubert asked for it',
    );
  });

  test('of twenty seats and twenty people are counted at once', () => {
    const people = Array.from({ length: 20 }, (_, index) => `p${index}`);
    const members = new Map([['team:all', people.slice(0, 19)]]);
    const given = { ...yes(...people), members };
    expect(judgeApprovals(given, [quorum(20, 'team:all')], undefined).verdict).toBe('block');
    expect(judgeApprovals(given, [quorum(19, 'team:all')], undefined).verdict).toBe('pass');
  });

  test.each<[string, Testimony['askers'], readonly string[], unknown[]]>([
    ['a person', { people: ['mona'], known: ['mona'], apps: [] }, [], pass],
    ['a person, and an app for them', { people: ['mona'], known: ['mona'], apps: ['github-actions[bot]'] }, [], pass],
    ['a person who may not have asked', { people: ['mona'], known: [], apps: [] }, [], block('requester-unknown')],
    ['an app alone', { people: [], known: [], apps: ['github-actions[bot]'] }, [], block('requester-unknown')],
    ['nobody', { people: [], known: [], apps: [] }, ['train[bot]'], block('requester-unknown')],
    ['an app that asks for nobody', { people: [], known: [], apps: ['Train[bot]'] }, ['train[bot]'], pass],
    [
      'two apps, one of which is not named',
      { people: [], known: [], apps: ['a[bot]', 'b[bot]'] },
      ['a[bot]'],
      block('requester-unknown'),
    ],
  ])('are asked for by %s', (_, askers, automation, expected) =>
    expect(verdict(judgeAskers(askers, automation))).toEqual(expected),
  );

  test('need authors and committers that GitHub knows', () => {
    expect(verdict(judgeAuthors([mona]))).toEqual(pass);
    expect(verdict(judgeAuthors([mona, { ...mona, author: undefined }]))).toEqual(block('author-unknown'));
    expect(verdict(judgeAuthors([mona, { ...mona, committer: undefined }]))).toEqual(block('author-unknown'));
  });

  test.each<[readonly string[], string, boolean]>([
    [['db/a.sql'], 'db/**', true],
    [['db/x/a.sql'], 'db/**', true],
    [['db/x/a.sql'], 'db/*', false],
    [['xdb/a.sql'], 'db/**', false],
    [['a/b.sql'], '**.sql', true],
    [['a+b.sql'], 'a+b.sql', true],
    [['aab.sql'], 'a+b.sql', false],
    [['migrations/1.sql'], '**/migrations/**', true],
    [['a/migrations/1.sql'], '**/migrations/**', true],
    [['amigrations/1.sql'], '**/migrations/**', false],
    [['db/a.sql'], '/db/**', true],
    [['db/x/a.sql'], 'db/', true],
    [[], '**', false],
  ])('are for paths: %j by %s is %s', (paths, glob, expected) => expect(touches(paths, [glob])).toBe(expected));
});

test.each([
  [1, '< 1', 'block'],
  [0.999, '< 1', 'pass'],
  [1, '<= 1', 'pass'],
  [1, '> 1', 'block'],
  [1, '>=1', 'pass'],
  [Number.NaN, '< 1', 'block'],
  [Number.NaN, '>= 1', 'block'],
  [Number.POSITIVE_INFINITY, '> 0', 'pass'],
  [-2, '< -1.5', 'pass'],
])('an error budget of %d with the limit %s: %s', (value, limit, expected) => {
  expect(judgeBudget(value, { url: 'https://x', query: 'q', limit }).verdict).toBe(expected);
});

describe('of several reasons', () => {
  // What no waiting mends comes first, then what people have to do, then what time mends.
  const order: readonly Refusal[] = [
    'quarantined',
    'pinned',
    'not-live-before',
    'downgrade',
    'author-unknown',
    'requester-unknown',
    'not-promoted',
    'checks-not-green',
    'batch-too-large',
    'on-hold',
    'failure-brake',
    'approvals-missing',
    'error-budget-spent',
    'too-many-in-flight',
    'not-soaked',
    'cooldown',
    'rate-limited',
  ];

  test('the order is fixed, and all of them have a place in it', () => {
    expect(Object.keys(refusals)).toEqual(order);
    expect(
      blockers([passes('x', ''), ...order.toReversed().map((each) => blocks(each, each, ''))]).map(
        ({ refusal }) => refusal,
      ),
    ).toEqual(order);
  });

  test('the latest time counts, and none when one has none', () => {
    const at = (earliest?: Instant) => blocks('x', 'cooldown', '', earliest);
    expect(earliestOf([at(inTime(hours(1))), at(inTime(hours(3))), at(inTime(hours(2)))])).toBe(inTime(hours(3)));
    expect(earliestOf([at(inTime(hours(1))), at()])).toBeUndefined();
    expect(earliestOf([])).toBeUndefined();
  });
});

test('a policy takes each rule whole from the most special place that has it', () => {
  const written = {
    cooldown: '1h',
    brake: '1 failed of last 2',
    environments: { Production: { cooldown: '2h', 'rate-limit': '5 per 1d' } },
    services: { shop: { cooldown: '3h' } },
  };
  expect(readPolicy(written, 'production', 'shop')).toEqual({
    cooldown: hours(3),
    brake: { failed: 1, last: 2 },
    'rate-limit': [{ count: 5, per: hours(24) }],
  });
  expect(readPolicy(written, 'production', 'cart').cooldown).toBe(hours(2));
  const bans = { quarantine: hash('a'), services: { shop: { quarantine: hash('b') } } };
  expect(readPolicy(bans, 'staging', 'shop')).toEqual({ quarantine: [hash('a'), hash('b')] });
  const twice = { environments: { Production: {}, production: { cooldown: '1h' } } };
  expect(() => readPolicy(twice, 'production', 'shop')).toThrow('Production and production');
  expect(readPolicy(written, 'staging', 'cart')).toEqual({ cooldown: hours(1), brake: { failed: 1, last: 2 } });
  expect(readPolicy(undefined, 'staging', 'cart')).toEqual({});
});
