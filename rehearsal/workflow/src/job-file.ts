import { readCondition, type Condition } from './condition.ts';
import { literalText, literalTexts, readFields, type Fields } from './fields.ts';
import {
  readConcurrency,
  readDefaults,
  readEnvironment,
  readStrategy,
  type ConcurrencySettings,
  type Defaults,
  type EnvironmentReference,
  type Strategy,
} from './job-settings.ts';
import type { Entry, Node } from './node.ts';
import { readPermissions, type Permissions } from './permissions.ts';
import { Refusal, type Position } from './refusal.ts';
import { readSteps, type StepFile } from './step-file.ts';

interface AnyJob {
  readonly key: string;
  readonly at: Position;
  readonly name: Node | undefined;
  readonly needs: readonly string[];
  readonly condition: Condition;
  readonly strategy: Strategy | undefined;
  readonly permissions: Permissions | undefined;
  readonly concurrency: ConcurrencySettings | undefined;
}

/** A job with steps. */
export interface StepsJob extends AnyJob {
  readonly kind: 'steps';
  readonly runsOn: Node;
  readonly environment: EnvironmentReference | undefined;
  readonly env: Node | undefined;
  readonly defaults: Defaults;
  readonly outputs: Node | undefined;
  readonly timeoutMinutes: Node | undefined;
  readonly continueOnError: Node | undefined;
  readonly steps: readonly StepFile[];
}

/** A job that calls a reusable workflow. */
export interface CallJob extends AnyJob {
  readonly kind: 'call';
  readonly uses: string;
  readonly usesAt: Position;
  readonly inputs: Node | undefined;
  readonly secrets: 'inherit' | Node | undefined;
}

export type JobFile = StepsJob | CallJob;

const sharedKeys = ['name', 'needs', 'if', 'strategy', 'permissions', 'concurrency'] as const;
const stepsKeys = [
  ...sharedKeys,
  'runs-on',
  'environment',
  'env',
  'defaults',
  'outputs',
  'timeout-minutes',
  'continue-on-error',
  'steps',
] as const;
const callKeys = [...sharedKeys, 'uses', 'with', 'secrets'] as const;

/** Reads one job. @throws Refusal for what is not supported: `container`, `services`, `snapshot` … */
export function readJob({ key, at, value }: Entry): JobFile {
  const calls = value.kind === 'mapping' && value.entries.some((entry) => entry.key === 'uses');
  return calls
    ? readCallJob(key, at, readFields(value, callKeys, `the job '${key}', which calls a workflow`))
    : readStepsJob(key, at, readFields(value, stepsKeys, `the job '${key}'`));
}

function readShared(key: string, at: Position, fields: Fields<(typeof sharedKeys)[number]>): AnyJob {
  return {
    key,
    at,
    name: fields.name,
    needs: literalTexts(fields.needs, 'needs'),
    condition: readCondition(fields.if, at),
    strategy: readStrategy(fields.strategy),
    permissions: fields.permissions === undefined ? undefined : readPermissions(fields.permissions),
    concurrency: readConcurrency(fields.concurrency),
  };
}

function readCallJob(key: string, at: Position, fields: Fields<(typeof callKeys)[number]>): CallJob {
  const { uses, secrets } = fields;
  if (uses === undefined) throw new Refusal(at, `The job '${key}' names no workflow in \`uses\`.`);
  const inherit = secrets?.kind === 'literal' && secrets.value === 'inherit';
  return {
    kind: 'call',
    ...readShared(key, at, fields),
    uses: literalText(uses, 'uses'),
    usesAt: uses.at,
    inputs: fields.with,
    secrets: inherit ? 'inherit' : secrets,
  };
}

function readStepsJob(key: string, at: Position, fields: Fields<(typeof stepsKeys)[number]>): StepsJob {
  const runsOn = fields['runs-on'];
  if (runsOn === undefined) throw new Refusal(at, `The job '${key}' has no \`runs-on\`.`);
  return {
    kind: 'steps',
    ...readShared(key, at, fields),
    runsOn,
    environment: readEnvironment(fields.environment),
    env: fields.env,
    defaults: readDefaults(fields.defaults),
    outputs: fields.outputs,
    timeoutMinutes: fields['timeout-minutes'],
    continueOnError: fields['continue-on-error'],
    steps: readSteps(fields.steps, at),
  };
}
