import { ActionFailure, type Step, type Verdict } from '#kit';
import {
  closeOrphans,
  intentOf,
  isOvertaken,
  isWayBack,
  openRecord,
  refuseOtherSpelling,
  rehearsalBegins,
  survey,
  type Ledger,
  type Opening,
  type Survey,
} from '#ledger';
import type { DeploymentContract } from './contract.ts';
import { remember } from './memory.ts';
import { writePrevious } from './previous.ts';
import { renderOpening } from './summary.ts';
import { openedVerdict } from './verdict.ts';

/** Reads the ledger, says early what a rollback would need, closes what was orphaned, and opens the record. */
export async function open(
  step: Step<DeploymentContract>,
  ledger: Ledger,
  opening: Opening,
): Promise<Verdict<DeploymentContract>> {
  const [seen] = await Promise.all([survey(ledger, opening), refuseOtherSpelling(ledger, opening.environment)]);
  writePrevious(step, seen.previous);
  refuseOvertaken(opening, seen);
  await closeOrphans(ledger, seen.orphans);

  const intent = intentOf(opening, seen, ledger.run);
  const known = [...seen.records, ...seen.doubtful].map(({ deployment }) => deployment.id);
  const memory = { environment: opening.environment, intent, sha: seen.own.headSha, known };
  const keep = (id: number | undefined) => {
    if (opening.state === 'in_progress') step.state.set('record', remember({ ...memory, id }));
  };
  keep(undefined);
  const opened = await openRecord(ledger, opening, intent, seen, {
    created: (id) => {
      keep(id);
      step.output('id', id);
    },
    refused: () => step.state.set('record', ''),
  });
  step.output('kind', opened.intent.kind);
  step.summary(renderOpening(opening, opened, seen));
  return openedVerdict(opening, opened, seen);
}

/** Asked while no other deploy goes on here, so nothing newer is ever overwritten by who decided before it came. */
function refuseOvertaken(opening: Opening, { records, previous }: Survey): void {
  const { kind, rehearsal, remediates, service, environment } = opening;
  if (rehearsal && remediates === undefined) {
    throw new ActionFailure(
      'bad-input',
      'A rehearsal needs `remediates`: the record that has to be live when it begins.',
    );
  }
  if (remediates === undefined || isWayBack(opening, records)) return;
  const begins = rehearsal
    ? rehearsalBegins(records, remediates)
    : kind !== 'rollback' || !isOvertaken(records, remediates);
  if (begins) return;
  const live = previous === undefined ? 'nothing' : `record ${previous.deployment.id} (${previous.intent.image})`;
  throw new ActionFailure(
    'overtaken',
    `This ${rehearsal ? 'rehearsal' : 'rollback'} is about record ${remediates}, and ${live} is live of ${service} in ${environment}: something else was deployed in between, and stays as it is. Look at it, and decide again.`,
  );
}
