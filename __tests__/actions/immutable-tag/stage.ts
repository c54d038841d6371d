import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runStep, type StepRecord } from '#rehearsal/runner';

import { makeRepository, type Repository } from './repository.ts';

/** The built action. */
export const action = join(import.meta.dirname, '..', '..', '..', 'dist', 'immutable-tag');

/** What surrounds a run: further variables, another workspace than the repository. */
export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  readonly workspace?: string;
}

/** A checked-out repository with one commit, an empty home directory, and the built action to run there. */
export interface Stage extends AsyncDisposable {
  readonly repository: Repository;
  readonly sha: string;
  readonly home: string;
  /** Runs the action for the commit of the repository, on its branch `main`. */
  step(inputs: Readonly<Record<string, string>>, surroundings?: Surroundings): Promise<StepRecord>;
}

export async function setStage(): Promise<Stage> {
  const home = await mkdtemp(join(tmpdir(), 'home-'));
  const repository = await makeRepository();
  await repository.write('src/server.ts', 'serve();\n');
  await repository.write('Dockerfile', 'FROM scratch\n');
  const sha = await repository.commit('one');
  const server = { GITHUB_SERVER_URL: 'https://github.com' };
  const ref = { GITHUB_REF: 'refs/heads/main', GITHUB_REF_NAME: 'main', GITHUB_REF_TYPE: 'branch' };
  return {
    repository,
    sha,
    home,
    step(inputs, { env = {}, workspace = repository.directory } = {}) {
      return runStep({ action, inputs, workspace, env: { HOME: home, GITHUB_SHA: sha, ...server, ...ref, ...env } });
    },
    async [Symbol.asyncDispose]() {
      await repository[Symbol.asyncDispose]();
      await rm(home, { recursive: true, force: true });
    },
  };
}
