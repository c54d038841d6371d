import type { Session } from './session.ts';

/**
 * Makes a shadow write into its log, at the end of every DDL command, which locks the session holds by then.
 *
 * An event trigger and its function in the schema `delivery_shadow`, which snapshots leave out; needs a superuser. Only relations that
 * exist now are told of, so call it again before each run. Later it is the log's `delivery locks:` that `readCapture` reads.
 */
export async function installLockRecorder(session: Session): Promise<void> {
  await session.run(`
    create schema if not exists delivery_shadow;
    grant usage on schema delivery_shadow to public;
    drop table if exists delivery_shadow.relations_before;
    create table delivery_shadow.relations_before as
      select c.oid as relation, format('%I.%I', n.nspname, c.relname) as name from pg_catalog.pg_class c
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'delivery_shadow');
    grant select on delivery_shadow.relations_before to public;
    create or replace function delivery_shadow.record_locks() returns event_trigger language plpgsql set search_path to pg_catalog as $body$
    declare held text;
    begin
      select json_agg(json_build_array(l.mode, b.name) order by b.name, l.mode) into held
      from pg_locks l join delivery_shadow.relations_before b on b.relation = l.relation
      where l.locktype = 'relation' and l.granted and l.pid = pg_backend_pid() and l.mode <> 'AccessShareLock';
      if held is not null then raise log 'delivery locks: %', held; end if;
    end $body$;
    drop event trigger if exists delivery_shadow_locks;
    create event trigger delivery_shadow_locks on ddl_command_end execute function delivery_shadow.record_locks();`);
}
