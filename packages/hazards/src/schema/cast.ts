import type { ColumnType } from './column-type.ts';

/** What the session and the server say about a cast. */
export interface CastSetting {
  readonly serverVersion: number;
  /** Whether the session's TimeZone is known to be UTC. */
  readonly utc: boolean;
  /** Whether an index is known to cover the column, or none of its table is known. */
  readonly indexed: boolean;
}

const timed = new Set(['interval', 'time', 'timetz', 'timestamp', 'timestamptz']);

/**
 * What changing a column's type makes PostgreSQL do: nothing but a change of its catalog, build its indexes anew, or
 * rewrite the table. Measured on PostgreSQL 10 to 18; what was not measured as free counts as a rewrite.
 */
export function castWork(from: ColumnType, to: ColumnType, setting: CastSetting): 'none' | 'index build' | 'rewrite' {
  if (from.array !== to.array || from.schema !== to.schema) return 'rewrite';
  if (from.name === to.name) return from.array || sameFamily(from, to) ? sameModifiers(from, to) : 'rewrite';
  if (from.array) return 'rewrite';
  if (isText(from) && isText(to)) return to.modifiers.length === 0 ? 'none' : 'rewrite';
  if (from.name === 'cidr' && to.name === 'inet') return 'none';
  if (isCitext(from, to) || isCitext(to, from)) return setting.indexed ? 'index build' : 'none';
  const clock = new Set([from.name, to.name]);
  if (clock.has('timestamp') && clock.has('timestamptz') && precision(from) === precision(to)) {
    return setting.serverVersion >= 12 && setting.utc ? 'none' : 'rewrite';
  }
  return 'rewrite';
}

function sameFamily(from: ColumnType, to: ColumnType): boolean {
  return from.name !== 'bpchar' || from.modifiers[0] === to.modifiers[0];
}

function sameModifiers(from: ColumnType, to: ColumnType): 'none' | 'rewrite' {
  if (from.modifiers.join() === to.modifiers.join()) return 'none';
  if (from.array) return 'rewrite';
  return widens(from, to) ? 'none' : 'rewrite';
}

function widens(from: ColumnType, to: ColumnType): boolean {
  const [size, scale = 0] = from.modifiers;
  const [newSize, newScale = 0] = to.modifiers;
  if (timed.has(from.name)) return precision(to) >= precision(from);
  if (from.name === 'varchar') return newSize === undefined || (size !== undefined && newSize >= size);
  if (from.name !== 'numeric') return false;
  return newSize === undefined || (size !== undefined && newSize >= size && newScale === scale);
}

function precision({ modifiers }: ColumnType): number {
  return modifiers[0] ?? 6;
}

/** `char` is none of them: its blanks are cut. */
function isText(type: ColumnType): boolean {
  return type.name === 'text' || type.name === 'varchar';
}

function isCitext(one: ColumnType, other: ColumnType): boolean {
  return one.name === 'citext' && isText(other) && other.modifiers.length === 0;
}

const sizes: Readonly<Record<string, number>> = { int2: 1, int4: 2, int8: 3, numeric: 4 };
const floats: Readonly<Record<string, number>> = { float4: 1, float8: 2 };

/** Says whether values of the old type can be lost, cut or refused by the new one. */
export function narrows(from: ColumnType, to: ColumnType): boolean {
  if (from.name === to.name) return from.name !== 'bpchar' ? !widensOrSame(from, to) : shorter(from, to);
  if (isText(from) && (isText(to) || to.name === 'bpchar')) return to.modifiers.length > 0 && shorter(from, to);
  const [whole, newWhole] = [sizes[from.name], sizes[to.name]];
  if (whole !== undefined && newWhole !== undefined) return newWhole < whole;
  const [float, newFloat] = [floats[from.name], floats[to.name]];
  if (float !== undefined && newFloat !== undefined) return newFloat < float;
  if (from.name.startsWith('timestamp')) return to.name === 'date' || to.name === 'time';
  return from.name === 'inet' && to.name === 'cidr';
}

function widensOrSame(from: ColumnType, to: ColumnType): boolean {
  return from.modifiers.join() === to.modifiers.join() || widens(from, to);
}

function shorter(from: ColumnType, to: ColumnType): boolean {
  const [size, newSize] = [from.modifiers[0], to.modifiers[0]];
  return newSize !== undefined && (size === undefined || newSize < size);
}
