import type { Contract } from './contract.ts';
import { endingOf, type Ending } from './ending.ts';
import { heading, table, text } from './markdown.ts';
import { formatResult } from './result.ts';
import type { StepWorld } from './step-world.ts';
import type { Verdict } from './verdict.ts';

/** What the rest of the workflow sees of an ending. */
interface Conclusion {
  readonly exitCode: number;
  readonly outputs: Readonly<Record<string, string>>;
  readonly message: string;
  readonly severity: 'error' | 'warning' | undefined;
  readonly title: string;
  readonly summary: string;
}

/**
 * Tells the workflow how main ended: summary, outputs, annotations, in this order; returns the exit code.
 *
 * The outputs come after the summary, as nothing may fail once `decision` is written: a `pass` stands there only for a
 * step that ends with 0. Never throws.
 */
export function conclude<C extends Contract>(world: StepWorld<C>, mode: 'enforce' | 'warn', ending: Ending<C>): number {
  logDetails(world, ending);
  try {
    return tell(world, draw(world, mode, ending));
  } catch (error) {
    return tellWhatIsPossible(world, draw(world, mode, endingOf(world.contract, error)));
  }
}

/** Some file of the runner cannot be written: the others may still say so, and the log does in any case. */
function tellWhatIsPossible<C extends Contract>(
  world: StepWorld<C>,
  { summary, outputs, message }: Conclusion,
): number {
  for (const write of [() => world.summary.add(summary), () => world.outputs.decide(outputs)]) {
    try {
      write();
    } catch {
      world.log.debug('Another file of the runner could not be written');
    }
  }
  world.annotations.finish({ severity: 'error', message });
  return 1;
}

/** Tells the log how a post step ended; only a cancelled one does not end with 0, as the job's outcome is decided. */
export function concludePost<C extends Contract>(world: StepWorld<C>, ending: Ending<C> | undefined): number {
  try {
    world.summary.finish();
  } catch {
    world.log.debug('The summary could not be written');
  }
  if (ending !== undefined) logDetails(world, ending);
  const message = ending && `The post step of ${world.contract.name} failed: ${draw(world, 'warn', ending).message}`;
  world.annotations.finish(message === undefined ? undefined : { severity: 'warning', message });
  return ending?.kind === 'cancelled' ? 130 : 0;
}

function tell<C extends Contract>(world: StepWorld<C>, conclusion: Conclusion): number {
  const { outputs, summary, severity, message, title, exitCode } = conclusion;
  if (summary !== '') world.summary.add(world.masks.hide(summary));
  world.summary.finish();
  world.outputs.decide(outputs);
  if (severity === undefined) world.log.info(message);
  world.annotations.finish(severity && { severity, message, title });
  return exitCode;
}

function draw<C extends Contract>(world: StepWorld<C>, mode: 'enforce' | 'warn', ending: Ending<C>): Conclusion {
  const { name } = world.contract;
  if (ending.kind === 'verdict') return drawVerdict(world, mode, ending.verdict);
  if (ending.kind === 'failure') return drawFailure(name, ending.reason, ending.message, 1);
  if (ending.kind === 'cancelled') return drawFailure(name, 'cancelled', ending.message, 130);
  const what = describe(ending.error);
  return drawFailure(name, 'defect', `${name} is at fault, not you: ${what}. The log says more; please report it`, 1);
}

function drawFailure(name: string, reason: string, message: string, exitCode: number): Conclusion {
  const summary = `${heading(2, `❌ ${name}: ${reason}`)}${message.split('\n').map(text).join('\\\n')}\n\n`;
  return { exitCode, outputs: { reason, message }, message, severity: 'error', title: `${name}: ${reason}`, summary };
}

function drawVerdict<C extends Contract>(
  world: StepWorld<C>,
  mode: 'enforce' | 'warn',
  verdict: Verdict<C>,
): Conclusion {
  const { name } = world.contract;
  const { decision, reason, message, evidence } = verdict;
  const blocked = decision === 'block';
  const rows = evidence.map((item) => [item.subject, item.verdict, item.detail]);
  const own = `${heading(2, `${blocked ? '⛔' : '✅'} ${name}: ${reason}`)}${text(message)}\n\n${
    rows.length === 0 ? '' : table(['subject', 'verdict', 'detail'], rows)
  }`;
  return {
    exitCode: blocked && mode === 'enforce' ? 1 : 0,
    outputs: { reason, message, result: formatResult(name, verdict, world.clock.now()), decision },
    message,
    severity: blocked ? (mode === 'enforce' ? 'error' : 'warning') : undefined,
    title: `${name}: ${reason}`,
    summary: world.summary.written ? '' : own,
  };
}

/** The stack of a defect and the causes of every error; they may quote text from outside. */
function logDetails<C extends Contract>(world: StepWorld<C>, ending: Ending<C>): void {
  if (ending.kind !== 'failure' && ending.kind !== 'defect') return;
  const isDefect = ending.kind === 'defect';
  if (isDefect) world.log.untrusted(describe(ending.error, isDefect), { label: `${world.contract.name} is at fault` });
  let cause = ending.error instanceof Error ? ending.error.cause : undefined;
  for (let depth = 0; cause !== undefined && depth < 5; depth += 1) {
    world.log.untrusted(describe(cause, isDefect), { label: 'Caused by', maxLines: 30 });
    cause = cause instanceof Error ? cause.cause : undefined;
  }
}

function describe(error: unknown, withStack = false): string {
  if (error instanceof Error) return (withStack && error.stack) || error.message;
  return typeof error === 'string' ? error : `${typeof error} was thrown`;
}
