import { days } from '#time';
import type { Change } from './change.ts';
import type { Facts, FloorFacts, SchemaFacts } from './facts.ts';
import { finding, free, type Finding } from './finding.ts';

/** A way back that is older loses too much of what was written since. */
const oldestDown = days(1);

/** Whether the target works with the schema as it is now; nothing of the schema is ever taken back by itself. */
export function judgeSchema({ schema }: Pick<Facts, 'schema'>): readonly Finding[] {
  if (schema === undefined) return [free('schema', 'the service has none, says the caller')];
  const { floors, changes, silent, missing } = schema;
  const found: readonly Finding[] = [
    ...floors.map(judgeFloor),
    ...missing.map((name) =>
      finding('schema', 'deny', 'wrong-database', `the target knows ${name}, and the database does not have it`),
    ),
    ...silent.map((record) =>
      finding('schema', 'ask', 'schema-unknown', `record ${record} does not say what it did to the schema`),
    ),
    ...changes.map((change) => judgeChange(change, schema)),
  ];
  return found.length > 0 ? found : [free('schema', 'it is as the target knows it')];
}

function judgeFloor({ text, record, standing }: FloorFacts): Finding {
  const floor = `the schema floor ${text} of record ${record}`;
  switch (standing) {
    case 'at-or-after':
      return free('schema', `the target is at or above ${floor}`);
    case 'before':
      return finding('schema', 'deny', 'below-floor', `the target is below ${floor}`);
    case 'unknown':
      return finding('schema', 'ask', 'floor-unknown', `nobody can compare the target with ${floor}`);
    default:
      return standing satisfies never;
  }
}

function judgeChange({ migration, class: kind, tested, age }: Change, { down }: SchemaFacts): Finding {
  switch (kind) {
    case 'additive':
      return finding('schema', 'allow-code-only', 'code-only', `${migration} only adds`);
    case 'behaviour':
      return tested
        ? finding('schema', 'allow-code-only', 'code-only', `${migration} was judged to leave the target unharmed`)
        : finding('schema', 'ask', 'behaviour-untested', `nobody tested the target with ${migration}`);
    case 'contracting':
      return down === 'tested' && age < oldestDown
        ? finding('schema', 'ask', 'down-first', `${migration} has to be taken back first, by a person`)
        : finding('schema', 'deny', 'contracting', `${migration} took away what the target uses`);
    case 'destructive':
      return finding('schema', 'deny', 'data-lost', `${migration} rewrote or lost data`);
    case 'unknown':
      return finding('schema', 'ask', 'not-classified', `nobody said what ${migration} does to the target`);
    default:
      return kind satisfies never;
  }
}
