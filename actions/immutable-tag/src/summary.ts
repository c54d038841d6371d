import { type Evidence, markdown } from '#kit';
import { formatReference, formatRepository, type Reference, type Resolution } from '#oci';

import type { Decision } from './decision.ts';
import type { Naming } from './outcome.ts';

/** The names, what they were made from, what the registry holds under them, and what to do next. */
export function summariseNames(naming: Naming, decision: Decision, evidence: readonly Evidence[]): string {
  const rows = naming.tags.map((tag) => {
    const name = naming.repository === undefined ? tag.tag : formatReference({ ...naming.repository, tag: tag.tag });
    const found = naming.findings?.find((finding) => finding.tag === tag)?.found;
    const there = naming.findings === undefined ? 'not asked' : (found?.digest ?? 'not there');
    return [{ markdown: markdown.code(name) }, tag.strategy, tag.from, there];
  });
  const notes = evidence.map(({ subject, detail }) => `${subject}: ${detail}`);
  return [
    head('immutable-tag', decision),
    markdown.table(['Name', 'Strategy', 'Made from', 'In the registry'], rows),
    notes.length === 0 ? '' : markdown.list(notes),
    markdown.details('Labels', markdown.table(['Label', 'Value'], naming.labels)),
  ].join('');
}

/** What a name stands for, platform by platform. */
export function summariseResolved(reference: Reference, found: Resolution, decision: Decision): string {
  const rows = found.platforms.map(({ platform, digest }) => [platform, { markdown: markdown.code(digest) }]);
  const pinned = `${formatRepository(reference)}@${found.digest}`;
  return [
    head('immutable-tag', decision),
    markdown.table(
      ['Asked for', 'Stands for', 'Media type'],
      [[{ markdown: markdown.code(formatReference(reference)) }, { markdown: markdown.code(pinned) }, found.mediaType]],
    ),
    rows.length === 0 ? '' : markdown.details('Platforms', markdown.table(['Platform', 'Digest'], rows)),
  ].join('');
}

function head(gate: string, { decision, message }: Decision): string {
  const verdict = decision === 'pass' ? `✅ ${gate}: pass` : `⛔ ${gate}: blocked`;
  return `${markdown.heading(3, verdict)}${markdown.text(message)}\n\n`;
}
