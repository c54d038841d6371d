import type { LedgerRecord, RecordOfRun } from '#ledger';
import { after, formatDuration, formatInstant, type Duration, type Instant } from '#time';
import { blocks, informs, passes, type Finding } from './finding.ts';

/** A time in which something was wrong; `until` is undefined while it is. */
export interface Incident {
  readonly name: string;
  readonly from: Instant;
  readonly until: Instant | undefined;
}

/** What is known of an environment that an image has to come through, newest first. */
export interface Upstream {
  readonly environment: string;
  readonly records: readonly RecordOfRun[];
}

interface Since {
  readonly since: Instant;
  readonly why: string;
}

/** What an image has to have behind it there. */
export interface Demand {
  readonly image: string;
  readonly soak: Duration | undefined;
  readonly incidents: readonly Incident[];
  readonly now: Instant;
}

/** Whether an environment was read far enough back: to what is live when that is another image, else to the end of the row of records of this one. */
export function decidesOrigin(image: string, records: readonly LedgerRecord[]): boolean {
  const told = records.filter(({ intent }) => !intent.rehearsal);
  const first = told.findIndex(({ progress }) => isGood(progress.stand));
  if (first === -1) return false;
  return told
    .slice(first)
    .some(({ progress, intent }) => progress.stand === 'failed' || (isGood(progress.stand) && intent.image !== image));
}

/**
 * Whether an image is live in an environment, and has been so, in good health, for long enough: pure. The time begins with the first success of the
 * unbroken row of records of this image; it begins again after any failed deployment of the service there, and after an incident. A
 * rehearsal of a rollback, which leaves it for a moment, interrupts nothing once the image is live again.
 */
export function judgeUpstream({ environment, records }: Upstream, { image, soak, incidents, now }: Demand): Finding {
  const rule = `requires ${environment}`;
  const live = records.find(({ record }) => isGood(record.progress.stand))?.record;
  if (live === undefined) return blocks(rule, 'not-promoted', `nothing is live in ${environment}`);
  if (live.intent.image !== image) {
    return blocks(
      rule,
      'not-promoted',
      `${live.intent.image} is live in ${environment} (record ${live.deployment.id})`,
    );
  }
  const begin = healthySince(records, image) ?? sinceOf(live);
  const detail = `live in ${environment} since ${formatInstant(begin.since)} (${begin.why})`;
  const open = incidents.find(({ until }) => until === undefined);
  if (open !== undefined) return blocks(rule, 'not-soaked', `${detail}; the incident ${open.name} goes on`);
  if (soak === undefined) return passes(rule, detail);
  const last = incidents.toSorted((left, right) => (right.until ?? 0) - (left.until ?? 0)).at(0);
  const restarted = last?.until !== undefined && last.until > begin.since ? last.until : undefined;
  const until = after(restarted ?? begin.since, soak);
  const again =
    restarted === undefined
      ? ''
      : `; again from the end of the incident ${last?.name ?? ''} at ${formatInstant(restarted)}`;
  if (now >= until) return passes(rule, `${detail}${again}, for ${formatDuration(soak)} and longer`);
  return blocks(
    rule,
    'not-soaked',
    `${detail}${again}; ${formatDuration(soak)} are over at ${formatInstant(until)}`,
    until,
  );
}

/** `all` or `one` of several: when one is enough, what the others lack only informs. Pure. */
export function judgeOrigin(upstreams: readonly Finding[], of: 'all' | 'one'): readonly Finding[] {
  const blocking = upstreams.filter(({ verdict }) => verdict === 'block');
  if (of === 'all' || blocking.length === 0) return upstreams;
  const soonest = blocking
    .filter(({ earliest }) => earliest !== undefined)
    .toSorted((left, right) => (left.earliest ?? 0) - (right.earliest ?? 0))[0];
  // When none is enough, the one that will be first decides when.
  const decisive = blocking.length < upstreams.length ? undefined : (soonest ?? blocking[0]);
  return upstreams.map((each) =>
    each.verdict === 'block' && each !== decisive ? informs(each.rule, each.detail) : each,
  );
}

function isGood(stand: LedgerRecord['progress']['stand']): boolean {
  return stand === 'live' || stand === 'superseded';
}

function healthySince(records: readonly RecordOfRun[], image: string): Since | undefined {
  let since: Since | undefined;
  for (const { record, run } of records) {
    const { progress, intent, deployment } = record;
    if (intent.rehearsal) continue;
    if (progress.stand === 'failed') {
      // When it failed is not told by the record; its run was over after that.
      const failed = run.completed && run.updatedAt > deployment.createdAt ? run.updatedAt : deployment.createdAt;
      if (since === undefined || failed > since.since) return { since: failed, why: `record ${deployment.id} failed` };
      return since;
    }
    if (!isGood(progress.stand)) continue;
    if (intent.image !== image) break;
    since = sinceOf(record);
  }
  return since;
}

function sinceOf({ progress, deployment }: LedgerRecord): Since {
  return { since: progress.liveSince ?? deployment.createdAt, why: `record ${deployment.id}` };
}
