import type { Evidence, Step, Verdict } from '#kit';
import { revisionOf, type LedgerRecord } from '#ledger';
import { decideRollback, judgeTarget, type Decision, type Finding } from '#rollback';
import { adviceOf, commandsOf, type Situation } from './advice.ts';
import type { RollbackPlanContract } from './contract.ts';
import { gatherFacts } from './facts.ts';
import { messageOf, nameOf } from './message.ts';
import { readOrder, type Order } from './order.ts';
import { readPast, type Past } from './past.ts';
import { renderSummary } from './summary.ts';
import { targetByLedger } from './target-facts.ts';

type RollbackStep = Step<RollbackPlanContract>;

/** Environment variables, as in `process.env`: where the registry's password may be. */
type Variables = Readonly<Record<string, string | undefined>>;

/** Finds what a rollback would bring back, or decides whether it may, as `task` asks. Changes nothing. */
export function planWith(variables: Variables): (step: RollbackStep) => Promise<Verdict<RollbackPlanContract>> {
  return async (step) => {
    const order = readOrder(step.inputs, step.environment.repository);
    const past = await readPast(step, order);
    writeFrom(step, past, order);
    if (past.doubtful > 0) step.log.info(`${past.doubtful} deployments do not count as evidence, and were left out.`);
    return step.inputs.task === 'find' ? find(step, past, order) : await decide(step, past, order, variables);
  };
}

function find(step: RollbackStep, past: Past, order: Order): Verdict<RollbackPlanContract> {
  const { target } = past.choice;
  const { minLive } = step.inputs;
  const findings = judgeTarget({ target: targetByLedger(past, order, step.clock.now()), minLive });
  const evidence = findings.filter(({ check }) => check === 'target').map(evidenceOf);
  const against = findings.find(({ plan }) => plan === 'deny');
  if (against?.reason !== undefined || target === undefined) {
    const message = `There is no target of a rollback of ${order.place.service} in ${order.place.environment}: ${against?.detail ?? 'none'}.`;
    return { decision: 'block', reason: against?.reason ?? 'no-target', message, evidence };
  }
  writeTarget(step, target);
  const message = `A rollback would bring back ${nameOf(target)}, ${target.intent.image}.`;
  return { decision: 'pass', reason: 'found', message, evidence };
}

async function decide(
  step: RollbackStep,
  past: Past,
  order: Order,
  variables: Variables,
): Promise<Verdict<RollbackPlanContract>> {
  const known = targetByLedger(past, order, step.clock.now());
  const facts = await gatherFacts(step, past, order, known, variables);
  const decision = decideRollback(facts);
  const { from, target } = past.choice;
  const situation: Situation = {
    order,
    repository: step.environment.repository,
    workflow: step.inputs.rollbackWorkflow,
    directory: step.inputs.schema === 'none' ? undefined : step.inputs.directory,
    from,
    target,
    changes: facts.schema?.changes ?? [],
    decision,
  };
  const commands = commandsOf(situation);
  const advice = adviceOf(situation);
  const message = messageOf(decision, order.place, from, target);
  writeDecision(step, decision, commands, advice);
  // A later step may run in spite of a block: it must not find an image that was not meant.
  if (decision.decision === 'pass' && target !== undefined) writeTarget(step, target);
  step.summary(renderSummary({ decision, message, from, target, commands, advice }));
  return { decision: decision.decision, reason: decision.reason, message, evidence: decision.findings.map(evidenceOf) };
}

/** What is to be left is known early, and needed whatever comes of the rest. */
function writeFrom({ output, inputs }: RollbackStep, { choice }: Past, { wish }: Order): void {
  const { from, quarantined } = choice;
  output('from-id', from?.deployment.id ?? '');
  output('from-image', from?.intent.image ?? '');
  output('from-version', from?.intent.version ?? '');
  const images = [
    ...(from === undefined || inputs.exposure === 'canary' ? [] : [from.intent.image]),
    ...quarantined.keys(),
  ];
  const digests = images.map((image) => image.slice(image.indexOf('@') + 1));
  output('quarantine', [...new Set([...digests, ...wish.quarantine])].join('\n'));
}

function writeTarget({ output }: RollbackStep, target: LedgerRecord): void {
  output('target-image', target.intent.image);
  output('target-version', target.intent.version);
  output('target-sha', revisionOf(target));
  output('target-id', target.deployment.id);
}

function writeDecision(
  { output }: RollbackStep,
  { plan, findings }: Decision,
  commands: readonly string[],
  advice: string,
): void {
  output('plan', plan);
  output(
    'reasons',
    findings.map(({ check, plan: leaves, reason, detail }) => ({ check, plan: leaves, reason: reason ?? '', detail })),
  );
  output('commands', commands.join('\n'));
  output('advice', advice);
}

const verdicts = { allow: 'pass', 'allow-code-only': 'pass', ask: 'warn', deny: 'block' } as const;

function evidenceOf({ check, plan, reason, detail }: Finding): Evidence {
  return { subject: check, verdict: verdicts[plan], detail, plan, reason: reason ?? '' };
}
