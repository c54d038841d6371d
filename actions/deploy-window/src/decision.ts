import type { Openness } from '#calendar';
import type { Evidence, Reason } from '#kit';
import type { DeployWindowContract } from './contract.ts';
import type { Exemption } from './exemption.ts';

/** What is decided, and by which code. */
export interface Decision {
  readonly decision: 'pass' | 'block';
  readonly reason: Reason<DeployWindowContract>;
}

/** Why the calendar itself does not let a deployment through; undefined when it does. Pure. */
export function closure(openness: Openness): Reason<DeployWindowContract> | undefined {
  if (openness.open) return openness.enough ? undefined : 'closes-too-soon';
  if (openness.freezes.some(({ rule }) => rule.when.kind === 'label')) return 'incident';
  return openness.freezes.length > 0 ? 'frozen' : 'no-window';
}

/** Decides by the calendar and by what may let a deployment through although it is closed. Pure. */
export function decide(openness: Openness, exemption: Exemption, onClosed: 'fail' | 'queue'): Decision {
  const closed = closure(openness);
  if (closed === undefined) return { decision: 'pass', reason: 'open' };
  switch (exemption.kind) {
    case 'rollback':
      return { decision: 'pass', reason: 'rollback-exempt' };
    case 'hotfix':
      return { decision: 'pass', reason: 'hotfix-allowed' };
    case 'override':
      return { decision: 'pass', reason: 'overridden' };
    case 'not-live-before':
      return { decision: 'block', reason: 'not-live-before' };
    case 'actor-not-allowed':
      return { decision: 'block', reason: 'actor-not-allowed' };
    case 'none': {
      // An incident ends when somebody closes its issue, so it is worth waiting for; a calendar that never opens is not.
      const opensAgain = openness.nextOpen !== undefined || closed === 'incident';
      return { decision: 'block', reason: onClosed === 'queue' && opensAgain ? 'queued' : closed };
    }
    default:
      return exemption satisfies never;
  }
}

/** What let a deployment through, or was asked for and did not, as evidence. */
export function exemptionEvidence(exemption: Exemption): readonly Evidence[] {
  switch (exemption.kind) {
    case 'none':
      return [];
    case 'rollback':
      return [
        {
          subject: 'rollback',
          verdict: 'pass',
          detail: `the image was live here before, by record ${exemption.record}`,
          record: exemption.record,
        },
      ];
    case 'not-live-before':
      return [
        {
          subject: 'rollback',
          verdict: 'block',
          detail: `the ledger knows no time at which ${exemption.image} was live here`,
        },
      ];
    case 'actor-not-allowed':
      return [
        {
          subject: 'break-glass',
          verdict: 'block',
          detail: `${exemption.actor} may not: ${exemption.why}`,
          actor: exemption.actor,
        },
      ];
    case 'hotfix':
    case 'override': {
      const { kind, actor, as, why } = exemption;
      const detail = `${actor} (${as}) let it through${why === undefined ? ' as a hotfix' : `: ${why}`}`;
      return [
        { subject: 'break-glass', verdict: 'warn', detail, kind, actor, as, ...(why === undefined ? {} : { why }) },
      ];
    }
    default:
      return exemption satisfies never;
  }
}
