import type { WorkflowRun } from '#rehearsal/workflow';
import { readLedger } from '../ledger.ts';
import { once, type Scenario, type Stage } from '../scenario.ts';
import { askShop } from '../shop.ts';

const forward = [
  'Check and mask the settings',
  'Check whose signature is wanted',
  'Check what the gates need',
  "Check out the caller's commit",
  'Pin the image to its digest',
  'Verify who signed the image',
  'Settle what is deployed',
  'Settle what the gates decided',
  'Open the record',
  'Verify what the way back leads to',
  'Settle where the way back leads',
  'Record that the deploy begins',
  'Deploy',
  'Wait until the new version is healthy',
] as const;
const back = [
  'See where it stopped',
  'Record the failure',
  'Open the record of the way back',
  'Bring the previous image back',
  'Wait until the previous version is healthy',
  'Close the record of the way back',
  'Say how it ended',
] as const;

type End = (run: WorkflowRun) => void;

export const deathAnywhere: Scenario = {
  name: 'death-anywhere',
  about:
    'the runner dies at the start of each step of a delivery that fails: the ledger stays true, the service answers',
  play: async (stage) => await endEverywhere(stage, (run) => run.killRunner('production/deploy')),
};

export const cancelAnywhere: Scenario = {
  name: 'cancel-anywhere',
  about:
    'the run is cancelled at the start of each step of a delivery that fails: the ledger stays true, the service answers',
  play: async (stage) => await endEverywhere(stage, (run) => run.cancel()),
};

async function endEverywhere(stage: Stage, end: End): Promise<void> {
  await stage.deliverGood('1.0.0');
  for (const [at, step] of [...forward, 'Close the record', ...back].entries()) {
    const version = `1.${at + 1}.0`;
    const release = await stage.release(version, step === 'Close the record' ? undefined : 'prices');
    const delivery = await stage.deliver(release, {
      react: once(
        (event) => event.kind === 'step-started' && event.step === step,
        (_, run) => end(run),
      ),
    });
    stage.remark(delivery, `ended in: ${step}`);
    await expectTruth(stage, step);
  }
  await stage.deliverGood('2.0.0');
}

/** Nothing is open, and what the ledger calls live is what answers. */
async function expectTruth(stage: Stage, step: string): Promise<void> {
  const ledger = readLedger(stage.world);
  const open = ledger.filter(({ states }) => ['queued', 'in_progress', 'pending'].includes(states.at(-1) ?? 'pending'));
  stage.checks.equal(`open records after an end at ${step}`, open, []);
  const live = ledger.filter(({ states }) => states.at(-1) === 'success');
  stage.checks.equal(`live records after an end at ${step}`, live.length, 1);
  const answer = await askShop(stage.world.shop, '/health');
  stage.checks.equal(`the service after an end at ${step}`, answer, { status: 200, version: live[0]?.version });
}
