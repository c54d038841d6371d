import { startWorld } from '../actions/deployment/world.ts';
import { inputsOf, resist, scene } from './resist.ts';

resist('deployment', {
  'its inputs': inputsOf('deployment'),
  'a past that says strange things': scene({
    reason: 'opened',
    fields: {
      version: { by: 'short', shown: 'never' },
      gate: { by: 'short', shown: 'never' },
      note: { by: 'short', shown: 'never' },
      status: { by: 'status', shown: 'never' },
      url: { by: 'short', shown: 'never' },
      service: { by: 'short', shown: 'never' },
      orphan: { by: 'status', shown: 'perhaps' },
    },
    run: async ({ version, gate, note, status, url, service, orphan }) => {
      await using world = await startWorld();
      world.past(['success'], { service, run: { id: 1, attempt: 1, url } });
      world.past(
        [],
        { version, gates: [{ gate, decision: gate, reason: gate, note }] },
        { statuses: [{ state: 'success', description: status }] },
      );
      world.past(
        [],
        { version: orphan },
        { statuses: [{ state: 'in_progress', description: `stage=${orphan}`.slice(0, 140) }] },
      );
      return await world.open({}, { env: { RUNNER_DEBUG: '1' } });
    },
  }),
  'a GitHub that refuses': scene({
    reason: 'github-rejected',
    fields: { message: { by: 'text' }, errors: { by: 'text', shown: 'never' } },
    run: async ({ message, errors }) => {
      await using world = await startWorld();
      const body = {
        message,
        errors: [{ message: errors, code: errors, field: errors, resource: errors }],
        documentation_url: '',
      };
      world.server.faults.add({ method: 'POST', answer: { status: 422, body } });
      return await world.open({}, { env: { RUNNER_DEBUG: '1' } });
    },
  }),
});
