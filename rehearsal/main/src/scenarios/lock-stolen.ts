import { connect } from '#github';
import { acquire } from '#lock';
import { minutes, seconds, systemClock } from '#time';
import { openUntilIncident, pushCalendar } from '../calendar.ts';
import { readLedger } from '../ledger.ts';
import { repository } from '../release.ts';
import { once, type Scenario, type Stage } from '../scenario.ts';

const place = { environment: 'production', service: 'shop' };

export const lockStolen: Scenario = {
  name: 'lock-stolen',
  about:
    'somebody takes the lock away while a deploy is under way: its fencing token is asked for right before the deploy command, which does not run; the next deploy is kept out',
  example: 'gated.yml',
  async play(stage) {
    const { checks, world } = stage;
    await pushCalendar(world, openUntilIncident);
    await stage.deliverGood('1.0.0');
    const stolen: Promise<void>[] = [];
    const release = await stage.release('1.1.0');
    const second = await stage.deliver(release, {
      react: once(
        (event) => event.kind === 'step-started' && event.step === 'Open the record',
        () => stolen.push(steal(stage, release.sha)),
      ),
    });
    await Promise.all(stolen);
    checks.equal('the result of 1.1.0', second.run.result, 'failure');
    stage.expectOutcome(second, { outcome: 'failure', 'failed-stage': 'lock', 'rolled-back': 'false' });
    checks.equal('its record', readLedger(world).at(-1)?.description, 'stage=lock outcome=failure reason=lock-lost');

    const third = await stage.deliver(release);
    checks.equal('the result beside the thief', third.run.result, 'failure');
    stage.expectOutcome(third, { outcome: 'failure', 'failed-stage': 'lock', 'deployment-id': '' });
    await stage.expectLive('1.0.0');
    stage.expectLedger(
      ['initial', '1.0.0', 'in_progress', 'in_progress', 'success'],
      ['change', '1.1.0', 'in_progress', 'failure'],
    );
  },
};

/** Takes the lock away for a person, who keeps it. */
async function steal({ world }: Stage, commit: string): Promise<void> {
  const token = world.github.issueToken({
    repository,
    user: 'hubot-owner',
    permissions: { contents: 'write', actions: 'read' },
  });
  const github = connect({ token, apiUrl: world.github.url, repository, clock: systemClock });
  const self = { repository, run: 1, attempt: 1, url: 'https://github.example/runs/1', actor: 'hubot-owner' };
  const keeper = { github, commit: () => Promise.resolve(commit), clock: systemClock, self, random: Math.random };
  const wish = { place, lease: minutes(30), kept: true, reason: 'an incident', steal: true, wait: seconds(0) };
  const taken = await acquire(keeper, wish);
  if (taken.kind !== 'acquired') throw new Error('the lock could not be taken away');
}
