import type { WorkflowRun } from '#rehearsal/workflow';
import { withInputs } from '../caller.ts';
import { readLedger } from '../ledger.ts';
import { once, type Scenario, type Stage } from '../scenario.ts';
import { askShop } from '../shop.ts';

const forward = [
  'Check and mask the settings',
  'See whom to tell',
  'Check whose signature is wanted',
  'Check what the gates need',
  "Check out the caller's commit",
  'Pin the image to its digest',
  'Verify who signed the image',
  'Settle what is deployed',
  'Settle what the gates decided',
  'Open the record',
  'Find where the way back would lead',
  'Verify what the way back leads to',
  'Decide whether there would be a way back',
  'Settle where the way back leads',
  "Run the caller's command before the deploy",
  'Record that the deploy begins',
  'Deploy',
  "Run the caller's command after the deploy",
  'Wait until the new version is healthy',
  'Try out the new version',
] as const;
const good = ['Settle that the new version is good', 'Close the record'] as const;
const back = [
  'See where it stopped',
  'Record the failure',
  'Decide whether the way back may be taken',
  'Open the record of the way back',
  'Bring the previous image back',
  "Run the caller's command after the way back",
  'Wait until the previous version is healthy',
  'Settle that the way back was gone to its end',
  'Close the record of the way back',
  'Say how it ended',
] as const;

type End = (run: WorkflowRun) => void;

/** Every release but those that end in .0 fails when it is tried out; rollbacks are as many as there are ends. */
const prepare = (workflow: string) =>
  withInputs(workflow, {
    'before-deploy-command': 'true',
    'after-deploy-command': 'true',
    'smoke-command': '[[ "$VERSION" == *.0 ]]',
    'rollback-limit': 100,
  });

const die: End = (run) => run.killRunner('production/deploy');
const cancel: End = (run) => run.cancel();
const still = 'the ledger stays true, the service answers, and the next deploy goes through';

export const deathAnywhere: Scenario = {
  name: 'death-anywhere',
  about: `the runner dies at the start of each step of a delivery, to its good end: ${still}`,
  prepare,
  play: async (stage) => await endEverywhere(stage, [...forward, ...good], die),
};

export const deathOnTheWayBack: Scenario = {
  name: 'death-on-the-way-back',
  about: `the runner dies at the start of each step of the way back: ${still}`,
  prepare,
  play: async (stage) => await endEverywhere(stage, back, die),
};

export const cancelAnywhere: Scenario = {
  name: 'cancel-anywhere',
  about: `the run is cancelled at the start of each step of a delivery, to its good end: ${still}`,
  prepare,
  play: async (stage) => await endEverywhere(stage, [...forward, ...good], cancel),
};

export const cancelOnTheWayBack: Scenario = {
  name: 'cancel-on-the-way-back',
  about: `the run is cancelled at the start of each step of the way back: ${still}`,
  prepare,
  play: async (stage) => await endEverywhere(stage, back, cancel),
};

async function endEverywhere(stage: Stage, steps: readonly string[], end: End): Promise<void> {
  await stage.deliverGood('1.0.0');
  for (const [at, step] of steps.entries()) {
    const version = `1.${at + 1}.${good.some((each) => each === step) ? 0 : 1}`;
    const release = await stage.release(version);
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
