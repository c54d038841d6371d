import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import { digest, image, repository, startWorld, type World } from './world.ts';
import type { StepRecord } from '#rehearsal/runner';

let world: World;

beforeEach(async () => {
  world = await startWorld();
});

afterEach(async () => {
  expect(world.server.violations).toEqual([]);
  await world[Symbol.asyncDispose]();
});

const said = ({ exitCode, outputs }: StepRecord) => [exitCode, outputs['decision'], outputs['reason']];
const passed = [0, 'pass', 'promoted'];
const blocked = (reason: string) => [1, 'block', reason];
const minutesFromNow = (text: string | undefined) => Math.round((Date.parse(text ?? '') - Date.now()) / 60_000);

describe('the gate', () => {
  test('lets a first image in when nothing is asked', async () => {
    expect(said(await world.step())).toEqual(passed);
  });

  test('wants the image live upstream, by digest, and healthy for long enough', async () => {
    const ask = { requires: 'staging', soak: '2h' };
    expect(said(await world.step(ask))).toEqual(blocked('not-promoted'));
    world.past({ environment: 'staging', image: image('b'), ago: 30 });
    const early = await world.step(ask);
    expect(said(early)).toEqual(blocked('not-soaked'));
    expect(minutesFromNow(early.outputs['earliest'])).toBe(90);
    expect(early.summary).toContain('not-soaked');
    expect(said(await world.step({ requires: 'staging', soak: '20m' }))).toEqual(passed);
    world.past({ environment: 'staging', image: image('c'), ago: 1 });
    expect(said(await world.step({ requires: 'staging', soak: '20m' }))).toEqual(blocked('not-promoted'));
  });

  test('reckons by the time of GitHub, not of a runner whose clock is three hours ahead', async () => {
    await using late = await startWorld(3 * 3_600_000);
    late.past({ environment: 'staging', image: image('b'), ago: 30 });
    const step = await late.step({ requires: 'staging', soak: '2h' });
    expect(said(step)).toEqual(blocked('not-soaked'));
    expect(minutesFromNow(step.outputs['earliest'])).toBe(90 - 180);
    expect(step.annotations.map(({ message }) => message).join()).toMatch(/clock: .* 3h\S* ahead of GitHub/);
  });

  test('does not count what a person wrote into the ledger', async () => {
    const forged = {
      delivery: {
        schema: 1,
        service: 'shop',
        image: image('b'),
        version: '',
        kind: 'change',
        run: { id: world.run.id, attempt: 1, url: '' },
      },
    };
    world.server.addDeployment(repository, {
      environment: 'staging',
      task: 'deploy:shop',
      payload: forged,
      creator: 'mona',
      statuses: [{ state: 'success' }],
    });
    expect(said(await world.step({ requires: 'staging' }))).toEqual(blocked('not-promoted'));
  });

  test('keeps rates and rest, and says when there is room again', async () => {
    world.past({ ago: 50 });
    world.past({ ago: 20 });
    const limited = await world.step({ 'rate-limit': '2 per 1h\n9 per 1d', revision: world.commits[2] ?? '' });
    expect(said(limited)).toEqual(blocked('rate-limited'));
    expect(minutesFromNow(limited.outputs['earliest'])).toBe(10);
    const resting = await world.step({ cooldown: '30m' });
    expect(said(resting)).toEqual(blocked('cooldown'));
    expect(minutesFromNow(resting.outputs['earliest'])).toBe(10);
    expect(said(await world.step({ cooldown: '15m', 'rate-limit': '3 per 1h' }))).toEqual(passed);
  });

  test('stops after failures until a person who may says go', async () => {
    world.past({ ago: 90 });
    world.past({ ago: 50, states: ['in_progress', 'failure'] });
    world.past({ ago: 40, states: ['in_progress', 'failure'] });
    const ask = { brake: '2 failed of last 5' };
    expect(said(await world.step(ask))).toEqual(blocked('failure-brake'));
    expect(said(await world.step({ ...ask, 'go-ahead-reason': 'mended', 'go-ahead-actors': 'mona' }))).toEqual(passed);
    expect(said(await world.step({ ...ask, 'go-ahead-reason': 'mended', 'go-ahead-actors': 'rosa' }))).toEqual([
      1,
      undefined,
      'go-ahead-refused',
    ]);
    const go = { ...ask, 'go-ahead-reason': 'mended', 'go-ahead-actors': 'mona' };
    const robot = world.server.addRun(repository, { actor: 'renovate[bot]' });
    expect(said(await world.step(go, { run: robot }))).toEqual([1, undefined, 'go-ahead-refused']);
    // A workflow of a branch runs by this event in the name of whoever reviews it.
    const review = world.server.addRun(repository, { actor: 'mona', event: 'pull_request_review' });
    expect(said(await world.step(go, { run: review }))).toEqual([1, undefined, 'go-ahead-refused']);
    const named = (who: string) => world.step({ ...go, 'promotion-policy': `go-ahead: '${who}'\n` });
    expect(said(await named('user:Mona'))).toEqual(passed);
    expect(said(await named('user:rosa'))).toEqual([1, undefined, 'go-ahead-refused']);
  });

  test('asks nobody for the right to say go where nothing stops', async () => {
    world.past({ ago: 90 });
    const go = { brake: '1 failed of last 2', 'go-ahead-reason': 'late', 'go-ahead-actors': 'rosa' };
    expect(said(await world.step(go))).toEqual(passed);
  });

  test('takes a record for failed that was begun and whose run is over', async () => {
    world.past({ ago: 90 });
    world.past({ ago: 60, states: ['in_progress'] });
    expect(said(await world.step({ brake: '1 failed of last 2' }))).toEqual(blocked('failure-brake'));
  });

  test('holds after a rollback until a person says go', async () => {
    world.past({ ago: 90 });
    world.past({ ago: 60, kind: 'rollback', image: image('a') });
    const ask = { 'promotion-policy': 'hold: after-rollback\n' };
    expect(said(await world.step(ask))).toEqual(blocked('on-hold'));
    expect(said(await world.step({ ...ask, image: image('a') }))).toEqual(passed);
    expect(said(await world.step({ ...ask, 'go-ahead-reason': 'mended', 'go-ahead-actors': '@Mona' }))).toEqual(passed);
  });

  test('keeps away the image that a rollback left until a person says go', async () => {
    world.past({ ago: 90, image: image('a') });
    const harm = world.past({ ago: 80, image: image('b'), states: ['in_progress', 'failure'] });
    world.past({ ago: 70, kind: 'rollback', image: image('a'), remediates: harm.id });
    world.past({ ago: 60, image: image('c') });
    const again = { image: image('b') };
    expect(said(await world.step(again))).toEqual(blocked('quarantined'));
    expect(
      said(await world.step({ ...again, 'go-ahead-reason': 'it was the host', 'go-ahead-actors': 'mona' })),
    ).toEqual(passed);
  });

  test('counts what goes on in the environment, of all services', async () => {
    world.past({ service: 'cart', states: ['in_progress'], running: true, ago: 5 });
    const crowded = await world.step({ 'max-in-flight': '1' });
    expect(said(crowded)).toEqual(blocked('too-many-in-flight'));
    expect(crowded.outputs['message']).toContain('cart');
    expect(said(await world.step({ 'max-in-flight': '2' }))).toEqual(passed);
  });

  test('never goes back, unless it is to what was live here', async () => {
    world.past({ sha: world.commits[0] ?? '', image: image('a'), ago: 90 });
    world.past({ sha: world.commits[2] ?? '', image: image('c'), ago: 30 });
    const back = { image: image('a'), revision: world.commits[0] ?? '' };
    expect(said(await world.step(back))).toEqual(blocked('downgrade'));
    expect(
      said(await world.step({ ...back, kind: 'rollback', 'rate-limit': '1 per 1d', requires: 'staging' })),
    ).toEqual(passed);
    expect(said(await world.step({ image: image('b'), revision: world.commits[1] ?? '', kind: 'rollback' }))).toEqual(
      blocked('not-live-before'),
    );
    expect(
      said(await world.step({ ...back, kind: 'rollback', 'promotion-policy': `quarantine: ['${digest('a')}']\n` })),
    ).toEqual(blocked('quarantined'));
  });

  test('asks for small batches and green checks', async () => {
    world.past({ sha: world.commits[0] ?? '' });
    const batch = 'max-batch: { commits: 1 }\n';
    expect(said(await world.step({ 'promotion-policy': batch }))).toEqual(blocked('batch-too-large'));
    const warned = await world.step({ 'promotion-policy': 'max-batch: { commits: 1, over: warn }\n' });
    expect([...said(warned), warned.annotations.some(({ message }) => message.includes('2 commits'))]).toEqual([
      ...passed,
      true,
    ]);
    expect(said(await world.step({ checks: 'build' }))).toEqual(blocked('checks-not-green'));
    world.server.setRun(repository, world.run.id, { jobs: [{ name: 'build', conclusion: 'success' }] });
    expect(said(await world.step({ checks: 'build' }))).toEqual(blocked('checks-not-green'));
    world.server.addRun(repository, {
      headSha: world.commits[2] ?? '',
      path: '.github/workflows/test.yml',
      jobs: [{ name: 'build', conclusion: 'success' }],
    });
    expect(said(await world.step({ checks: 'build' }))).toEqual(passed);
  });

  test('reads the policy of the default branch, the most special rule first', async () => {
    world.policy(
      `cooldown: 1d\nenvironments: { Production: { pin: '${digest('c')}', cooldown: 1s } }\nservices: { cart: { cooldown: 2d } }\n`,
    );
    world.past({ ago: 20 });
    const ask = { 'promotion-policy': 'delivery/policy.yml' };
    expect(said(await world.step(ask))).toEqual(blocked('pinned'));
    expect(said(await world.step({ ...ask, image: image('c') }))).toEqual(passed);
    expect(said(await world.step({ ...ask, environment: 'staging' }))).toEqual(passed);
  });

  test.each([
    ['coldown: 1h\n', 'coldown'],
    ['cooldown: 90\n', 'cooldown'],
    ['rate-limit: often\n', 'rate-limit'],
    ['approvals: { quorum: 2 of sre }\n', 'approvals'],
    ['approvals: { quorum: "1 of team:sre", automation: "github-actions[bot]" }\n', 'automation'],
    ["approvals: { quorum: { approvers: '1 of team:sre', paths: '{db,sql}/**' } }\n", 'approvals'],
    ['brake: 3 failed of last 2\n', 'brake'],
    ['pin: latest\n', 'pin'],
    ['max-batch: {}\n', 'max-batch'],
    ['a: [\n', ''],
    ['- a\n', 'the top'],
    ['cooldown: 1h\ncooldown: 2h\n', ''],
  ])('does not pass by a policy that it does not understand: %j', async (policy, place) => {
    const step = await world.step({ 'promotion-policy': policy });
    expect(said(step)).toEqual([1, undefined, 'bad-policy']);
    expect(step.outputs['message']).toContain(place);
  });

  test('refuses a rule that is given twice, and a policy that is not there', async () => {
    expect(said(await world.step({ 'promotion-policy': 'cooldown: 1h\n', cooldown: '2h' }))).toEqual([
      1,
      undefined,
      'bad-policy',
    ]);
    expect(said(await world.step({ 'promotion-policy': 'nowhere.yml' }))).toEqual([1, undefined, 'policy-unreadable']);
    expect(said(await world.step({ soak: '2h' }))).toEqual([1, undefined, 'bad-input']);
  });

  test('in warn mode passes the step, and says all the same that it blocks', async () => {
    expect(said(await world.step({ mode: 'warn', requires: 'staging' }))).toEqual([0, 'block', 'not-promoted']);
  });
});

