import { compare, valid } from 'semver';

/** One released version of CHANGELOG.md. */
export interface ReleaseNotes {
  readonly version: string;
  /** As `2026-11-21`. */
  readonly date: string;
  readonly notes: string;
}

export interface Changelog {
  /** What stands under `## Unreleased`; '' when nothing does. */
  readonly unreleased: string;
  /** The newest first. */
  readonly releases: readonly ReleaseNotes[];
}

/**
 * Reads CHANGELOG.md: `## Unreleased` at most once and first, then one `## 1.2.3 (2026-11-21)` for each version, the newest first, each
 * with notes. Throws, with the heading, for anything else: a release is made of what stands here.
 */
export function readChangelog(text: string): Changelog {
  const sections = text.split(/^## /m).slice(1).map(readSection);
  const unreleased = sections[0]?.heading === 'Unreleased' ? sections[0].content : '';
  const rest = sections[0]?.heading === 'Unreleased' ? sections.slice(1) : sections;
  const releases = rest.map(({ heading, content }) => readRelease(heading, content));
  for (const [at, { version }] of releases.entries()) {
    const newer = releases[at - 1];
    if (newer !== undefined && compare(newer.version, version) <= 0)
      throw new Error(`CHANGELOG.md has ${version} below ${newer.version}. Put the newest version first.`);
  }
  return { unreleased, releases };
}

function readSection(section: string): { readonly heading: string; readonly content: string } {
  const [heading = '', ...lines] = section.split('\n');
  return { heading: heading.trim(), content: lines.join('\n').trim() };
}

function readRelease(heading: string, notes: string): ReleaseNotes {
  const [, version = '', date = ''] = /^(\S+) \((\d{4}-\d{2}-\d{2})\)$/.exec(heading) ?? [];
  if (valid(version) !== version || !isDay(date))
    throw new Error(
      `CHANGELOG.md has the heading "${heading}", which is neither "Unreleased" nor as "1.2.3 (2026-11-21)".`,
    );
  if (notes === '') throw new Error(`CHANGELOG.md says nothing about ${version}.`);
  return { version, date, notes };
}

function isDay(date: string): boolean {
  const instant = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(instant.valueOf()) && instant.toISOString().startsWith(date);
}
