import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withInputs } from '../caller.ts';
import { readLedger } from '../ledger.ts';
import type { Scenario } from '../scenario.ts';

const tell = (when: string) => `echo "${when} $KIND $VERSION" >>"$SHOP_HOST/told"`;

export const ownCommands: Scenario = {
  name: 'own-commands',
  about:
    "commands of the caller's own: one before the deploy that stops it, and a smoke test that fails on a healthy service, which is rolled back",
  prepare: (workflow) =>
    withInputs(workflow, {
      'before-deploy-command': `${tell('before')}\ntest "$VERSION" != 1.1.0`,
      'after-deploy-command': tell('after'),
      'smoke-command': `${tell('smoke')}\ntest "$VERSION" != 1.2.0`,
    }),
  async play(stage) {
    const { checks, world } = stage;
    const first = await stage.deliverGood('1.0.0');
    const stopped = await stage.deliver(await stage.release('1.1.0'));
    stage.expectOutcome(stopped, { outcome: 'failure', 'failed-stage': 'before-deploy', 'rolled-back': 'false' });
    await stage.expectLive('1.0.0');
    checks.equal('the record of 1.1.0', readLedger(world).at(-1)?.description, 'stage=before-deploy outcome=failure');

    const broken = await stage.deliver(await stage.release('1.2.0'));
    stage.expectOutcome(broken, {
      outcome: 'failure',
      'failed-stage': 'smoke',
      'rolled-back': 'true',
      'previous-image': first.release.pinned,
    });
    await stage.expectLive('1.0.0');
    checks.equal('the record of 1.2.0', readLedger(world).at(-2)?.description, 'stage=smoke outcome=failure');

    await stage.deliverGood('1.3.0');
    checks.equal('the record of 1.3.0', readLedger(world).at(-1)?.description, 'stage=smoke outcome=success');
    const told = await readFile(join(world.shop.host, 'told'), 'utf8');
    checks.equal('what the commands were told', told.trimEnd().split('\n'), [
      'before initial 1.0.0',
      'after initial 1.0.0',
      'smoke initial 1.0.0',
      'before change 1.1.0',
      'before change 1.2.0',
      'after change 1.2.0',
      'smoke change 1.2.0',
      'after rollback 1.0.0',
      'before change 1.3.0',
      'after change 1.3.0',
      'smoke change 1.3.0',
    ]);
    stage.expectLedger(
      ['initial', '1.0.0', 'in_progress', 'in_progress', 'success', 'inactive'],
      ['change', '1.1.0', 'in_progress', 'failure'],
      ['change', '1.2.0', 'in_progress', 'in_progress', 'failure'],
      ['rollback', '1.0.0', 'in_progress', 'success', 'inactive'],
      ['change', '1.3.0', 'in_progress', 'in_progress', 'success'],
    );
  },
};
