import { withInputs } from '../caller.ts';
import { readGates } from '../ledger.ts';
import type { Scenario } from '../scenario.ts';

export const verificationBegins: Scenario = {
  name: 'verification-begins',
  about:
    'what is live was never signed when signatures begin to be wanted: new releases arrive, and nothing returns to the unsigned one',
  prepare: (workflow) =>
    withInputs(workflow, {
      verify: "${{ inputs.version == '1.0.0' && 'none' || 'required' }}",
      'signer-key': "${{ inputs.version != '1.0.0' && vars.RELEASE_KEY || '' }}",
    }),
  async play(stage) {
    const { checks } = stage;
    const first = await stage.deliver(await stage.release('1.0.0', undefined, { signer: 'nobody' }));
    await stage.expectDelivered(first);
    checks.equal('the gates of 1.0.0', readGates(stage.world), [
      [{ gate: 'cosign-verify', decision: 'skipped', reason: 'verify-none' }],
    ]);

    const second = await stage.deliver(await stage.release('1.1.0', 'prices'));
    stage.expectOutcome(second, { outcome: 'failure', 'failed-stage': 'health', 'rolled-back': 'false' });
    stage.expectAlarm(second);
    checks.equal('who was asked', second.approvals.length, 1);

    const third = await stage.deliverGood('1.2.0');
    const fourth = await stage.deliver(await stage.release('1.3.0', 'prices'));
    stage.expectOutcome(fourth, { 'rolled-back': 'true', 'previous-image': third.release.pinned });
    await stage.expectLive('1.2.0');
    const verified = { gate: 'cosign-verify', decision: 'pass', reason: 'verified' };
    checks.equal('the gates of the way back', readGates(stage.world).at(-1), [
      verified,
      { gate: 'rollback-plan', decision: 'pass', reason: 'allowed' },
    ]);
  },
};
