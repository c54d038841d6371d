import type { Evidence, Verdict } from '#kit';
import {
  doubts,
  type Claimed,
  type Close,
  type Closed,
  type DoubtfulRecord,
  type LedgerRecord,
  type Opened,
  type Opening,
  type Stage,
  type Survey,
} from '#ledger';
import type { DeploymentContract } from './contract.ts';

/** The verdict of `open`. */
export function openedVerdict(
  opening: Opening,
  { id, reused, intent }: Opened,
  seen: Survey,
): Verdict<DeploymentContract> {
  const { previous, orphans, doubtful } = seen;
  const place = `${opening.service} in ${opening.environment}`;
  const before =
    previous === undefined
      ? 'the ledger knows nothing that a rollback could return to'
      : `record ${previous.deployment.id} is live until then`;
  return {
    decision: 'pass',
    reason: reused ? 'reused' : 'opened',
    message: `Record ${id} of ${place} is ${opening.state === 'queued' ? 'queued' : 'open'} (${intent.kind}); ${before}.`,
    evidence: [
      { subject: `record ${id}`, verdict: 'pass', detail: `${intent.kind} to ${intent.image}`, id },
      previous === undefined ? { subject: 'previous', verdict: 'warn', detail: 'none' } : previousEvidence(previous),
      ...orphans.map(({ record, why }): Evidence => ({
        subject: `record ${record.deployment.id}`,
        verdict: 'warn',
        detail: `closed as error: ${why}`,
      })),
      ...doubtful.slice(0, 20).map(doubtEvidence),
    ],
  };
}

/** The verdict of `stage`. */
export function stagedVerdict(record: LedgerRecord, { id, stage }: Stage): Verdict<DeploymentContract> {
  const { service } = record.intent;
  return {
    decision: 'pass',
    reason: 'staged',
    message: `Record ${id} of ${service} in ${record.deployment.environment} is in stage ${stage}.`,
    evidence: [{ subject: `record ${id}`, verdict: 'info', detail: `stage ${stage}` }],
  };
}

/** The verdict of `claim`, which passes either way: who comes second has nothing to do. */
export function claimedVerdict(claimed: Claimed): Verdict<DeploymentContract> {
  const { deployment, intent } = claimed.record;
  const what = `Record ${deployment.id} of ${intent.service} in ${deployment.environment}`;
  const [reason, detail] =
    claimed.kind === 'claimed'
      ? (['claimed', 'is for this attempt of the run to take up'] as const)
      : (['claimed-by-another', `is being taken up by attempt ${claimed.by}`] as const);
  return {
    decision: 'pass',
    reason,
    message: `${what} ${detail}.`,
    evidence: [{ subject: `record ${deployment.id}`, verdict: 'info', detail, id: deployment.id }],
  };
}

/** The verdict of `close`: it was recorded, whatever the outcome was. */
export function closedVerdict(
  { record, wrote, superseded, trouble }: Closed,
  { id, outcome }: Close,
): Verdict<DeploymentContract> {
  const place = `${record.intent.service} in ${record.deployment.environment}`;
  return {
    decision: 'pass',
    reason: wrote ? 'closed' : 'already-closed',
    message: wrote
      ? `Record ${id} of ${place} is closed as ${outcome}.`
      : `Record ${id} of ${place} had ended already (${record.progress.stand}).`,
    evidence: [
      { subject: `record ${id}`, verdict: 'info', detail: outcome },
      ...(superseded === undefined
        ? []
        : [{ subject: `record ${superseded}`, verdict: 'info', detail: 'superseded' } as const]),
      ...(trouble === undefined ? [] : [{ subject: 'previous record', verdict: 'warn', detail: trouble } as const]),
    ],
  };
}

function previousEvidence({ deployment, intent }: LedgerRecord): Evidence {
  return {
    subject: 'previous',
    verdict: 'info',
    detail: `record ${deployment.id}: ${intent.image}`,
    id: deployment.id,
  };
}

function doubtEvidence({ deployment, doubt }: DoubtfulRecord): Evidence {
  return { subject: `deployment ${deployment.id}`, verdict: 'warn', detail: `does not count: ${doubts[doubt]}` };
}
