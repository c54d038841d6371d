import { hours, systemClock } from '#time';
import { closed, closedOnFridays, openUntilIncident, pushCalendar } from '../calendar.ts';
import { exampleWorkflow, withInputs } from '../caller.ts';
import type { Delivery } from '../delivery.ts';
import { readGates, readLedger } from '../ledger.ts';
import { commitFiles, repository } from '../release.ts';
import { once, type Scenario, type Stage } from '../scenario.ts';

const resume = '.github/workflows/resume.yml';
const inputsOf = ({ image, version }: Delivery['release'], more: Readonly<Record<string, string>>) => ({
  image,
  version,
  ...more,
});

/** Two zones in which it is never Friday afternoon at the same time. */
const west = { zone: 'Etc/GMT+5', friday: '2027-01-15T15:00:00-05:00', opens: '2027-01-16T05:00:00Z' };
const east = { zone: 'Pacific/Kiritimati', friday: '2027-01-15T15:00:00+14:00', opens: '2027-01-15T10:00:00Z' };

export const fridayAfternoon: Scenario = {
  name: 'friday-afternoon',
  about:
    'a calendar freezes Friday afternoons: who asks about one hears when it opens; the freeze is that of the default branch, and holds back a commit that lacks it',
  example: 'gated.yml',
  prepare: (workflow) => withInputs(workflow, { 'on-closed': 'fail', lock: null }),
  async play(stage) {
    const { checks, world } = stage;
    // The permissions of the workflow are enough for a calendar without incidents.
    const { DELIVERY_TOKEN: _, ...secrets } = world.secrets;
    const { zone, friday, opens } = isFridayInTheWest() ? east : west;
    await pushCalendar(world, closedOnFridays(zone));
    await stage.expectDelivered(await stage.deliver(await stage.release('1.0.0'), { secrets }));

    const release = await stage.release('1.1.0');
    const asked = await stage.deliver(release, { secrets, inputs: inputsOf(release, { at: friday }) });
    const answer = asked.run.jobs.find(({ path }) => path === 'what-if');
    checks.equal('the answer', answer?.outputs, { reason: 'frozen', 'next-open': opens });
    stage.remark(asked, 'only asked');

    await pushCalendar(world, closed());
    const held = await stage.deliver(release, { secrets });
    await expectHeld(stage, held, 'failure');
    checks.equal('deployment-id of 1.1.0', held.outcome['deployment-id'], '');
    stage.expectLedger(['initial', '1.0.0', 'in_progress', 'in_progress', 'success']);

    await pushCalendar(world, closedOnFridays(zone));
    await stage.expectDelivered(await stage.deliver(release, { secrets }));
  },
};

export const breakGlass: Scenario = {
  name: 'break-glass',
  about:
    'production is frozen: a reason alone opens nothing, a reason of somebody who may does; the ledger and the summary say so',
  example: 'gated.yml',
  prepare: (workflow) => withInputs(workflow, { 'registry-username': 'mona' }),
  async play(stage) {
    const { checks, world } = stage;
    await pushCalendar(world, openUntilIncident);
    await stage.deliverGood('1.0.0');
    await pushCalendar(world, closed());
    const release = await stage.release('1.1.0');
    const inputs = inputsOf(release, { why: 'the checkout charges twice' });

    const refused = await stage.deliver(release, { inputs, actor: 'mallory' });
    await expectHeld(stage, refused, 'failure');
    checks.equal('the reason for mallory', reasonOf(refused), 'actor-not-allowed');

    const second = await stage.deliver(release, { inputs });
    await stage.expectDelivered(second);
    const note = 'mona (mona) let it through: the checkout charges twice';
    checks.equal('the gates of 1.1.0', readGates(world).at(-1), [
      { gate: 'cosign-verify', decision: 'pass', reason: 'verified' },
      { gate: 'deploy-window', decision: 'pass', reason: 'overridden', note },
      { gate: 'promotion-gate', decision: 'pass', reason: 'promoted' },
      { gate: 'deploy-lock', decision: 'pass', reason: 'locked' },
    ]);
    const said = second.run.jobs.flatMap(({ steps }) => steps).map(({ summary }) => summary);
    checks.holds(
      said.some((summary) => summary.includes('Break-glass') && summary.includes('overridden')),
      'no summary says that the glass was broken',
    );
  },
};

