import { join } from 'node:path';
import { connect } from '#postgres';
import { startPostgres } from '#rehearsal/postgres';
import { isMap, parseDocument } from 'yaml';
import * as v from 'valibot';
import { root } from './suite.ts';
import { WorkflowRefused } from './refused.ts';

/** The database of the example service: a real PostgreSQL. */
export interface Database extends AsyncDisposable {
  /** With user and password. */
  readonly url: string;
  readonly password: string;
  /** Where `dbmate` is, which the image of the example service runs. */
  readonly tools: string;
  /** The rows of a query that names its only column `found`. */
  ask(sql: string): Promise<readonly string[]>;
}

const row = v.strictObject({ found: v.string() });

/** Whether a call of `deploy.yml` in a caller's workflow migrates. */
export function wantsDatabase(workflow: string): boolean {
  const jobs = parseDocument(workflow).get('jobs');
  return isMap(jobs) && jobs.items.some(({ value: job }) => isMap(job) && job.hasIn(['with', 'migrate-command']));
}

/** Starts a server with an empty database. Throws WorkflowRefused where no PostgreSQL for this machine came with the dependencies. */
export async function openDatabase(): Promise<Database> {
  const server = await startPostgres({ major: 15 }).catch((error: unknown) => {
    if (!(error instanceof RangeError)) throw error;
    throw new WorkflowRefused(
      `This workflow migrates a database, and ${error.message}. Name a scenario that needs none: npm run rehearse -- list`,
    );
  });
  return {
    url: server.url,
    password: new URL(server.url).password,
    tools: join(root, 'node_modules', '.bin'),
    ask: async (sql) => {
      await using session = await connect(server.url, { applicationName: 'rehearsal' });
      return (await session.rows(row, sql)).map(({ found }) => found);
    },
    [Symbol.asyncDispose]: async () => await server[Symbol.asyncDispose](),
  };
}
