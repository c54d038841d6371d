import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Compiles the given modules, and what they import, from below `root` to the same places below `root/build`.
 * Throws with the compiler's own words when a type is wrong; nothing is written then.
 */
export async function compile(root: string, modules: readonly string[]): Promise<void> {
  const build = join(root, 'build');
  // One for each process: tests build fixtures while the actions are built.
  const project = join(build, `tsconfig.${process.pid}.json`);
  await mkdir(build, { recursive: true });
  await writeFile(
    project,
    JSON.stringify({
      extends: '../tsconfig.json',
      compilerOptions: { rootDir: '..', outDir: '.', noEmitOnError: true, removeComments: true },
      files: modules.map((module) => join('..', module)),
      include: [],
    }),
  );
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  try {
    await promisify(execFile)(process.execPath, [compiler, '--project', project], { maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    const words = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
    throw new Error(`The sources do not compile.\n${words}`, { cause: error });
  } finally {
    await rm(project, { force: true });
  }
}
