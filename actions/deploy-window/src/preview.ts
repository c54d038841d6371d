import { openingsOf, stretchesOf, zone, type Interval, type Timetable } from '#calendar';
import { markdown } from '#kit';
import { after, between, days, formatDuration, type Instant } from '#time';
import type { ClockFace } from './clock-face.ts';

/** How far a preview looks. */
const length = days(14);
/** More bars than this nobody can read, and GitHub's renderer refuses long charts. */
const mostBars = 120;
const mostRows = 60;

/** The next 14 days from an instant on, as a table of openings and a Gantt chart of them and of every freeze. Pure. */
export function renderPreview(timetable: Timetable, at: Instant, face: ClockFace): string {
  const until = after(at, length);
  const openings = openingsOf(timetable, at, until);
  const rows = openings
    .slice(0, mostRows)
    .map(({ start, end }) => [
      start === at ? 'open already' : face.local(start),
      end === until ? 'later' : face.local(end),
      formatDuration(between(start, end)),
    ]);
  const more = openings.length > mostRows ? `${markdown.text(`And ${openings.length - mostRows} more.`)}\n\n` : '';
  const table =
    openings.length === 0
      ? `${markdown.text('It is closed all the time.')}\n\n`
      : markdown.table([`Opens (${face.zone})`, 'Closes', 'Lasts'], rows);
  return `${markdown.heading(4, 'The next 14 days')}${table}${more}${chart(timetable, openings, at, until, face)}`;
}

interface Bar {
  readonly section: string;
  readonly name: string;
  readonly mark: string;
  readonly interval: Interval;
}

function chart(
  timetable: Timetable,
  openings: readonly Interval[],
  at: Instant,
  until: Instant,
  face: ClockFace,
): string {
  const own = zone(face.zone);
  const shown = (instant: Instant) => new Date(own.wallAt(instant)).toISOString().slice(0, 16);
  const bars: readonly Bar[] = [
    ...openings.map((interval) => ({ section: 'open', name: 'open', mark: 'done, ', interval })),
    ...timetable.freezes.flatMap(({ rule, course }) =>
      stretchesOf(course, at, until).map((interval) => ({
        section: 'freezes',
        name: rule.name,
        mark: 'crit, ',
        interval,
      })),
    ),
  ];
  if (bars.length === 0) return '';
  const lines = bars.slice(0, mostBars).map(({ section, name, mark, interval: { start, end } }, index) => {
    const head = section === bars[index - 1]?.section ? '' : `  section ${section}\n`;
    return `${head}  ${plain(name)} :${mark}${shown(start)}, ${shown(end)}\n`;
  });
  return `\`\`\`mermaid\ngantt\n  dateFormat YYYY-MM-DDTHH:mm\n  axisFormat %a %d\n${lines.join('')}\`\`\`\n\n`;
}

/** The name of a rule with nothing in it that the chart's grammar could take for its own (mermaid, "Gantt diagrams"). */
function plain(name: string): string {
  const words = name
    .replaceAll(/[^\p{L}\p{N} _-]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return (words === '' ? 'rule' : words).slice(0, 40);
}
