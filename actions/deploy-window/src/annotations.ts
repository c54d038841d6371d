import type { Remark } from '#calendar';
import type { Log, Step } from '#kit';
import type { CalendarSource } from './calendar-source.ts';
import type { OpenedCalendar } from './calendar.ts';
import type { DeployWindowContract } from './contract.ts';
import { namedInVain, type CalendarOrigin, type Glass } from './glass.ts';
import type { Told } from './message.ts';

/** What there is to be told. */
export interface Tidings {
  readonly told: Told;
  readonly message: string;
  readonly opened: OpenedCalendar;
  readonly glass: Glass;
  readonly remarks: readonly Remark[];
}

/** Annotates the run with what a person should not overlook, the worst first. */
export function annotate({ log, inputs }: Step<DeployWindowContract>, tidings: Tidings): void {
  const { told, message, opened, glass, remarks } = tidings;
  announce(log, told, message);
  tellHands(log, opened.from, glass);
  tellRemarks(log, inputs.calendar, opened.called, remarks);
}

/** What nobody should overlook: that somebody broke the glass, and that the answer is not about now. */
function announce(log: Log, { exemption, question, face }: Told, message: string): void {
  if (exemption.kind === 'hotfix' || exemption.kind === 'override') log.warn(message, { title: 'Break-glass' });
  if (!question.now) log.notice(`This was asked about ${face.full(question.at)}, not about now.`, { title: 'What if' });
}

const hands: Readonly<Record<Exclude<CalendarOrigin, 'default-branch'>, string>> = {
  input: 'The calendar stands in the workflow that asks',
  workspace: 'The calendar is that of the commit that was checked out',
};

/** That whoever may start a workflow of a branch can say when and by whom it is open, and that names in the input count for nothing. */
function tellHands(log: Log, from: CalendarOrigin, glass: Glass): void {
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

function tellRemarks(log: Log, source: CalendarSource, called: string, remarks: readonly Remark[]): void {
  for (const { code, line, message } of remarks.slice(0, 3)) {
    const tell = code === 'unknown-environment' || code === 'unknown-service' ? log.warn : log.notice;
    if (source.kind === 'path') tell(message, { file: source.path, line, title: 'Calendar' });
    else tell(`${called}, line ${line}: ${message}`, { title: 'Calendar' });
  }
  for (const { line, message } of remarks.slice(3)) log.info(`${called}, line ${line}: ${message}`);
}
