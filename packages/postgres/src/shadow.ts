import { randomInt } from 'node:crypto';

import * as v from 'valibot';

import { milliseconds, type Clock } from '#time';

import { findBinaries } from './binaries.ts';
import { connect, type ConnectOptions } from './connect.ts';
import { PostgresFailure } from './failure.ts';
import type { LogEntry } from './log-entry.ts';
import { startServer } from './server.ts';
import type { Session } from './session.ts';
import { takeSnapshot } from './take-snapshot.ts';

export interface ShadowOptions {
  /** A database that may be emptied; a server of our own is started when not given. */
  readonly shadowUrl?: string | undefined;
  /** The real database, when it is known: the shadow must be another one. */
  readonly databaseUrl?: string | undefined;
  /** The major version of the real server; the newest that is installed when not known. */
  readonly major?: number | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  /** Where a server of our own makes its directory; default the system's temporary one. */
  readonly within?: string;
  readonly settings?: Readonly<Record<string, string>>;
}

/** A database whose content is nobody's; ended, or emptied, when disposed. */
export interface Shadow extends AsyncDisposable {
  readonly url: string;
  readonly major: number;
  /** True for a server of our own, which writes down what it does; `log` is empty for others. */
  readonly captures: boolean;
  log(): Promise<readonly LogEntry[]>;
  /** Removes everything in it, also what was restored. */
  empty(): Promise<void>;
}

/** Stands in the comment of the schema `delivery_shadow`, by which a shadow is known again. */
const mark = 'This database is a shadow: everything in it may be destroyed at any time.';

/**
 * Opens a shadow: a server of our own with the binaries of this machine, or the database of `shadow-url`.
 *
 * The latter must be empty or marked by us, and not the real database: by system identifier and database, and by a lock that both
 * would share. Throws PostgresFailure `shadow-unavailable` or `shadow-unsafe`; nothing is changed then.
 */
export async function openShadow(options: ShadowOptions): Promise<Shadow> {
  return options.shadowUrl === undefined ? await ownShadow(options) : await givenShadow(options.shadowUrl, options);
}

async function ownShadow(options: ShadowOptions): Promise<Shadow> {
  const { environment, major, clock, signal, within, settings } = options;
  const binaries = await findBinaries({ environment, major });
  const more = { ...(within !== undefined && { within }), ...(settings !== undefined && { settings }) };
  const server = await startServer({ binaries, capture: true, clock, signal, ...more });
  try {
    await using session = await connect(server.url, optionsOf(options));
    await session.run('create database shadow');
    const url = server.urlOf('shadow');
    return {
      url,
      major: server.major,
      captures: true,
      log: () => server.log(),
      empty: () => emptied(url, options),
      [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
    };
  } catch (error) {
    await server[Symbol.asyncDispose]();
    throw error;
  }
}

async function givenShadow(url: string, options: ShadowOptions): Promise<Shadow> {
  await using session = await connect(url, optionsOf(options));
  await refuseRealDatabase(session, options);
  if (!(await isMarked(session))) {
    await refuseContent(session);
    await session.run(`create schema delivery_shadow; comment on schema delivery_shadow is '${mark}'`);
  }
  await emptySchemas(session);
  return {
    url,
    major: session.server.major,
    captures: false,
    log: () => Promise.resolve([]),
    empty: () => emptied(url, options),
    [Symbol.asyncDispose]: () => emptied(url, options),
  };
}

/** Without a time limit: what is restored into a shadow may be large. */
const asCleaner: ConnectOptions = { applicationName: 'delivery shadow', statementTimeout: milliseconds(0) };

function optionsOf({ signal }: ShadowOptions): ConnectOptions {
  return { ...asCleaner, signal };
}

const identityRow = v.strictObject({ system: v.string(), database: v.string() });
const takenRow = v.strictObject({ taken: v.boolean() });

/** Exported for the flows that get two URLs and must know that they lead to two databases. */
export async function isSameDatabase(one: Session, other: Session): Promise<boolean> {
  const identity = `select (select system_identifier from pg_control_system())::text as system, oid::text as database from pg_database where datname = current_database()`;
  const [first, second] = await Promise.all([one.row(identityRow, identity), other.row(identityRow, identity)]);
  if (first.system === second.system && first.database === second.database) return true;
  // Advisory locks are per database: what one takes, the other cannot.
  const key = randomInt(1, 2 ** 47);
  await one.run(`select pg_advisory_lock(${key})`);
  const { taken } = await other.row(takenRow, `select pg_try_advisory_lock(${key}) as taken`);
  await one.run(`select pg_advisory_unlock(${key})`);
  if (taken) await other.run(`select pg_advisory_unlock(${key})`);
  return !taken;
}

async function refuseRealDatabase(session: Session, options: ShadowOptions): Promise<void> {
  if (options.databaseUrl === undefined) return;
  await using real = await connect(options.databaseUrl, optionsOf(options));
  if (await isSameDatabase(real, session)) {
    throw new PostgresFailure(
      'shadow-unsafe',
      'shadow-url leads to the same database as database-url. Give a database of its own to the shadow.',
    );
  }
}

async function refuseContent(session: Session): Promise<void> {
  const { objects } = await takeSnapshot(session);
  const found = [...objects.values()].filter(
    ({ kind, name }) => !(kind === 'schema' && name === 'public') && kind !== 'grant' && kind !== 'extension',
  );
  if (found.length === 0) return;
  const names = found.slice(0, 3).map(({ kind, name }) => `${kind} ${name}`);
  throw new PostgresFailure(
    'shadow-unsafe',
    `The database of shadow-url is not empty: it has ${names.join(', ')}${found.length > 3 ? ` and ${found.length - 3} more` : ''}. Give an empty database: everything in a shadow is destroyed.`,
  );
}

const commentRow = v.strictObject({ comment: v.nullable(v.string()) });

async function isMarked(session: Session): Promise<boolean> {
  const sql = `select obj_description(oid, 'pg_namespace') as comment from pg_catalog.pg_namespace where nspname = 'delivery_shadow'`;
  const [row] = await session.rows(commentRow, sql);
  return row?.comment === mark;
}

async function emptied(url: string, options: ShadowOptions): Promise<void> {
  await using session = await connect(url, asCleaner);
  if (options.shadowUrl !== undefined && !(await isMarked(session))) {
    throw new PostgresFailure(
      'shadow-unsafe',
      'The database of shadow-url has lost the mark of a shadow, and is left as it is.',
    );
  }
  await emptySchemas(session);
}

/** All schemas but ours, in which the mark is; event triggers and publications too. `public` is made as initdb makes it. */
async function emptySchemas(session: Session): Promise<void> {
  const rights = session.server.major >= 15 ? 'usage' : 'all';
  await session.run(`
    do $body$
    declare
      command text;
      owner text := (select quote_ident(pg_get_userbyid(nspowner)) from pg_namespace where nspname = 'public');
    begin
      for command in
        select format('drop event trigger if exists %I', evtname) from pg_event_trigger
        union all select format('drop publication if exists %I', pubname) from pg_publication
        union all select format('drop schema %I cascade', nspname) from pg_namespace
          where nspname !~ '^pg_' and nspname not in ('information_schema', 'delivery_shadow')
      loop
        execute command;
      end loop;
      create schema public;
      grant ${rights} on schema public to public;
      comment on schema public is 'standard public schema';
      if owner is not null then
        execute 'alter schema public owner to ' || owner;
      end if;
    end $body$`);
}
