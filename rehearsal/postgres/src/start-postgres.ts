import { type Server, startServer } from '#postgres';
import { systemClock } from '#time';

import { type Major, packagedBinaries } from './packages.ts';
import { watchOver } from './sentinel.ts';

export interface PostgresOptions {
  readonly major: Major;
  /** Log every statement, so that `log()` has something to say. */
  readonly capture?: boolean;
  /** More settings, as in postgresql.conf. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A real server that is ended, and whose directory is removed, when it is disposed or this process ends in any way. */
export type Postgres = Server;

/** Starts PostgreSQL on a free port of loopback, with a new cluster, under an unprivileged user when this one is root. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { major, capture = false, settings = {} } = options;
  const server = await startServer({ binaries: await packagedBinaries(major), capture, settings, clock: systemClock });
  const sentinel = await watchOver(server.directory);
  return {
    ...server,
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      sentinel[Symbol.dispose]();
    },
  };
}
