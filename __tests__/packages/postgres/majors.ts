import { afterAll, beforeAll, describe } from '@jest/globals';

import { connect, type Session } from '#postgres';
import { type Major, type Postgres, startPostgres, supportedMajors } from '#rehearsal/postgres';

/** What the tests of one major version work with: one server for all of a file, and a new database for each that asks. */
export interface Place {
  readonly major: Major;
  readonly server: Postgres;
  /** The URL of a new, empty database. */
  database(): Promise<string>;
  connect(url: string, applicationName?: string): Promise<Session>;
}

/** Runs tests on each major version, on one server per version and file. */
export function onEachMajor(
  tests: (place: () => Place) => void,
  {
    capture = false,
    majors = supportedMajors,
  }: { readonly capture?: boolean; readonly majors?: readonly Major[] } = {},
): void {
  describe.each(majors)('PostgreSQL %i', (major) => {
    let server: Postgres;
    let count = 0;
    beforeAll(async () => {
      server = await startPostgres({ major, capture });
    });
    afterAll(async () => {
      await server[Symbol.asyncDispose]();
    });
    const open = (url: string, applicationName = 'test'): Promise<Session> => connect(url, { applicationName });
    tests(() => ({
      major,
      server,
      connect: open,
      async database() {
        await using session = await open(server.url);
        count += 1;
        await session.run(`create database d${count}`);
        return server.urlOf(`d${count}`);
      },
    }));
  });
}
