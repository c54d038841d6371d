import { sql } from '../fix.ts';
import { atLeast } from '../lock.ts';
import type { Scene } from '../scene.ts';
import { timeoutOf } from '../session.ts';
import { needsNoTransaction } from './transaction.ts';

/** The longest lock_timeout that still protects those who queue behind the waiting statement, in milliseconds. */
const longest = 10_000;

/** Judges a statement by the timeouts in effect when it waits for its locks. */
export function judgeTimeouts(scene: Scene): void {
  const { step, session } = scene;
  if (step.source === 'definition') return;
  const futile = session.see(step.statement.tree, step.line, step.block !== 'none');
  if (futile?.why === 'reset') scene.memory.reset = futile.line;
  if (futile?.why === 'local outside of a transaction' && futile.name.endsWith('_timeout')) {
    scene.report('MG404', {
      what: `SET LOCAL ${futile.name} outside of a transaction ends with itself`,
      fix: sql(scene.text.replace(/\s+local\b/i, '')),
    });
  }
  if (isLateTimeout(scene)) {
    scene.report('MG404', {
      what: 'lock_timeout is set after the statement that waits',
      fix: `-- as the first statement of the file:\n${sql(scene.text)}`,
    });
  }
  if (needsNoTransaction(step.statement.tree, scene.serverVersion)?.includes('CONCURRENTLY') === true)
    return concurrently(scene);
  if (scene.felt.some(({ lock }) => atLeast(lock, 'SHARE'))) waits(scene);
}

function isLateTimeout(scene: Scene): boolean {
  const late = scene.memory.unlimited === true && /^set\s+(?:session\s+)?lock_timeout\b/i.test(scene.text);
  return late && !scene.stage.gateSetsTimeouts;
}

function concurrently(scene: Scene): void {
  const timeout = timeoutOf(scene.session.get('lock_timeout')) ?? 0;
  if (timeout === 0) return;
  scene.report('MG403', {
    what: `lock_timeout is ${scene.session.get('lock_timeout')?.value} here`,
    on: scene.felt.map(({ relation }) => relation),
    fix: sql('SET lock_timeout = 0', "SET statement_timeout = '1h'", scene.text),
  });
}

function waits(scene: Scene): void {
  const { session, memory, stage } = scene;
  const setting = session.get('lock_timeout');
  const timeout = timeoutOf(setting);
  const on = scene.felt.map(({ relation }) => relation);
  const inBlock = scene.step.block !== 'none';
  const fix = `-- before the statement:\n${sql(`SET ${inBlock ? 'LOCAL ' : ''}lock_timeout = '2s'`)}`;
  const limited = timeout === undefined ? stage.gateSetsTimeouts : timeout > 0;
  if (!limited) memory.unlimited = true;
  if (!limited && !memory.said.has('MG401')) {
    memory.said.add('MG401');
    scene.report('MG401', {
      what: timeout === 0 ? 'lock_timeout is 0 here, which means no limit' : 'No lock_timeout is in effect here',
      on,
      fix,
    });
    if (memory.reset !== undefined) {
      scene.report('MG404', { what: 'RESET takes lock_timeout away before it is needed', line: memory.reset, on, fix });
    }
  }
  if (timeout !== undefined && (timeout === 0 || timeout > longest) && !memory.said.has('MG404')) {
    memory.said.add('MG404');
    const what = `lock_timeout = ${setting?.value} protects nobody`;
    scene.report('MG404', { what, line: setting?.line ?? scene.step.line, on, fix });
  }
  const endless = (timeoutOf(session.get('statement_timeout')) ?? 0) === 0 && !stage.gateSetsTimeouts;
  const works = scene.felt.some(({ work }) => work.length > 0);
  if (!endless || !works || memory.said.has('MG402')) return;
  memory.said.add('MG402');
  const both = scene.serverVersion >= 17 ? ["SET transaction_timeout = '10min'"] : [];
  scene.report('MG402', {
    what: 'No statement_timeout is in effect here',
    on,
    fix: sql("SET statement_timeout = '5min'", ...both),
  });
}
