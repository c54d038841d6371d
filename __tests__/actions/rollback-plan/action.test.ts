import { describe, expect, test } from '@jest/globals';
import { accident, inWorld, repository, type World } from './world.ts';

const digestOf = (image: string) => image.slice(image.indexOf('@') + 1);

test('allows automation to bring back what was live, and writes all that this takes', () =>
  inWorld(async (world) => {
    const { second, third } = accident(world);
    const [, back, bad] = world.images;
    const step = await world.step({ remediates: String(third), 'verified-image': back });
    expect(step).toMatchObject({ exitCode: 0, commandErrors: [] });
    expect(step.outputs).toMatchObject({
      decision: 'pass',
      reason: 'allowed',
      plan: 'allow',
      'target-image': back,
      'target-version': `of ${back.slice(-4)}`,
      'target-sha': world.run.headSha,
      'target-id': String(second),
      'from-id': String(third),
      'from-image': bad,
      'from-version': `of ${bad.slice(-4)}`,
      quarantine: digestOf(bad),
    });
    expect(step.outputs['commands']).toBe(
      `gh workflow run rollback.yml --repo acme/shop -f environment=production -f service=shop -f target=${back} -f remediates=${third} -f 'reason=rollback of record ${third}'`,
    );
    expect(step.summary).toMatch(/^## ✅ Roll back\n/u);
    expect(step.summary).toContain(back);
    expect(JSON.parse(step.outputs['result'] ?? '')).toMatchObject({ gate: 'rollback-plan', decision: 'pass' });
  }));

test('finds the target first, for somebody to verify it, and asks no registry for that', () =>
  inWorld(async (world) => {
    accident(world);
    const step = await world.step({ task: 'find' });
    expect(step.outputs).toMatchObject({ decision: 'pass', reason: 'found', 'target-image': world.images[1] });
    expect(step.outputs['plan']).toBeUndefined();
    expect(world.registry.journal.filter(({ method }) => method === 'GET')).toEqual([]);
  }));

describe('writes no target after a block, and says how to go forward', () => {
  test('when nobody vouches for the target', () =>
    inWorld(async (world) => {
      accident(world);
      const step = await world.step();
      expect(step).toMatchObject({ exitCode: 1 });
      expect(step.outputs).toMatchObject({ decision: 'block', reason: 'unsigned', plan: 'deny' });
      expect(step.outputs['target-image']).toBeUndefined();
      expect(step.outputs['commands']).toMatch(/^git log --oneline /u);
      expect(step.outputs['advice']).toContain('cosign-verify');
      expect(step.summary).toMatch(/^## ⛔ Do not roll back\n/u);
    }));

  test('when another image was verified', () =>
    inWorld(async (world) => {
      accident(world);
      const step = await world.step({ 'verified-image': world.images[0] });
      expect(step.outputs).toMatchObject({ decision: 'block', reason: 'unsigned' });
    }));

  test('when the registry has it no more', () =>
    inWorld(async (world) => {
      const gone = `${world.registry.host}/acme/shop@sha256:${'0'.repeat(64)}`;
      world.past({ image: gone, states: ['in_progress', 'success'] });
      world.past({ image: world.images[2], states: ['in_progress'], run: world.run, ago: 0, notes: 'applied=0' });
      const step = await world.step({ 'verified-image': gone });
      expect(step.outputs).toMatchObject({ decision: 'block', reason: 'not-in-registry' });
      const unasked = await world.step({ 'verified-image': gone, registry: 'skip' });
      expect(unasked.outputs).toMatchObject({ decision: 'pass', reason: 'allowed' });
    }));

  test('when the ledger knows nothing', () =>
    inWorld(async (world) => {
      const step = await world.step({ verify: 'none' });
      expect(step.outputs).toMatchObject({ decision: 'block', reason: 'no-target', 'from-id': '' });
    }));

  test('also in mode warn, in which the step passes', () =>
    inWorld(async (world) => {
      accident(world);
      const step = await world.step({ mode: 'warn' });
      expect(step).toMatchObject({ exitCode: 0, outputs: { decision: 'block', reason: 'unsigned' } });
      expect(step.outputs['target-image']).toBeUndefined();
    }));
});

describe('judges by the schema', () => {
  const seen = async (world: World, notes: string, delivery: object = {}, inputs = {}) => {
    accident(world, { notes, delivery });
    return (await world.step({ 'verified-image': world.images[1], ...inputs })).outputs;
  };

  test('what migrate-gate let through leaves the image that was live then unharmed', () =>
    inWorld(async (world) => {
      const previous = { id: 1, image: world.images[1], sha: world.run.headSha };
      expect(await seen(world, 'stage=health applied=2', { previous })).toMatchObject({
        decision: 'pass',
        plan: 'allow-code-only',
        reason: 'code-only',
      });
    }));

  test('but not an older one', () =>
    inWorld(async (world) => {
      const previous = { id: 1, image: world.images[1], sha: world.run.headSha };
      const asked = { image: world.images[0], 'verified-image': world.images[0], trigger: 'person', remediates: '' };
      const outputs = await seen(world, 'stage=health applied=2', { previous }, asked);
      // Record 2 says nothing of the schema either.
      expect(outputs).toMatchObject({ decision: 'block', plan: 'ask', reason: 'schema-unknown' });
      expect(outputs['reasons']).toContain('behaviour-untested');
      expect(outputs['commands']).toContain('-f confirmed=true');
    }));

  test('what a record calls destructive is never gone back behind, also when a person says yes', () =>
    inWorld(async (world) => {
      const migration = { planned: ['0003.sql'], classes: { '0003.sql': 'destructive' } };
      const yes = { trigger: 'person', confirmed: 'true' };
      expect(await seen(world, 'stage=health applied=1', { migration }, yes)).toMatchObject({
        decision: 'block',
        plan: 'deny',
        reason: 'data-lost',
      });
    }));

  test('what a record calls additive may stay', () =>
    inWorld(async (world) => {
      const migration = { planned: ['0003.sql'], classes: { '0003.sql': 'additive' } };
      expect(await seen(world, 'stage=health', { migration })).toMatchObject({ plan: 'allow-code-only' });
    }));

  test('what contracts waits for a person who took it back, and the summary says what', () =>
    inWorld(async (world) => {
      const migration = { planned: ['0003.sql'], classes: { '0003.sql': 'contracting' } };
      const asked = { trigger: 'person', down: 'tested' };
      const outputs = await seen(world, 'stage=health applied=1', { migration }, asked);
      expect(outputs).toMatchObject({ decision: 'block', plan: 'ask', reason: 'down-first' });
      expect(outputs['advice']).toContain('Take back first, the newest first: 0003.sql.');
    }));

  test('a record that says nothing is asked about, unless the service has no schema', () =>
    inWorld(async (world) => {
      expect(await seen(world, 'stage=health')).toMatchObject({ plan: 'ask', reason: 'schema-unknown' });
      const none = await world.step({ 'verified-image': world.images[1], schema: 'none' });
      expect(none.outputs).toMatchObject({ decision: 'pass', plan: 'allow', reason: 'allowed' });
    }));

  test('a status that a person wrote does not say that nothing was applied', () =>
    inWorld(async (world) => {
      world.past({ image: world.images[1], states: ['in_progress', 'success'] });
      world.past({ image: world.images[2], states: ['in_progress', 'failure'], notes: 'applied=0', statusBy: 'mona' });
      const { outputs } = await world.step({ 'verified-image': world.images[1] });
      expect(outputs).toMatchObject({ plan: 'ask', reason: 'schema-unknown' });
    }));

  test('a migration that did not come to its end is asked about', () =>
    inWorld(async (world) => {
      world.past({ image: world.images[1], states: ['in_progress', 'success'] });
      const notes = 'stage=migrate outcome=failure applied=0';
      world.past({ image: world.images[2], states: ['in_progress', 'failure'], notes });
      const { outputs } = await world.step({ 'verified-image': world.images[1] });
      expect(outputs).toMatchObject({ plan: 'ask', reason: 'not-classified' });
    }));

  test('what the database and the target know counts before what records say', () =>
    inWorld(async (world) => {
      const same = { applied: '0001.sql\n0002.sql', known: '0002.sql\n0001.sql' };
      expect(await seen(world, 'stage=health', {}, same)).toMatchObject({ plan: 'allow' });
      const other = await world.step({ 'verified-image': world.images[1], applied: '0001.sql', known: '0002.sql' });
      expect(other.outputs).toMatchObject({ plan: 'deny', reason: 'wrong-database' });
      const more = await world.step({
        'verified-image': world.images[1],
        applied: '0001.sql\n0002.sql',
        known: '0001.sql',
      });
      expect(more.outputs).toMatchObject({ plan: 'ask', reason: 'not-classified' });
    }));

  test('a floor that any record ever named is not gone below', () =>
    inWorld(async (world) => {
      const { past, images } = world;
      past({ image: images[1], states: ['in_progress', 'success'], delivery: { version: '1.3.0' } });
      past({
        image: images[2],
        states: ['in_progress', 'in_progress'],
        notes: 'stage=contract floor=1.4.0 applied=1',
        delivery: { version: '1.4.0' },
        run: world.run,
        ago: 0,
      });
      const step = await world.step({ 'verified-image': images[1], trigger: 'person', confirmed: 'true' });
      expect(step.outputs).toMatchObject({ decision: 'block', plan: 'deny', reason: 'below-floor' });
    }));
});

describe('holds automation back, and lets a person', () => {
  const both = async (world: World, inputs: Readonly<Record<string, string>> = {}) => {
    const given = { verify: 'none', schema: 'none', ...inputs };
    const automatic = await world.step(given);
    const person = await world.step({ ...given, trigger: 'person' });
    expect(person.outputs).toMatchObject({ decision: 'pass' });
    expect(automatic.outputs).toMatchObject({ decision: 'block', plan: 'ask' });
    return automatic.outputs['reason'];
  };

  test('from what has been live for longer than the window', () =>
    inWorld(async (world) => {
      world.past({ image: world.images[0], states: ['in_progress', 'success', 'inactive'], ago: 9_000_000 });
      world.past({ image: world.images[1], states: ['in_progress', 'success'], ago: 7_200_000 });
      expect(await both(world)).toBe('outside-window');
      expect((await world.step({ verify: 'none', schema: 'none', 'auto-window': '3h' })).exitCode).toBe(0);
    }));

  test('from a rollback of a rollback, and from the image that was rolled back', () =>
    inWorld(async ({ past, images, step }) => {
      past({ image: images[0], states: ['in_progress', 'success', 'inactive'], ago: 400_000 });
      past({ image: images[1], states: ['in_progress', 'success', 'inactive'], ago: 300_000 });
      const bad = past({ image: images[2], states: ['in_progress', 'failure'], ago: 200_000 });
      past({
        image: images[1],
        states: ['in_progress', 'success'],
        ago: 100_000,
        delivery: { kind: 'rollback', remediates: bad },
      });
      const given = { verify: 'none', schema: 'none' };
      const person = await step({ ...given, trigger: 'person' });
      expect(person.outputs).toMatchObject({ decision: 'pass', 'target-image': images[0] });
      expect(person.outputs['quarantine']?.split('\n')).toEqual([digestOf(images[1]), digestOf(images[2])]);
      expect((await step(given)).outputs).toMatchObject({ plan: 'ask', reason: 'rollback-of-rollback' });
      const asked = await step({ ...given, trigger: 'person', image: images[2] });
      expect(asked.outputs).toMatchObject({ decision: 'block', plan: 'deny', reason: 'never-live' });
    }));

  test('from a third rollback within a day', () =>
    inWorld(async (world) => {
      const { past, images } = world;
      const roll = (remediates: number, ago: number) =>
        past({
          image: images[0],
          states: ['in_progress', 'success', 'inactive'],
          ago,
          delivery: { kind: 'rollback', remediates },
        });
      past({ image: images[0], states: ['in_progress', 'success', 'inactive'], ago: 90_000_000 });
      roll(past({ image: images[1], states: ['in_progress', 'failure'], ago: 80_000_000 }), 79_000_000);
      roll(past({ image: images[1], states: ['in_progress', 'failure'], ago: 10_000_000 }), 9_000_000);
      past({ image: images[2], states: ['in_progress', 'failure'] });
      expect(await both(world)).toBe('too-many-rollbacks');
      expect((await world.step({ verify: 'none', schema: 'none', 'auto-limit': '3' })).exitCode).toBe(0);
    }));

  test('from going further back than what was live', () =>
    inWorld(async (world) => {
      accident(world);
      expect(await both(world, { image: world.images[0] })).toBe('not-previous');
      const listed = await world.step({ verify: 'none', schema: 'none', quarantine: digestOf(world.images[1]) });
      expect(listed.outputs).toMatchObject({ plan: 'ask', reason: 'not-previous' });
    }));
});

describe('nobody else may be at it', () => {
  test('another run that is deploying stops it', () =>
    inWorld(async (world) => {
      const { second } = accident(world);
      world.past({ image: world.images[0], states: ['in_progress'], ago: 0, run: world.server.addRun(repository) });
      const step = await world.step({ verify: 'none', schema: 'none', remediates: String(second), trigger: 'person' });
      expect(step.outputs).toMatchObject({ plan: 'deny', reason: 'deploy-under-way' });
    }));

  test('a run that died does not, and neither does one that waits in the queue', () =>
    inWorld(async (world) => {
      world.past({ image: world.images[0], states: ['in_progress', 'success'] });
      world.past({ image: world.images[2], states: ['in_progress'] });
      world.past({ image: world.images[1], states: ['queued'], run: world.server.addRun(repository), ago: 0 });
      const step = await world.step({ verify: 'none', schema: 'none' });
      expect(step.outputs).toMatchObject({ decision: 'pass', 'target-image': world.images[0] });
      expect(step.outputs['from-image']).toBe(world.images[2]);
    }));

  test('what is not live any more is not rolled back again', () =>
    inWorld(async (world) => {
      const { first } = accident(world);
      const step = await world.step({ verify: 'none', schema: 'none', remediates: String(first), trigger: 'person' });
      expect(step.outputs).toMatchObject({ plan: 'deny' });
      expect(step.outputs['reasons']).toContain('overtaken');
    }));
});

test('an asked-for image must have been live here, whoever asks', () =>
  inWorld(async (world) => {
    accident(world);
    const given = { verify: 'none', schema: 'none', trigger: 'person', confirmed: 'true' };
    const stranger = `${world.registry.host}/acme/shop@sha256:${'1'.repeat(64)}`;
    expect((await world.step({ ...given, image: stranger })).outputs).toMatchObject({ reason: 'never-live' });
    expect((await world.step({ ...given, image: world.images[2] })).outputs).toMatchObject({ reason: 'already-live' });
    const forged = world.past({ image: stranger, states: ['success'], seed: { creator: 'mallory' } });
    expect((await world.step({ ...given, image: stranger })).outputs).toMatchObject({ reason: 'never-live' });
    expect((await world.step({ ...given, remediates: String(forged) })).outputs).toMatchObject({
      reason: 'not-a-place',
    });
  }));

test.each(['schedule', 'workflow_dispatch'])('who is no person cannot say so (%s)', (event) =>
  inWorld(async (world) => {
    accident(world);
    const actor = event === 'schedule' ? 'mona' : 'github-actions[bot]';
    const run = world.server.addRun(repository, { event, actor });
    const given = { verify: 'none', schema: 'none', trigger: 'person', confirmed: 'true', remediates: '' };
    const step = await world.step(given, { run });
    expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'not-a-person' } });
    expect(step.outputs['plan']).toBeUndefined();
  }),
);

