import { createServer } from 'node:http';
import { image, orgToken, repository, startWorld } from '../actions/promotion-gate/world.ts';
import { inputsOf, resist, scene } from './resist.ts';
import { scalar } from './yaml.ts';

const env = { RUNNER_DEBUG: '1' };

resist('promotion-gate', {
  'its inputs': inputsOf('promotion-gate'),
  'a change that nobody approved': scene({
    reason: 'checks-not-green',
    fields: {
      comment: { by: 'text', shown: 'never' },
      title: { by: 'line', shown: 'never' },
      author: { by: 'line', shown: 'never' },
      version: { by: 'short' },
      check: { by: 'line' },
      wanted: { by: 'reason' },
    },
    run: async ({ comment, title, author, version, check, wanted }) => {
      await using world = await startWorld();
      const { server } = world;
      world.past({ version });
      const { sha } = server.addCommit(repository, {
        message: `${title}\n\nCo-authored-by: ${author} <mona@example.com>`,
        author: { name: author, login: 'mona', email: 'a@example.com' },
      });
      const jobs = [{ name: check, conclusion: 'failure' as const }];
      const run = server.addRun(repository, { headSha: sha, actor: 'mona' });
      server.addRun(repository, { headSha: sha, path: '.github/workflows/test.yml', jobs });
      const policy = `approvals: { quorum: 1 of team:sre }\nchecks: [${scalar(check.slice(0, 200))}, ${scalar(wanted)}]\n`;
      const first = await world.step({ 'promotion-policy': policy, 'org-token': orgToken(server) }, { run, env });
      const token = server.issueToken({ repository, permissions: { issues: 'write' }, user: 'eve' });
      const [issue] = server.repository(repository).issues.all();
      if (issue === undefined) return first;
      await fetch(`${server.url}/repos/${repository}/issues/${issue.number}/comments`, {
        method: 'POST',
        headers: { authorization: `bearer ${token}`, 'user-agent': 'test' },
        body: JSON.stringify({ body: comment || 'nothing' }),
      });
      return await world.step({ 'promotion-policy': policy, 'org-token': orgToken(server) }, { run, env });
    },
  }),
  'a policy with a field that nobody knows': scene({
    reason: 'bad-policy',
    fields: { field: { by: 'short' } },
    run: async ({ field }) => {
      await using world = await startWorld();
      world.policy(`${scalar(field)}: 1\n`);
      return await world.step({ 'promotion-policy': 'delivery/policy.yml' }, { env });
    },
  }),
  'a policy with a value that is none': scene({
    reason: 'bad-policy',
    fields: { value: { by: 'short' } },
    run: async ({ value }) => {
      await using world = await startWorld();
      world.policy(`cooldown: ${scalar(value)}\n`);
      return await world.step({ 'promotion-policy': 'delivery/policy.yml' }, { env });
    },
  }),
  'a Prometheus that answers with an error': scene({
    reason: 'error-budget-unreadable',
    fields: { type: { by: 'text', shown: 'never' }, error: { by: 'text', shown: 'never' } },
    run: async ({ type, error }) => {
      const server = createServer((_request, response) => {
        response
          .setHeader('content-type', 'application/json')
          .end(JSON.stringify({ status: 'error', errorType: type, error }));
      });
      await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
      const address = server.address();
      const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
      try {
        await using world = await startWorld();
        const policy = `error-budget: { url: '${url}/', query: 'sum(burn)', limit: '< 2' }\n`;
        return await world.step({ 'promotion-policy': policy }, { env });
      } finally {
        server.closeAllConnections();
        server.close();
      }
    },
  }),
  'a GitHub that refuses': scene({
    reason: 'github-rejected',
    fields: { message: { by: 'text' } },
    run: async ({ message }) => {
      await using world = await startWorld();
      world.server.faults.add({ path: /\/deployments/u, answer: { status: 422, body: { message } } });
      return await world.step({ requires: 'staging', image: image('b') }, { env });
    },
  }),
});
