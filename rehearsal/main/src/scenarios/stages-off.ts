import { withInputs } from '../caller.ts';
import type { Delivery } from '../delivery.ts';
import { readOff } from '../ledger.ts';
import type { Scenario } from '../scenario.ts';

export const stagesOff: Scenario = {
  name: 'stages-off',
  about:
    'health and rollback are none: the end of the command is taken for good, a failed one stays, and record and summary say what was off',
  prepare: (workflow) =>
    withInputs(workflow, {
      health: 'none',
      'health-url': null,
      rollback: 'none',
      'recovery-environment': null,
      'deploy-command': 'node deploy/main.ts\ntest "$VERSION" != 1.1.0',
    }),
  async play(stage) {
    const { checks, world } = stage;
    const first = await stage.deliverGood('1.0.0');
    checks.equal('what was off', readOff(world).at(-1), [
      'deploy-window',
      'promotion-gate',
      'deploy-lock',
      'config-check',
      'migrate-gate',
      'health-wait',
      'smoke',
      'rollback-plan',
      'notify',
    ]);
    const off =
      '`window`, `promotion`, `lock`, `configuration`, `migrate`, `health`, `smoke`, `rollback`, `notification`';
    checks.holds(summaryOf(first).includes(`Off in this deploy: ${off}.`), 'the summary does not say what was off');
    checks.holds(!summaryOf(first).includes('healthy.'), 'the summary says that it is healthy, and nobody asked');

    const second = await stage.deliver(await stage.release('1.1.0'));
    stage.expectOutcome(second, { outcome: 'failure', 'failed-stage': 'deploy', 'rolled-back': 'false' });
    stage.expectAlarm(second);
    checks.holds(summaryOf(second).includes('`rollback` is `none`'), 'the summary does not say that rollback is off');
    await stage.expectLive('1.1.0');
    await stage.deliverGood('1.2.0');
    stage.expectLedger(
      ['initial', '1.0.0', 'in_progress', 'in_progress', 'success', 'inactive'],
      ['change', '1.1.0', 'in_progress', 'in_progress', 'failure'],
      ['change', '1.2.0', 'in_progress', 'in_progress', 'success'],
    );
  },
};

function summaryOf({ run }: Delivery): string {
  return run.jobs.flatMap(({ steps }) => steps.map(({ summary }) => summary)).join('\n');
}
