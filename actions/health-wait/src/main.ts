import { answerExpressions, Expressions, isExpressionThread } from '#expression';
import { ActionFailure, type Step, type Verdict } from '#kit';
import { httpProbe, tcpProbe, type Target } from '#probe';
import { milliseconds } from '#time';
import { readCaFile } from './ca-file.ts';
import { changesTo } from './changes.ts';
import { contract } from './contract.ts';
import type { Evaluate } from './judge.ts';
import { livenessSuspicion } from './liveness.ts';
import { conclude, latenciesOf } from './outcome.ts';
import { redactionOf } from './secrets.ts';
import { expressionVariables, seenIn } from './seen.ts';
import { refuseContradictions, type Inputs } from './settings.ts';
import { probedSubject, type ProbedSubject } from './subject.ts';
import { renderSummary } from './summary.ts';
import { waitUntilReady, type Outcome } from './wait.ts';

type HealthStep = Step<typeof contract>;

/** The action for the bundle at `self`. In a thread that the action started from the same bundle it serves expressions and never resolves. */
export async function mainOf(self: URL): Promise<(step: HealthStep) => Promise<Verdict<typeof contract>>> {
  return isExpressionThread()
    ? await answerExpressions(expressionVariables)
    : (step) => main(step, new Expressions(self));
}

async function main(step: HealthStep, expressions: Expressions): Promise<Verdict<typeof contract>> {
  try {
    refuseContradictions(step.inputs);
    await checkExpressions(step, expressions);
    const subjects = await subjectsOf(step, expressions);
    const outcome = await waitUntilReady(subjects, planOf(step.inputs), step.clock, {
      signal: step.signal,
      observe: changesTo(step.log.info),
    });
    return report(step, subjects, outcome);
  } finally {
    await expressions.close();
  }
}

function planOf({ successes, timeout, requestTimeout, interval, maxLatency }: Inputs) {
  return { successes, timeout, requestTimeout, interval, maxLatency };
}

async function checkExpressions({ inputs, signal }: HealthStep, expressions: Expressions): Promise<void> {
  const given = { condition: inputs.condition, 'fail-when': inputs.failWhen };
  const problems: string[] = [];
  for (const [name, expression] of Object.entries(given)) {
    if (expression === undefined) continue;
    const problem = await expressions.check(expression, { timeout: milliseconds(10_000), signal });
    if (problem !== undefined) problems.push(`${name}: ${problem}`);
  }
  signal.throwIfAborted();
  if (problems.length === 0) return;
  const takes = 'an expression takes CEL (https://cel.dev) over status, headers, body and latency (milliseconds)';
  throw new ActionFailure('bad-expression', `${problems.join('\n')}\n${takes}, such as body.status == "UP"`);
}

async function subjectsOf(step: HealthStep, expressions: Expressions): Promise<readonly ProbedSubject[]> {
  const { inputs, clock } = step;
  const ca = inputs.caFile === undefined ? undefined : await readCaFile(inputs.caFile, step.environment.workspace);
  const expected = {
    statuses: inputs.expectStatus,
    version: inputs.expectVersion,
    versionFrom: inputs.versionFrom,
    condition: inputs.condition,
    failWhen: inputs.failWhen,
  };
  const { method, body, allowHttp } = inputs;
  const check = { method, body, allowHttp, ca, headers: inputs.headers ?? {} };
  const probeOf = ({ url }: Target) => (url.protocol === 'tcp:' ? tcpProbe(url) : httpProbe({ ...check, url }));
  const evaluate: Evaluate = (expression, answer, limits) => expressions.evaluate(expression, seenIn(answer), limits);
  const redact = redactionOf(inputs.headers);
  return inputs.url.map((target) =>
    probedSubject(target, { probe: probeOf(target), expected, evaluate, clock, redact }),
  );
}

function report(step: HealthStep, subjects: readonly ProbedSubject[], outcome: Outcome): Verdict<typeof contract> {
  const attempts = outcome.targets.reduce((sum, { watch }) => sum + watch.attempts, 0);
  const { p50, p95 } = latenciesOf(outcome);
  step.output('attempts', attempts);
  step.output('elapsed', Math.round(outcome.elapsed));
  step.output(
    'version',
    outcome.targets.find(({ watch }) => watch.last?.version !== undefined)?.watch.last?.version ?? '',
  );
  step.output('latency-p50', p50 ?? '');
  step.output('latency-p95', p95 ?? '');
  step.signal.throwIfAborted();
  const conclusion = conclude(outcome);
  const suspicions = conclusion.decision === 'pass' ? suspicionsOf(step.inputs, subjects) : [];
  for (const suspicion of suspicions) step.log.warn(suspicion);
  const redact = redactionOf(step.inputs.headers);
  const lastAnswer = (name: string) => subjects.find((subject) => subject.name === name)?.lastAnswer();
  step.summary(renderSummary({ outcome, conclusion, suspicions, lastAnswer, redact }));
  const doubts = suspicions.map((detail) => ({ subject: 'endpoint', verdict: 'warn', detail }) as const);
  return { ...conclusion, evidence: [...conclusion.evidence, ...doubts] };
}

function suspicionsOf(inputs: Inputs, subjects: readonly ProbedSubject[]): readonly string[] {
  if (inputs.condition !== undefined || inputs.expectVersion !== undefined) return [];
  return subjects.flatMap(({ name, target, impression }) => {
    const why = target.url.protocol === 'tcp:' ? undefined : livenessSuspicion(impression());
    if (why === undefined) return [];
    return [
      `${name} may prove only that a process runs, not that the service works: ${why}. Probe an endpoint that does real work, or set expect-version or condition.`,
    ];
  });
}
