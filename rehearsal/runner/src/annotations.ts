import type { Annotation } from './record.ts';

/** GitHub keeps this many annotations of each level per step (ExecutionContext.cs `_maxCountPerIssueType`). */
const annotationLimit = 10;

/** A longer message is cut to this many UTF-16 units (ExecutionContext.cs `_maxIssueMessageLength`). */
export const messageLimit = 4096;

/**
 * The annotations that GitHub keeps of `all`: the first 10 of each level, in order. A composite action counts as one
 * step: join the annotations of its inner steps and limit them once more.
 * Source: actions/runner src/Runner.Worker/ExecutionContext.cs AddIssue.
 */
export function limitAnnotations(all: readonly Annotation[]): readonly Annotation[] {
  const counts = new Map<Annotation['level'], number>();
  return all.filter((annotation) => {
    const count = (counts.get(annotation.level) ?? 0) + 1;
    counts.set(annotation.level, count);
    return count <= annotationLimit;
  });
}

/**
 * The properties that an annotation command ends up with: `file` made relative to the workspace, and positions that do
 * not fit together repaired or dropped as the runner does. Keys are lower case.
 * Source: actions/runner src/Runner.Worker/ActionCommandManager.cs IssueCommandExtension, ValidateLinesAndColumns.
 */
export function annotationProperties(
  given: ReadonlyMap<string, string>,
  workspace: string,
): Readonly<Record<string, string>> {
  const properties = new Map(given);
  repairPositions(properties);
  const file = properties.get('file');
  if (file !== undefined && file !== '') {
    const relative = relativeTo(workspace, file);
    if (relative !== '') properties.set('file', relative);
  }
  return Object.fromEntries(properties);
}

function repairPositions(properties: Map<string, string>): void {
  copyWhenMissing(properties, 'endline', 'line');
  copyWhenMissing(properties, 'endcolumn', 'col');
  const column = isInteger(properties.get('col')) || isInteger(properties.get('endcolumn'));
  const line = isInteger(properties.get('line'));
  const endLine = isInteger(properties.get('endline'));
  if (column && !line) drop(properties, 'col', 'endcolumn');
  if (column && endLine && properties.get('line') !== properties.get('endline')) drop(properties, 'col', 'endcolumn');
  if (isReversed(properties.get('line'), properties.get('endline'))) drop(properties, 'line', 'endline');
  if (isReversed(properties.get('col'), properties.get('endcolumn'))) drop(properties, 'col', 'endcolumn');
}

function copyWhenMissing(properties: Map<string, string>, from: string, to: string): void {
  const value = properties.get(from);
  if (value !== undefined && isInteger(value) && !isInteger(properties.get(to))) properties.set(to, value);
}

function drop(properties: Map<string, string>, ...keys: readonly string[]): void {
  for (const key of keys) properties.delete(key);
}

function isReversed(start: string | undefined, end: string | undefined): boolean {
  return isInteger(start) && isInteger(end) && Number(end) < Number(start);
}

function isInteger(text: string | undefined): boolean {
  return text !== undefined && /^\s*[+-]?\d+\s*$/u.test(text);
}

/** IOUtil.MakeRelative: a prefix test on the text, nothing is resolved. */
function relativeTo(folder: string, path: string): string {
  if (path === folder) return '';
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : path;
}
