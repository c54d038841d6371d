import { expect, test } from '@jest/globals';
import { fakeClock } from '#rehearsal/clock';
import type { ApprovalRequest, AutomaticDeployment, RunOptions } from '#rehearsal/workflow';
import { minutes } from '#time';
import { createCaller, jobOf, stepOf } from './caller.ts';

const tokenFor = () => 'ghs_environment_token';

const workflow = `
on: workflow_dispatch
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: { name: production, deployment: false }
    steps: [{ name: show, env: { S: "\${{ secrets.S }}" }, run: 'echo "\${#S} \${{ vars.V }}"' }]
  again:
    needs: deploy
    if: always()
    runs-on: ubuntu-latest
    environment: { name: PRODUCTION, deployment: false }
    steps: [{ run: echo }]
  elsewhere:
    needs: again
    if: always()
    runs-on: ubuntu-latest
    steps: [{ name: show, env: { S: "\${{ secrets.S }}" }, run: 'echo "\${#S} \${{ vars.V }}"' }]
`;

const environments: RunOptions['environments'] = {
  production: { secrets: { S: 'environment-secret' }, variables: { V: 'of production' }, reviewers: ['team:sre'] },
};
const settings = { environments, secrets: { S: 'short' }, variables: { V: 'of the repository' } };

test('each job of a protected environment asks for its own approval, and only they see its secrets', async () => {
  using caller = createCaller(workflow);
  const asked: ApprovalRequest[] = [];
  const record = await caller.run({
    ...settings,
    hooks: {
      tokenFor,
      approve: (request) => {
        asked.push(request);
        return Promise.resolve({ state: 'approved', by: 'alice' });
      },
    },
  });
  expect(asked.map(({ job, environment, reviewers }) => [job, environment, reviewers])).toEqual([
    ['deploy', 'production', ['team:sre']],
    ['again', 'PRODUCTION', ['team:sre']],
  ]);
  expect(stepOf(jobOf(record, 'deploy'), 'show').log).toContain('18 of production');
  expect(stepOf(jobOf(record, 'elsewhere'), 'show').log).toContain('5 of the repository');
  expect(record.result).toBe('success');
});

test('a rejected job fails without running a step, and so does one that nobody can approve', async () => {
  using caller = createCaller(workflow);
  const rejected = await caller.run({
    ...settings,
    hooks: { tokenFor, approve: () => Promise.resolve({ state: 'rejected', by: 'bob', comment: 'not today' }) },
  });
  expect(jobOf(rejected, 'deploy')).toMatchObject({ result: 'failure', steps: [] });
  expect(jobOf(rejected, 'deploy').annotations[0]?.message).toContain(
    "bob rejected the deployment to 'production': not today",
  );
  const alone = await caller.run({ ...settings, hooks: { tokenFor } });
  expect(jobOf(alone, 'deploy')).toMatchObject({ result: 'failure', steps: [] });
});

test('a job that is cancelled while it waits for approval ends as cancelled', async () => {
  using caller = createCaller(workflow);
  const run = caller.start({
    ...settings,
    hooks: {
      tokenFor,
      approve: ({ job }) => {
        if (job !== 'deploy') return Promise.resolve({ state: 'approved', by: 'alice' });
        run.cancel();
        return new Promise(() => undefined);
      },
    },
  });
  const record = await run.done;
  expect(jobOf(record, 'deploy')).toMatchObject({ result: 'cancelled', steps: [] });
  expect(jobOf(record, 'again').result).toBe('success');
  expect(record.result).toBe('cancelled');
});

test('a wait timer passes on the given clock', async () => {
  using caller = createCaller(workflow);
  const clock = fakeClock();
  await caller.run({ environments: { production: { waitTimer: minutes(30) } }, clock });
  expect(clock.slept).toEqual([minutes(30), minutes(30)]);
});

test('without `deployment: false` GitHub makes a deployment and ends it with the job', async () => {
  using caller = createCaller(`
on: workflow_dispatch
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: { name: staging, url: "https://\${{ steps.x.outputs.host }}/" }
    steps: [{ id: x, run: echo "host=shop.example" >> $GITHUB_OUTPUT }, { run: exit 1 }]
`);
  const told: [AutomaticDeployment, string, string | undefined][] = [];
  await caller.run({
    hooks: {
      tokenFor,
      deployment: (deployment) =>
        Promise.resolve((result, url) => {
          told.push([deployment, result, url]);
          return Promise.resolve();
        }),
    },
  });
  expect(told).toMatchObject([
    [
      { environment: 'staging', sha: caller.sha, ref: 'refs/heads/main', job: 'deploy' },
      'failure',
      'https://shop.example/',
    ],
  ]);
  const silent = await caller.run({ hooks: { tokenFor } });
  expect(jobOf(silent, 'deploy')).toMatchObject({ result: 'failure', steps: [] });
  expect(jobOf(silent, 'deploy').annotations[0]?.message).toMatch(/caller\.yml:\d+:\d+: GitHub makes a deployment/);
});
