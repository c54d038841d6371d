import { accident, startWorld } from '../actions/rollback-plan/world.ts';
import { inputsOf, resist, scene } from './resist.ts';

resist('rollback-plan', {
  'its inputs': inputsOf('rollback-plan'),
  'a past that says strange things': scene({
    reason: 'allowed',
    fields: {
      version: { by: 'short' },
      bad: { by: 'short' },
      gate: { by: 'short', shown: 'never' },
      status: { by: 'status', shown: 'never' },
    },
    run: async ({ version, bad, gate, status }) => {
      await using world = await startWorld();
      const [first, second, third] = world.images;
      const gates = [{ gate, decision: gate, reason: gate, note: gate }];
      world.past({ image: first, states: ['in_progress', 'success', 'inactive'], ago: 7_200_000, notes: status });
      world.past({ image: second, states: ['in_progress', 'success'], ago: 3_600_000, delivery: { version, gates } });
      const id = world.past({
        image: third,
        states: ['in_progress'],
        notes: 'stage=health applied=0 held=0',
        delivery: { version: bad },
        run: world.run,
        ago: 0,
      });
      return await world.step({ remediates: String(id), 'verified-image': second });
    },
  }),
  'a past whose schema nobody knows': scene({
    reason: 'floor-unknown',
    fields: { floor: { by: 'short' }, planned: { by: 'short' }, notes: { by: 'status', shown: 'perhaps' } },
    run: async ({ floor, planned, notes }) => {
      await using world = await startWorld();
      const { third } = accident(world, {
        notes: `stage=health ${notes}`.slice(0, 140),
        delivery: { migration: { planned: [planned], 'schema-floor': floor } },
      });
      return await world.step({ remediates: String(third), 'verified-image': world.images[1] });
    },
  }),
  'a registry that refuses': scene({
    reason: 'registry-unauthorized',
    fields: { message: { by: 'text' }, code: { by: 'text' } },
    run: async ({ message, code }) => {
      await using world = await startWorld();
      const { third } = accident(world);
      const body = JSON.stringify({ errors: [{ code, message, detail: message }] });
      world.registry.faults.add({ answer: { kind: 'answer', status: 403, body } });
      return await world.step({ remediates: String(third), 'verified-image': world.images[1] });
    },
  }),
});
