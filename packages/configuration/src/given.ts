import { findLike } from '#likeness';
import type { Assignment } from './assignments.ts';
import type { ConfigurationContract } from './contract.ts';
import { runnerOwn } from './runner-own.ts';

/** The value of one name, and where the caller maps it. */
export interface GivenValue {
  readonly value: string;
  readonly from: 'values' | 'env' | 'both';
  /** Mapped twice, with two values. */
  readonly contradicted: boolean;
}

/** Everything the caller gives. */
export interface Given {
  /** By name, only those of the contract; empty texts are not given: a secret that does not exist is empty. */
  readonly values: ReadonlyMap<string, GivenValue>;
  /** Lines of `values` whose name the contract does not know. */
  readonly unknown: readonly UnknownLine[];
  /** Names in `env` that look like a name of the contract which is not given. */
  readonly alike: readonly Lookalike[];
}

/** A line of `values` with the name of the contract that its own name looks like, where it does. */
export interface UnknownLine {
  readonly name: string;
  readonly line: number;
  readonly like: string | undefined;
}

/** A name of `env` and the name of the contract that it looks like. */
export interface Lookalike {
  readonly name: string;
  readonly like: string;
}

/** Finds the values of the contract's names in the lines of `values` and in the environment of the step. */
export function collectGiven(
  contract: ConfigurationContract,
  assignments: readonly Assignment[],
  variables: Readonly<Record<string, string | undefined>>,
): Given {
  const names = contract.entries.map(({ name }) => name);
  const known = new Set(names);
  const written = new Map(assignments.map(({ name, value }) => [name, value]));
  const values = new Map(
    names.flatMap((name): readonly [string, GivenValue][] => {
      // Only its own: every object has a `constructor`, which nobody has mapped.
      const mapped = Object.hasOwn(variables, name) && !runnerOwn(name) ? variables[name] : undefined;
      const given = valueOf(written.get(name) ?? '', mapped ?? '');
      return given === undefined ? [] : [[name, given]];
    }),
  );
  const absent = names.filter((name) => !values.has(name));
  const unknown = assignments.filter(({ name }) => !known.has(name));
  const others = Object.keys(variables).filter((name) => !known.has(name) && !runnerOwn(name));
  return {
    values,
    unknown: unknown.map(({ name, line }) => ({ name, line, like: findLike(name, names) })),
    alike: others.flatMap((name) => {
      const like = variables[name] === '' ? undefined : findLike(name, absent);
      return like === undefined ? [] : [{ name, like }];
    }),
  };
}

function valueOf(written: string, mapped: string): GivenValue | undefined {
  if (written !== '' && mapped !== '') return { value: mapped, from: 'both', contradicted: written !== mapped };
  if (written !== '') return { value: written, from: 'values', contradicted: false };
  return mapped === '' ? undefined : { value: mapped, from: 'env', contradicted: false };
}
