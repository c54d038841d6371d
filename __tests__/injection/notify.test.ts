import { startGitHub } from '#rehearsal/github';
import { runStep, type StepRecord } from '#rehearsal/runner';
import { serve } from '../actions/health-wait/service.ts';
import { bundleOf, inputsOf, resist, scene } from './resist.ts';

// What notify itself is told, and says in Slack, in comments and in webhooks, is in __tests__/actions/notify/injection.test.ts.
function tell(
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Promise<StepRecord> {
  return runStep({
    action: bundleOf('notify'),
    inputs: { status: 'healthy', environment: 'production', version: '1.4.0', ...inputs },
    defaults: { 'github.token': 'ghs_notusedhere' },
    env: { RUNNER_DEBUG: '1', GITHUB_SERVER_URL: 'https://github.com', GITHUB_TRIGGERING_ACTOR: 'mona', ...env },
  });
}

resist('notify', {
  'its inputs': inputsOf('notify', ['webhook-url']),
  'a Slack that refuses': scene({
    reason: 'rejected',
    fields: {
      error: { by: 'text', shown: 'never' },
      needed: { by: 'text', shown: 'never' },
      header: { by: 'header', shown: 'never' },
    },
    run: async ({ error, needed, header }) => {
      await using service = await serve((_request, response) => {
        response
          .writeHead(200, { 'content-type': 'application/json', 'x-why': header })
          .end(JSON.stringify({ ok: false, error, needed, provided: needed, warning: needed }));
      });
      return await tell({
        to: 'slack',
        'slack-token': 'xoxb-100000000000-abcdefghijklmnop',
        'slack-channel': 'C0123456789',
        'slack-api-url': `${service.url}/api`,
      });
    },
  }),
  'a webhook that refuses': scene({
    reason: 'rejected',
    fields: { body: { by: 'text', shown: 'never' }, phrase: { by: 'header', shown: 'never' } },
    run: async ({ body, phrase }) => {
      await using service = await serve((_request, response) => response.writeHead(400, phrase).end(body));
      return await tell({ to: 'webhook', 'webhook-url': `${service.url}/services/hook` });
    },
  }),
  'a GitHub that refuses': scene({
    reason: 'rejected',
    fields: { message: { by: 'text', shown: 'never' } },
    run: async ({ message }) => {
      const server = await startGitHub({ repositories: [{ owner: 'acme', name: 'shop' }] });
      try {
        server.faults.add({ answer: { status: 422, body: { message } } });
        return await tell({ to: 'comment', issue: '1' }, { GITHUB_API_URL: server.url });
      } finally {
        await server.close();
      }
    },
  }),
});
