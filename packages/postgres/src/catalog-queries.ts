/**
 * One question per kind of object. Each gives `kind`, `name`, `table`, `identity` and `definition` (jsonb) for what is nobody's
 * but the schema's own: no object of the system, of an extension, of a temporary schema or of ours.
 *
 * `search_path` must be `pg_catalog`, so that every name the server prints is qualified. Sources: PostgreSQL documentation,
 * "System Catalogs" and "System Catalog Information Functions"; columns that a version does not have yet are read through
 * `to_jsonb(row)`, which gives null for them.
 */

/** Schemas that belong to the schema of the application. */
const ownSchema = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'delivery_shadow')`;

function notOfExtension(catalog: string, oid: string): string {
  return `not exists (select from pg_depend e where e.classid = '${catalog}'::regclass and e.objid = ${oid} and e.deptype = 'e')`;
}

const acl = (column: string): string => `(select jsonb_agg(x::text order by x::text) from unnest(${column}) x)`;

const relationName = (alias: string): string => `format('%I.%I', n.nspname, ${alias}.relname)`;

const schemas = `
  select 'schema' as kind, format('%I', n.nspname) as name, null as "table",
    'schema/' || n.oid as identity, jsonb_build_object('owner', pg_get_userbyid(n.nspowner)) as definition
  from pg_namespace n where ${ownSchema} and ${notOfExtension('pg_namespace', 'n.oid')}`;

const extensions = `
  select 'extension', format('%I', e.extname), null,
    'extension/' || e.oid, jsonb_build_object('version', e.extversion, 'schema', n.nspname)
  from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname <> 'plpgsql'`;

const relations = `
  select case c.relkind when 'r' then 'table' when 'p' then 'table' when 'v' then 'view' when 'm' then 'materialized view' else 'foreign table' end,
    ${relationName('c')}, null,
    'relation/' || c.oid, jsonb_build_object('owner', pg_get_userbyid(c.relowner), 'persistence', c.relpersistence, 'partitioned', c.relkind = 'p',
      'partition key', pg_get_partkeydef(c.oid), 'bound', pg_get_expr(c.relpartbound, c.oid),
      'parents', (select jsonb_agg(i.inhparent::regclass::text order by i.inhseqno) from pg_inherits i where i.inhrelid = c.oid),
      'row security', c.relrowsecurity, 'force row security', c.relforcerowsecurity, 'replica identity', c.relreplident,
      'options', to_jsonb(c.reloptions), 'tablespace', (select t.spcname from pg_tablespace t where t.oid = c.reltablespace),
      'access method', (select a.amname from pg_am a where a.oid = c.relam),
      'comment', obj_description(c.oid, 'pg_class'),
      'command', case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) end)
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm', 'f') and ${ownSchema} and ${notOfExtension('pg_class', 'c.oid')}`;

const columns = `
  select 'column', format('%I.%I.%I', n.nspname, c.relname, a.attname), ${relationName('c')},
    'column/' || c.oid || '/' || a.attnum, jsonb_build_object('type', format_type(a.atttypid, a.atttypmod), 'not null', a.attnotnull,
      'default', case when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end,
      'generated', case when a.attgenerated <> '' then jsonb_build_object('kind', a.attgenerated, 'expression', pg_get_expr(d.adbin, d.adrelid)) end,
      'identity', a.attidentity,
      'collation', (select format('%I.%I', cn.nspname, co.collname) from pg_collation co join pg_namespace cn on cn.oid = co.collnamespace
        where co.oid = a.attcollation and a.attcollation <> (select t.typcollation from pg_type t where t.oid = a.atttypid)),
      'storage', a.attstorage, 'compression', to_jsonb(a) ->> 'attcompression', 'statistics', nullif(a.attstattarget, -1),
      'options', to_jsonb(a.attoptions), 'comment', col_description(c.oid, a.attnum))
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where c.relkind in ('r', 'p', 'v', 'm', 'f') and a.attnum > 0 and not a.attisdropped
    and ${ownSchema} and ${notOfExtension('pg_class', 'c.oid')}`;

/** NOT NULL constraints are rows only from 18 on, and columns say so already, except whether they are validated. */
const constraints = `
  select 'constraint', format('%s.%I', case when co.conrelid <> 0 then ${relationName('c')} else format('%I.%I', tn.nspname, t.typname) end, co.conname),
    case when co.conrelid <> 0 then ${relationName('c')} else format('%I.%I', tn.nspname, t.typname) end,
    'constraint/' || co.oid, jsonb_build_object('type', co.contype, 'command', pg_get_constraintdef(co.oid), 'validated', co.convalidated,
      'enforced', coalesce((to_jsonb(co) ->> 'conenforced')::boolean, true), 'deferrable', co.condeferrable, 'deferred', co.condeferred,
      'of domain', co.contypid <> 0, 'inherited', co.coninhcount > 0, 'comment', obj_description(co.oid, 'pg_constraint'))
  from pg_constraint co left join pg_class c on c.oid = co.conrelid left join pg_namespace n on n.oid = c.relnamespace
    left join pg_type t on t.oid = co.contypid left join pg_namespace tn on tn.oid = t.typnamespace
  where co.contype in ('c', 'f', 'p', 'u', 'x', 'n') and (co.contype <> 'n' or not co.convalidated)
    and ((co.conrelid <> 0 and ${ownSchema}) or (co.contypid <> 0 and ${ownSchema.replaceAll('n.nspname', 'tn.nspname')}))
    and ${notOfExtension('pg_class', 'co.conrelid')} and ${notOfExtension('pg_type', 'co.contypid')}`;

