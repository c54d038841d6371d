import type { AutomaticDeployment, Hooks } from '#rehearsal/workflow';
import { repository } from './release.ts';
import type { World } from './world.ts';

type Finish = Awaited<ReturnType<NonNullable<Hooks['deployment']>>>;

/** Adds the deployment that GitHub makes by itself for a job with an environment, and ends it with the job. */
export async function addAutomaticDeployment(world: World, automatic: AutomaticDeployment): Promise<Finish> {
  const { github } = world;
  const token = github.issueToken({ repository, permissions: { deployments: 'write' } });
  const post = async (path: string, body: object): Promise<unknown> => {
    const response = await fetch(`${github.url}/repos/${repository}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`POST ${path} answered ${response.status}: ${await response.text()}`);
    return await response.json();
  };
  await post('/deployments', {
    ref: automatic.sha,
    environment: automatic.environment,
    auto_merge: false,
    required_contexts: [],
  });
  const id = github.deployments(repository).at(-1)?.id;
  await post(`/deployments/${id}/statuses`, { state: 'in_progress' });
  return async (result) => {
    await post(`/deployments/${id}/statuses`, { state: result === 'success' ? 'success' : 'failure' });
  };
}
