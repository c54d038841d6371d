import type { ServerResponse } from 'node:http';
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
      const asked: string[] = [];
      const all = Promise.withResolvers<void>();
      const fail = async (response: ServerResponse): Promise<void> => {
        // The end of the wait, once all others have been heard.
        await all.promise;
        response.writeHead(500, phrase, { 'content-type': type, 'x-why': heading }).end(body);
      };
      await using service = await serve(({ url = '' }, response) => {
        asked.push(url);
        // Who is asked again has been heard.
        if (['/version', '/condition'].every((each) => asked.filter((other) => other === each).length > 1))
          all.resolve();
        if (url === '/version') response.end(JSON.stringify({ version }));
        else if (url === '/failed') void fail(response);
        else response.setHeader('x-status', heading).end(JSON.stringify({ status: refused, version: '1.0.0' }));
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