const indexes = `
  select 'index', ${relationName('i')}, format('%I.%I', tn.nspname, c.relname),
    'relation/' || i.oid, jsonb_build_object('command', pg_get_indexdef(x.indexrelid), 'valid', x.indisvalid, 'ready', x.indisready, 'unique', x.indisunique,
      'primary', x.indisprimary, 'partitioned', nullif(i.relkind = 'I', false),
      'parent', (select h.inhparent::regclass::text from pg_inherits h where h.inhrelid = i.oid), 'replica identity', x.indisreplident, 'clustered', x.indisclustered,
      'tablespace', (select t.spcname from pg_tablespace t where t.oid = i.reltablespace),
      'constraint', (select format('%I', k.conname) from pg_constraint k where k.conindid = i.oid and k.contype in ('p', 'u', 'x')),
      'comment', obj_description(i.oid, 'pg_class'))
  from pg_index x join pg_class i on i.oid = x.indexrelid join pg_namespace n on n.oid = i.relnamespace
    join pg_class c on c.oid = x.indrelid join pg_namespace tn on tn.oid = c.relnamespace
  where ${ownSchema} and ${notOfExtension('pg_class', 'c.oid')}`;

const sequences = `
  select 'sequence', ${relationName('c')},
    (select o.refobjid::regclass::text from pg_depend o where o.classid = 'pg_class'::regclass and o.objid = c.oid
      and o.refclassid = 'pg_class'::regclass and o.deptype in ('a', 'i') limit 1),
    'relation/' || c.oid, jsonb_build_object('type', format_type(s.seqtypid, null), 'start', s.seqstart, 'increment', s.seqincrement, 'minimum', s.seqmin,
      'maximum', s.seqmax, 'cache', s.seqcache, 'cycle', s.seqcycle, 'owner', pg_get_userbyid(c.relowner))
  from pg_sequence s join pg_class c on c.oid = s.seqrelid join pg_namespace n on n.oid = c.relnamespace
  where ${ownSchema} and ${notOfExtension('pg_class', 'c.oid')}`;

const types = `
  select case t.typtype when 'e' then 'enum' when 'd' then 'domain' else 'type' end, format('%I.%I', n.nspname, t.typname), null,
    'type/' || t.oid, jsonb_build_object('owner', pg_get_userbyid(t.typowner),
      'labels', (select jsonb_agg(e.enumlabel order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid),
      'base', case when t.typtype = 'd' then format_type(t.typbasetype, t.typtypmod) end, 'not null', t.typnotnull, 'default', t.typdefault,
      'attributes', (select jsonb_agg(jsonb_build_array(a.attname, format_type(a.atttypid, a.atttypmod)) order by a.attnum)
        from pg_attribute a where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped),
      'subtype', (select format_type(r.rngsubtype, null) from pg_range r where r.rngtypid = t.oid),
      'comment', obj_description(t.oid, 'pg_type'))
  from pg_type t join pg_namespace n on n.oid = t.typnamespace
  where ${ownSchema} and ${notOfExtension('pg_type', 't.oid')}
    and (t.typtype in ('e', 'd', 'r') or (t.typtype = 'c' and exists (select from pg_class c where c.oid = t.typrelid and c.relkind = 'c'))
      or (t.typtype = 'b' and t.typelem = 0))`;

const functions = `
  select 'function', format('%I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)), null,
    'function/' || p.oid, jsonb_build_object('owner', pg_get_userbyid(p.proowner), 'kind', p.prokind,
      'command', case when p.prokind = 'a' then
        (select jsonb_build_object('transition', g.aggtransfn::text, 'final', g.aggfinalfn::text, 'state', format_type(g.aggtranstype, null), 'start', g.agginitval)
          from pg_aggregate g where g.aggfnoid = p.oid)
        else to_jsonb(pg_get_functiondef(p.oid)) end,
      'comment', obj_description(p.oid, 'pg_proc'))
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${ownSchema} and ${notOfExtension('pg_proc', 'p.oid')}`;

const triggers = `
  select 'trigger', format('%s.%I', ${relationName('c')}, g.tgname), ${relationName('c')},
    'trigger/' || g.oid, jsonb_build_object('command', pg_get_triggerdef(g.oid), 'enabled', g.tgenabled)
  from pg_trigger g join pg_class c on c.oid = g.tgrelid join pg_namespace n on n.oid = c.relnamespace
  where not g.tgisinternal and ${ownSchema} and ${notOfExtension('pg_class', 'c.oid')}`;

