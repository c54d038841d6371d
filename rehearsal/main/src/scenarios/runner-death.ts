import { withInputs } from '../caller.ts';
import type { Delivery } from '../delivery.ts';
import { logged, once, type Scenario, type Stage } from '../scenario.ts';
import { atHalfWay, stopHalfWay } from './half-way.ts';

const deployJob = 'production/deploy';

export const runnerDeathDuringDeploy: Scenario = {
  name: 'runner-death-during-deploy',
  about:
    'the runner dies in the middle of the deploy command; another job brings the live release back, without a reviewer',
  prepare: stopHalfWay,
  async play(stage) {
    const first = await stage.deliverGood('1.0.0');
    const second = await stage.deliver(await stage.release('1.1.0'), {
      react: atHalfWay((_, run) => run.killRunner(deployJob)),
    });
    expectRecovered(stage, second);
    stage.expectOutcome(second, { image: second.release.pinned, 'previous-image': first.release.pinned });
    await stage.expectLive('1.0.0');
    stage.expectLedger(
      ['initial', '1.0.0', 'in_progress', 'in_progress', 'success', 'inactive'],
      ['change', '1.1.0', 'in_progress', 'in_progress', 'error'],
      ['rollback', '1.0.0', 'in_progress', 'success'],
    );
    await stage.deliverGood('1.2.0');
  },
};

export const runnerDeathDuringRollback: Scenario = {
  name: 'runner-death-during-rollback',
  about: 'the runner dies while the previous release is brought back; another job brings it back to the end',
  prepare: (workflow) =>
    withInputs(workflow, {
      'rollback-command': [
        'if [ ! -e "$SHOP_HOST/tried" ]; then touch "$SHOP_HOST/tried"; echo half way; sleep 60; fi',
        'node deploy/main.ts',
      ].join('\n'),
    }),
  async play(stage) {
    await stage.deliverGood('1.0.0');
    const second = await stage.deliver(await stage.release('1.1.0', 'prices'), {
      react: once(
        (event) => logged(event, 'Bring the previous image back', 'half way'),
        (_, run) => run.killRunner(deployJob),
      ),
    });
    expectRecovered(stage, second);
    await stage.expectLive('1.0.0');
    stage.expectLedger(
      ['initial', '1.0.0', 'in_progress', 'in_progress', 'success', 'inactive'],
      ['change', '1.1.0', 'in_progress', 'in_progress', 'failure'],
      ['rollback', '1.0.0', 'in_progress', 'success'],
    );
  },
};

export const runnerDeathBeforeDeploy: Scenario = {
  name: 'runner-death-before-deploy',
  about: 'the runner dies before the record is opened, and once more after it: nothing is deployed, nothing stays open',
  async play(stage) {
    await stage.deliverGood('1.0.0');
    for (const [version, step] of [
      ['1.1.0', 'Pin the image to its digest'],
      ['1.1.1', 'Open the record'],
    ] as const) {
      const delivery = await stage.deliver(await stage.release(version), {
        react: once(
          (event) => event.kind === 'step-ended' && event.step === step,
          (_, run) => run.killRunner(deployJob),
        ),
      });
      stage.checks.equal(`the result of ${version}`, delivery.run.result, 'failure');
      stage.expectOutcome(delivery, { outcome: 'failure', 'failed-stage': 'runner', 'rolled-back': 'false' });
      await stage.expectLive('1.0.0');
    }
    stage.expectLedger(
      ['initial', '1.0.0', 'in_progress', 'in_progress', 'success'],
      ['change', '1.1.1', 'in_progress', 'error'],
    );
    await stage.deliverGood('1.2.0');
  },
};

export const runnerDeathWithoutRecovery: Scenario = {
  name: 'runner-death-unrecovered',
  about:
    'the runner dies during the deploy and no recovery environment is named: the record is closed, loudly, and nobody is waited for',
  prepare: (workflow) => withInputs(stopHalfWay(workflow), { 'recovery-environment': null }),
  async play(stage) {
    const first = await stage.deliverGood('1.0.0');
    const second = await stage.deliver(await stage.release('1.1.0'), {
      react: atHalfWay((_, run) => run.killRunner(deployJob)),
    });
    stage.checks.equal('the result', second.run.result, 'failure');
    stage.expectOutcome(second, {
      outcome: 'failure',
      'failed-stage': 'runner',
      'rolled-back': 'false',
      'previous-image': first.release.pinned,
    });
    stage.checks.equal('approvals', second.approvals.length, 1);
    stage.expectAlarm(second);
    stage.expectLedger(
      ['initial', '1.0.0', 'in_progress', 'in_progress', 'success'],
      ['change', '1.1.0', 'in_progress', 'in_progress', 'error'],
    );
    await stage.deliverGood('1.2.0');
  },
};

function expectRecovered(stage: Stage, delivery: Delivery): void {
  stage.checks.equal('the result', delivery.run.result, 'failure');
  stage.expectOutcome(delivery, { outcome: 'failure', 'failed-stage': 'runner', 'rolled-back': 'true' });
  stage.checks.equal(
    'approvals',
    delivery.approvals.map(({ environment }) => environment),
    ['production'],
  );
  const recovery = delivery.run.jobs.find(({ path }) => path === 'production/recover');
  stage.checks.equal('the environment of the recovery', recovery?.environment, 'production-recovery');
  stage.checks.equal('the recovery', recovery?.result, 'success');
}
