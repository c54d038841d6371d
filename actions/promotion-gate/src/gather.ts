import { GitHubFailure, type Change, type Deployment, type GitHub } from '#github';
import {
  findFormer,
  planOrphanClosing,
  readChronicles,
  readIntent,
  revisionOf,
  type Ledger,
  type LedgerRecord,
  type RecordOfRun,
  type Rest,
  type Wish,
} from '#ledger';
import { after, days, instant, milliseconds, type Duration, type Instant } from '#time';
import { readBudget } from './budget.ts';
import type { Facts } from './facts.ts';
import { findGoAhead } from './go-ahead.ts';
import { holderOf, judgeHold, judgeLeft, rowOf } from './image.ts';
import { decidesOrigin, type Incident } from './origin.ts';
import { judgeBrake, paced } from './pace.ts';
import type { Policy, Rate } from './policy.ts';
import type { Question } from './question.ts';
import type { Scene } from './scene.ts';
import { startersBy, type Starter } from './starter.ts';
import { hear } from './witness.ts';

/** A job on a runner of one's own ends after five days (docs.github.com, "Actions limits"), so nothing older goes on. */
const longestJob = days(5);

/** Gathers what the rules of a policy ask for, and nothing else. Throws GitHubFailure and ActionFailure: nothing is ever left out. */
export async function gather(scene: Scene, policy: Policy, question: Question): Promise<Facts> {
  const { ledger } = scene;
  const { github } = ledger;
  const rollback = question.kind === 'rollback';
  const [{ triers, ...read }, checks, budget] = await Promise.all([
    readLedger(ledger, policy, question),
    policy.checks === undefined || rollback ? [] : github.checks.of(question.revision),
    policy['error-budget'] === undefined || rollback
      ? undefined
      : readBudget(policy['error-budget'], {
          token: scene.prometheusToken,
          clock: ledger.clock,
          signal: scene.signal,
        }),
  ]);
  const { live } = read;
  // By now GitHub has told its time, from which the incidents are looked for.
  const [change, incidents, goAhead] = await Promise.all([
    rollback || live === undefined ? undefined : changeSince(github, live, question),
    rollback ? [] : incidentsOf(github, policy),
    !rollback && isStopped(policy, read.records, question.image, ledger.run)
      ? findGoAhead(scene, policy['go-ahead'])
      : undefined,
  ]);
  const hearing = rollback ? undefined : await hear(scene, policy, question, { live, change, triers });
  const [now, machine] = [github.now(), ledger.clock.now()];
  return { ...read, now, machine, goAhead, checks, incidents, budget, change, hearing };
}

async function readLedger(ledger: Ledger, policy: Policy, question: Question) {
  const { environment, service, image, kind } = question;
  const { github } = ledger;
  const rollback = kind === 'rollback';
  const requires = rollback ? undefined : policy.requires;
  const target: Wish = {
    place: { environment, service },
    enough: (records, rest) =>
      rollback || (knowsPast(image, records, rest) && decidesHere(records, rest, policy, github.now(), ledger.run)),
  };
  const origins = (requires?.environments ?? []).map((each): Wish => ({
    place: { environment: each, service },
    enough: (records) => decidesOrigin(image, records),
  }));
  const since = policy['max-in-flight'] === undefined ? undefined : () => before(github.now(), longestJob);
  const { chronicles, inFlight } = await readChronicles(ledger, [target, ...origins], since);
  const [own, ...others] = chronicles;
  const records = own?.records.map((each) => settle(each).record) ?? [];
  return {
    records,
    live: records.find(({ progress }) => progress.stand === 'live' || progress.stand === 'superseded'),
    upstreams: others.map(({ place, records: theirs }) => ({
      environment: place.environment,
      records: theirs.map(settle),
    })),
    inFlight,
    triers: triersOf(own?.records ?? [], image),
    former: rollback ? await findFormer(ledger, target.place, image) : undefined,
  };
}

/** Whether anything waits for a person to say go: nobody is asked for their right to what is not needed. */
function isStopped(
  { hold, brake }: Policy,
  records: readonly LedgerRecord[],
  image: string,
  own: Parameters<typeof paced>[1],
): boolean {
  const left = judgeLeft(image, records, undefined).verdict === 'block';
  const held = left || (hold !== undefined && judgeHold(image, holderOf(records), undefined).verdict === 'block');
  return held || (brake !== undefined && judgeBrake(paced(records, own), brake, undefined).verdict === 'block');
}

