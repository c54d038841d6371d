import { judge } from '#hazards';
import type { Migration } from '#migrations';
import type { ChangeClass } from '#rollback';
import { formatInstant } from '#time';
import type { Application } from './application.ts';
import { gravestClass } from './class.ts';
import type { ContractStanding } from './contracts.ts';

/** The oldest major version that is still in use somewhere. */
const oldestServer = 13;

/** The gravest class of what was applied of all that was pending; undefined when that is nothing. `ready` are the contracts whose floor was written. */
export async function classOfApplied(
  { step, inputs, read }: Application,
  applied: readonly Migration[],
  pending: readonly Migration[],
  ready: readonly ContractStanding[],
): Promise<ChangeClass | undefined> {
  const judged =
    step.inputs.database !== 'postgres'
      ? []
      : await judge(applied, {
          history: read.migrations.filter((each) => !pending.includes(each)),
          serverVersion: inputs.serverVersion ?? oldestServer,
          sizes: undefined,
          gateSetsTimeouts: true,
          today: formatInstant(step.clock.now()).slice(0, 10),
        });
  return await gravestClass(
    applied,
    judged,
    ready.map(({ migration }) => migration),
  );
}