const eventTriggers = `
  select 'event trigger', format('%I', g.evtname), null,
    'event trigger/' || g.oid, jsonb_build_object('event', g.evtevent, 'function', g.evtfoid::regproc::text, 'tags', to_jsonb(g.evttags), 'enabled', g.evtenabled)
  from pg_event_trigger g where ${notOfExtension('pg_event_trigger', 'g.oid')} and g.evtname !~ '^delivery_shadow_'`;

const policies = `
  select 'policy', format('%s.%I', ${relationName('c')}, p.polname), ${relationName('c')},
    'policy/' || p.oid, jsonb_build_object('command', p.polcmd, 'permissive', p.polpermissive, 'using', pg_get_expr(p.polqual, p.polrelid),
      'check', pg_get_expr(p.polwithcheck, p.polrelid),
      'roles', (select jsonb_agg(case when r = 0 then 'public' else pg_get_userbyid(r)::text end order by r) from unnest(p.polroles) r))
  from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
  where ${ownSchema} and ${notOfExtension('pg_class', 'c.oid')}`;

const rules = `
  select 'rule', format('%s.%I', ${relationName('c')}, r.rulename), ${relationName('c')},
    'rule/' || r.oid, jsonb_build_object('command', pg_get_ruledef(r.oid), 'enabled', r.ev_enabled)
  from pg_rewrite r join pg_class c on c.oid = r.ev_class join pg_namespace n on n.oid = c.relnamespace
  where r.rulename <> '_RETURN' and ${ownSchema} and ${notOfExtension('pg_class', 'c.oid')}`;

const statistics = `
  select 'statistics', format('%I.%I', n.nspname, s.stxname), s.stxrelid::regclass::text, 'statistics/' || s.oid, jsonb_build_object('command', pg_get_statisticsobjdef(s.oid))
  from pg_statistic_ext s join pg_namespace n on n.oid = s.stxnamespace where ${ownSchema} and ${notOfExtension('pg_statistic_ext', 's.oid')}`;

const publications = `
  select 'publication', format('%I', p.pubname), null,
    'publication/' || p.oid, jsonb_build_object('all', p.puballtables, 'insert', p.pubinsert, 'update', p.pubupdate, 'delete', p.pubdelete,
      'tables', (select jsonb_agg(r.prrelid::regclass::text order by r.prrelid::regclass::text) from pg_publication_rel r where r.prpubid = p.oid))
  from pg_publication p`;

const grants = `
  select 'grant', format('%I.%I', n.nspname, c.relname), ${relationName('c')}, null, jsonb_build_object('grants', ${acl('c.relacl')})
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relacl is not null and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and ${ownSchema} and ${notOfExtension('pg_class', 'c.oid')}
  union all
  select 'grant', format('%I.%I.%I', n.nspname, c.relname, a.attname), ${relationName('c')}, null, jsonb_build_object('grants', ${acl('a.attacl')})
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where a.attacl is not null and not a.attisdropped and ${ownSchema} and ${notOfExtension('pg_class', 'c.oid')}
  union all
  select 'grant', format('schema %I', n.nspname), null, null, jsonb_build_object('grants', ${acl('n.nspacl')})
  from pg_namespace n where n.nspacl is not null and ${ownSchema}
  union all
  select 'grant', format('function %I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)), null, null, jsonb_build_object('grants', ${acl('p.proacl')})
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where p.proacl is not null and ${ownSchema} and ${notOfExtension('pg_proc', 'p.oid')}
  union all
  select 'grant', format('type %I.%I', n.nspname, t.typname), null, null, jsonb_build_object('grants', ${acl('t.typacl')})
  from pg_type t join pg_namespace n on n.oid = t.typnamespace
  where t.typacl is not null and ${ownSchema} and ${notOfExtension('pg_type', 't.oid')}
  union all
  select 'grant', format('default %s %s %s', pg_get_userbyid(d.defaclrole), coalesce(n.nspname, '*'), d.defaclobjtype), null, null, jsonb_build_object('grants', ${acl('d.defaclacl')})
  from pg_default_acl d left join pg_namespace n on n.oid = d.defaclnamespace`;

/** All questions as one statement, so that the answer is of one moment. */
export const catalogQuery = [
  schemas,
  extensions,
  relations,
  columns,
  constraints,
  indexes,
  sequences,
  types,
  functions,
  triggers,
  eventTriggers,
  policies,
  rules,
  statistics,
  publications,
  grants,
].join('\n  union all');

/** The columns of each table in their order. */
export const columnOrderQuery = `
  select ${relationName('c')} as "table", array_agg(a.attname::text order by a.attnum) as columns
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'f') and a.attnum > 0 and not a.attisdropped and ${ownSchema} and ${notOfExtension('pg_class', 'c.oid')}
  group by n.nspname, c.relname`;
