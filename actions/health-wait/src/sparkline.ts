import type { Stretch } from './timeline.ts';

const bad = ['▁', '▂', '▃', '▄'];
const good = '█';
const silent = '·';

/**
 * A timeline as one line of at most `width` characters: a full bar where answers were good, a low one where they were bad (another height for
 * each other kind of bad answer), a dot where none came.
 */
export function sparkline(timeline: readonly Stretch[], elapsed: number, width = 60): string {
  const cells = Math.max(1, Math.min(width, Math.ceil(elapsed / 100)));
  const kinds = [...new Set(timeline.filter(({ worth }) => worth !== 'good').map(({ sign }) => sign))];
  const heights = new Map(kinds.map((sign, index) => [sign, bad[index % bad.length] ?? '▁']));
  const line = Array.from({ length: cells }, (_, index) => {
    const [from, to] = [(index * elapsed) / cells, ((index + 1) * elapsed) / cells];
    const within = timeline.filter((stretch) => stretch.from < to && stretch.to >= from);
    const worst = within.find(({ worth }) => worth !== 'good') ?? within[0];
    if (worst === undefined) return silent;
    return worst.worth === 'good' ? good : (heights.get(worst.sign) ?? '▁');
  });
  return line.join('');
}
