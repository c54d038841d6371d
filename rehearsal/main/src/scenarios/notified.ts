import * as v from 'valibot';
import { closed, openUntilIncident, pushCalendar } from '../calendar.ts';
import { withInputs } from '../caller.ts';
import type { Delivery, DeliveryOptions } from '../delivery.ts';
import { type Receiver, startReceiver } from '../receiver.ts';
import { repository } from '../release.ts';
import { once, type Scenario, type Stage } from '../scenario.ts';
import type { World } from '../world.ts';
import { atHalfWay } from './half-way.ts';

export const notified: Scenario = {
  name: 'notified',
  about:
    'a webhook and an issue are told of every end, also by the job that takes over; neither a receiver that is down nor a cancel is left out, and no secret is told',
  prepare: (workflow) =>
    withInputs(workflow, {
      calendar: 'delivery/calendar.yml',
      'notify-issue': '1',
      'deploy-command': `node deploy/main.ts\nif [ "$VERSION" = 1.3.0 ]; then echo 'half way'; sleep 60; fi\n`,
    }),
  async play(stage) {
    const { checks, world } = stage;
    await openIssue(world);
    await pushCalendar(world, openUntilIncident);
    await using receiver = await startReceiver();
    // A comment of an app is found again by its mark, also when the outputs of the runner are lost.
    const permissions = { contents: 'read', actions: 'read', deployments: 'read', issues: 'write' } as const;
    const DELIVERY_TOKEN = world.github.issueToken({ repository, permissions, app: 'release-bot' });
    const secrets = {
      ...world.secrets,
      DELIVERY_TOKEN,
      NOTIFY_WEBHOOK_URL: receiver.url,
      NOTIFY_WEBHOOK_SECRET: receiver.secret,
    };
    const deliver = async (version: string, flaw?: 'prices', more: DeliveryOptions = {}) =>
      await stage.deliver(await stage.release(version, flaw), { secrets, ...more });

    const deliveries: Delivery[] = [await deliver('1.0.0')];
    await pushCalendar(world, closed());
    deliveries.push(await deliver('1.1.0'));
    await pushCalendar(world, openUntilIncident);
    deliveries.push(await deliver('1.2.0', 'prices'));
    deliveries.push(
      await deliver('1.3.0', undefined, { react: atHalfWay((_, run) => run.killRunner('production/deploy')) }),
    );
    const react = once(
      (event) => event.kind === 'step-started' && event.step === 'Pin the image to its digest',
      (_, run) => run.cancel(),
    );
    deliveries.push(await deliver('1.4.0', undefined, { react }));
    checks.equal(
      'what the webhook heard',
      receiver.heard.map(({ type, version }) => `${version} ${type}`),
      [
        '1.0.0 deployment.healthy',
        '1.1.0 deployment.gate-closed',
        '1.2.0 deployment.rolled-back',
        '1.3.0 deployment.rolled-back',
        '1.4.0 deployment.cancelled',
      ],
    );
    checks.holds(
      receiver.heard.every(({ signed }) => signed),
      'the webhook heard what was not signed by its secret',
    );
    const gate = receiver.heard[1];
    checks.holds(gate?.why?.includes('release freeze') === true, `why it is closed is not told: ${gate?.why}`);
    checks.holds(gate?.opening !== null && gate?.opening !== undefined, 'when it opens is not told');

    receiver.answer(500);
    const deaf = await deliver('1.5.0');
    await stage.expectDelivered(deaf);
    checks.equal('what was tried', receiver.heard.at(-1)?.type, 'deployment.healthy');
    expectSecrecy(stage, receiver, [...deliveries, deaf]);
    expectComments(stage, await commentsOf(world));
  },
};

const told = v.array(v.object({ body: v.string() }));

async function openIssue(world: World): Promise<void> {
  await ask(world, 'POST', '/issues', { title: 'What runs in production' });
}

async function commentsOf(world: World): Promise<readonly string[]> {
  return v.parse(told, await ask(world, 'GET', '/issues/1/comments?per_page=100')).map(({ body }) => body);
}

async function ask({ github }: World, method: string, path: string, body?: object): Promise<unknown> {
  const token = github.issueToken({ repository, permissions: { issues: 'write' } });
  const response = await fetch(`${github.url}/repos/${repository}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path} was answered with ${response.status}`);
  return await response.json();
}

/** Each deployment has one comment, which says at last how it ended. */
function expectComments({ checks }: Stage, comments: readonly string[]): void {
  const wanted: readonly [version: string, words: string][] = [
    ['1.0.0', 'is live and healthy'],
    ['1.1.0', 'waits: a gate is closed'],
    ['1.2.0', 'was rolled back'],
    ['1.3.0', 'was rolled back'],
    ['1.4.0', 'was cancelled'],
    ['1.5.0', 'is live and healthy'],
  ];
  const versions = wanted.map(
    ([version, words]) => [version, comments.filter((each) => each.includes(`shop ${version}`)), words] as const,
  );
  for (const [version, own, words] of versions) {
    checks.equal(`comments on ${version}`, own.length, 1);
    checks.holds(own[0]?.includes(words) === true, `the comment on ${version} does not say "${words}": ${own[0]}`);
  }
}

function expectSecrecy({ checks, world }: Stage, receiver: Receiver, deliveries: readonly Delivery[]): void {
  const path = receiver.url.slice(receiver.url.lastIndexOf('/') + 1);
  const steps = deliveries.flatMap(({ run }) => run.jobs.flatMap((job) => job.steps));
  const seen = JSON.stringify(
    steps.map(({ log, summary, outputs, annotations }) => [log, summary, outputs, annotations]),
  );
  for (const secret of [path, receiver.secret]) checks.holds(!seen.includes(secret), 'a secret of the webhook is seen');
  const heard = receiver.heard.map(({ text }) => text).join('\n');
  for (const secret of world.confidential) checks.holds(!heard.includes(secret), 'the webhook was told a secret');
}
