import { expect, test } from '@jest/globals';
import { accident, inWorld, repository, type World } from './world.ts';

const permissions = { deployments: 'write', actions: 'read', contents: 'read' } as const;

/** Does what the plan allows, by the action that writes records. */
async function rollBack(world: World, plan: Readonly<Record<string, string>>) {
  const opened = await world.step(
    {
      task: 'open',
      kind: 'rollback',
      image: plan['target-image'] ?? '',
      version: plan['target-version'] ?? '',
      revision: plan['target-sha'] ?? '',
      remediates: plan['from-id'] ?? '',
      gates: plan['result'] ?? '',
    },
    { action: 'deployment', permissions },
  );
  const closed = await world.step(
    { task: 'close', id: opened.outputs['id'] ?? '', outcome: 'success' },
    { action: 'deployment', permissions },
  );
  expect([opened.outcome, closed.outcome]).toEqual(['success', 'success']);
}

test('after a rollback nothing comes by itself, and what was left does not come at all', () =>
  inWorld(async (world) => {
    const { third } = accident(world);
    const [, back, bad] = world.images;
    const plan = await world.step({ remediates: String(third), 'verified-image': back });
    expect(plan.outputs['decision']).toBe('pass');
    await rollBack(world, plan.outputs);

    const record = world.server.deployments(repository).at(-1);
    expect(record?.payload).toMatchObject({
      delivery: {
        kind: 'rollback',
        image: back,
        remediates: third,
        gates: [{ gate: 'rollback-plan', decision: 'pass', reason: 'allowed' }],
      },
    });
    const policy = `hold: after-rollback\nquarantine: [${(plan.outputs['quarantine'] ?? '').split('\n').join(', ')}]\n`;
    const promote = async (image: string) => {
      const step = await world.step({ image, 'promotion-policy': policy }, { action: 'promotion-gate' });
      return [step.outputs['decision'], step.outputs['reason']];
    };
    expect(await promote(bad)).toEqual(['block', 'quarantined']);
    expect(await promote(world.images[0])).toEqual(['block', 'on-hold']);
    // Nobody goes back to what was left, and automation does not go back any further.
    const again = await world.step({ verify: 'none', image: bad, trigger: 'person', confirmed: 'true' });
    expect(again.outputs).toMatchObject({ decision: 'block', plan: 'deny' });
    expect(again.outputs['reasons']).toContain('quarantined');
    const further = await world.step({ verify: 'none', schema: 'none' });
    expect(further.outputs).toMatchObject({ decision: 'block', plan: 'ask', reason: 'rollback-of-rollback' });
  }));
