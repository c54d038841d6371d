import type { Step } from '#kit';
import { connect, loadDump, openShadow, PostgresFailure, type Shadow, type ShadowOptions } from '#postgres';
import { minutes } from '#time';
import type { Restore } from './backup.ts';
import type { MigrateGateContract } from './contract.ts';
import type { Variables } from './variables.ts';

/**
 * An empty shadow for a backup to be restored into: the one of `shadow-url`, or a server of our own, of the version of the real one or, where that is not
 * installed, of the newest. Throws PostgresFailure `shadow-unavailable` and `shadow-unsafe`.
 */
export async function openRestore(
  { inputs, clock, signal }: Step<MigrateGateContract>,
  major: number,
  variables: Variables,
): Promise<Restore> {
  const { shadowUrl, databaseUrl } = inputs;
  const shadow = await openAny({ shadowUrl, databaseUrl, environment: variables, clock, signal }, major);
  try {
    const session = await connect(shadow.url, {
      applicationName: 'migrate-gate',
      signal,
      statementTimeout: minutes(30),
    });
    return {
      session,
      load: async (path) => (await loadDump(session, path, { environment: variables, signal })).skipped.length,
      async [Symbol.asyncDispose]() {
        await session[Symbol.asyncDispose]();
        await shadow[Symbol.asyncDispose]();
      },
    };
  } catch (error) {
    await shadow[Symbol.asyncDispose]();
    throw error;
  }
}

async function openAny(options: ShadowOptions, major: number): Promise<Shadow> {
  try {
    return await openShadow({ ...options, major });
  } catch (error) {
    if (!(error instanceof PostgresFailure) || error.reason !== 'shadow-unavailable') throw error;
    return await openShadow(options);
  }
}
