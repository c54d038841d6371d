import { isObject, textOf, type Json } from './json.ts';
import { Refusal, type Position } from './refusal.ts';

/** One job of a matrix: its variables. */
export type Combination = Readonly<Record<string, Json>>;

const mostJobs = 256;

/**
 * Expands a matrix into its jobs, in GitHub's order: the last variable changes fastest, then what `include` adds.
 *
 * An `include` entry joins every original combination whose values it does not overwrite, or else becomes a job of its own.
 * Source: docs.github.com "Running variations of jobs in a workflow".
 *
 * @throws Refusal for a matrix that is empty, malformed or larger than 256 jobs.
 */
export function expandMatrix(matrix: Json, at: Position): readonly Combination[] {
  if (!isObject(matrix)) throw new Refusal(at, 'A matrix must be a mapping of lists.');
  const { include, exclude, ...variables } = matrix;
  const excluded = objects(exclude, 'exclude', at);
  const original = product(variables, at).filter(
    (combination) => !excluded.some((pattern) => contains(combination, pattern)),
  );
  const jobs = extend(original, objects(include, 'include', at));
  if (jobs.length === 0) throw new Refusal(at, 'The matrix is empty.');
  if (jobs.length > mostJobs) throw new Refusal(at, `The matrix has ${jobs.length} jobs, GitHub allows ${mostJobs}.`);
  return jobs;
}

function product(variables: Readonly<Record<string, Json>>, at: Position): readonly Combination[] {
  const names = Object.keys(variables);
  if (names.length === 0) return [];
  let combinations: Combination[] = [{}];
  for (const name of names) {
    const values = variables[name];
    if (!Array.isArray(values)) throw new Refusal(at, `The matrix variable '${name}' must be a list.`);
    combinations = combinations.flatMap((combination) =>
      values.map((value: Json): Combination => Object.assign({}, combination, { [name]: value })),
    );
  }
  return combinations;
}

function extend(original: readonly Combination[], include: readonly Combination[]): readonly Combination[] {
  const jobs = original.map((combination) => ({ own: combination, extended: combination }));
  const added: Combination[] = [];
  for (const entry of include) {
    const fitting = jobs.filter(({ own }) => fits(own, entry));
    for (const job of fitting) job.extended = { ...job.extended, ...entry };
    if (fitting.length === 0) added.push(entry);
  }
  return [...jobs.map((job) => job.extended), ...added];
}

/** No value of the original combination would be overwritten. */
function fits(own: Combination, entry: Combination): boolean {
  return Object.entries(entry).every(([name, value]) => own[name] === undefined || equal(own[name], value));
}

function contains(combination: Combination, pattern: Combination): boolean {
  return Object.entries(pattern).every(([name, value]) => matches(combination[name], value));
}

/** An object in `exclude` needs to name only a part of the value's own properties. */
function matches(value: Json | undefined, pattern: Json): boolean {
  if (value === undefined) return false;
  if (isObject(value) && isObject(pattern)) return contains(value, pattern);
  return equal(value, pattern);
}

function equal(left: Json, right: Json): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function objects(value: Json | undefined, what: string, at: Position): readonly Combination[] {
  if (value === undefined || value === null || value === '') return [];
  if (!Array.isArray(value)) throw new Refusal(at, `\`${what}\` of a matrix must be a list of mappings.`);
  return value.map((item: Json) => {
    if (!isObject(item)) throw new Refusal(at, `\`${what}\` of a matrix must be a list of mappings.`);
    return item;
  });
}

/** The words in brackets after a matrix job's name: the values of its variables, without objects' braces. */
export function describeCombination(combination: Combination): string {
  return Object.values(combination).flatMap(leaves).join(', ');
}

function leaves(value: Json): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(leaves);
  if (isObject(value)) return Object.values(value).flatMap(leaves);
  return value === null ? [] : [textOf(value)];
}
