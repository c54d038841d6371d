import { readInputs, readSecrets, type Variables } from '#inputs';
import type { Clock } from '#time';
import { Annotations } from './annotations.ts';
import { Cancellation } from './cancellation.ts';
import type { Contract } from './contract.ts';
import { Environment } from './environment.ts';
import { createLog, type Log } from './log.ts';
import { Masks } from './masks.ts';
import { Outputs } from './outputs.ts';
import { appendToRunnerFile, formatPairs } from './runner-file.ts';
import type { State, Step } from './step.ts';
import { Summary } from './summary.ts';

/** Everything that one step writes to, and what begins and ends it. */
export interface StepWorld<C extends Contract> {
  readonly contract: C;
  readonly clock: Clock;
  readonly annotations: Annotations;
  readonly cancellation: Cancellation;
  readonly log: Log;
  readonly masks: Masks;
  readonly outputs: Outputs;
  readonly state: State;
  readonly summary: Summary;
  /** Reads the inputs, after their secrets are masked; throws InvalidInputs. */
  openStep(): Step<C>;
}

/** The world of a step that was started with `variables` and whose log is written with `write`. */
export function createStepWorld<C extends Contract>(
  contract: C,
  clock: Clock,
  variables: Variables,
  write: (text: string) => void,
): StepWorld<C> {
  const environment = new Environment(variables);
  const annotations = new Annotations(write);
  const log = createLog(write, annotations, environment.debug);
  const masks = new Masks(write);
  const outputs = new Outputs(variables, contract, masks, log);
  const cancellation = new Cancellation(clock, (message) => log.warn(message));
  const state = createState(variables);
  const summary = new Summary((text) => {
    if (variables['GITHUB_STEP_SUMMARY']) appendToRunnerFile(variables, 'GITHUB_STEP_SUMMARY', text);
    else log.debug('GITHUB_STEP_SUMMARY is not set, so there is no summary');
  });
  const mask = (value: string): void => {
    if (!masks.add(value)) log.debug('A value is too short or too common to be masked');
  };
  const openStep = (): Step<C> => {
    for (const secret of readSecrets(contract.inputs, variables)) mask(secret);
    return {
      inputs: readInputs<C['inputs']>(contract.inputs, variables).values,
      environment,
      clock,
      signal: cancellation.signal,
      log,
      state,
      output: (name, value) => outputs.set(name, value),
      mask,
      summary: (markdown) => summary.add(markdown),
      onCancel: (cleanup) => cancellation.onCancel(cleanup),
    };
  };
  return { contract, clock, annotations, cancellation, log, masks, outputs, state, summary, openStep };
}

function createState(variables: Variables): State {
  return {
    get: (name) => variables[`STATE_${name}`] || undefined,
    set: (name, value) => appendToRunnerFile(variables, 'GITHUB_STATE', formatPairs([[name, value]])),
  };
}
