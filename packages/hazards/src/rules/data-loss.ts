import { defineRules } from '../rule.ts';

/** What destroys data. */
export const dataLossRules = defineRules({
  MG201: {
    title: 'empties a table',
    severity: 'error',
    phase: 'unsafe',
    lock: 'ACCESS EXCLUSIVE',
    blocks: 'every read and write of it',
    why: 'all its rows are gone, and the file it was in with them',
    safe: 'delete in batches outside of the migration, after a backup',
  },
  MG202: {
    title: 'UPDATE or DELETE without WHERE',
    severity: 'error',
    phase: 'unsafe',
    lock: 'ROW EXCLUSIVE',
    blocks: 'every write of a row that is already changed, until the transaction ends',
    why: 'all rows are lost or written anew at once: locks on each, bloat, replication lag',
    safe: 'in batches by key, outside of the migration',
  },
  MG203: {
    title: 'drops a schema or a database',
    severity: 'error',
    phase: 'unsafe',
    lock: 'ACCESS EXCLUSIVE',
    blocks: 'the users of everything inside it',
    why: 'everything inside it is gone',
    safe: 'drop its objects one by one, each by name, in contract files; the empty schema last',
  },
  MG204: {
    title: 'narrows a column’s type, or computes its values anew',
    severity: 'error',
    phase: 'unsafe',
    lock: 'ACCESS EXCLUSIVE',
    blocks: 'everyone who uses the table; values that do not fit are cut, rounded or make the migration fail',
    why: 'the old values cannot be brought back',
    safe: 'add a column of the new type and fill it, so that the old values stay until they are dropped on purpose',
  },
  MG205: {
    title: 'CASCADE',
    severity: 'error',
    phase: 'unsafe',
    lock: 'ACCESS EXCLUSIVE',
    blocks: 'the users of objects that the file does not name',
    why: 'drops or empties whatever depends on it, unseen by a review',
    safe: 'name every object; RESTRICT, the default, lists them',
  },
});
