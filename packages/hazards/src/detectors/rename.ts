import { formatName, type Name, objectName, parts, quoteLiteral, quoteName, relationName } from '#sql';
import { asContract, inFiles, sql } from '../fix.ts';
import { formatType } from '../schema/column-type.ts';
import type { Scene } from '../scene.ts';
import { batches } from './batches.ts';

/** Judges RENAME of columns, relations, schemas and types; indexes and constraints are nobody's names. */
export function rename(scene: Scene): void {
  const statement = parts(scene.step.statement.tree).RenameStmt;
  if (statement === undefined) return undefined;
  const relation = relationName(statement.relation);
  const to = statement.newname ?? '';
  switch (String(statement.renameType)) {
    case 'OBJECT_COLUMN':
      return renameColumn(scene, relation, statement.subname ?? '', to);
    case 'OBJECT_TABLE':
    case 'OBJECT_VIEW':
    case 'OBJECT_MATVIEW':
    case 'OBJECT_FOREIGN_TABLE':
      return renameRelation(scene, relation, { ...relation, name: to });
    case 'OBJECT_SCHEMA':
      return scene.report('MG104', {
        what: `Renames the schema ${quoteName(statement.subname ?? '')} to ${quoteName(to)}`,
        fix: inFiles(sql(`CREATE SCHEMA ${quoteName(to)}`)),
      });
    case 'OBJECT_DATABASE':
    case 'OBJECT_ROLE': {
      const kind = statement.renameType === 'OBJECT_ROLE' ? 'role' : 'database';
      const what = `Renames the ${kind} ${quoteName(statement.subname ?? '')}: nobody who uses its name can connect`;
      return scene.report('MG104', { what, fix: `-- create the new ${kind} beside the old one` });
    }
    case 'OBJECT_TYPE':
    case 'OBJECT_DOMAIN':
    case 'OBJECT_ATTRIBUTE':
      return renameType(scene, statement.object === undefined ? relation : objectName(statement.object), to);
    case 'OBJECT_FUNCTION':
    case 'OBJECT_PROCEDURE':
    case 'OBJECT_ROUTINE':
    case 'OBJECT_SEQUENCE': {
      const name = formatName(statement.object === undefined ? relation : objectName(statement.object));
      return scene.report('MG112', {
        what: `Renames ${name} to ${quoteName(to)}: its old name is gone`,
        phase: 'unsafe',
        fix: `-- create ${quoteName(to)} beside ${name}, and drop ${name} in a contract file`,
      });
    }
    default:
      return undefined;
  }
}

function renameColumn(scene: Scene, table: Name, from: string, to: string): void {
  const type = scene.schema.column(table, from)?.type;
  const relation = formatName(table);
  const [old, fresh] = [quoteName(from), quoteName(to)];
  scene.report('MG103', {
    what: `Renames ${relation}.${old} to ${fresh}`,
    on: [table],
    fix: inFiles(
      sql(
        `ALTER TABLE ${relation} ADD COLUMN ${fresh} ${type === undefined ? `text /* the type of ${from} */` : formatType(type)}`,
      ),
      batches(scene, table, to, old),
      asContract(`ALTER TABLE ${relation} DROP COLUMN ${old}`),
    ),
  });
}

/** A view with the old name in the same transaction keeps the running version alive. */
function renameRelation(scene: Scene, from: Name, to: Name): void {
  const kept = scene.isRecreated('OBJECT_VIEW', [from], '');
  scene.report('MG104', {
    what: `Renames ${formatName(from)} to ${formatName(to)}${kept ? ', and a view keeps the old name' : ''}`,
    on: [from],
    fix: `BEGIN;\n${sql(scene.text, `CREATE VIEW ${formatName(from)} AS SELECT * FROM ${formatName(to)}`)}\nCOMMIT;`,
    ...(kept && { severity: 'warn', phase: 'expand' }),
  });
}

/** Judges SET SCHEMA. */
export function moveToSchema(scene: Scene): void {
  const statement = parts(scene.step.statement.tree).AlterObjectSchemaStmt;
  const from = statement?.relation === undefined ? objectName(statement?.object) : relationName(statement.relation);
  const to = { schema: statement?.newschema, name: from.name };
  if (statement?.objectType === 'OBJECT_TYPE' || statement?.objectType === 'OBJECT_DOMAIN') {
    return renameType(scene, from, formatName(to));
  }
  if (statement?.relation !== undefined) return renameRelation(scene, from, to);
  return scene.report('MG104', {
    what: `Moves ${formatName(from)} to the schema ${to.schema}`,
    fix: `-- create ${formatName(to)} beside it`,
  });
}

function renameType(scene: Scene, name: Name, to: string): void {
  if (scene.schema.types.get(`${name.schema ?? 'public'}.${name.name}`)?.origin === scene.stage.migration.path) return;
  scene.report('MG111', {
    what: `Renames the type ${formatName(name)} to ${to}`,
    fix: `-- create the new type, add a column that has it, fill it, and drop ${formatName(name)} in a contract file`,
  });
}

/** Judges ALTER TYPE … ADD VALUE and RENAME VALUE. */
export function alterEnum(scene: Scene): void {
  const statement = parts(scene.step.statement.tree).AlterEnumStmt;
  if (statement === undefined) return;
  const name = objectName({ List: { items: statement.typeName ?? [] } });
  if (scene.schema.types.get(`${name.schema ?? 'public'}.${name.name}`)?.origin === scene.stage.migration.path) return;
  const [old, fresh] = [quoteLiteral(statement.oldVal ?? ''), quoteLiteral(statement.newVal ?? '')];
  const add = `ALTER TYPE ${formatName(name)} ADD VALUE IF NOT EXISTS ${fresh}`;
  if (statement.oldVal === undefined) {
    return scene.report('MG115', {
      what: `Adds ${fresh} to ${formatName(name)}`,
      fix: `-- migrate-gate: irreversible reason="an enum value cannot be dropped"\n${sql(scene.text)}`,
    });
  }
  return scene.report('MG111', {
    what: `Renames the value ${old} of ${formatName(name)} to ${fresh}`,
    fix: inFiles(sql(add), `-- fill the rows that hold ${old} in batches; nothing has to be dropped`),
  });
}
