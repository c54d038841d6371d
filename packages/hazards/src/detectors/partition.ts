import { type CreateStmt, formatName, parts, relationName } from '#sql';
import { inFiles, sql } from '../fix.ts';
import type { Scene } from '../scene.ts';
import type { Command } from './command.ts';

/** Judges ATTACH PARTITION: a table without a CHECK that fits is scanned. */
export function attachPartition(scene: Scene, { tableName, command, text }: Command): void {
  const partition = relationName(parts(command.def).PartitionCmd?.name);
  const name = formatName(partition);
  const scanned = scene.effects.some(({ work }) => work.includes('scan'));
  if (!scanned && scene.serverVersion >= 12) return;
  const check = `ALTER TABLE ${name} ADD CONSTRAINT partition_bound CHECK (true /* the partition's bound */) NOT VALID`;
  const validate = `ALTER TABLE ${name} VALIDATE CONSTRAINT partition_bound`;
  scene.report('MG313', {
    what: `Attaching ${name} to ${tableName} looks at every row of it, unless a CHECK proves that they fit`,
    on: [partition],
    fix: inFiles(sql(check), sql(validate), sql(text)),
  });
}

/** Judges DETACH PARTITION without CONCURRENTLY. */
export function detachPartition(scene: Scene, { table, tableName, command, text }: Command): void {
  const { name, concurrent } = parts(command.def).PartitionCmd ?? {};
  if (concurrent === true) return;
  const gentle = scene.serverVersion >= 14 ? sql(`${text} CONCURRENTLY`) : sql("SET lock_timeout = '2s'", text);
  scene.report('MG313', {
    what: `Detaches ${formatName(relationName(name))} from ${tableName}`,
    on: [table],
    fix: gentle,
  });
}

/** Judges CREATE TABLE … PARTITION OF, which locks the parent; a table that is attached later does not. */
export function createPartition(scene: Scene, create: CreateStmt): void {
  const [parent] = create.inhRelations ?? [];
  const table = relationName(parts(parent).RangeVar);
  const name = formatName(relationName(create.relation));
  const bound = scene.text.slice(scene.text.search(/\bfor\s+values\b|\bdefault\s*$/i));
  scene.report('MG313', {
    what: `Creates ${name} as a partition of ${formatName(table)}`,
    on: [table],
    fix: sql(
      `CREATE TABLE ${name} (LIKE ${formatName(table)} INCLUDING DEFAULTS INCLUDING CONSTRAINTS)`,
      `ALTER TABLE ${formatName(table)} ATTACH PARTITION ${name} ${bound}`,
    ),
  });
}
