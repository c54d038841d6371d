import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

/** PostgreSQL's own parser, compiled to WebAssembly. */
export type Grammar = Pick<typeof import('libpg-query'), 'parseSync' | 'parsePlPgSQLSync'>;

/**
 * Loads the parser of PostgreSQL 18; Node's module cache keeps it, so that the second call costs nothing.
 *
 * The library reads its `.wasm` from `__dirname`, which a bundled ES module does not have; the module's own folder stands
 * in for it while it loads. In a bundle the `.wasm` therefore has to lie beside the bundle (scripts/build/assets.ts).
 */
export async function loadGrammar(): Promise<Grammar> {
  // V8 would optimise the parser in the background with 500 MB of memory and more time than it can save here: 20 files took
  // 0.20 s and 88 MB with the code of its first compiler, and 0.73 s and 635 MB with that of both.
  setFlagsFromString('--no-wasm-tier-up');
  setFlagsFromString('--no-wasm-dynamic-tiering');
  globalThis.__dirname ??= dirname(fileURLToPath(import.meta.url));
  const library = await import('libpg-query');
  await library.loadModule();
  return library;
}
