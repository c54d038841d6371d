import type { Migration } from '#migrations';
import { sourceDirectory, type Application } from './application.ts';
import { withheldDirectory } from './withheld-directory.ts';
import type { Withholding } from './withholding.ts';

/** What the command is given to read; removed again when disposed. */
export interface Reading extends AsyncDisposable {
  readonly directory: string;
  readonly target: string | undefined;
}

/** Makes what a withholding says: the directory as it is, or a copy without what is held. */
export async function prepareReading(
  application: Application,
  withholding: Extract<Withholding, { readonly kind: 'none' | 'directory' | 'target' }>,
  held: readonly Migration[],
): Promise<Reading> {
  const { step, read } = application;
  const { target } = withholding;
  if (withholding.kind !== 'directory') {
    return { directory: sourceDirectory(application), target, [Symbol.asyncDispose]: async () => {} };
  }
  const copy = await withheldDirectory(read, held, step.environment.temp);
  return { directory: copy.path, target, [Symbol.asyncDispose]: () => copy[Symbol.asyncDispose]() };
}
