import { readFile } from 'node:fs/promises';
import type { Step } from '#kit';
import { lastSuccess, revisionOf } from '#ledger';
import {
  changedSince,
  defaultBase,
  judgeHistory,
  readMigrations,
  type Issue,
  type Migration,
  type Migrations,
} from '#migrations';
import type { MigrateGateContract } from './contract.ts';
import { openLedger } from './ledger-access.ts';
import { readSizes, type Sizes } from './sizes.ts';
import type { Variables } from './variables.ts';

/** What `check` judges. */
export interface Gathered {
  readonly read: Migrations;
  /** In the order of the tool. */
  readonly pending: readonly Migration[];
  /** All that was merged before, in the order of the tool. */
  readonly merged: readonly Migration[];
  readonly issues: readonly Issue[];
  readonly sizes: Sizes | undefined;
  /** What the migrations were compared with; undefined: with nothing, so all of them are pending. */
  readonly base: string | undefined;
}

/** Reads the files, what git says of them, and the sizes of production. Throws ActionFailure. */
export async function gather(step: Step<MigrateGateContract>, variables: Variables): Promise<Gathered> {
  const { inputs, environment, signal } = step;
  const { directory, tool, database, transaction } = inputs;
  const root = environment.workspace;
  const [read, sizes, event] = await Promise.all([
    readMigrations({ root, directory, tool, database, transaction }),
    readSizes(root, inputs.stats),
    readEvent(environment.eventPath),
  ]);
  const base = inputs.base ?? (await liveCommit(step)) ?? defaultBase(variables, event);
  if (base === undefined) return { read, pending: read.migrations, merged: [], issues: read.issues, sizes, base };
  const changes = await changedSince({ git: { root, variables, signal }, base, tree: read.tree });
  return { read, ...judgeHistory(read, changes, { database, transaction }), sizes, base };
}

/** The commit that is live where this is going to be deployed: what came since then is what is going to run there. */
async function liveCommit(step: Step<MigrateGateContract>): Promise<string | undefined> {
  const access = openLedger(step);
  const live = access === undefined ? undefined : await lastSuccess(access.ledger, access.place);
  return live === undefined ? undefined : revisionOf(live);
}

/** The event that began the run; nothing where it cannot be read, as `base` can be given instead. */
async function readEvent(path: string): Promise<unknown> {
  try {
    const event: unknown = JSON.parse(await readFile(path, 'utf8'));
    return event;
  } catch {
    return undefined;
  }
}
