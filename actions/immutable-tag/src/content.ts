import { createHash } from 'node:crypto';

import { ActionFailure } from '#kit';

import type { Checkout } from './checkout.ts';

/**
 * Hashes what git holds at the paths of a commit: the same files at the same places are the same 40 hexadecimal digits,
 * whatever the order of the paths, and whichever commit holds them.
 *
 * `extra` joins the hash line by line, for what changes an image but is no file. Throws ActionFailure `path-absent` that names
 * every path the commit does not have.
 */
export async function hashContent(
  checkout: Pick<Checkout, 'entry'>,
  revision: string,
  paths: readonly string[],
  extra: readonly string[],
): Promise<string> {
  const hash = createHash('sha256');
  const absent: string[] = [];
  const counted = new Set(outermost(paths));
  for (const path of [...new Set(paths)].sort()) {
    const entry = await checkout.entry(revision, path);
    if (entry === undefined) absent.push(path);
    if (counted.has(path)) hash.update(`path\0${path}\0${entry}\0`);
  }
  if (absent.length > 0) throw pathsAbsent(revision, absent);
  for (const line of extra.toSorted()) hash.update(`extra\0${line}\0`);
  return hash.digest('hex').slice(0, 40);
}

/** The paths without repetitions and without those inside another, sorted. */
export function outermost(paths: readonly string[]): readonly string[] {
  if (paths.includes('.')) return ['.'];
  const all = [...new Set(paths)].sort();
  return all.filter((path) => !all.some((other) => path.startsWith(`${other}/`)));
}

function pathsAbsent(revision: string, absent: readonly string[]): ActionFailure {
  const list = absent.map((path) => `"${path}"`).join(', ');
  const next = 'Paths count from the root of the repository, and must be committed.';
  return new ActionFailure('path-absent', `Commit ${revision.slice(0, 12)} has no ${list}. ${next}`);
}
