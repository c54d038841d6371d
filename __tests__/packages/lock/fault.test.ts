import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { connect } from '#github';
import { ActionFailure } from '#kit';
import { acquire, check, lockRef, type Keeper } from '#lock';
import { fakeClock, type FakeClock } from '#rehearsal/clock';
import { secondaryLimit, startGitHub, type FakeGitHub, type FaultAnswer, type Run } from '#rehearsal/github';
import { milliseconds, minutes, seconds, type Duration } from '#time';

const repository = 'acme/shop';
const place = { environment: 'production', service: 'shop' };
let server: FakeGitHub;
let clock: FakeClock;

beforeEach(async () => {
  clock = fakeClock();
  server = await startGitHub({ repositories: [{ owner: 'acme', name: 'shop' }], clock });
});

afterEach(async () => {
  await server.close();
});

/** Only what never comes is waited for so shortly. */
const patience = (answer: FaultAnswer) => (answer === 'hang' ? milliseconds(100) : undefined);

function keeper(run: Run, timeout?: Duration): Keeper {
  const token = server.issueToken({
    repository,
    permissions: { contents: 'write', actions: 'read' },
    run: { id: run.id },
  });
  return {
    github: connect({ token, apiUrl: server.url, repository, clock, random: () => 0, timeout }),
    commit: () => Promise.resolve(server.repository(repository).git.refs.get('refs/heads/main') ?? ''),
    clock,
    self: { repository, run: run.id, attempt: 1, url: '', actor: 'mona' },
    random: Math.random,
  };
}

const take = (by: Keeper) =>
  acquire(by, { place, lease: minutes(10), kept: false, reason: 'deploy', steal: false, wait: seconds(0) });

/** Every call that taking over a lock, or taking a new one, makes. */
const calls = {
  'GET ref': { method: 'GET', path: /\/git\/ref\// },
  'GET commit': { method: 'GET', path: /\/git\/commits\// },
  'GET run': { method: 'GET', path: /\/actions\/runs\// },
  'POST commit': { method: 'POST', path: /\/git\/commits$/ },
  'PATCH ref': { method: 'PATCH', path: /\/git\/refs\// },
  'POST ref': { method: 'POST', path: /\/git\/refs$/ },
} as const;

const answers: readonly (readonly [string, FaultAnswer])[] = [
  ['401', { status: 401, body: { message: 'Bad credentials' } }],
  ['403', { status: 403, body: { message: 'Resource not accessible by integration' } }],
  ['404', { status: 404, body: { message: 'Not Found' } }],
  ['422', { status: 422, body: { message: 'Object does not exist' } }],
  ['429', secondaryLimit(429, 3600)],
  ['500', { status: 500, body: { message: 'Server Error' } }],
  ['a timeout', 'hang'],
  ['a reset', 'reset'],
  ['half an answer', 'truncate'],
  ["a proxy's page", 'not-json'],
];

const cases = Object.keys(calls).flatMap((call) => answers.map(([name, answer]) => ({ call, name, answer })));

/** GitHub answers 404 for a ref that is not there, and for a run that is not there, whose lock is then held until its lease ends. */
const documented: Readonly<Record<string, 'acquired' | 'held'>> = { 'GET run 404': 'held' };
/** Making or moving a ref whose answer is lost has happened all the same, and the ref says so. */
const happened: ReadonlySet<string> = new Set(['half an answer', "a proxy's page"]);

test.each(cases)('taking the lock does not succeed by $name at $call', async ({ call, name, answer }) => {
  const victim = server.addRun(repository);
  const fresh = call === 'POST ref';
  if (!fresh) await take(keeper(victim));
  server.setRun(repository, victim.id, { conclusion: 'cancelled' });
  const before = server.repository(repository).git.refs.get(lockRef(place));
  const known = Object.entries(calls).find(([each]) => each === call)?.[1];
  if (known === undefined) throw new Error(`${call} is no call`);
  server.faults.add({ ...known, answer });
  const heir = keeper(server.addRun(repository), patience(answer));
  const reached = await take(heir).then(
    ({ kind }) => kind,
    (error: unknown) => error,
  );
  const now = server.repository(repository).git.refs.get(lockRef(place));
  const expected = documented[`${call} ${name}`];
  if (expected !== undefined) expect(reached).toBe(expected);
  else if ((call === 'PATCH ref' || call === 'POST ref') && happened.has(name)) {
    expect(reached).toBe('acquired');
    server.faults.clear();
    expect(now).not.toBe(before);
    return;
  } else if (call === 'GET ref' && name === '404') {
    // It looks as if there were no lock: making one is refused, again and again, until the ref can be read.
    expect(reached).toBeInstanceOf(ActionFailure);
  } else expect(reached).toBeInstanceOf(ActionFailure);
  expect(now).toBe(before);
});

test.each(cases.filter(({ call }) => call !== 'GET run' && call !== 'POST ref'))(
  'a token does not pass by $name at $call',
  async ({ call, name, answer }) => {
    const run = server.addRun(repository);
    const held = await take(keeper(run));
    const mine = keeper(run, patience(answer));
    if (held.kind !== 'acquired') throw new Error('it is held');
    const known = Object.entries(calls).find(([each]) => each === call)?.[1];
    server.faults.add({ ...known, answer });
    const reached = await check(mine, place, held.token, minutes(10)).then(
      ({ kind }) => kind,
      (error: unknown) => error,
    );
    if (call === 'PATCH ref' && happened.has(name)) expect(reached).toBe('passes');
    else if (call === 'GET ref' && name === '404') expect(reached).toBe('lost');
    else expect(reached).toBeInstanceOf(ActionFailure);
  },
);
