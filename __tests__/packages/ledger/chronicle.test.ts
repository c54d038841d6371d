import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { GitHubFailure } from '#github';
import {
  findFormer,
  history,
  payloadOf,
  readChronicles,
  type Chapter,
  type Chronicle,
  type LedgerRecord,
  type Place,
  type Wish,
} from '#ledger';
import { instant, seconds } from '#time';
import { digest, intent, repository } from './samples.ts';
import { startWorld, type World } from './world.ts';

let world: World;

beforeEach(async () => {
  world = await startWorld();
  made = Date.now();
});

afterEach(async () => {
  expect(world.server.violations).toEqual([]);
  await world[Symbol.asyncDispose]();
});

const production: Place = { environment: 'production', service: 'shop' };
const staging: Place = { environment: 'staging', service: 'shop' };
const everything = (place: Place): Wish => ({ place, enough: () => false });
const newest = (place: Place, count: number): Wish => ({ place, enough: (records) => records.length >= count });

/** When records are made; a test may turn it. */
let made = Date.now();

/** A genuine record, of a run of its own, in any environment. */
function record(
  environment: string,
  service = 'shop',
  state: 'success' | 'in_progress' | 'queued' = 'success',
  more: Parameters<typeof intent>[0] = {},
) {
  const run = world.server.addRun(repository, {
    createdAt: made,
    ...(state === 'success' ? { conclusion: 'success' as const } : {}),
  });
  const said = intent({ service, run: { id: run.id, attempt: 1, url: '', workflow: run.workflow.path }, ...more });
  const payload = JSON.parse(JSON.stringify(payloadOf(said)));
  return {
    run,
    ...world.server.addDeployment(repository, {
      task: `deploy:${service}`,
      environment,
      payload,
      createdAt: made,
      statuses: [{ state }],
    }),
  };
}

const ids = (chronicle: Chronicle | undefined) => chronicle?.records.map(({ record: { deployment } }) => deployment.id);

/** What reading it record by record says. */
async function slowly(place: Place): Promise<Chapter> {
  const all: Chapter[] = [];
  for await (const chapter of history(world.ledger(), place)) all.push(chapter);
  return { records: all.flatMap(({ records }) => records), doubtful: all.flatMap(({ doubtful }) => doubtful) };
}

