import { once, type Scenario } from '../scenario.ts';

export const signatureUnknown: Scenario = {
  name: 'signature-unknown',
  about: 'the registry cannot say who signed: a signed image does not go forward, and a way back does not wait for it',
  async play(stage) {
    const { checks, world } = stage;
    const { registry } = world;
    const silent = { path: /\/referrers\//, answer: { kind: 'answer', status: 503 } } as const;
    const first = await stage.deliverGood('1.0.0');

    const release = await stage.release('1.1.0');
    registry.faults.add(silent);
    const second = await stage.deliver(release);
    checks.equal('the result', second.run.result, 'failure');
    stage.expectOutcome(second, { outcome: 'failure', 'failed-stage': 'verify', 'rolled-back': 'false', image: '' });
    await stage.expectLive('1.0.0');
    registry.faults.clear();

    const unhealthy = await stage.release('1.2.0', 'prices');
    let length = 0;
    const third = await stage.deliver(unhealthy, {
      react: once(
        (event) => event.kind === 'step-ended' && event.step === 'Deploy',
        () => {
          ({ length } = registry.journal);
          registry.faults.add(silent);
        },
      ),
    });
    registry.faults.clear();
    stage.expectOutcome(third, {
      outcome: 'failure',
      'failed-stage': 'health',
      'rolled-back': 'true',
      'previous-image': first.release.pinned,
    });
    await stage.expectLive('1.0.0');
    const asked = registry.journal.slice(length).filter(({ path }) => path.includes('/referrers/'));
    checks.equal('questions for signatures on the way back', asked.length, 0);
    stage.expectLedger(
      ['initial', '1.0.0', 'in_progress', 'in_progress', 'success', 'inactive'],
      ['change', '1.2.0', 'in_progress', 'in_progress', 'failure'],
      ['rollback', '1.0.0', 'in_progress', 'success'],
    );
  },
};
