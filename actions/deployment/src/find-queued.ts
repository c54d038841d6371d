import type { Step, Verdict } from '#kit';
import { findWaiting, type Ledger, type Place } from '#ledger';
import type { DeploymentContract } from './contract.ts';

/** Says which record waits to be taken up again, for a scheduled workflow that starts it once more. */
export async function findQueued(
  step: Step<DeploymentContract>,
  ledger: Ledger,
  place: Place,
): Promise<Verdict<DeploymentContract>> {
  const record = await findWaiting(ledger, place);
  step.output('id', record?.deployment.id ?? '');
  step.output('kind', record?.intent.kind ?? '');
  step.output('image', record?.intent.image ?? '');
  step.output('version', record?.intent.version ?? '');
  step.output('stand', record?.progress.stand ?? '');
  step.output('stage', record?.progress.stage ?? '');
  const where = `${place.service} in ${place.environment}`;
  if (record === undefined) {
    const message = `Nothing waits for ${where}: its newest record is not a queued one whose run is over.`;
    return { decision: 'pass', reason: 'nothing-found', message, evidence: [] };
  }
  const { deployment, intent } = record;
  return {
    decision: 'pass',
    reason: 'found',
    message: `Record ${deployment.id} of ${where} waits since its run ended.`,
    evidence: [
      { subject: `record ${deployment.id}`, verdict: 'info', detail: `waits: ${intent.image}`, id: deployment.id },
    ],
  };
}