describe('reading the ledger at once', () => {
  test('says the same as reading it record by record, of good records and bad', async () => {
    for (let count = 0; count < 30; count++)
      record(count % 3 === 0 ? 'staging' : 'production', count % 7 === 0 ? 'cart' : 'shop');
    world.past(['queued', 'in_progress', 'failure'], { kind: 'rollback' });
    world.past(['success'], { run: { id: 1, attempt: 1, url: '', workflow: undefined } });
    world.past(['success'], { image: 'ghcr.io/acme/shop:latest' });
    world.server.addDeployment(repository, { task: 'deploy:shop', creator: 'mona', statuses: [{ state: 'success' }] });
    const again = world.server.addRun(repository, { conclusion: 'failure' });
    world.server.startAttempt(repository, again.id);
    world.past(['in_progress'], {}, world.server.repository(repository).runs.get(again.id));
    const expected = await slowly(production);
    const { chronicles } = await readChronicles(world.ledger(), [everything(production), everything(staging)]);
    expect(chronicles[0]).toEqual({ place: production, ...expected, complete: true });
    expect(chronicles[0]?.records.length).toBeGreaterThan(15);
    expect(chronicles[0]?.doubtful.map(({ doubt }) => doubt)).toEqual(['not-by-actions', 'no-digest', 'unknown-run']);
    expect(chronicles[1]).toMatchObject({ records: (await slowly(staging)).records });
  });

  test('takes five requests for two places and all that is in flight, however many records and services there are', async () => {
    const lastHour = instant(Date.now() - 3_600_000);
    made = Date.now() - 86_400_000;
    for (let count = 0; count < 400; count++)
      record(count % 2 === 0 ? 'staging' : 'production', `service-${count % 10}`);
    for (let count = 0; count < 400; count++) record(count % 2 === 0 ? 'staging' : 'production');
    made = Date.now();
    const other = record('production', 'cart', 'in_progress');
    world.server.addRun(repository, { path: '.github/workflows/test.yml' });
    const wishes = [newest(production, 12), newest(staging, 3)];
    const { chronicles, inFlight } = await readChronicles(world.ledger(), wishes, () => lastHour);
    expect(chronicles.map(({ records, complete }) => [records.length, complete])).toEqual([
      [12, false],
      [3, false],
    ]);
    expect(inFlight.map(({ intent: { service, run } }) => [service, run.id])).toEqual([['cart', other.run.id]]);
    expect(world.server.journal.length).toBeLessThanOrEqual(5);
  });

  test('takes no more for three places it depends on, which share a list', async () => {
    for (let count = 0; count < 40; count++) record(['dev', 'test', 'staging', 'production'][count % 4] ?? '');
    const wishes = ['production', 'dev', 'test', 'staging'].map((environment) =>
      newest({ environment, service: 'shop' }, 5),
    );
    const { chronicles } = await readChronicles(world.ledger(), wishes);
    expect(chronicles.map(({ records }) => records.length)).toEqual([5, 5, 5, 5]);
    expect(chronicles.map(ids)).toEqual(
      await Promise.all(
        wishes.map(async ({ place }) =>
          (await slowly(place)).records.slice(0, 5).map(({ record: each }) => each.deployment.id),
        ),
      ),
    );
  });

  test('asks for no further page of runs than it takes, however rarely a service is deployed among others', async () => {
    for (let count = 0; count < 260; count++) record('production', count % 20 === 0 ? 'shop' : 'busy');
    const wish = newest(production, 4);
    expect(ids((await readChronicles(world.ledger(), [wish])).chronicles[0])).toHaveLength(4);
    // Deployments, statuses, runs.
    expect(world.server.journal).toHaveLength(3);
    expect(ids((await readChronicles(world.ledger(), [newest(production, 7)])).chronicles[0])).toHaveLength(7);
    expect(world.server.journal).toHaveLength(3 + 4);
  });

  test('goes on to further pages when the first is not enough', async () => {
    for (let count = 0; count < 130; count++) record('production');
    const first = record('production', 'shop', 'success', { image: digest('f') });
    for (let count = 0; count < 130; count++) record('production');
    const find = (records: readonly LedgerRecord[]) => records.some(({ intent: { image } }) => image === digest('f'));
    const { chronicles } = await readChronicles(world.ledger(), [{ place: production, enough: find }]);
    expect(ids(chronicles[0])?.at(-1)).toBe(first.id);
    expect(chronicles[0]?.records).toHaveLength(131);
  });

  test('asks by itself for a run that its list does not show, and for one that the list speaks against', async () => {
    record('production');
    record('production');
    const { run } = record('production');
    const list = `/repos/${repository}/actions/workflows/deploy.yml/runs`;
    world.server.faults.add({ path: list, answer: { status: 200, body: { total_count: 0, workflow_runs: [] } } });
    const { chronicles } = await readChronicles(world.ledger(), [everything(production)]);
    expect(chronicles[0]?.records.map((each) => each.run.id)[0]).toBe(run.id);
    expect(chronicles[0]?.records).toHaveLength(3);
  });
});

