import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { connect } from '#github';
import { check, lockRef, readLock, type Acquired } from '#lock';
import { startGitHub, type FakeGitHub } from '#rehearsal/github';
import { seconds, systemClock } from '#time';

const repository = 'acme/shop';
const place = { environment: 'production', service: 'shop' };
const program = join(import.meta.dirname, 'contender.ts');
let server: FakeGitHub;
let children: ChildProcessWithoutNullStreams[];

beforeEach(async () => {
  server = await startGitHub({ repositories: [{ owner: 'acme', name: 'shop' }], rateLimit: 100_000 });
  children = [];
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  expect(server.violations).toEqual([]);
  await server.close();
});

interface Contender {
  readonly run: number;
  readonly child: ChildProcessWithoutNullStreams;
  readonly said: AsyncIterator<string>;
}

/** A process of its own that is ready to take the lock. */
async function contender(lease: number): Promise<Contender> {
  const run = server.addRun(repository);
  const token = server.issueToken({
    repository,
    permissions: { contents: 'write', actions: 'read' },
    run: { id: run.id },
  });
  const commit = server.repository(repository).git.refs.get('refs/heads/main') ?? '';
  const args = [
    '--conditions=source',
    '--disable-warning=ExperimentalWarning',
    program,
    server.url,
    token,
    String(run.id),
    commit,
    String(lease),
  ];
  const child = spawn(process.execPath, args, { stdio: 'pipe' });
  children.push(child);
  const said = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const first = await said.next();
  if (first.value !== 'ready') throw new Error(`run ${run.id} is not ready: ${String(first.value)}`);
  return { run: run.id, child, said };
}

async function race(contenders: readonly Contender[]): Promise<readonly Acquired[]> {
  const answers = contenders.map(async ({ said }) => JSON.parse(String((await said.next()).value)));
  for (const { child } of contenders) child.stdin.write('take\n');
  return Promise.all(answers);
}

/** The holders of the lock from the first on, as git keeps them. */
function holders(): readonly number[] {
  const { git } = server.repository(repository);
  const found: number[] = [];
  for (let at = git.refs.get(lockRef(place)); at !== undefined;) {
    const commit = git.commit(at);
    found.unshift(readLock(commit?.message ?? '')?.owner.run ?? 0);
    at = commit?.parents[0];
  }
  return found;
}

test('of fifty processes that want one lock one gets it each time it is free, and no other writes over it', async () => {
  const contenders: Contender[] = [];
  for (let group = 0; group < 10; group++)
    contenders.push(...(await Promise.all(Array.from({ length: 5 }, () => contender(600)))));
  const refused = (method: string) =>
    server.journal.filter((each) => each.method === method && each.path.includes('/git/refs') && each.status === 422);
  const winners: number[] = [];
  for (let round = 1; round <= 4; round++) {
    const answers = await race(contenders);
    const index = answers.findIndex(({ kind }) => kind === 'acquired');
    const winner = contenders[index];
    if (winner === undefined) throw new Error(`nobody got it in round ${round}`);
    expect(answers[index]).toMatchObject({ token: expect.stringMatching(new RegExp(`^${round}-`)) });
    expect(answers.flatMap((answer) => (answer.kind === 'held' ? [answer.by.owner.run] : []))).toEqual(
      Array.from({ length: 49 }, () => winner.run),
    );
    winner.child.stdin.write('free\n');
    expect((await winner.said.next()).value).toBe('true');
    winners.push(winner.run);
  }
  // Taken and freed, one after the other, by those who said so: nobody wrote over anybody.
  expect(holders()).toEqual(winners.flatMap((run) => [run, run]));
  // They really met: more than one set out to make the ref, and then to move it, and all but one were refused.
  expect(refused('POST').length).toBeGreaterThan(0);
  expect(refused('PATCH').length).toBeGreaterThan(0);
}, 180_000);

test('of twenty processes that come upon a lock whose holder was killed one replaces it, and the token of the dead passes no more', async () => {
  const victim = await contender(2);
  const [held] = await race([victim]);
  victim.child.kill('SIGKILL');
  if (held?.kind !== 'acquired') throw new Error('the first one did not get it');
  const heirs: Contender[] = [];
  for (let group = 0; group < 4; group++)
    heirs.push(...(await Promise.all(Array.from({ length: 5 }, () => contender(600)))));
  // The lease was two seconds, and starting twenty processes takes longer; its run still counts as going on.
  while (Date.now() < Date.parse(readUntil())) await once(AbortSignal.timeout(100), 'abort');
  const answers = await race(heirs);
  const winners = heirs.filter((_, index) => answers[index]?.kind === 'acquired').map(({ run }) => run);
  expect(winners).toHaveLength(1);
  expect(holders()).toEqual([victim.run, ...winners]);
  const token = server.issueToken({ repository, permissions: { contents: 'write', actions: 'read' } });
  const keeper = {
    github: connect({ token, apiUrl: server.url, repository, clock: systemClock }),
    commit: () => Promise.reject(new Error('there is a lock already')),
    clock: systemClock,
    self: { repository, run: victim.run, attempt: 1, url: '', actor: 'mona' },
    random: Math.random,
  };
  expect(await check(keeper, place, held.token, seconds(60))).toMatchObject({
    kind: 'lost',
    by: { owner: { run: winners[0] } },
  });
}, 120_000);

function readUntil(): string {
  const { git } = server.repository(repository);
  const lock = readLock(git.commit(git.refs.get(lockRef(place)) ?? '')?.message ?? '');
  return new Date(lock?.until ?? 0).toISOString();
}
