import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** PostgreSQL's own parser, compiled to WebAssembly. */
export type Grammar = Pick<typeof import('libpg-query'), 'parseSync' | 'parsePlPgSQLSync'>;

/**
 * Loads the parser of PostgreSQL 18; Node's module cache keeps it, so that the second call costs nothing.
 *
 * The library reads its `.wasm` from `__dirname`, which a bundled ES module does not have; the module's own folder stands
 * in for it while it loads. In a bundle the `.wasm` therefore has to lie beside the bundle (scripts/build/assets.ts).
 */
export async function loadGrammar(): Promise<Grammar> {
  globalThis.__dirname ??= dirname(fileURLToPath(import.meta.url));
  const library = await import('libpg-query');
  await library.loadModule();
  return library;
}
