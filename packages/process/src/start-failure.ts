import { statSync } from 'node:fs';
import { ProcessFailure } from './process-failure.ts';

/** What a failed start means, for people. */
export function explainStart(
  error: unknown,
  { file, cwd }: { readonly file: string; readonly cwd?: string },
): ProcessFailure {
  const code = codeOf(error);
  const because = { cause: error };
  if (cwd !== undefined && !isDirectory(cwd)) {
    return new ProcessFailure('bad-directory', `cannot run ${file} in ${cwd}: there is no such directory`, because);
  }
  switch (code) {
    case 'ENOENT':
      return new ProcessFailure(
        'not-found',
        `cannot run ${file}: there is no such program (nor its interpreter)`,
        because,
      );
    case 'EACCES':
    case 'ENOEXEC':
      return new ProcessFailure('not-executable', `cannot run ${file}: it is not an executable file`, because);
    case 'E2BIG':
      return new ProcessFailure('too-large', `cannot run ${file}: arguments and environment are too large`, because);
    case 'ERR_INVALID_ARG_VALUE':
    case 'ERR_INVALID_ARG_TYPE':
      return new ProcessFailure(
        'bad-argument',
        `cannot run ${file}: a text for it contains a zero byte or is empty`,
        because,
      );
    case 'EAGAIN':
    case 'EMFILE':
    case 'ENFILE':
    case 'ENOMEM':
      return new ProcessFailure(
        'no-resources',
        `cannot run ${file}: the machine has no room for it (${code})`,
        because,
      );
    default:
      return new ProcessFailure('failed', `cannot run ${file}: the system says ${code}`, because);
  }
}

/** Not by its class: an error of the platform is of another realm where a test runner isolates modules. */
function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
}

function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
