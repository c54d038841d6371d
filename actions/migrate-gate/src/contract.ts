import { gitHubReasons } from '#github';
import { defineContract } from '#kit';
import { ledgerReasons } from '#ledger';
import { postgresReasons } from '#postgres';
import { inputs } from './inputs.ts';

/** What this action promises. */
export const contract = defineContract({
  name: 'migrate-gate',
  inputs,
  outputs: {
    tool: 'The tool whose migrations these are.',
    planned: 'The migrations that are to run, as a JSON list of paths.',
    migration: 'What the deployment means to do to the schema, as JSON for the input `migration` of `deployment`.',
    findings: 'How many findings there are that no allowance covers.',
    coverage: 'Statements that were analysed of all that there are, such as `41/42`.',
    protection:
      '`watchdog` when the migration ran under the eyes of the gate, `command-only` when no `database-url` was given; written by `apply`.',
    applied: 'The migrations that were applied, as a JSON list; written by `apply` and `rehearse`.',
    class:
      'The gravest class of the migrations that `apply` applied, or that are planned by `check`, for whoever thinks of a rollback: `additive`, `behaviour`, `unknown`, `contracting` or `destructive`; empty when there are none.',
    held: 'The contracts that were held back, as a JSON list of paths.',
    'failed-statement': 'The statement that failed, as the server names it; empty when none did.',
    'left-behind': 'What a failed migration left behind, as a JSON list of objects with the command that mends each.',
    'schema-hash': 'The SHA-256 of the schema after the migrations, independent of the order of columns.',
    'schema-floor':
      'The oldest release that still works with the schema, written by `apply` when a contract runs; what holds otherwise is asked by `task: floor` of `deployment`.',
  },
  reasons: {
    safe: 'Every pending migration was read, and none of them hurts the version that is running.',
    'nothing-to-migrate': 'No migration is pending.',
    'data-loss': 'A migration destroys data, and says nowhere that it may.',
    incompatible: 'A migration takes away what the running version uses.',
    'history-broken':
      'A migration was edited, renamed or deleted after it was merged, is out of order, or would be skipped.',
    'bad-directive': 'A directive of the gate in a migration cannot be read, lacks something, or is over.',
    'not-analysed': 'Something in a migration could not be read, so nobody knows what it does.',
    'unsafe-transaction': 'What the tool does with transactions makes a migration fail, or leaves half of it behind.',
    'blocking-lock': 'A migration would hold up those who read or write for as long as it runs.',
    'unsafe-backfill': 'A change of rows would take its locks for too long, or cannot be taken up again.',
    'no-way-back': 'A migration has no way back, and does not say why.',
    rehearsed: 'The migrations went up, down and up again on the shadow, and nothing was lost.',
    'rehearsal-failed': 'The migrations failed on the shadow.',
    'way-back-fails': 'The way back failed on the shadow, or did not restore the schema or the rows.',
    'queries-broken': 'A query of the running version is no longer accepted after the migrations.',
    applied: 'The migrations were applied.',
    held: 'Nothing is left to apply but contracts, which wait until every environment runs their release for long enough.',
    'cannot-withhold':
      'A contract must wait, and the tool can neither be given a directory without it nor a version to stop at; nothing was run.',
    'no-backup': 'There is no backup of what a contract destroys that could be restored; nothing was run.',
    'migration-failed': 'The migration failed; the outputs say at which statement, and what it left behind.',
    'gave-way': 'The migration had to give way to others in every attempt, and left nothing behind.',
    'not-applied': 'The command ended well, and the ledger of the tool lacks what it was to apply.',
    'held-was-applied': 'The command ran a contract that was held back from it.',
    'left-behind': 'The command ended well, and left an invalid index behind.',
    'unfinished-before': 'The ledger of the tool says that an earlier migration failed; nothing was run.',
    'no-directory': 'The workspace has no such directory of migrations.',
    'unsafe-directory': 'A symbolic link leads out of the directory of migrations, or a name in it cannot be read.',
    'too-large': 'The directory holds more files, or is deeper, than any directory of migrations.',
    'unknown-layout': 'No migration tool is known by the files of the directory.',
    'ambiguous-layout': 'More than one migration tool claims the directory.',
    'unsupported-layout': 'The migrations are of a tool whose files are not read.',
    'broken-layout': "The tool's own index of its files is missing or cannot be read.",
    'unreadable-file': 'A file that an input names cannot be read or written, or is not what it should be.',
    'git-failed': 'Git is missing, or failed in this checkout.',
    'no-base': 'Git does not know the ref that the migrations are compared with.',
    ...postgresReasons,
    ...ledgerReasons,
    ...gitHubReasons,
  },
});

export type MigrateGateContract = typeof contract;