describe('what is in flight', () => {
  test('is what was begun and not ended, of any service, whose run goes on in that attempt', async () => {
    const going = record('production', 'cart', 'in_progress');
    record('production', 'done');
    record('production', 'waits', 'queued');
    record('staging', 'elsewhere', 'in_progress');
    const dead = record('production', 'dead', 'in_progress');
    world.server.setRun(repository, dead.run.id, { conclusion: 'cancelled' });
    const twice = record('production', 'twice', 'in_progress');
    world.server.startAttempt(repository, twice.run.id);
    const forged = {
      service: 'forged',
      run: { id: going.run.id, attempt: 1, url: '', workflow: '.github/workflows/other.yml' },
    };
    record('production', 'forged', 'in_progress', forged);
    const own = intent({ run: { id: world.run.id, attempt: 1, url: '', workflow: undefined } });
    world.server.addDeployment(repository, {
      task: 'deploy:shop',
      payload: JSON.parse(JSON.stringify(payloadOf(own))),
    });
    const { inFlight } = await readChronicles(world.ledger(), [newest(production, 1)], () => instant(0));
    expect(inFlight.map(({ intent: { service } }) => service)).toEqual(['cart']);
  });

  test('counts what other services do in the same attempt of the same run, and not its own record', async () => {
    for (const service of ['shop', 'cart']) {
      const own = intent({ service, run: { id: world.run.id, attempt: 1, url: '', workflow: undefined } });
      world.server.addDeployment(repository, {
        task: `deploy:${service}`,
        payload: JSON.parse(JSON.stringify(payloadOf(own))),
        statuses: [{ state: 'in_progress' }],
      });
    }
    const { inFlight } = await readChronicles(world.ledger(), [newest(production, 1)], () => instant(0));
    expect(inFlight.map(({ intent: { service } }) => service)).toEqual(['cart']);
  });

  describe('behind many newer deployments', () => {
    const fiveDays = 5 * 86_400_000;
    let begun: number;

    /** A deployment that has gone on for four days, beside one of another commit and service every ten minutes. */
    beforeEach(() => {
      begun = made;
      made = begun - 0.8 * fiveDays;
      record('production', 'slow', 'in_progress');
      world.server.addCommit(repository, { message: 'next' });
      for (made += 600_000; made < begun; made += 600_000) record('production', 'busy');
      made = begun;
      record('production');
      record('staging');
    });

    async function find(since = begun - fiveDays) {
      const wishes = [newest(production, 1), newest(staging, 1)];
      const { inFlight } = await readChronicles(world.ledger(), wishes, () => instant(since));
      return { services: inFlight.map(({ intent: { service } }) => service), requests: world.server.journal.length };
    }

    test('is found with five requests', async () => {
      expect(await find()).toEqual({ services: ['slow'], requests: 5 });
    });

    test('is found page by page when the list of runs is behind', async () => {
      const runs = { total_count: 0, workflow_runs: [] };
      world.server.faults.add({ path: `/repos/${repository}/actions/runs`, answer: { status: 200, body: runs } });
      const { services, requests } = await find();
      expect([services, requests > 9]).toEqual([['slow'], true]);
    });

    test('is found page by page when its commit was deployed more than a hundred times', async () => {
      const [slow] = world.server.deployments(repository);
      for (let count = 0; count < 101; count++)
        world.server.addDeployment(repository, { sha: slow?.sha ?? '', environment: 'production', createdAt: made });
      expect(await find()).toMatchObject({ services: ['slow'] });
    });

    test('is found among more runs in progress than one query asks about', async () => {
      for (let count = 0; count < 25; count++) {
        const { sha } = world.server.addCommit(repository, { message: `test ${count}` });
        world.server.addRun(repository, {
          headSha: sha,
          path: '.github/workflows/test.yml',
          createdAt: begun - fiveDays,
        });
      }
      expect(await find()).toEqual({ services: ['slow'], requests: 6 });
    });
  });

  test('is not looked for before the time that is believed', async () => {
    record('production', 'cart', 'in_progress');
    const { inFlight } = await readChronicles(world.ledger(), [newest(production, 1)], () =>
      instant(Date.now() + 60_000),
    );
    expect(inFlight).toEqual([]);
  });
});

describe('a list that lags behind', () => {
  const deployments = `/repos/${repository}/deployments`;

  test('is read again until both say the same', async () => {
    record('production');
    world.server.faults.add({ method: 'GET', path: deployments, times: 1, answer: { status: 200, body: [] } });
    const { chronicles } = await readChronicles(world.ledger(), [everything(production)]);
    expect(chronicles[0]?.records).toHaveLength(1);
    expect(world.clock.slept).toEqual([seconds(1)]);
  });

  test('is a failure when it stays behind, never a shorter history', async () => {
    record('production');
    world.server.faults.add({ method: 'GET', path: deployments, answer: { status: 200, body: [] } });
    await expect(readChronicles(world.ledger(), [everything(production)])).rejects.toThrow(GitHubFailure);
  });
});

test('an image that was live long ago is found, and one that never was is not', async () => {
  const old = record('production', 'shop', 'success', { image: digest('c') });
  record('production', 'shop', 'in_progress', { image: digest('d') });
  record('staging', 'shop', 'success', { image: digest('e') });
  for (let count = 0; count < 120; count++) record('production');
  expect((await findFormer(world.ledger(), production, digest('c')))?.deployment.id).toBe(old.id);
  expect(await findFormer(world.ledger(), production, digest('d'))).toBeUndefined();
  expect(await findFormer(world.ledger(), production, digest('e'))).toBeUndefined();
});
