import { test } from '@jest/globals';
import { run, type RunResult } from '#process';
import { startDockerRegistry, startRegistry } from '#rehearsal/registry';

/** A real tool a test compares with. */
type Tool = 'DELIVERY_COSIGN_3' | 'DELIVERY_COSIGN_2' | 'DELIVERY_DOCKER_REGISTRY';

/** The path of a real tool; undefined, with a word about it, where there is none. Throws where all of them are required. */
export function tool(name: Tool): string | undefined {
  const path = process.env[name];
  if (path) return path;
  if (process.env['DELIVERY_REQUIRE_ALL'] === '1') throw new Error(`${name} is not set, and all tools are required.`);
  process.stderr.write(`Skipped: ${name} does not name the tool that this is compared with.\n`);
  return undefined;
}

/** The paths of the real cosigns that are there. */
export function realCosigns(): readonly string[] {
  return [tool('DELIVERY_COSIGN_3'), tool('DELIVERY_COSIGN_2')].flatMap((path) => path ?? []);
}

/** A test for each case with a real cosign; where no cosign is here, one that is shown as skipped. */
export function compareEach<T>(
  cases: readonly T[],
  title: string,
  compare: (item: T) => Promise<void>,
  timeout?: number,
): void {
  if (cases.length > 0) test.each(cases)(title, compare, timeout);
  else test.skip(`${title} (there is no cosign here)`, () => undefined);
}

/** A registry on loopback. */
export interface PeerRegistry extends AsyncDisposable {
  readonly host: string;
}

/** Starts the registry of this suite, without the referrers API as most registries are, or with it. */
export async function memoryRegistry(referrers: boolean): Promise<PeerRegistry> {
  return startRegistry({ referrers });
}

/** Starts Debian's docker-registry with a configuration of its own. */
export async function dockerRegistry(binary: string): Promise<PeerRegistry> {
  return startDockerRegistry({ binary });
}

/** Runs a real cosign with nothing of the test's environment. */
export async function cosign(
  file: string,
  args: readonly string[],
  home: string,
  env: Readonly<Record<string, string>> = {},
): Promise<RunResult> {
  const own = { HOME: home, PATH: process.env['PATH'], COSIGN_YES: 'true' };
  return run({ file, args, cwd: home, env: { ...own, ...env } });
}