/** Who started the runs whose records of an image are newer than what is live: a queued one, or one that failed. */
function triersOf(records: readonly RecordOfRun[], image: string): readonly Starter[] {
  const first = records.findIndex(
    ({ record: { progress } }) => progress.stand === 'live' || progress.stand === 'superseded',
  );
  return records
    .slice(0, first === -1 ? undefined : first)
    .flatMap(({ record, run }) => (record.intent.image === image ? startersBy(run) : []));
}

/** A record that was begun and that no run goes on with has failed, though nobody has said so yet. */
function settle(each: RecordOfRun): RecordOfRun {
  if (planOrphanClosing([each]).length === 0) return each;
  const { record, run } = each;
  return { record: { ...record, progress: { ...record.progress, stand: 'failed' } }, run };
}

/** Whether nothing more of what is listed can say that a rollback left the image: it is live, or named by nothing that is not read yet. */
export function knowsPast(image: string, records: readonly LedgerRecord[], { deployments }: Rest): boolean {
  const live = records.find(({ progress }) => progress.stand === 'live' || progress.stand === 'superseded');
  if (live?.intent.image === image) return true;
  return !deployments.some(({ payload }) => {
    const read = readIntent(payload);
    return read.kind === 'intent' && read.intent.image === image;
  });
}

/** Whether the records so far are enough for every rule about this place. */
export function decidesHere(
  records: readonly LedgerRecord[],
  rest: Rest,
  policy: Policy,
  now: Instant,
  own: Parameters<typeof paced>[1],
): boolean {
  const deployed = paced(records, own);
  const { brake, cooldown, 'rate-limit': rates = [] } = policy;
  const good = records.filter(({ progress }) => progress.stand === 'live' || progress.stand === 'superseded');
  return (
    good.length > 0 &&
    (policy.hold === undefined ||
      holderOf(records)?.intent.kind === 'rollback' ||
      rowOf(records).length < good.length) &&
    (cooldown === undefined || deployed.length > 0) &&
    (brake === undefined || deployed.filter(({ progress }) => progress.stand !== 'running').length >= brake.last) &&
    rates.every((rate) => deployed.length >= rate.count || staysWithin(rate, deployed, rest, now))
  );
}

/** Whether a rate is kept even if all that is listed behind counted, so that nothing of it has to be read. */
function staysWithin({ count, per }: Rate, deployed: readonly LedgerRecord[], rest: Rest, now: Instant): boolean {
  const all = [...deployed.map(({ deployment }) => deployment), ...rest.deployments];
  const isOver = ({ createdAt }: Pick<Deployment, 'createdAt'>) => after(createdAt, per) <= now;
  return (rest.whole || all.some(isOver)) && all.filter((each) => !isOver(each)).length < count;
}

/** What is between what is live and what comes; undefined only when git itself does not know one of the two commits. */
async function changeSince(
  github: GitHub,
  live: LedgerRecord,
  { image, revision }: Question,
): Promise<Change | undefined> {
  const base = revisionOf(live);
  if (live.intent.image === image) return undefined;
  try {
    return await github.commits.between(base, revision);
  } catch (error) {
    if (!(error instanceof GitHubFailure) || !isUnknown(error)) throw error;
    const known = await Promise.all([isCommit(github, base), isCommit(github, revision)]);
    if (known.every(Boolean)) throw error;
    return undefined;
  }
}

async function isCommit(github: GitHub, id: string): Promise<boolean> {
  try {
    await github.commits.get(id);
    return true;
  } catch (error) {
    if (error instanceof GitHubFailure && isUnknown(error)) return false;
    throw error;
  }
}

/** GitHub answers 404, or 422 for what looks like a commit, when it knows no such commit. */
function isUnknown({ kind }: GitHubFailure): boolean {
  return kind === 'not-found' || kind === 'rejected';
}

/** What is wrong upstream now, or was within the time that an image has to soak. */
async function incidentsOf(github: GitHub, { requires }: Policy): Promise<readonly Incident[]> {
  const label = requires?.['incident-label'];
  if (label === undefined) return [];
  const [open, changed] = await Promise.all([
    github.issues.open(label),
    github.issues.changed(label, before(github.now(), requires?.soak ?? milliseconds(0))),
  ]);
  const all = new Map([...open, ...changed].map((issue) => [issue.number, issue]));
  return [...all.values()].map(({ number, title, createdAt, closedAt }) => ({
    name: `#${number} ${title}`,
    from: createdAt,
    until: closedAt,
  }));
}

function before(now: Instant, span: Duration): Instant {
  return instant(Math.max(0, now - span));
}