describe('the error budget', () => {
  let prometheus: Server;
  let answer: string;
  /** How many answers are 503 first. */
  let busy = 0;
  let url: string;
  const asked: (string | undefined)[] = [];

  beforeEach(async () => {
    prometheus = createServer((request, response) => {
      asked.push(request.url, request.headers.authorization);
      if (busy-- > 0) response.writeHead(503).end();
      else response.setHeader('content-type', 'application/json').end(answer);
    });
    await new Promise<void>((resolve) => {
      prometheus.listen(0, '127.0.0.1', resolve);
    });
    const address = prometheus.address();
    url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  });

  afterEach(() => {
    prometheus.closeAllConnections();
    prometheus.close();
  });

  // The form of the answers: prometheus.io, "HTTP API", "Instant queries".
  const vector = (...values: string[]) =>
    JSON.stringify({
      status: 'success',
      data: { resultType: 'vector', result: values.map((value) => ({ metric: {}, value: [1, value] })) },
    });
  const ask = () =>
    world.step({
      'promotion-policy': `error-budget: { url: '${url}/', query: 'sum(burn)', limit: '< 2' }\n`,
      'prometheus-token': 'secret-token',
    });

  test('is asked of Prometheus, and has to be within its limit', async () => {
    answer = vector('1.5');
    expect(said(await ask())).toEqual(passed);
    expect(asked.slice(-2)).toEqual(['/api/v1/query?query=sum%28burn%29', 'Bearer secret-token']);
    answer = vector('2');
    expect(said(await ask())).toEqual(blocked('error-budget-spent'));
    answer = vector('+Inf');
    expect(said(await ask())).toEqual(blocked('error-budget-spent'));
    answer = JSON.stringify({ status: 'success', data: { resultType: 'scalar', result: [1, '0'] } });
    expect(said(await ask())).toEqual(passed);
  });

  test('is asked once more when its server is busy', async () => {
    answer = vector('1');
    busy = 1;
    expect(said(await ask())).toEqual(passed);
  });

  test.each([
    ['an empty result', vector()],
    ['NaN', vector('NaN')],
    ['no number', vector('')],
    ['two series', vector('1', '1')],
    ['an error', JSON.stringify({ status: 'error', errorType: 'bad_data', error: 'parse error' })],
    ['a part of the whole', JSON.stringify({ ...JSON.parse(vector('1')), warnings: ['a store is away'] })],
    ['a page', '<html></html>'],
  ])('is an error by %s', async (_, given) => {
    answer = given;
    expect(said(await ask())).toEqual([1, undefined, 'error-budget-unreadable']);
  });
});
