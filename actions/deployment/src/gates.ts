import { field, InvalidInput, json, lines, type Field, type Json } from '#inputs';
import type { GateDecision } from '#ledger';
import * as v from 'valibot';

const most = 50;
/** What a record keeps of a text. */
const longestNote = 512;
const word = v.pipe(v.string(), v.maxLength(100));
const glass = v.object({ subject: v.literal('break-glass'), detail: v.string() });
const decision = v.pipe(
  v.object({ gate: word, decision: word, reason: word, evidence: v.optional(v.unknown()) }),
  v.transform(({ evidence, ...said }): GateDecision => {
    // Nothing else of the evidence is kept: a payload is small, and the run has it all.
    const broken = Array.isArray(evidence) ? evidence.find((each) => v.is(glass, each)) : undefined;
    const note = v.is(glass, broken) ? broken.detail.slice(0, longestNote).replace(/[\uD800-\uDBFF]$/, '') : undefined;
    return note === undefined ? said : { ...said, note };
  }),
);

/**
 * What earlier gates decided: their output `result`, one per line, or as one JSON list, with who broke the glass. An empty line is a gate that was
 * skipped.
 */
export function gates(): Field<readonly GateDecision[]> {
  return field({
    kind: 'gates',
    takes: 'the output `result` of each gate, one per line, or a JSON list of them',
    parse(raw) {
      const parsed = v.safeParse(v.pipe(v.array(decision), v.maxLength(most)), values(raw));
      if (parsed.success) return parsed.output;
      const [issue] = parsed.issues;
      const place = v.getDotPath(issue);
      throw new InvalidInput(
        place === null
          ? `has more than ${most} gates`
          : `lacks gate, decision or reason, as text of at most 100 characters, at ${place}`,
      );
    },
  });
}

function values(raw: string): readonly Json[] {
  const whole = whenJson(raw);
  if (whole === undefined) return lines(json()).parse(raw);
  return Array.isArray(whole) ? whole : [whole];
}

function whenJson(raw: string): Json | undefined {
  try {
    return json().parse(raw);
  } catch (error) {
    if (error instanceof InvalidInput) return undefined;
    throw error;
  }
}
