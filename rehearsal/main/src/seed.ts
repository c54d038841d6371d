import { type Intent, payloadOf, taskOf } from '#ledger';
import type { DeploymentSeed } from '#rehearsal/github';
import { type Release, repository } from './release.ts';
import type { World } from './world.ts';

/** What is known of a deployment that was, long before the scenario begins. */
export interface Bygone {
  readonly environment: string;
  readonly states: readonly NonNullable<DeploymentSeed['statuses']>[number]['state'][];
  readonly more?: Partial<Intent>;
}

/** Writes a genuine record of a deployment by an earlier run, for a story that need not begin with it; gives its id. */
export function remember(world: World, release: Release, { environment, states, more = {} }: Bygone): number {
  const path = world.caller.workflow;
  const run = world.github.addRun(repository, { path, headSha: release.sha, conclusion: 'success' });
  const intent: Intent = {
    service: 'shop',
    image: release.pinned,
    version: release.version,
    kind: 'change',
    previous: undefined,
    run: { id: run.id, attempt: 1, url: '', workflow: path },
    gates: [],
    migration: undefined,
    remediates: undefined,
    rehearsal: false,
    revision: undefined,
    ...more,
  };
  return world.github.addDeployment(repository, {
    environment,
    task: taskOf(intent.service),
    sha: release.sha,
    payload: JSON.stringify(payloadOf(intent)),
    statuses: states.map((state) => ({ state })),
  }).id;
}
