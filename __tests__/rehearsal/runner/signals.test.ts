import { EventEmitter, once } from 'node:events';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { days, milliseconds, seconds, systemClock, type Clock } from '#time';
import { killOrphans, runProcessStep, shellProcess, type LogEntry, type Waits } from '#rehearsal/runner';
import { runScript, stepHost } from './action-directory.ts';

/** Waits and a clock on which a wait is over as soon as the step has printed a certain line: order, not time. */
function orderly(lines: { readonly interrupt?: string; readonly terminate?: string; readonly timeout?: string }): {
  readonly clock: Clock;
  readonly waits: Partial<Waits>;
  readonly onLog: (entry: LogEntry) => void;
} {
  const [interrupt, terminate] = [days(1), days(2)];
  const awaited = new Map([
    [interrupt, lines.interrupt],
    [terminate, lines.terminate],
    [endless, lines.timeout],
  ]);
  const seen = new EventEmitter();
  const clock: Clock = {
    ...systemClock,
    async sleep(duration, signal) {
      const line = awaited.get(duration);
      if (line === undefined) await systemClock.sleep(duration, signal);
      else await once(seen, line, { signal });
    },
  };
  return { clock, waits: { interrupt, terminate }, onLog: ({ text }) => seen.emit(text) };
}

const endless = days(3);
const forever = 'setInterval(() => {}, 1000);';

describe('a cancelled step', () => {
  test('dies of SIGINT when it does not handle it', async () => {
    const step = await runScript(`${forever} console.log('ready')`, { cancelAfter: /^ready$/u });
    expect(step).toMatchObject({ exitCode: null, signal: 'SIGINT', outcome: 'cancelled' });
    expect(step.annotations.map(({ message }) => message)).toEqual(['The operation was canceled.']);
  });

  test('that ignores signals gets SIGINT, SIGTERM, SIGKILL, in this order', async () => {
    const step = await runScript(
      `${forever} for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => console.log(name)); console.log('ready')`,
      { ...orderly({ interrupt: 'SIGINT', terminate: 'SIGTERM' }), cancelAfter: /^ready$/u },
    );
    expect(step).toMatchObject({ exitCode: null, signal: 'SIGKILL', outcome: 'cancelled' });
    expect(step.log).toEqual(['ready', 'SIGINT', 'SIGTERM', '##[error]The operation was canceled.']);
  });

  test('gets no second signal when it cleans up in time, and keeps what it wrote', async () => {
    const step = await runScript(
      `${forever}
       process.on('SIGTERM', () => console.log('SIGTERM'));
       process.on('SIGINT', () => setTimeout(() => {
         fs.appendFileSync(process.env.GITHUB_OUTPUT, 'closed=yes\\n');
         fs.appendFileSync(process.env.GITHUB_STATE, 'id=7\\n');
         process.exit(130);
       }, 20));
       fs.appendFileSync(process.env.GITHUB_OUTPUT, 'id=7\\n');`,
      { cancelAfter: 'output:id' },
    );
    expect(step).toMatchObject({
      exitCode: 130,
      signal: null,
      outcome: 'cancelled',
      outputs: { id: '7', closed: 'yes' },
      state: { id: '7' },
    });
    expect(step.log).toEqual(['##[error]The operation was canceled.']);
  });

  test('is cancelled even when it exits with 0, and even when a command file is malformed', async () => {
    const step = await runScript(
      `${forever} process.on('SIGINT', () => process.exit(0)); fs.writeFileSync(process.env.GITHUB_ENV, 'nonsense'); console.log('ready')`,
      { cancelAfter: /^ready$/u },
    );
    expect(step).toMatchObject({ exitCode: 0, outcome: 'cancelled', commandErrors: ["Invalid format 'nonsense'"] });
  });

  test('is the only one that gets the signal: its children do not', async () => {
    const child = `process.on('SIGINT', () => console.log('child got SIGINT')); process.on('message', () => { console.log('child alive'); process.exit(); }); process.send('up');${forever}`;
    const step = await runScript(
      `const child = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
       child.on('message', () => console.log('ready'));
       process.on('SIGINT', () => { child.send('report'); child.on('exit', () => process.exit(1)); });`,
      { cancelAfter: /^ready$/u },
    );
    expect(step.log).toEqual(['ready', 'child alive', '##[error]The operation was canceled.']);
    expect(step.exitCode).toBe(1);
  });

  test('that ended before the moment came is not cancelled', async () => {
    const step = await runScript(`console.log('done')`, { cancelAfter: seconds(600) });
    expect(step).toMatchObject({ exitCode: 0, outcome: 'success' });
  });

  test('may be cancelled before it could do anything', async () => {
    const step = await runScript(forever, { cancelAfter: milliseconds(0) });
    expect(step).toMatchObject({ signal: 'SIGINT', outcome: 'cancelled' });
  });

  test('that was aborted before it began is still started and interrupted', async () => {
    await using host = await stepHost();
    const process = shellProcess(host, { script: 'sleep 60', env: {} });
    const step = await runProcessStep(host, process, { signal: AbortSignal.abort() });
    await killOrphans(host);
    expect(step).toMatchObject({ outcome: 'cancelled', log: ['##[error]The operation was canceled.'] });
  });
});

describe('a timeout', () => {
  test('fails the step by the same signals', async () => {
    const step = await runScript(
      `${forever} process.on('SIGINT', () => { console.log('SIGINT'); process.exit(0); }); console.log('ready');`,
      { ...orderly({ timeout: 'ready' }), timeout: endless },
    );
    expect(step).toMatchObject({ outcome: 'failure', exitCode: 0 });
    expect(step.log.slice(0, 2)).toEqual(['ready', 'SIGINT']);
    expect(step.annotations.map(({ message }) => message)).toEqual([
      "The action 'Try' has timed out after 4320 minutes.",
    ]);
  });

  test('that does not come changes nothing', async () => {
    const step = await runScript(`console.log('done')`, { timeout: seconds(600) });
    expect(step).toMatchObject({ outcome: 'success', annotations: [] });
  });
});

describe('a child that outlives its step', () => {
  const leave = (code: string): string =>
    `const child = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(code)}], { detached: true, stdio: ['ignore', 'inherit', 'inherit'] });
     console.log(child.pid); child.unref();`;

  test('is read for as long as the runner waits for its output to close', async () => {
    const step = await runScript(leave(`setTimeout(() => console.log('::notice::late'), 50)`));
    expect(step).toMatchObject({ outcome: 'success', annotations: [{ level: 'notice', message: 'late' }] });
  });

  test('holds the step up for that wait only, and is killed when the job ends', async () => {
    const step = await runScript(leave(forever), { waits: { stdio: milliseconds(100) } });
    expect(step).toMatchObject({ exitCode: 0, signal: null, outcome: 'success' });
    expect(step.log).toHaveLength(1);
    expect(isRunning(Number(step.log[0]))).toBe(false);
  });

  test('runs on between the steps of a job', async () => {
    await using host = await stepHost();
    const script = 'sleep 600 >/dev/null 2>&1 & echo $!';
    const step = await runProcessStep(host, shellProcess(host, { script, env: {} }));
    const id = Number(step.log[0]);
    expect(isRunning(id)).toBe(true);
    expect(await killOrphans(host)).toEqual([id]);
    expect(isRunning(id)).toBe(false);
  });
});

/** A killed process may stay in the table as a zombie until its new parent looks. */
function isRunning(id: number): boolean {
  expect(id).toBeGreaterThan(1);
  try {
    return !/^State:\s+[ZX]/mu.test(readFileSync(`/proc/${id}/status`, 'utf8'));
  } catch {
    return false;
  }
}
