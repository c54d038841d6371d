import { runStep } from '#rehearsal/runner';
import { serve } from '../actions/health-wait/service.ts';
import { bundleOf, inputsOf, resist, scene } from './resist.ts';

resist('health-wait', {
  'its inputs': inputsOf('health-wait', ['headers', 'body']),
  'several services that answer wrongly': scene({
    reason: 'failed',
    fields: {
      body: { by: 'text' },
      type: { by: 'header' },
      phrase: { by: 'header', shown: 'never' },
      version: { by: 'line' },
      heading: { by: 'header', shown: 'never' },
      refused: { by: 'text' },
    },
    run: async ({ body, type, phrase, version, heading, refused }) => {
      const asked = new Set<string>();
      const all = Promise.withResolvers<void>();
      await using service = await serve((request, response) => {
        asked.add(request.url ?? '');
        if (asked.size >= 3) all.resolve();
        switch (request.url) {
          case '/version':
            return void response.end(JSON.stringify({ version }));
          case '/condition':
            return void response
              .writeHead(200, { 'x-status': heading })
              .end(JSON.stringify({ status: refused, version: '1.0.0' }));
          default:
            // The end of the wait, once all others have been asked.
            void all.promise.then(() => {
              response.writeHead(500, phrase, { 'content-type': type, 'x-why': heading }).end(body);
            });
        }
      });
      return await runStep({
        action: bundleOf('health-wait'),
        inputs: {
          url: ['version', 'condition', 'failed'].map((name) => `${name}=${service.url}/${name}`).join('\n'),
          'expect-version': '1.0.0',
          condition: 'body.status == "UP" && headers["x-status"] == "UP"',
          'fail-when': 'status == 500',
          timeout: '20s',
        },
        env: { RUNNER_DEBUG: '1' },
      });
    },
  }),
});
