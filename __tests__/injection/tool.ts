import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A program that answers `version` as cosign does, and for the rest only prints, on both of its outputs, and fails. */
export interface Tool extends AsyncDisposable {
  readonly path: string;
}

export async function toolThatSays(output: string, errors: string): Promise<Tool> {
  const directory = await mkdtemp(join(tmpdir(), 'tool-'));
  const path = join(directory, 'tool');
  await writeFile(join(directory, 'output'), output);
  await writeFile(join(directory, 'errors'), errors);
  await writeFile(
    path,
    `#!/bin/sh\n[ "$1" != version ] || exec echo '{"gitVersion":"v3.1.3"}'\ncat '${directory}/output'\ncat '${directory}/errors' >&2\nexit 1\n`,
  );
  await chmod(path, 0o755);
  return { path, [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }) };
}
