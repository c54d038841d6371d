import { withInputs } from '../caller.ts';
import type { Scenario } from '../scenario.ts';

export const nothingChanges: Scenario = {
  name: 'nothing-changes',
  about:
    'the deploy command says that it succeeded and changed nothing, then the way back does: what answers is healthy, in the wrong version',
  prepare: (workflow) =>
    withInputs(workflow, {
      'deploy-command': 'if [ "$VERSION" != 1.1.0 ]; then node deploy/main.ts; fi\ntest "$VERSION" != 1.2.0\n',
      'rollback-command': 'test "$PREVIOUS_IMAGE" != "" # and nothing else',
      'health-timeout': '3s',
      'recovery-environment': null,
    }),
  async play(stage) {
    const first = await stage.deliverGood('1.0.0');
    const second = await stage.deliver(await stage.release('1.1.0'));
    stage.expectOutcome(second, { outcome: 'failure', 'failed-stage': 'health', 'rolled-back': 'true' });
    await stage.expectLive('1.0.0');

    const third = await stage.deliver(await stage.release('1.2.0'));
    stage.expectOutcome(third, {
      outcome: 'failure',
      'failed-stage': 'deploy',
      'rolled-back': 'false',
      'previous-image': first.release.pinned,
    });
    stage.expectAlarm(third);
    await stage.expectLive('1.2.0');
    stage.expectLedger(
      ['initial', '1.0.0', 'in_progress', 'in_progress', 'success', 'inactive'],
      ['change', '1.1.0', 'in_progress', 'in_progress', 'failure'],
      ['rollback', '1.0.0', 'in_progress', 'success'],
      ['change', '1.2.0', 'in_progress', 'in_progress', 'failure'],
      ['rollback', '1.0.0', 'in_progress', 'failure'],
    );
  },
};
