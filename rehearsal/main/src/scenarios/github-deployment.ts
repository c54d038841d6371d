import { withInputs } from '../caller.ts';
import { readLedger } from '../ledger.ts';
import type { Scenario } from '../scenario.ts';

export const gitHubDeployment: Scenario = {
  name: 'github-deployment',
  about: 'GitHub adds its own deployments, as custom protection rules demand: the ledger is not confused by them',
  prepare: (workflow) => withInputs(workflow, { 'github-deployment': true }),
  async play(stage) {
    const first = await stage.deliverGood('1.0.0');
    const second = await stage.deliver(await stage.release('1.1.0', 'prices'));
    stage.expectOutcome(second, {
      outcome: 'failure',
      'rolled-back': 'true',
      'previous-image': first.release.pinned,
    });
    await stage.expectLive('1.0.0');
    await stage.deliverGood('1.2.0');
    const rows = readLedger(stage.world).map(({ kind, version }) => [kind, version]);
    stage.checks.equal('the deployments', rows, [
      ['no record', ''],
      ['initial', '1.0.0'],
      ['no record', ''],
      ['change', '1.1.0'],
      ['rollback', '1.0.0'],
      ['no record', ''],
      ['change', '1.2.0'],
    ]);
  },
};
