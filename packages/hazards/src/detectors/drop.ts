import { type DropStmt, formatName, listName, type Name, type Node, objectName, parts } from '#sql';
import { asContract, insertAfter, sql } from '../fix.ts';
import type { Scene } from '../scene.ts';

/** Judges DROP of anything. */
export function drop(scene: Scene): void {
  const statement = parts(scene.step.statement.tree).DropStmt;
  if (statement === undefined) return;
  const objects = (statement.objects ?? []).map((object) => target(statement, object));
  const on = objects.map(({ owner }) => owner);
  const names = objects.map(({ written }) => written).join(', ');
  const plain = scene.text.replace(/\s+cascade\s*$/i, '');
  if (statement.behavior === 'DROP_CASCADE') {
    const fix = statement.removeType === 'OBJECT_SCHEMA' ? memberDrops(scene, on) : asContract(plain);
    scene.report('MG205', { what: `CASCADE drops whatever depends on ${names}`, on, quiet: true, fix });
  }
  switch (String(statement.removeType)) {
    case 'OBJECT_TABLE':
    case 'OBJECT_FOREIGN_TABLE':
      scene.report('MG101', { what: `Drops ${names}`, on, fix: asContract(plain) });
      return scene.report('MG806', { what: `What is in ${names} is gone`, on, quiet: true, fix: asContract(plain) });
    case 'OBJECT_SCHEMA':
      return scene.report('MG203', { what: `Drops the schema ${names}`, fix: memberDrops(scene, on) });
    case 'OBJECT_INDEX':
      return dropIndex(scene, statement, names);
    case 'OBJECT_TYPE':
    case 'OBJECT_DOMAIN':
      if (objects.every(({ owner }) => ownsType(scene, owner))) return undefined;
      return scene.report('MG111', { what: `Drops the type ${names}`, phase: 'contract', fix: asContract(plain) });
    default:
      return dropCode(scene, statement, names, on, plain);
  }
}

/** The tables that are known of a schema, each by name. */
function memberDrops({ schema }: Scene, on: readonly Name[]): string {
  const members = [...schema.tables.values()].filter((table) => on.some(({ name }) => table.name.schema === name));
  const drops = members.map((table) => `DROP TABLE ${formatName(table.name)}`);
  const last = '-- every object inside it by name, in contract files; the empty schema last, by hand';
  return drops.length > 0 ? `${last}\n${asContract(...drops)}` : last;
}

interface Target {
  readonly owner: Name;
  readonly written: string;
}

/** A trigger, policy or rule is named behind its table. */
function target(statement: DropStmt, object: Node): Target {
  const items = parts(object).List?.items;
  const onTable = /TRIGGER|POLICY|RULE/.test(statement.removeType ?? '') && items !== undefined;
  if (!onTable) return { owner: objectName(object), written: formatName(objectName(object)) };
  const owner = listName(items.slice(0, -1));
  return { owner, written: `${formatName({ schema: undefined, name: listName(items).name })} on ${formatName(owner)}` };
}

function ownsType({ schema, stage }: Scene, name: Name): boolean {
  return schema.types.get(`${name.schema ?? 'public'}.${name.name}`)?.origin === stage.migration.path;
}

function dropCode(scene: Scene, statement: DropStmt, names: string, on: readonly Name[], plain: string): void {
  const kind = statement.removeType ?? '';
  // Statistics and event triggers are nobody's names.
  if (kind === 'OBJECT_STATISTIC_EXT' || kind === 'OBJECT_EVENT_TRIGGER') return;
  const word = kind.slice('OBJECT_'.length).toLowerCase().replace('matview', 'materialized view').replaceAll('_', ' ');
  const replaced = scene.isRecreated(kind, on, names);
  scene.report('MG112', {
    what: `Drops the ${word} ${names}${replaced ? ', and creates it anew in the same transaction' : ''}`,
    on: kind === 'OBJECT_FUNCTION' ? [] : on,
    fix: asContract(plain),
    ...(replaced && { severity: 'warn', phase: 'expand' }),
  });
}

function dropIndex(scene: Scene, statement: DropStmt, names: string): void {
  const indexes = (statement.objects ?? []).map((object) => scene.schema.indexes.get(keyIn(objectName(object))));
  const tables = indexes.flatMap((index) => (index === undefined ? [] : [scene.schema.tables.get(index.table)?.name]));
  const on = tables.filter((name) => name !== undefined);
  if (on.length > 0 && on.every((name) => scene.isOwn(name))) return;
  if (statement.concurrent !== true) {
    const gentle = insertAfter(scene.text.replace(/\s+cascade\s*$/i, ''), /\bindex\b/i, 'CONCURRENTLY');
    scene.report('MG302', { what: `Drops the index ${names}`, on, fix: sql(gentle) });
  }
  if (indexes.some((index) => index?.unique === true)) {
    const fix = asContract(insertAfter(scene.text.replace(/\bconcurrently\s+/i, ''), /\bindex\b/i, 'CONCURRENTLY'));
    scene.report('MG116', { what: `Drops the unique index ${names}`, on, quiet: true, fix });
  }
}

function keyIn({ schema, name }: Name): string {
  return `${schema ?? 'public'}.${name}`;
}

/** Judges DROP DATABASE. */
export function dropDatabase(scene: Scene): void {
  const name = parts(scene.step.statement.tree).DropdbStmt?.dbname ?? '';
  scene.report('MG203', {
    what: `Drops the database ${name}`,
    fix: '-- by hand, after a backup that was restored and counted',
  });
}
