import type { Rule } from '#hazards';

const groups: readonly (readonly [first: number, title: string])[] = [
  [100, 'What the running version notices'],
  [200, 'What destroys data'],
  [300, 'What makes others wait'],
  [400, 'How long waiting may take'],
  [500, 'What transactions make of a file'],
  [600, 'Backfills'],
  [700, 'A second run'],
  [800, 'The way back'],
  [900, 'What was not read'],
];

const phases: Readonly<Record<Rule['phase'], string>> = {
  expand: 'expand: before the new version starts',
  backfill: 'backfill: between the two, by itself',
  contract: 'contract: when every environment runs the new version',
  unsafe: 'unsafe in any phase, as it is written',
  any: 'any',
};

/** Markdown of the rules of schema changes, group by group; each rule has its anchor. */
export function ruleSections(rules: Readonly<Record<string, Rule>>): string {
  const all = Object.values(rules).toSorted((one, other) => one.id.localeCompare(other.id));
  return groups
    .map(([first, title]) => {
      const members = all.filter(({ id }) => Math.floor(Number(id.slice(2)) / 100) * 100 === first);
      return members.length === 0 ? '' : [`## ${title}`, ...members.map(section)].join('\n\n');
    })
    .filter((text) => text !== '')
    .join('\n\n');
}

function section(rule: Rule): string {
  const sized = rule.bySize && rule.severity === 'error' ? '; a warning where `stats` say that the table is small' : '';
  return [
    `### <a id="${rule.id.toLowerCase()}"></a>${rule.id}: ${rule.title}`,
    '',
    `| Severity | ${rule.severity}${sized} |`,
    '|---|---|',
    `| Phase | ${phases[rule.phase]} |`,
    `| Lock | ${rule.lock} |`,
    `| Who waits or breaks | ${rule.blocks} |`,
    `| Why | ${rule.why} |`,
    `| Instead | ${rule.safe} |`,
  ].join('\n');
}
