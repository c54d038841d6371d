import { parseDocument } from 'yaml';
import { openUntilIncident, pushCalendar } from '../calendar.ts';
import { withInputs } from '../caller.ts';
import type { Delivery } from '../delivery.ts';
import { readGates } from '../ledger.ts';
import { commitFiles } from '../release.ts';
import type { Scenario, Stage } from '../scenario.ts';

export const notSoaked: Scenario = {
  name: 'not-soaked',
  about:
    'the policy wants an image live in staging for an hour: one that never was there and one that came just now are held back, by their digest',
  example: 'gated.yml',
  prepare: (workflow) => withStaging(withInputs(workflow, { lock: null })),
  async play(stage) {
    const { checks, world } = stage;
    await pushCalendar(world, openUntilIncident);
    await stage.deliverGood('1.0.0');
    await pushPolicy(stage, '1h');
    const release = await stage.release('1.1.0');

    await expectHeld(stage, await stage.deliver(release), 'not-promoted');
    const inputs = { image: release.image, version: release.version, to: 'staging' };
    const staged = await stage.deliver(release, { inputs });
    checks.equal('the result in staging', staged.run.result, 'success');
    const early = await stage.deliver(release);
    await expectHeld(stage, early, 'not-soaked');
    const earliest = Date.parse(gateOf(early)?.outputs['earliest'] ?? '');
    // An hour after the record in staging was closed, which was before that run ended and after it began.
    const [begun, ended] = [staged.run.startedAt, staged.run.endedAt].map((at) => at + 3_600_000);
    checks.holds(
      earliest >= (begun ?? NaN) - 1000 && earliest <= (ended ?? NaN),
      `it should say that it could pass an hour after staging, and says ${earliest}`,
    );

    await pushPolicy(stage, '1s');
    await stage.expectDelivered(await stage.deliver(release));
    checks.equal('the gates of 1.1.0', readGates(world).at(-1), [
      { gate: 'cosign-verify', decision: 'pass', reason: 'verified' },
      { gate: 'deploy-window', decision: 'pass', reason: 'open' },
      { gate: 'promotion-gate', decision: 'pass', reason: 'promoted' },
    ]);
    stage.expectLedger(
      ['initial', '1.0.0', 'in_progress', 'in_progress', 'success', 'inactive'],
      ['initial', '1.1.0', 'in_progress', 'in_progress', 'success'],
      ['change', '1.1.0', 'in_progress', 'in_progress', 'success'],
    );
  },
};

async function pushPolicy({ world }: Stage, soak: string): Promise<void> {
  const policy = `requires: { environments: [staging], soak: ${soak} }\n`;
  await commitFiles(world, 'Change what an image has to come through', { 'delivery/policy.yml': policy });
}

/** Expects that the promotion gate held a release back: no record, nothing deployed, and 1.0.0 goes on. */
async function expectHeld(stage: Stage, delivery: Delivery, reason: string): Promise<void> {
  stage.checks.equal('the result in production', delivery.run.result, 'failure');
  stage.expectOutcome(delivery, { outcome: 'failure', 'failed-stage': 'promotion', 'deployment-id': '' });
  stage.checks.equal('the reason', gateOf(delivery)?.outputs['reason'], reason);
  await stage.expectLive('1.0.0');
}

function gateOf({ run }: Delivery): { readonly outputs: Readonly<Record<string, string>> } | undefined {
  return run.jobs.flatMap(({ steps }) => steps).find(({ id, outcome }) => id === 'promotion' && outcome !== 'skipped');
}

/** The caller with a second environment, to which it deploys when it is told so; what comes there answers nowhere. */
function withStaging(workflow: string): string {
  const document = parseDocument(workflow);
  document.setIn(['on', 'workflow_dispatch', 'inputs', 'to'], { type: 'string', default: 'production' });
  const production = document.toJS().jobs.production;
  document.setIn(['jobs', 'production', 'if'], "${{ inputs.to == 'production' }}");
  document.setIn(['jobs', 'staging'], {
    ...production,
    if: "${{ inputs.to == 'staging' }}",
    with: {
      environment: 'staging',
      service: 'shop',
      image: '${{ inputs.image }}',
      version: '${{ inputs.version }}',
      'signer-key': '${{ vars.RELEASE_KEY }}',
      transparency: 'none',
      'deploy-command': 'echo "$IMAGE"',
      'health-url': '${{ vars.SHOP_URL }}/ping',
      'version-from': 'none',
    },
  });
  return document.toString();
}
