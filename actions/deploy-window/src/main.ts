import { lintTimetable, opennessAt, type Remark } from '#calendar';
import { connect } from '#github';
import type { Step, Verdict } from '#kit';
import { formatInstant } from '#time';
import { openCalendar, type OpenedCalendar } from './calendar.ts';
import { clockFace } from './clock-face.ts';
import type { DeployWindowContract } from './contract.ts';
import { closure, decide } from './decision.ts';
import { evidenceOf } from './evidence.ts';
import { findExemption } from './exemption.ts';
import { glassOf, namedInVain, type CalendarOrigin, type Glass } from './glass.ts';
import { messageOf, type Told } from './message.ts';
import { renderPreview } from './preview.ts';
import { questionOf } from './question.ts';
import { renderSummary } from './summary.ts';

type DeployWindowStep = Step<DeployWindowContract>;

/** Asks the calendar of the default branch whether deploying is allowed, and who lets it through when it is not. */
export async function main(step: DeployWindowStep): Promise<Verdict<DeployWindowContract>> {
  const { inputs, environment, clock, signal } = step;
  const question = questionOf(inputs, environment, clock.now());
  const { repository, apiUrl } = environment;
  const github = connect({ token: inputs.token, apiUrl, repository, clock, signal });
  const opened = await openCalendar(step, github, question);
  const openness = opennessAt(opened.timetable, question.at, { remaining: question.remaining });
  const glass = glassOf({ ...opened, environment: question.environment, given: inputs.overrideActors });
  const closed = closure(openness) !== undefined;
  const exemption = closed ? await findExemption(step, github, question, glass) : ({ kind: 'none' } as const);
  const decision = decide(openness, exemption, inputs.onClosed);
  const told: Told = { question, openness, exemption, decision, face: clockFace(opened.calendar.zone) };

  const remarks = [...opened.names, ...lintTimetable(opened.timetable, clock.now())];
  const message = messageOf(told);
  const evidence = evidenceOf(told, opened, remarks);
  announce(step, told, message);
  tellHands(step, opened.from, glass);
  tellRemarks(step, opened, remarks);
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

/** What nobody should overlook: that somebody broke the glass, and that the answer is not about now. */
function announce({ log }: DeployWindowStep, { exemption, question, face }: Told, message: string): void {
  if (exemption.kind === 'hotfix' || exemption.kind === 'override') log.warn(message, { title: 'Break-glass' });
  if (!question.now) log.notice(`This was asked about ${face.full(question.at)}, not about now.`, { title: 'What if' });
}

const hands: Readonly<Record<Exclude<CalendarOrigin, 'default-branch'>, string>> = {
  input: 'The calendar stands in the workflow that asks',
  workspace: 'The calendar is that of the commit that was checked out',
};

/** That whoever may start a workflow of a branch can say when and by whom it is open, and that names in the input count for nothing. */
function tellHands({ log }: DeployWindowStep, from: CalendarOrigin, glass: Glass): void {
  if (from !== 'default-branch')
    log.warn(
      `${hands[from]}: whoever may start it from a branch of his own can open it. Keep the calendar in a file on the default branch.`,
      { title: 'Calendar' },
    );
  const idle = namedInVain(glass);
  if (idle.length > 0)
    log.warn(
      `The input \`override-actors\` names ${idle.join(', ')}, and ${glass[0].called} does not: the input only narrows that list, so it lets nobody through.`,
      { title: 'Break-glass' },
    );
}

function tellRemarks({ inputs, log }: DeployWindowStep, { called }: OpenedCalendar, remarks: readonly Remark[]): void {
  const { calendar } = inputs;
  for (const { code, line, message } of remarks.slice(0, 3)) {
    const tell = code === 'unknown-environment' || code === 'unknown-service' ? log.warn : log.notice;
    if (calendar.kind === 'path') tell(message, { file: calendar.path, line, title: 'Calendar' });
    else tell(`${called}, line ${line}: ${message}`, { title: 'Calendar' });
  }
  for (const { line, message } of remarks.slice(3)) log.info(`${called}, line ${line}: ${message}`);
}
