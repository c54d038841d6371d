import { systemClock, type Clock } from '#time';
import { conclude, concludePost } from './conclusion.ts';
import { commonReasons, type Contract } from './contract.ts';
import { endingOf, type Ending } from './ending.ts';
import { ProcessGuard } from './process-guard.ts';
import { writeStandardOutput } from './standard-output.ts';
import { createStepWorld } from './step-world.ts';
import type { Step } from './step.ts';
import type { Verdict } from './verdict.ts';

/** What an action may have besides main. */
export interface ActionOptions<C extends Contract> {
  /**
   * Runs in the job's end phase, also after main failed or was cancelled. action.yml names `index.js` for `main` and
   * `post.js`, which imports it, for `post`: only the name of the file tells the phases apart, because whatever stands
   * in the environment may come from an earlier step.
   */
  readonly post?: (step: Step<C>) => Promise<void>;
  readonly clock?: Clock;
}

/**
 * Runs an action from its first signal to its exit code, and ends the process.
 *
 * Main's verdict becomes the outputs `decision`, `reason`, `message` and `result`; exit code 0 for `pass`, 1 for `block`
 * (0 with a warning when the action has an input `mode` that says `warn`). An error writes `reason` and `message` only
 * and always exits with 1; a cancelled step does so with 130 once main and the cleanups have settled, 6 s after the
 * first signal at the latest. Whatever else ends the process before that is an error too, never success. A post step
 * that fails only warns.
 */
export async function runAction<C extends Contract>(
  contract: C,
  main: (step: Step<C>) => Promise<Verdict<C>>,
  options: ActionOptions<C> = {},
): Promise<void> {
  const world = createStepWorld(contract, options.clock ?? systemClock, process.env, writeStandardOutput);
  const { post } = options;
  const isPost = post !== undefined && /(?:^|[\\/])post\.[jt]s$/u.test(process.argv[1] ?? '');
  let mode: 'enforce' | 'warn' = 'enforce';
  const finish = (ending: Ending<C> | undefined): number => {
    if (isPost) return concludePost(world, ending);
    return conclude(world, mode, ending ?? { kind: 'defect', error: new Error('main ended without a verdict') });
  };
  const guard = new ProcessGuard(world, finish);
  const work = async (): Promise<Ending<C> | undefined> => {
    try {
      const step = world.openStep();
      if (isPost) {
        await post(step);
        return undefined;
      }
      mode = readMode(step.inputs);
      return { kind: 'verdict', verdict: checkVerdict(contract, await main(step)) };
    } catch (error) {
      return endingOf(contract, error);
    }
  };
  guard.leave(finish(await guard.end(work())));
}

function readMode(inputs: Readonly<Record<string, unknown>>): 'enforce' | 'warn' {
  return inputs['mode'] === 'warn' ? 'warn' : 'enforce';
}

/** The types say so already; a verdict is too important to rely on them alone. */
function checkVerdict<C extends Contract>(contract: C, verdict: Verdict<C>): Verdict<C> {
  const { decision, reason } = verdict;
  if (decision !== 'pass' && decision !== 'block') throw new TypeError(`main decided ${String(decision)}`);
  if (Object.hasOwn(contract.reasons, reason) && !Object.hasOwn(commonReasons, reason)) return verdict;
  throw new TypeError(`the reason ${reason} is not in the contract of ${contract.name}`);
}
