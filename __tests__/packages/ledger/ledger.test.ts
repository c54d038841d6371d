import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { GitHubFailure } from '#github';
import {
  abandonRecord,
  closeRecord,
  findRemains,
  history,
  intentOf,
  lastSuccess,
  openRecord,
  payloadOf,
  refuseOtherSpelling,
  stageRecord,
  survey,
  type Stage,
} from '#ledger';
import type { FaultAnswer } from '#rehearsal/github';
import { seconds } from '#time';
import { findAgain } from '../../../packages/ledger/src/create.ts';
import { readEvidence } from '../../../packages/ledger/src/history.ts';
import { digest, repository } from './samples.ts';
import { end, open, opening, startWorld, type World } from './world.ts';

let world: World;
const place = { environment: 'production', service: 'shop' };
const stage = (id: number, more: Partial<Stage> = {}): Stage => ({
  id,
  place: {},
  stage: 'health',
  notes: {},
  environmentUrl: undefined,
  ...more,
});
const made = () => world.server.deployments(repository);

beforeEach(async () => {
  world = await startWorld();
});

afterEach(async () => {
  const { violations } = world.server;
  await world[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

describe('opening', () => {
  test('writes the intent and begins', async () => {
    const { id, reused, ids } = await open(world.ledger(), {
      gates: [{ gate: 'deploy-window', decision: 'pass', reason: 'open' }],
    });
    expect({ reused, ids }).toEqual({ reused: false, ids: [id] });
    const [record] = made();
    expect(record).toMatchObject({
      id,
      task: 'deploy:shop',
      environment: 'production',
      sha: world.run.headSha,
      production: true,
      transient: false,
    });
    expect(record?.payload).toEqual({
      delivery: {
        schema: 1,
        service: 'shop',
        image: digest('b'),
        version: '2.0.0',
        kind: 'initial',
        previous: null,
        run: {
          id: world.run.id,
          attempt: 1,
          url: `https://github.com/acme/shop/actions/runs/${world.run.id}/attempts/1`,
          workflow: '.github/workflows/deploy.yml',
        },
        gates: [{ gate: 'deploy-window', decision: 'pass', reason: 'open' }],
      },
    });
    expect(world.states(id)).toEqual(['in_progress']);
    expect(world.descriptions(id)).toEqual(['stage=open kind=initial']);
  });

  test('says from the beginning what is known then, and keeps its own words to itself', async () => {
    const { id } = await open(world.ledger(), { notes: { applied: '0', stage: 'health', kind: 'rollback' } });
    expect(world.descriptions(id)).toEqual(['stage=open applied=0 kind=initial']);
  });

  test('names what is live, whose latest status is inactive behind a failed one', async () => {
    const good = world.past(['in_progress', 'success', 'inactive'], { version: '1.0.0' });
    world.past(['in_progress', 'failure'], { image: digest('c') });
    const { seen } = await open(world.ledger());
    expect(seen.previous).toMatchObject({
      deployment: { id: good.id },
      intent: { image: digest('a'), version: '1.0.0' },
    });
  });

  test('finds what is live behind 250 records that failed', async () => {
    const good = world.past(['success', 'inactive']);
    const run = world.server.addRun(repository, { conclusion: 'failure' });
    for (let index = 0; index < 250; index++) world.past(['failure'], {}, run);
    const { seen } = await open(world.ledger());
    expect(seen.previous?.deployment.id).toBe(good.id);
    expect(seen.records).toHaveLength(251);
  });

  test('reads no further than it must', async () => {
    for (let index = 0; index < 120; index++) world.past(['success', 'inactive']);
    await open(world.ledger());
    const pages = world.server.journal.filter(({ method, path }) => method === 'GET' && path.endsWith('/deployments'));
    expect(pages).toHaveLength(1);
    expect(world.server.journal.length).toBeLessThan(25);
  });

  test('keeps services apart that share an environment', async () => {
    world.past(['success'], { service: 'payments' });
    const { seen } = await open(world.ledger());
    expect(seen.previous).toBeUndefined();
  });

  test('opens once for one attempt of a run, and once more for the next', async () => {
    const first = await open(world.ledger());
    expect(await open(world.ledger())).toMatchObject({ id: first.id, reused: true });
    expect(world.states(first.id)).toEqual(['in_progress']);
    const again = await open(world.ledger(world.server.startAttempt(repository, world.run.id)));
    expect(again).toMatchObject({ reused: false });
    expect(made()).toHaveLength(2);
    expect(world.states(first.id)).toEqual(['in_progress', 'error']);
    expect(world.descriptions(first.id)).toContain('stage=open outcome=orphaned why=attempt-ended');
  });

  test('begins a queued record of the same attempt', async () => {
    const queued = await open(world.ledger(), { state: 'queued' });
    expect(world.states(queued.id)).toEqual(['queued']);
    expect(await open(world.ledger())).toMatchObject({ id: queued.id, reused: true });
    expect(world.states(queued.id)).toEqual(['queued', 'in_progress']);
  });

  test('keeps the rollback of a run apart from its deployment, also where both are of one image', async () => {
    world.past(['success'], { image: digest('b') });
    const forward = await open(world.ledger());
    await closeRecord(world.ledger(), end(forward.id, { outcome: 'failure' }));
    const back = await open(world.ledger(), { kind: 'rollback', remediates: forward.id });
    expect(back).toMatchObject({ reused: false, intent: { kind: 'rollback', remediates: forward.id } });
    expect(back.id).not.toBe(forward.id);
  });

  test('closes what was orphaned, with the log of the run that left it', async () => {
    const dead = world.past(['in_progress']);
    const silent = world.past([]);
    const waiting = world.past(['queued']);
    const alive = world.past(['in_progress'], {}, world.server.addRun(repository));
    await open(world.ledger());
    expect([dead, silent, waiting, alive].map(({ id }) => world.states(id).at(-1))).toEqual([
      'error',
      'error',
      'queued',
      'in_progress',
    ]);
    expect(dead.statuses.all().at(-1)?.logUrl).toContain('/actions/runs/');
    expect(dead.statuses.all().at(-1)?.logUrl).not.toContain(`/${world.run.id}/`);
  });

  test('is refused for a run whose workflow is not allowed, before anything is written', async () => {
    await expect(open(world.ledger(world.run, { workflows: ['release.yml'] }))).rejects.toMatchObject({
      reason: 'workflow-not-allowed',
    });
    expect(made()).toEqual([]);
  });

  test('describes a version of any script without cutting a character in two', async () => {
    const version = `${'x'.repeat(123)}${'\u{1F680}'.repeat(2)}`;
    await open(world.ledger(), { version });
    const [record] = made();
    expect(record?.description).toBe(`initial of shop ${'x'.repeat(123)}`);
  });

  test('says the environment is what the caller says it is', async () => {
    await open(world.ledger(), { productionEnvironment: false, transientEnvironment: true });
    expect(made()[0]).toMatchObject({ production: false, transient: true });
  });
});

describe('an environment', () => {
  const get = { method: 'GET', path: /\/environments\// };

  test('under another spelling is the same place', async () => {
    const { id } = world.past(['in_progress'], {}, world.run);
    expect(await readEvidence(world.ledger(), { ...place, environment: 'Production' }, id)).toHaveLength(1);
    expect(await readEvidence(world.ledger(), { ...place, environment: 'staging' }, id)).toEqual([]);
    await stageRecord(world.ledger(), stage(id, { place: { environment: 'PRODUCTION' } }));
    expect(world.states(id)).toEqual(['in_progress', 'in_progress']);
  });

  test('is refused under another spelling than GitHub keeps, which is named', async () => {
    world.past(['success']);
    await expect(refuseOtherSpelling(world.ledger(), 'Production')).rejects.toMatchObject({
      reason: 'environment-spelling',
      message: expect.stringMatching(/called "production" on GitHub, and "Production" was given/),
    });
    await expect(refuseOtherSpelling(world.ledger(), 'production')).resolves.toBeUndefined();
  });

  test('that GitHub does not know has no other spelling', async () => {
    await expect(refuseOtherSpelling(world.ledger(), 'preview/feature-1')).resolves.toBeUndefined();
    expect(world.server.journal.at(-1)).toMatchObject({ status: 404 });
  });

  test('that cannot be asked for is an error, unless the repository can have none', async () => {
    const plan = { status: 403, body: { message: 'Upgrade to GitHub Pro' } };
    const allowed = world.server.faults.add({ ...get, answer: plan });
    await expect(refuseOtherSpelling(world.ledger(), 'production')).resolves.toBeUndefined();
    allowed();
    world.server.faults.add({ ...get, answer: 'not-json' });
    await expect(refuseOtherSpelling(world.ledger(), 'production')).rejects.toMatchObject({
      reason: 'github-invalid-answer',
    });
  });
});

describe('a create whose answer is lost', () => {
  const post = { method: 'POST', path: `/repos/${repository}/deployments` };

  test.each<readonly [string, FaultAnswer]>([
    ['after it was done', 'lost'],
    ['half way', 'truncate'],
    ['to a proxy', 'not-json'],
  ])('%s is found again, not repeated', async (_, answer) => {
    world.server.faults.add({ ...post, times: 1, answer });
    const { id } = await open(world.ledger());
    expect(made().map((each) => each.id)).toEqual([id]);
    expect(world.states(id)).toEqual(['in_progress']);
  });

  test.each<readonly [string, FaultAnswer]>([
    ['a 502', { status: 502 }],
    ['a reset', 'reset'],
  ])('before it was done, by %s, is repeated once nobody can find it', async (_, answer) => {
    world.server.faults.add({ ...post, times: 1, answer });
    await open(world.ledger());
    expect(made()).toHaveLength(1);
    expect(world.clock.slept.reduce((sum, each) => sum + each, 0)).toBe(7000);
  });

  test('is found although the list lags behind it', async () => {
    const ledger = world.ledger();
    const seen = await survey(ledger, opening());
    const said = intentOf(opening(), seen, ledger.run);
    const wanted = { ref: world.run.headSha, task: 'deploy:shop', environment: 'production', payload: payloadOf(said) };
    world.server.faults.add({ ...post, times: 1, answer: { lag: 3 } });
    const { id } = await ledger.github.deployments.create(wanted);
    expect(await findAgain(ledger, { wanted, intent: said, known: new Set() })).toMatchObject({ id });
    expect(world.clock.slept).toEqual([seconds(1), seconds(2), seconds(4)]);
  });

  test('that never comes is an error, and nothing is there twice', async () => {
    world.server.faults.add({ ...post, answer: { status: 502 } });
    await expect(open(world.ledger())).rejects.toMatchObject({ reason: 'github-unavailable', uncertain: true });
    expect(made()).toEqual([]);
  });

  test('is closed when it shows up after it was repeated', async () => {
    const ledger = world.ledger();
    const wanted = opening();
    const seen = await survey(ledger, wanted);
    const said = intentOf(wanted, seen, ledger.run);
    world.server.faults.add({ ...post, times: 1, answer: { status: 502 } });
    const list = world.server.faults.add({
      method: 'GET',
      path: post.path,
      times: 4,
      answer: { status: 200, body: [] },
    });
    const lost = world.past([], { ...said, run: said.run }, world.run);
    const opened = await openRecord(ledger, wanted, said, seen, { created: () => undefined, refused: () => undefined });
    list();
    expect(opened.id).not.toBe(lost.id);
    expect(world.states(lost.id)).toEqual(['error']);
    expect(world.descriptions(lost.id)).toEqual([`outcome=double of=${opened.id}`]);
    expect(world.states(opened.id)).toEqual(['in_progress']);
  });
});

describe('a status whose answer is lost', () => {
  const post = { method: 'POST', path: /statuses$/ };

  test('is not written twice', async () => {
    world.server.faults.add({ ...post, times: 1, answer: 'lost' });
    const { id } = await open(world.ledger());
    expect(world.states(id)).toEqual(['in_progress']);
  });

  test('is written again when it was not done', async () => {
    world.server.faults.add({ ...post, times: 2, answer: { status: 502 } });
    const { id } = await open(world.ledger());
    expect(world.states(id)).toEqual(['in_progress']);
  });

  test('is an error when it never comes', async () => {
    const { id } = await open(world.ledger());
    world.server.faults.add({ ...post, answer: 'reset' });
    await expect(closeRecord(world.ledger(), end(id))).rejects.toBeInstanceOf(GitHubFailure);
    expect(world.states(id)).toEqual(['in_progress']);
  });
});

describe('a stage', () => {
  test('is said for machines first, with the run as its log', async () => {
    const { id } = await open(world.ledger());
    await stageRecord(world.ledger(), stage(id, { stage: 'contract', notes: { applied: '3', floor: '1.4.0' } }));
    expect(world.descriptions(id)).toEqual(['stage=open kind=initial', 'stage=contract floor=1.4.0 applied=3']);
    expect(made()[0]?.statuses.all().at(-1)?.logUrl).toBe(
      `https://github.com/acme/shop/actions/runs/${world.run.id}/attempts/1`,
    );
  });

  test('keeps the address that was said before', async () => {
    const { id } = await open(world.ledger(), { environmentUrl: 'https://shop.example/' });
    await stageRecord(world.ledger(), stage(id));
    await closeRecord(world.ledger(), end(id));
    const said = made()[0]?.statuses.all() ?? [];
    expect(said.map(({ environmentUrl }) => environmentUrl)).toEqual(Array(3).fill('https://shop.example/'));
  });

  test.each([['success'], ['failure'], ['inactive']] as const)(
    'is refused for a record that has ended (%s)',
    async (state) => {
      const { id } = world.past(['in_progress', state], {}, world.run);
      await expect(stageRecord(world.ledger(), stage(id))).rejects.toMatchObject({ reason: 'wrong-state' });
      expect(world.states(id)).toEqual(['in_progress', state]);
    },
  );

  test("is refused for another run's record, another environment and another service", async () => {
    const other = world.past(['in_progress'], {}, world.server.addRun(repository));
    const own = world.past(['in_progress'], {}, world.run);
    await expect(stageRecord(world.ledger(), stage(other.id))).rejects.toMatchObject({ reason: 'foreign-record' });
    await expect(
      stageRecord(world.ledger(), stage(own.id, { place: { environment: 'staging' } })),
    ).rejects.toMatchObject({ reason: 'foreign-record' });
    await expect(stageRecord(world.ledger(), stage(own.id, { place: { service: 'payments' } }))).rejects.toMatchObject({
      reason: 'foreign-record',
    });
  });

  test('is refused for a deployment that is no record', async () => {
    const { id } = world.server.addDeployment(repository, { task: 'deploy:shop', payload: 'x' });
    await expect(stageRecord(world.ledger(), stage(id))).rejects.toMatchObject({ reason: 'not-a-record' });
    await expect(stageRecord(world.ledger(), stage(999))).rejects.toMatchObject({ reason: 'github-not-found' });
  });
});

describe('closing', () => {
  test('as a success supersedes what was live, in production too, and nothing of a neighbour', async () => {
    const live = world.past(['in_progress', 'success']);
    const neighbour = world.past(['in_progress', 'success'], { service: 'payments' });
    const { id } = await open(world.ledger());
    await stageRecord(world.ledger(), stage(id));
    const closed = await closeRecord(world.ledger(), end(id, { environmentUrl: 'https://shop.example/' }));
    expect(closed).toMatchObject({ wrote: true, superseded: live.id, trouble: undefined });
    expect(world.states(id)).toEqual(['in_progress', 'in_progress', 'success']);
    expect(world.descriptions(id).at(-1)).toBe('stage=health outcome=success');
    expect(world.states(live.id)).toEqual(['in_progress', 'success', 'inactive']);
    expect(world.descriptions(live.id).at(-1)).toBe(`outcome=superseded by=${id}`);
    expect(world.states(neighbour.id)).toEqual(['in_progress', 'success']);
    expect((await lastSuccess(world.ledger(), place))?.deployment.id).toBe(id);
  });

  test('as a failure leaves what was live as it is', async () => {
    const live = world.past(['in_progress', 'success']);
    const { id } = await open(world.ledger());
    await closeRecord(world.ledger(), end(id, { outcome: 'failure', stage: 'health' }));
    expect(world.states(live.id)).toEqual(['in_progress', 'success']);
    expect((await lastSuccess(world.ledger(), place))?.deployment.id).toBe(live.id);
  });

  test('as cancelled is an error in the words of GitHub', async () => {
    const { id } = await open(world.ledger());
    await closeRecord(world.ledger(), end(id, { outcome: 'cancelled' }));
    expect(world.states(id).at(-1)).toBe('error');
    expect(world.descriptions(id).at(-1)).toBe('stage=open outcome=cancelled');
  });

  test('twice writes once', async () => {
    const { id } = await open(world.ledger());
    await closeRecord(world.ledger(), end(id));
    expect(await closeRecord(world.ledger(), end(id))).toMatchObject({ wrote: false });
    expect(world.states(id)).toEqual(['in_progress', 'success']);
  });

  test('never turns an end into a success, nor a success into another end', async () => {
    const failed = await open(world.ledger());
    await closeRecord(world.ledger(), end(failed.id, { outcome: 'failure' }));
    await expect(closeRecord(world.ledger(), end(failed.id))).rejects.toMatchObject({ reason: 'wrong-state' });
    const good = await open(world.ledger(), { image: digest('c') });
    await closeRecord(world.ledger(), end(good.id));
    await expect(closeRecord(world.ledger(), end(good.id, { outcome: 'failure' }))).rejects.toMatchObject({
      reason: 'wrong-state',
    });
    expect(world.states(failed.id)).toEqual(['in_progress', 'failure']);
    expect(world.states(good.id)).toEqual(['in_progress', 'success']);
  });

  test('is for the run that opened it, but any run may withdraw what was queued and never began', async () => {
    const queued = world.past(['queued']);
    const running = world.past(['in_progress'], {}, world.server.addRun(repository));
    await expect(closeRecord(world.ledger(), end(running.id))).rejects.toMatchObject({ reason: 'foreign-record' });
    await expect(closeRecord(world.ledger(), end(running.id, { outcome: 'failure' }))).rejects.toMatchObject({
      reason: 'foreign-record',
    });
    await expect(closeRecord(world.ledger(), end(queued.id))).rejects.toMatchObject({ reason: 'foreign-record' });
    expect(await closeRecord(world.ledger(), end(queued.id, { outcome: 'error' }))).toMatchObject({ wrote: true });
    expect(world.states(queued.id)).toEqual(['queued', 'error']);
  });

  test('stands although the older record cannot be marked, and says so', async () => {
    const live = world.past(['success']);
    const { id } = await open(world.ledger());
    world.server.faults.add({ method: 'POST', path: new RegExp(`/${live.id}/statuses`), answer: { status: 502 } });
    const closed = await closeRecord(world.ledger(), end(id));
    expect(closed).toMatchObject({ wrote: true, superseded: undefined, trouble: expect.stringContaining('502') });
    expect((await lastSuccess(world.ledger(), place))?.deployment.id).toBe(id);
  });
});

describe('what a run left open', () => {
  const remembered = async (id?: number) => {
    const ledger = world.ledger();
    const wanted = opening();
    const seen = await survey(ledger, wanted);
    return {
      id,
      environment: 'production',
      intent: intentOf(wanted, seen, ledger.run),
      sha: world.run.headSha,
      known: [],
    };
  };

  test('is closed as error', async () => {
    const { id } = await open(world.ledger());
    expect(await abandonRecord(world.ledger(), await remembered(id))).toEqual({ kind: 'closed', id });
    expect(world.states(id)).toEqual(['in_progress', 'error']);
    expect(world.descriptions(id).at(-1)).toBe('stage=open outcome=abandoned');
  });

  test('is found by its intent when the run never heard of its id', async () => {
    const memory = await remembered();
    const { id } = await open(world.ledger());
    expect(await abandonRecord(world.ledger(), memory)).toEqual({ kind: 'closed', id });
  });

  test('is nothing when nothing was opened', async () => {
    expect(await abandonRecord(world.ledger(), await remembered())).toEqual({ kind: 'never-opened' });
    expect(made()).toEqual([]);
  });

  test.each([['success'], ['failure']] as const)('stays as it is when it has ended (%s)', async (outcome) => {
    const { id } = await open(world.ledger());
    await closeRecord(world.ledger(), end(id, { outcome }));
    expect(await abandonRecord(world.ledger(), await remembered(id))).toEqual({ kind: 'already-ended', id });
    expect(world.states(id)).toEqual(['in_progress', outcome]);
  });
});

describe('what a job finds where another one died', () => {
  test('is the record of its own attempt, what was live before it, and its rollback', async () => {
    const live = world.past(['success']);
    const forward = await open(world.ledger());
    await stageRecord(world.ledger(), stage(forward.id, { stage: 'deploy' }));
    expect(await findRemains(world.ledger(), place)).toMatchObject({
      record: { deployment: { id: forward.id }, progress: { stand: 'running', stage: 'deploy' } },
      previous: { deployment: { id: live.id } },
      rollback: undefined,
    });
    await closeRecord(world.ledger(), end(forward.id, { outcome: 'error' }));
    const back = await open(world.ledger(), { kind: 'rollback', image: digest('a'), remediates: forward.id });
    await closeRecord(world.ledger(), end(back.id));
    expect(await findRemains(world.ledger(), place)).toMatchObject({
      record: { deployment: { id: forward.id } },
      previous: { deployment: { id: live.id } },
      rollback: { deployment: { id: back.id }, progress: { stand: 'live' } },
    });
  });

  test('is the rollback itself when its run is there for it', async () => {
    world.past(['success', 'inactive'], { image: digest('a') });
    const bad = world.past(['success'], { image: digest('b') });
    const wish = { kind: 'rollback', image: digest('a'), remediates: bad.id } as const;
    const { id } = await open(world.ledger(), wish);
    expect(await findRemains(world.ledger(), place)).toMatchObject({
      record: { deployment: { id } },
      previous: { deployment: { id: bad.id } },
      rollback: undefined,
    });
  });

  test('is the way forward of a rehearsal, and not its way back', async () => {
    const live = world.past(['success'], { image: digest('b') });
    const part = { rehearsal: true, kind: 'rollback', image: digest('a') } as const;
    const back = await open(world.ledger(), { ...part, remediates: live.id });
    await closeRecord(world.ledger(), end(back.id));
    const forward = await open(world.ledger(), { rehearsal: true, image: digest('b'), remediates: back.id });
    expect(forward.intent).toMatchObject({ kind: 'change', rehearsal: true, remediates: undefined });
    expect(await findRemains(world.ledger(), place)).toMatchObject({
      record: { deployment: { id: forward.id } },
      previous: { deployment: { id: back.id } },
    });
    expect(await findRemains(world.ledger(), place, digest('a'))).toMatchObject({
      record: { deployment: { id: back.id } },
    });
    expect(await findRemains(world.ledger(), place, digest('c'))).toMatchObject({ record: undefined });
  });

  test('of a rehearsal that failed is its way back, which is a part of the rehearsal', async () => {
    const live = world.past(['success'], { image: digest('b') });
    const back = await open(world.ledger(), {
      rehearsal: true,
      kind: 'rollback',
      image: digest('a'),
      remediates: live.id,
    });
    await closeRecord(world.ledger(), end(back.id, { outcome: 'failure' }));
    const again = await open(world.ledger(), { kind: 'rollback', image: digest('b'), remediates: back.id });
    expect(again.intent).toMatchObject({ rehearsal: true, remediates: back.id });
    expect(await findRemains(world.ledger(), place)).toMatchObject({
      record: { deployment: { id: back.id } },
      rollback: { deployment: { id: again.id } },
    });
  });

  test.each<readonly [string, Parameters<World['past']>[0], Parameters<World['past']>[1]]>([
    ['failed', ['in_progress', 'failure'], {}],
    ['never ended', ['in_progress'], {}],
    ['was taken back since', ['success', 'error'], {}],
    ['names a run that ran elsewhere', ['success'], { run: { id: 4711, attempt: 1, url: '', workflow: undefined } }],
  ])('names nothing to go back to when what it says was live before %s', async (_, states, more) => {
    const claimed = world.past(states, more);
    const previous = { id: claimed.id, image: digest('a'), sha: '1'.repeat(40) };
    const forged = world.past(['in_progress'], { previous, image: digest('b') }, world.run);
    expect(await findRemains(world.ledger(), place)).toMatchObject({
      record: { deployment: { id: forged.id } },
      previous: undefined,
    });
  });

  test('is nothing of another run or attempt', async () => {
    world.past(['in_progress'], {}, world.server.addRun(repository));
    world.past(['in_progress'], {}, world.run);
    const again = world.ledger(world.server.startAttempt(repository, world.run.id));
    expect(await findRemains(again, place)).toEqual({ record: undefined, previous: undefined, rollback: undefined });
  });
});

describe('the history', () => {
  test('shows forged records, and never counts them', async () => {
    const good = world.past(['success']);
    const forge = (more: Parameters<typeof world.server.addDeployment>[1]) =>
      world.server.addDeployment(repository, {
        task: 'deploy:shop',
        payload: good.payload,
        statuses: [{ state: 'success' }],
        ...more,
      });
    const elsewhere = world.server.addCommit(repository, { message: 'later' }).sha;
    forge({ creator: 'mallory' });
    forge({ sha: elsewhere });
    forge({ payload: { delivery: 'yes' } });
    forge({ payload: '{"delivery":' });
    forge({
      payload: JSON.parse(
        JSON.stringify({
          delivery: {
            schema: 1,
            service: 'shop',
            image: digest('f'),
            kind: 'change',
            run: { id: 424_242, attempt: 1 },
          },
        }),
      ),
    });
    const found = { records: 0, doubts: new Array<string>() };
    for await (const { records, doubtful } of history(world.ledger(), place)) {
      found.records += records.length;
      found.doubts.push(...doubtful.map(({ doubt }) => doubt));
    }
    expect(found).toEqual({
      records: 1,
      doubts: ['unknown-run', 'no-intent', 'malformed-intent', 'other-commit', 'not-by-actions'],
    });
    expect((await lastSuccess(world.ledger(), place))?.deployment.id).toBe(good.id);
  });

  test('asks for each run once', async () => {
    for (let index = 0; index < 20; index++) world.past(['failure'], {}, world.run);
    for await (const chapter of history(world.ledger(), place)) expect(chapter.records.length).toBeLessThanOrEqual(8);
    expect(world.server.journal.filter(({ path }) => path.includes('/actions/runs/'))).toHaveLength(1);
  });

  test.each([403, 500])('is an error, never shorter, when a run cannot be read (%i)', async (status) => {
    world.past(['success']);
    world.server.faults.add({ path: /actions\/runs/, answer: { status } });
    await expect(lastSuccess(world.ledger(), place)).rejects.toBeInstanceOf(GitHubFailure);
  });

  test('knows every floor that was written, also on records that failed', async () => {
    const run = world.server.addRun(repository);
    const { id } = await open(world.ledger(run));
    await stageRecord(world.ledger(run), stage(id, { stage: 'contract', notes: { floor: '1.4.0' } }));
    await closeRecord(world.ledger(run), end(id, { outcome: 'failure' }));
    for await (const { records } of history(world.ledger(), place)) {
      expect(records.map(({ record }) => record.progress)).toMatchObject([{ stand: 'failed', floors: ['1.4.0'] }]);
    }
  });
});

test('a payload with everything that could hurt comes back as it was', async () => {
  const hostile = '::set-output name=id::7\n##[add-mask]x\u0000\u202e<script>${{ secrets.X }}`|';
  const wish = {
    version: 'v',
    gates: [{ gate: hostile.slice(0, 90), decision: 'pass', reason: hostile.slice(0, 90) }],
  };
  const { id } = await open(world.ledger(), wish);
  const { seen } = await open(world.ledger(), wish);
  expect(seen.records.find(({ deployment }) => deployment.id === id)?.intent.gates).toEqual(wish.gates);
});
