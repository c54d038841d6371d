import { exampleWorkflow } from '../caller.ts';
import type { Delivery } from '../delivery.ts';
import { readGates, readLedger } from '../ledger.ts';
import { commitFiles, type Release } from '../release.ts';
import type { Scenario, Stage } from '../scenario.ts';
import { remember } from '../seed.ts';

const file = '.github/workflows/rollback.yml';
const reason = 'the checkout charges twice';

export const rollbackByHand: Scenario = {
  name: 'rollback-by-hand',
  about:
    'somebody rolls back: asked first, because nobody knows what was migrated; then it is done, recorded with who and why, and the bad image does not come back',
  async play(stage) {
    const { checks, world } = stage;
    const { good, bad, from } = await begin(stage);

    const first = await rollBack(stage, good, {});
    checks.equal('what it says first', said(first), { outcome: 'refused', plan: 'ask', reason: 'schema-unknown' });
    checks.holds(summaries(first).includes('confirmed=true'), 'no summary has the command that says yes');

    const second = await rollBack(stage, good, { confirmed: 'true' });
    checks.equal('the result', second.run.result, 'success');
    checks.equal('what it says then', said(second), { outcome: 'success', plan: 'ask', reason: 'confirmed' });
    checks.equal(
      'who was asked',
      second.approvals.map(({ environment }) => environment),
      ['production'],
    );
    await stage.expectLive('1.0.0');
    const row = readLedger(world).at(-1);
    checks.equal('the record', [row?.kind, row?.remediates, row?.image], ['rollback', from, good.pinned]);
    const decision = readGates(world)
      .at(-1)
      ?.find(({ gate }) => gate === 'rollback-plan');
    checks.equal('what the record says of it', decision, {
      gate: 'rollback-plan',
      decision: 'pass',
      reason: 'confirmed',
      note: `mona: ${reason}`,
    });

    const third = await rollBack(stage, bad, { target: bad.pinned, confirmed: 'true' });
    checks.equal('what it says of the bad one', said(third), {
      outcome: 'refused',
      plan: 'deny',
      reason: 'quarantined',
    });
    await stage.expectLive('1.0.0');
  },
};

export const handRollbackRefused: Scenario = {
  name: 'rollback-by-hand-refused',
  about:
    'what was live before is below the schema floor: nothing is touched, whoever says yes, and the summary says how to go forward',
  async play(stage) {
    const { checks, world } = stage;
    const { good } = await begin(stage, { migration: { planned: [], schemaFloor: '1.1.0' } });
    const { length } = readLedger(world);
    const delivery = await rollBack(stage, good, { confirmed: 'true' });
    checks.equal('the result', delivery.run.result, 'failure');
    checks.equal('what it says', said(delivery), { outcome: 'refused', plan: 'deny', reason: 'below-floor' });
    checks.holds(summaries(delivery).includes('git revert'), 'no summary says how to go forward');
    checks.equal('new records', readLedger(world).length - length, 0);
    checks.equal('who was asked', delivery.approvals.length, 0);
  },
};

/** A good release that was live, and a bad one that is, by the ledger. */
async function begin(
  stage: Stage,
  more: Parameters<typeof remember>[2]['more'] = {},
): Promise<{ readonly good: Release; readonly bad: Release; readonly from: number }> {
  const { world } = stage;
  await commitFiles(world, 'Roll back by hand', { [file]: await exampleWorkflow('rollback.yml') });
  const good = await stage.release('1.0.0');
  const bad = await stage.release('1.1.0', 'prices');
  remember(world, good, { environment: 'production', states: ['in_progress', 'success', 'inactive'] });
  return {
    good,
    bad,
    from: remember(world, bad, { environment: 'production', states: ['in_progress', 'success'], more }),
  };
}

async function rollBack(stage: Stage, release: Release, inputs: Readonly<Record<string, string>>): Promise<Delivery> {
  const given = { environment: 'production', service: 'shop', target: '', remediates: '', confirmed: 'false' };
  return await stage.deliver(release, { workflow: file, inputs: { ...given, reason, ...inputs } });
}

/** What the called rollback.yml said at its end. */
function said({ run }: Delivery): Readonly<Record<string, string>> {
  const { outputs = {} } = run.jobs.find(({ path, kind }) => path === 'rollback' && kind === 'call') ?? {};
  return Object.fromEntries(['outcome', 'plan', 'reason'].map((name) => [name, outputs[name] ?? '']));
}

function summaries({ run }: Delivery): string {
  return run.jobs.flatMap(({ steps }) => steps.map(({ summary }) => summary)).join('\n');
}
