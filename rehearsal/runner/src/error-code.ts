/**
 * The `code` of an error of Node or the operating system (`ENOENT`), or undefined.
 *
 * Asks the shape, not the class: an error of the platform may come from another realm, as it does under a test runner.
 */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
