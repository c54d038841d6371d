import { seconds } from '#time';
import { withInputs } from '../caller.ts';
import type { Scenario } from '../scenario.ts';

export const deployHangs: Scenario = {
  name: 'deploy-hangs',
  about: 'the deploy command does not end: after its time it is ended, and the release that was live comes back',
  prepare: (workflow) =>
    withInputs(workflow, {
      'deploy-command': 'node deploy/main.ts\nif [ "$VERSION" = 1.1.0 ]; then sleep 600; fi\n',
      'rollback-command': 'node deploy/main.ts',
      'timeout-minutes': 1,
    }),
  async play(stage) {
    const first = await stage.deliverGood('1.0.0');
    const second = await stage.deliver(await stage.release('1.1.0'), { limits: { minute: seconds(4) } });
    stage.checks.equal('the result', second.run.result, 'failure');
    stage.expectOutcome(second, {
      outcome: 'failure',
      'failed-stage': 'deploy',
      'rolled-back': 'true',
      'previous-image': first.release.pinned,
    });
    await stage.expectLive('1.0.0');
    stage.expectLedger(
      ['initial', '1.0.0', 'in_progress', 'in_progress', 'success', 'inactive'],
      ['change', '1.1.0', 'in_progress', 'in_progress', 'failure'],
      ['rollback', '1.0.0', 'in_progress', 'success'],
    );
  },
};