export const queuedResumes: Scenario = {
  name: 'queued-resumes',
  about:
    'production is frozen, and the deploy waits in the ledger; when it opens, a scheduled workflow starts it again, through all gates',
  example: 'gated.yml',
  prepare: (workflow) => withInputs(workflow, { 'registry-username': 'mona' }),
  async play(stage) {
    const { checks, world } = stage;
    await commitFiles(world, 'Resume what waits', { [resume]: await exampleWorkflow('resume.yml') });
    await pushCalendar(world, openUntilIncident);
    await stage.deliverGood('1.0.0');
    await pushCalendar(world, closed());

    const release = await stage.release('1.1.0');
    await expectHeld(stage, await stage.deliver(release), 'queued');
    const waiting = readLedger(world).at(-1);
    checks.equal('what waits', [waiting?.version, waiting?.image], ['1.1.0', release.pinned]);

    stage.remark(await stage.deliver(release, { workflow: resume, inputs: {} }), 'still closed');
    checks.equal('what was started while it was closed', world.github.dispatches.length, 0);

    await pushCalendar(world, openUntilIncident);
    stage.remark(await stage.deliver(release, { workflow: resume, inputs: {} }), 'resumed');
    const [dispatch, ...more] = world.github.dispatches;
    checks.equal('what was started besides', more, []);
    const given = dispatch?.kind === 'workflow_dispatch' ? dispatch.inputs : undefined;
    checks.equal('what was started', given, { image: release.pinned, version: '1.1.0' });
    const resumed = await stage.deliver(release, {
      inputs: { image: release.pinned, version: '1.1.0' },
      actor: 'github-actions[bot]',
    });
    await stage.expectDelivered(resumed);
    stage.expectLedger(
      ['initial', '1.0.0', 'in_progress', 'in_progress', 'success', 'inactive'],
      ['change', '1.1.0', 'queued', 'queued', 'inactive'],
      ['change', '1.1.0', 'in_progress', 'in_progress', 'success'],
    );
  },
};

export const incidentDuringDeploy: Scenario = {
  name: 'incident-during-deploy',
  about:
    'an incident begins after the gates have passed: it is asked again right before the deploy command, which does not run',
  example: 'gated.yml',
  prepare: (workflow) => withInputs(workflow, { 'on-closed': 'fail' }),
  async play(stage) {
    const { world } = stage;
    await pushCalendar(world, openUntilIncident);
    await stage.deliverGood('1.0.0');
    const opened: Promise<unknown>[] = [];
    const second = await stage.deliver(await stage.release('1.1.0'), {
      react: once(
        (event) => event.kind === 'step-started' && event.step === 'Open the record',
        () => opened.push(openIncident(stage)),
      ),
    });
    await Promise.all(opened);
    await expectHeld(stage, second, 'failure');
    const row = readLedger(world).at(-1);
    stage.checks.equal('the record of 1.1.0', row?.description, 'stage=window outcome=failure reason=incident');
    stage.expectLedger(
      ['initial', '1.0.0', 'in_progress', 'in_progress', 'success'],
      ['change', '1.1.0', 'in_progress', 'failure'],
    );
  },
};

async function openIncident({ world }: Stage): Promise<void> {
  const token = world.github.issueToken({ repository, permissions: { issues: 'write' } });
  const response = await fetch(`${world.github.url}/repos/${repository}/issues`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' },
    body: JSON.stringify({ title: 'Orders are lost', labels: ['incident'] }),
  });
  if (!response.ok) throw new Error(`the issue was not opened: ${response.status}`);
}

/** Expects that a gate held a release back: nothing was deployed, and 1.0.0 goes on. */
async function expectHeld(stage: Stage, delivery: Delivery, outcome: 'failure' | 'queued'): Promise<void> {
  const { run, release } = delivery;
  stage.checks.equal(`the result of ${release.version}`, run.result, 'failure');
  stage.expectOutcome(delivery, { outcome, 'failed-stage': 'window', 'rolled-back': 'false' });
  const deploy = run.jobs.flatMap(({ steps }) => steps).filter(({ name }) => name === 'Deploy');
  stage.checks.equal(
    `Deploy of ${release.version}`,
    deploy.map(({ conclusion }) => conclusion),
    ['skipped'],
  );
  await stage.expectLive('1.0.0');
}

function reasonOf({ run }: Delivery): string | undefined {
  const asked = run.jobs.flatMap(({ steps }) => steps).find(({ id }) => id === 'window');
  return asked?.outputs['reason'];
}

/** Whether it is Friday now where the clocks are five hours behind UTC. */
function isFridayInTheWest(): boolean {
  return new Date(systemClock.now() - hours(5)).getUTCDay() === 5;
}
