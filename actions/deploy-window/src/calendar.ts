import {
  decodeText,
  nameRemarks,
  readCalendar,
  readWorkspaceFile,
  timetableOf,
  unreadable,
  type Calendar,
  type Remark,
  type Scope,
  type Timetable,
} from '#calendar';
import { GitHubFailure, type GitHub, type OpenIssue } from '#github';
import { ActionFailure } from '#kit';
import type { CalendarSource } from './calendar-source.ts';
import type { CalendarOrigin } from './glass.ts';

/** A calendar with all it needs of the world. */
export interface OpenedCalendar {
  readonly calendar: Calendar;
  readonly timetable: Timetable;
  /** The open issue behind a label that freezes. */
  readonly incidents: ReadonlyMap<string, OpenIssue>;
  /** What the calendar is called in messages; a path when it has one. */
  readonly called: string;
  readonly from: CalendarOrigin;
  /** What is doubtful about the environments and services that it names. */
  readonly names: readonly Remark[];
}

/** Where the calendar is looked for. */
export interface CalendarPlace {
  readonly source: CalendarSource;
  /** The directory that files are read from; undefined for those of the default branch. */
  readonly workspace: string | undefined;
}

/**
 * Reads the calendar and everything it names: files from the default branch or the workspace, whether issues are open, and which environments there
 * are. Throws ActionFailure `calendar-unreadable` or `bad-calendar`, and GitHubFailure; nothing is ever left out.
 */
export async function openCalendar(
  { source, workspace }: CalendarPlace,
  github: GitHub,
  scope: Scope,
): Promise<OpenedCalendar> {
  const read = (path: string) =>
    workspace === undefined ? readFromDefaultBranch(github, path) : readWorkspaceFile(workspace, path);
  const called = source.kind === 'inline' ? 'The input calendar' : source.path;
  const calendar = readCalendar(source.kind === 'inline' ? source.text : await read(source.path), called);
  const issues = new Map<string, Promise<OpenIssue | undefined>>();
  const incidents = new Map<string, OpenIssue>();
  const timetable = await timetableOf(calendar, scope, {
    readFile: read,
    isLabelOpen: async (label) => {
      const asked = issues.get(label) ?? openIssueWith(github, label);
      issues.set(label, asked);
      const issue = await asked;
      if (issue !== undefined) incidents.set(label, issue);
      return issue !== undefined;
    },
  });
  const names = await nameRemarks(calendar, scope, async () =>
    (await github.environments.all())?.map(({ name }) => name),
  );
  return { calendar, timetable, incidents, called, from: originOf({ source, workspace }), names };
}

function originOf({ source, workspace }: CalendarPlace): CalendarOrigin {
  if (source.kind === 'inline') return 'input';
  return workspace === undefined ? 'default-branch' : 'workspace';
}

/** The open issue with a label. A label that GitHub does not know would never freeze, and is most likely misspelled. */
async function openIssueWith(github: GitHub, label: string): Promise<OpenIssue | undefined> {
  const issue = await github.issues.firstOpen(label);
  if (issue !== undefined || (await github.issues.hasLabel(label))) return issue;
  throw new ActionFailure(
    'bad-calendar',
    `${github.repository} has no label "${label}", so no issue can ever freeze by it. Mend its name in the calendar, or make the label.`,
  );
}

async function readFromDefaultBranch(github: GitHub, path: string): Promise<string> {
  try {
    return decodeText(await github.contents.get(path), path);
  } catch (error) {
    if (!(error instanceof GitHubFailure)) throw error;
    if (error.kind === 'not-found') {
      throw unreadable(
        path,
        `is not on the default branch of ${github.repository}, or the token may not see it; calendars come from there`,
        error,
      );
    }
    if (error.kind === 'rejected')
      throw unreadable(path, `cannot be read from the default branch (${error.message})`, error);
    throw error;
  }
}
