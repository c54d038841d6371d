import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';

/**
 * SHA-256 over the SHA-256 of every matching file below the workspace, as lower-case hex; empty when nothing matches.
 *
 * Patterns beginning with `!` take files away again. Files are taken in order of their path.
 * Source: actions/runner src/Misc/expressionFunc/hashFiles/src/hashFiles.ts.
 */
export function hashFiles(workspace: string, patterns: readonly string[]): string {
  const root = resolve(workspace);
  const files = new Set<string>();
  for (const pattern of patterns.flatMap((several) => several.split('\n')).map((line) => line.trim())) {
    if (pattern === '' || pattern.startsWith('#')) continue;
    const excluded = pattern.startsWith('!');
    for (const file of matches(root, excluded ? pattern.slice(1) : pattern)) {
      if (excluded) files.delete(file);
      else files.add(file);
    }
  }
  if (files.size === 0) return '';
  const total = createHash('sha256');
  for (const file of [...files].sort()) total.update(createHash('sha256').update(readFileSync(file)).digest());
  return total.digest('hex');
}

/** A pattern that names a directory means everything below it. */
function matches(root: string, pattern: string): string[] {
  return globSync([pattern, `${pattern.replace(/\/+$/, '')}/**`], { cwd: root })
    .map((found) => resolve(root, found))
    .filter((found) => found.startsWith(`${root}${sep}`) && statSync(found).isFile());
}
