import { connect, type Session } from '#postgres';
import { startPostgres, type Postgres } from '#rehearsal/postgres';

/** A server, and one session on it that plays the application. */
export interface Database extends AsyncDisposable {
  readonly server: Postgres;
  readonly url: string;
  readonly app: Session;
  /** Another session, of somebody else. */
  readonly other: (name: string) => Promise<Session>;
}

/** A database of its own on a server that the tests of a file share. */
export async function makeDatabase(server: Postgres, name: string): Promise<Database> {
  await using admin = await connect(server.url, { applicationName: 'test' });
  await admin.run(`create database ${name}`);
  const url = server.urlOf(name);
  const app = await connect(url, { applicationName: 'app' });
  return {
    server,
    url,
    app,
    other: (applicationName) => connect(url, { applicationName }),
    [Symbol.asyncDispose]: async () => app[Symbol.asyncDispose](),
  };
}

export { startPostgres, type Postgres };