test('a canary is left without asking about anything', () =>
  inWorld(async (world) => {
    accident(world);
    const step = await world.step({ exposure: 'canary' });
    expect(step.outputs).toMatchObject({ decision: 'pass', reason: 'canary', commands: '' });
    expect(step.outputs['advice']).toBe('Set the weight of the canary to 0, and nothing has to be brought back.');
  }));

test('what the ledger says is shown and never obeyed', () =>
  inWorld(async (world) => {
    const { past, images, run } = world;
    const hostile = '1.0\n::error::pwned\n::set-output name=plan::allow ##[command]x | `a` <img src=x> @octocat';
    past({ image: images[1], states: ['in_progress', 'success'], delivery: { version: hostile } });
    past({ image: images[2], states: ['in_progress'], delivery: { version: hostile }, run, ago: 0 });
    const step = await world.step({ 'verified-image': images[1] });
    expect(step).toMatchObject({ outputs: { plan: 'ask', reason: 'schema-unknown' }, commandErrors: [] });
    // The only annotation is the action's own, on one line.
    expect(step.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^The rollback to 1\.0 ::error::pwned .* needs a person: /u),
    ]);
    for (const text of ['<img', ' @octocat', '::error::pwned\n']) expect(step.summary).not.toContain(text);
  }));

test('inputs that contradict each other are refused before anybody is asked', () =>
  inWorld(async (world) => {
    for (const inputs of [
      { confirmed: 'true' },
      { down: 'tested' },
      { applied: '0001.sql' },
      { schema: 'none', applied: '1', known: '1' },
    ]) {
      const step = await world.step(inputs);
      expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'bad-input' } });
      expect(step.outputs['decision']).toBeUndefined();
    }
    expect(world.server.journal).toEqual([]);
  }));
