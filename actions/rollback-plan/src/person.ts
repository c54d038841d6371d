import { ActionFailure, type Step } from '#kit';
import type { Ledger } from '#ledger';
import type { RollbackPlanContract } from './contract.ts';

/**
 * Believes `trigger: person` only when GitHub says that a person started this attempt of the run: a schedule or an app that calls itself one could do
 * what automation may not. Throws ActionFailure `not-a-person` and GitHubFailure.
 */
export async function refuseImpostor({ inputs }: Step<RollbackPlanContract>, { github, run }: Ledger): Promise<void> {
  if (inputs.trigger !== 'person') return;
  const { event, triggeringActor } = await github.runs.attempt(run.id, run.attempt);
  if (triggeringActor?.type === 'User' && event !== 'schedule') return;
  throw new ActionFailure(
    'not-a-person',
    `\`trigger\` is \`person\`, and this attempt of the run was started by ${triggeringActor?.login ?? 'nobody'} (${event}). Say \`trigger: automatic\`, or let a person start it.`,
  );
}
