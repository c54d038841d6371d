import { lintTimetable, opennessAt } from '#calendar';
import { connect, type Teams } from '#github';
import type { Step, Verdict } from '#kit';
import type { Ledger } from '#ledger';
import { formatInstant } from '#time';
import { annotate } from './annotations.ts';
import { openCalendar } from './calendar.ts';
import { clockFace } from './clock-face.ts';
import type { DeployWindowContract } from './contract.ts';
import { closure, decide } from './decision.ts';
import { evidenceOf } from './evidence.ts';
import { findExemption } from './exemption.ts';
import { glassOf } from './glass.ts';
import { messageOf, type Told } from './message.ts';
import { renderPreview } from './preview.ts';
import { askedBy } from './question.ts';
import { renderSummary } from './summary.ts';

type DeployWindowStep = Step<DeployWindowContract>;

/** Asks the calendar of the default branch whether deploying is allowed, and who lets it through when it is not. */
export async function main(step: DeployWindowStep): Promise<Verdict<DeployWindowContract>> {
  const { inputs, environment } = step;
  const asked = askedBy(inputs, environment);
  const ledger = openLedger(step);
  const workspace = inputs.calendarFrom === 'workspace' ? environment.workspace : undefined;
  const opened = await openCalendar({ source: inputs.calendar, workspace }, ledger.github, asked);
  // GitHub has answered by now, and its clock counts: a runner whose clock is wrong must not find another day.
  const now = ledger.github.now();
  const question = { ...asked, at: inputs.at ?? now, now: inputs.at === undefined };
  const openness = opennessAt(opened.timetable, question.at, { remaining: question.remaining });
  const glass = glassOf({ ...opened, environment: question.environment, given: inputs.overrideActors });
  const plea = { question, kind: inputs.kind, reason: inputs.overrideReason, glass };
  const closed = closure(openness) !== undefined;
  const exemption = closed ? await findExemption(plea, ledger, teamsFor(step)) : ({ kind: 'none' } as const);
  const decision = decide(openness, exemption, inputs.onClosed);
  const told: Told = { question, openness, exemption, decision, face: clockFace(opened.calendar.zone) };

  const remarks = [...opened.names, ...lintTimetable(opened.timetable, now)];
  const message = messageOf(told);
  const evidence = evidenceOf(told, opened, remarks);
  annotate(step, { told, message, opened, glass, remarks });
  step.output('open', openness.open);
  step.output('next-open', openness.nextOpen === undefined ? '' : formatInstant(openness.nextOpen));
  step.output('next-close', openness.nextClose === undefined ? '' : formatInstant(openness.nextClose));
  step.summary(
    renderSummary(told, {
      message,
      evidence,
      remarks,
      glass,
      asksTeams: inputs.orgToken !== undefined,
      preview: inputs.preview ? renderPreview(opened.timetable, question.at, told.face) : '',
    }),
  );
  return { ...decision, message, evidence };
}

function openLedger({ inputs, environment, clock, signal }: DeployWindowStep): Ledger {
  const { repository, apiUrl, runId, runAttempt, runUrl } = environment;
  return {
    github: connect({ token: inputs.token, apiUrl, repository, clock, signal }),
    clock,
    rules: { repository, workflows: inputs.workflow },
    run: { id: runId, attempt: runAttempt, url: runUrl },
  };
}

function teamsFor({ inputs, environment, clock, signal }: DeployWindowStep): Teams | undefined {
  const { repository, apiUrl } = environment;
  const { orgToken: token } = inputs;
  return token === undefined ? undefined : connect({ token, apiUrl, repository, clock, signal }).teams;
}
