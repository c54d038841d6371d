import type { Step, Verdict } from '#kit';
import { findRemains, type Ledger, type Place } from '#ledger';
import type { DeploymentContract } from './contract.ts';
import { writePrevious } from './previous.ts';

/** Says what this run left behind, and what was live before: all that a job needs that goes on where another one died. */
export async function find(
  step: Step<DeploymentContract>,
  ledger: Ledger,
  place: Place,
  image: string | undefined,
): Promise<Verdict<DeploymentContract>> {
  const { record, previous, rollback } = await findRemains(ledger, place, image);
  step.output('id', record?.deployment.id ?? '');
  step.output('kind', record?.intent.kind ?? '');
  step.output('image', record?.intent.image ?? '');
  step.output('version', record?.intent.version ?? '');
  step.output('stand', record?.progress.stand ?? '');
  step.output('stage', record?.progress.stage ?? '');
  step.output('rollback-id', rollback?.deployment.id ?? '');
  step.output('rolled-back', rollback?.progress.stand === 'live');
  writePrevious(step, previous);
  if (record === undefined) {
    const message = `This run has opened no record of ${place.service} in ${place.environment}.`;
    return { decision: 'pass', reason: 'nothing-found', message, evidence: [] };
  }
  const { deployment, intent, progress } = record;
  return {
    decision: 'pass',
    reason: 'found',
    message: `Record ${deployment.id} of ${place.service} in ${place.environment} is this run's, and is ${progress.stand} in stage ${progress.stage ?? 'unknown'}.`,
    evidence: [
      {
        subject: `record ${deployment.id}`,
        verdict: 'info',
        detail: `${progress.stand}: ${intent.image}`,
        id: deployment.id,
      },
    ],
  };
}
