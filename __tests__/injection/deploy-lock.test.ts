import { lockRef } from '#lock';
import { startGitHub } from '#rehearsal/github';
import { runStep } from '#rehearsal/runner';
import { bundleOf, inputsOf, resist, scene } from './resist.ts';

const repository = 'acme/shop';

/** Takes the lock in a repository of which `message` says who holds it. */
async function lock(message: string | undefined, refusal?: string) {
  await using server = await startWorld(message);
  if (refusal !== undefined) server.faults.add({ method: 'POST', answer: { status: 422, body: { message: refusal } } });
  const run = server.addRun(repository);
  const permissions = { contents: 'write', actions: 'read' } as const;
  return await runStep({
    action: bundleOf('deploy-lock'),
    inputs: { task: 'lock', environment: 'production' },
    defaults: { 'github.token': server.issueToken({ repository, permissions, run: { id: run.id } }) },
    env: {
      GITHUB_API_URL: server.url,
      GITHUB_RUN_ID: String(run.id),
      GITHUB_SHA: run.headSha,
      RUNNER_DEBUG: '1',
    },
  });
}

async function startWorld(message: string | undefined) {
  const server = await startGitHub({ repositories: [{ owner: 'acme', name: 'shop' }] });
  if (message !== undefined) {
    const { sha } = server.addCommit(repository, { message, branch: null });
    server.repository(repository).git.refs.set(lockRef({ environment: 'production', service: 'shop' }), sha);
  }
  return Object.assign(server, { [Symbol.asyncDispose]: async () => await server.close() });
}

resist('deploy-lock', {
  'its inputs': inputsOf('deploy-lock'),
  'a lock that somebody else holds': scene({
    reason: 'held-by-another',
    fields: {
      why: { by: 'short' },
      actor: { by: 'short' },
      url: { by: 'short', shown: 'never' },
      repository: { by: 'short' },
      title: { by: 'line', shown: 'never' },
    },
    run: ({ why, actor, url, repository: home, title }) =>
      lock(
        `${title}\n\n${JSON.stringify({
          schema: 1,
          state: 'held',
          generation: 1,
          nonce: '0123456789abcdef',
          since: '2026-01-01T00:00:00Z',
          owner: { repository: home, run: 7, attempt: 1, url, actor },
          kept: true,
          reason: why,
          environment: 'production',
          service: 'shop',
          until: '2099-01-01T00:00:00Z',
        })}\n`,
      ),
  }),
  'a lock that nobody can read': scene({
    reason: 'unreadable-lock',
    fields: { message: { by: 'text', shown: 'never' } },
    run: ({ message }) => lock(message),
  }),
  'a GitHub that refuses': scene({
    reason: 'github-rejected',
    fields: { message: { by: 'text' } },
    run: ({ message }) => lock(undefined, message),
  }),
});
