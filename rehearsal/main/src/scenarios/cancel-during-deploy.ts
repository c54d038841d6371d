import type { Scenario } from '../scenario.ts';
import { atHalfWay, stopHalfWay } from './half-way.ts';

export const cancelDuringDeploy: Scenario = {
  name: 'cancel-during-deploy',
  about: 'somebody cancels the run in the middle of the deploy command; the release that was live comes back',
  prepare: stopHalfWay,
  async play(stage) {
    const first = await stage.deliverGood('1.0.0');
    const second = await stage.deliver(await stage.release('1.1.0'), { react: atHalfWay((_, run) => run.cancel()) });
    stage.checks.equal('the result', second.run.result, 'cancelled');
    stage.expectOutcome(second, {
      outcome: 'cancelled',
      'failed-stage': 'deploy',
      'rolled-back': 'true',
      'previous-image': first.release.pinned,
    });
    await stage.expectLive('1.0.0');
    stage.expectLedger(
      ['initial', '1.0.0', 'in_progress', 'in_progress', 'success', 'inactive'],
      ['change', '1.1.0', 'in_progress', 'in_progress', 'error'],
      ['rollback', '1.0.0', 'in_progress', 'success'],
    );
    await stage.deliverGood('1.2.0');
  },
};
