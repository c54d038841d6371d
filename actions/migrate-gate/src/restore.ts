import type { Step } from '#kit';
import { ActionFailure } from '#kit';
import type { Restore } from './backup.ts';
import type { MigrateGateContract } from './contract.ts';

/** A database of its own for a backup. */
export async function openRestore(_step: Step<MigrateGateContract>, _major: number): Promise<Restore> {
  throw new ActionFailure('shadow-unavailable', 'No shadow server can be started here yet.');
}
