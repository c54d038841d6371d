import { evaluate, type Standing } from './evaluate.ts';
import type { Job } from './public-workflows.ts';

export type StepResult = 'success' | 'failure' | 'cancelled' | 'skipped';

export interface Course {
  /** How a step ends that runs, by its id; default success. A cancelled step cancels the job. */
  readonly ends?: Readonly<Record<string, StepResult>>;
  /** What a step puts out when it runs, whatever its end. */
  readonly outputs?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly needs?: Readonly<Record<string, unknown>>;
  readonly secrets?: Readonly<Record<string, string>>;
  /** The `github` context, where more of it is asked for. */
  readonly github?: Readonly<Record<string, unknown>>;
  /** Outputs that depend on the environment of a step as it is evaluated. */
  readonly answer?: (
    id: string,
    environment: Readonly<Record<string, string>>,
  ) => Promise<Readonly<Record<string, string>>>;
}

export interface Played {
  /** Ids of the steps that ran, in order. */
  readonly ran: readonly string[];
  readonly contexts: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, string>>;
}

interface StepState {
  readonly outcome: StepResult;
  readonly outputs: Readonly<Record<string, string>>;
}

const statusFunction = /\b(always|success|failure|cancelled)\s*\(/;

/**
 * Walks through the steps of a job as the runner does: each `if:` is evaluated with the results so far; one without a status
 * function is asked only while everything succeeded (actions/runner src/Runner.Worker/StepsRunner.cs).
 */
export async function play(job: Job, course: Course): Promise<Played> {
  const steps: Record<string, StepState> = {};
  const ran: string[] = [];
  let standing: Standing = 'success';
  const contexts = () => ({
    steps,
    inputs: course.inputs ?? {},
    needs: course.needs ?? {},
    job: { status: standing, workflow_ref: 'org/delivery/.github/workflows/x.yml@refs/tags/v1', workflow_sha: 'de1' },
    runner: { temp: '/tmp', environment: 'github-hosted' },
    github: course.github ?? { sha: 'c0ffee', actor: 'mona', token: 'token' },
    secrets: course.secrets ?? {},
  });
  for (const { id = '', if: condition, env, 'continue-on-error': lenient } of job.steps) {
    const written = condition ?? 'success()';
    const asked = statusFunction.test(written) || standing === 'success';
    if (!asked || evaluate(written, contexts(), standing) !== 'true') {
      steps[id] = { outcome: 'skipped', outputs: {} };
      continue;
    }
    ran.push(id);
    const environment = Object.fromEntries(
      Object.entries(env).map(([name, value]) => [name, interpolate(value, contexts(), standing)]),
    );
    const answered = (await course.answer?.(id, environment)) ?? {};
    const outcome = course.ends?.[id] ?? 'success';
    steps[id] = { outcome, outputs: { ...course.outputs?.[id], ...answered } };
    if (outcome === 'cancelled') standing = 'cancelled';
    if (outcome === 'failure' && standing === 'success' && !lenient) standing = 'failure';
  }
  const outputs = Object.fromEntries(
    Object.entries(job.outputs).map(([name, value]) => [name, interpolate(value, contexts(), standing)]),
  );
  return { ran, contexts: contexts(), outputs };
}

/** Text with its expressions evaluated. */
export function interpolate(text: string, contexts: Readonly<Record<string, unknown>>, standing: Standing): string {
  return text.replaceAll(/\$\{\{.*?\}\}/gs, (expression) => evaluate(expression, contexts, standing));
}
