import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { describeWith, runExample } from '../program.ts';
import { type Ecs, startEcs } from './service.ts';

const image = (digit: string) => `ghcr.io/acme/shop@sha256:${digit.repeat(64)}`;
const arn = 'arn:aws:ecs:eu-central-1:123456789012:task-definition/shop';

await describeWith(['aws', 'jq', 'curl'], 'the example for Amazon ECS, with the real AWS CLI', () => {
  let ecs: Ecs;
  beforeEach(async () => {
    ecs = await startEcs(image('a'));
  });
  afterEach(async () => await ecs[Symbol.asyncDispose]());

  const deploy = async (wanted: string, variables: Readonly<Record<string, string>> = {}, seconds = '30') =>
    await runExample('ecs/deploy/deploy.sh', ['production', 'shop', 'shop', seconds], {
      IMAGE: wanted,
      AWS_REGION: 'eu-central-1',
      AWS_ENDPOINT_URL: ecs.url,
      AWS_ACCESS_KEY_ID: 'AKIDOFTHERUNNER',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_EC2_METADATA_DISABLED: 'true',
      ...variables,
    });
  const operations = () => ecs.calls.map(({ operation }) => operation);
  const inputOf = (operation: string) => ecs.calls.find((call) => call.operation === operation)?.input ?? {};

  test('registers a revision with the image, gives it to the service, and waits until it is complete', async () => {
    ecs.rollout = ['IN_PROGRESS', 'IN_PROGRESS', 'COMPLETED'];
    const { exitCode, log, left } = await deploy(image('b'));
    expect(log).toContain(`it runs ${arn}:2 now, with ${image('b')}`);
    expect([exitCode, left]).toEqual([0, []]);
    expect(inputOf('RegisterTaskDefinition')).toEqual({
      family: 'shop',
      networkMode: 'awsvpc',
      cpu: '256',
      memory: '512',
      tags: [{ key: 'team', value: 'shop' }],
      containerDefinitions: [
        { name: 'shop', image: image('b'), essential: true, environment: [{ name: 'PORT', value: '8080' }] },
        { name: 'proxy', image: 'proxy:1', essential: true },
      ],
    });
  }, 180_000);

  test('tells ECS to stop what does not start and not to go back by itself, and leaves its other rules', async () => {
    await deploy(image('b'));
    expect(inputOf('UpdateService')).toEqual({
      cluster: 'production',
      service: 'shop',
      taskDefinition: `${arn}:2`,
      deploymentConfiguration: {
        minimumHealthyPercent: 50,
        maximumPercent: 150,
        deploymentCircuitBreaker: { enable: true, rollback: false },
      },
    });
  }, 180_000);

  test('an image that the service has already gets no new revision, and is waited for', async () => {
    expect((await deploy(image('a'))).exitCode).toBe(0);
    expect(operations()).not.toContain('RegisterTaskDefinition');
    expect(inputOf('UpdateService')['taskDefinition']).toBe(`${arn}:1`);
  }, 180_000);

  test.each([
    ['FAILED', 'its tasks do not start or are not healthy'],
    ['REPLACED', 'Something else has given the service another revision'],
    ['IN_PROGRESS', 'was not complete within 0 s'],
  ])(
    'a deployment that is %s is a failure, with the events of the service',
    async (state, why) => {
      ecs.rollout = ['IN_PROGRESS', state];
      const { exitCode, log, left } = await deploy(image('b'), {}, '0');
      expect(log).toContain(why);
      expect(log).toContain('was unable to place a task');
      expect([exitCode, left]).toEqual([1, []]);
    },
    180_000,
  );

  test('takes on a role by the token of the run, without any key', async () => {
    const role = 'arn:aws:iam::123456789012:role/deploy-shop';
    const { exitCode, log, left } = await deploy(image('b'), {
      AWS_ACCESS_KEY_ID: '',
      AWS_SECRET_ACCESS_KEY: '',
      AWS_ROLE_ARN: role,
      ACTIONS_ID_TOKEN_REQUEST_URL: `${ecs.url}/token?api=1`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'of-the-job',
    });
    expect([exitCode, left]).toEqual([0, []]);
    expect(inputOf('AssumeRoleWithWebIdentity')).toEqual({ role });
    expect(log).not.toContain('of-this-run');
  }, 180_000);

  test('a service that is not there, and a container that is not in it, are told', async () => {
    const nowhere = {
      AWS_ENDPOINT_URL: ecs.url,
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'A',
      AWS_SECRET_ACCESS_KEY: 'S',
    };
    for (const [args, why] of [
      [['production', 'other', 'shop'], 'has no service other'],
      [['production', 'shop', 'other'], 'has no container other'],
    ] as const) {
      const { exitCode, log } = await runExample('ecs/deploy/deploy.sh', args, { ...nowhere, IMAGE: image('b') });
      expect([exitCode, log]).toEqual([1, expect.stringContaining(why)]);
    }
    expect(operations()).not.toContain('UpdateService');
  }, 180_000);

  test.each(['', 'shop:1', `${image('a')};id`, `ghcr.io/a b@sha256:${'a'.repeat(64)}`])(
    'the image %j is refused before AWS is asked',
    async (wanted) => {
      expect((await deploy(wanted)).exitCode).toBe(1);
      expect(ecs.calls).toEqual([]);
    },
  );
});
