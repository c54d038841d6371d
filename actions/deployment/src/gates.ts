import { field, InvalidInput, json, lines, type Field, type Json } from '#inputs';
import type { GateDecision } from '#ledger';
import * as v from 'valibot';

const most = 50;
/** What a record keeps of a text. */
const longestNote = 512;
const word = v.pipe(v.string(), v.maxLength(100));
/** What whoever reads the ledger later has to know: who broke the glass, and that a gate went by what the calling workflow itself says. */
const telling = v.union([
  v.object({ subject: v.literal('break-glass'), detail: v.string() }),
  v.object({ subject: v.literal('source'), verdict: v.literal('warn'), detail: v.string() }),
]);
const decision = v.pipe(
  v.object({ gate: word, decision: word, reason: word, evidence: v.optional(v.unknown()) }),
  v.transform(({ evidence, ...said }): GateDecision => {
    // Nothing else of the evidence is kept: a payload is small, and the run has it all.
    const told = Array.isArray(evidence) ? evidence.filter((each) => v.is(telling, each)) : [];
    if (told.length === 0) return said;
    const note = told.map(({ detail }) => detail).join('; ');
    return { ...said, note: note.slice(0, longestNote).replace(/[\uD800-\uDBFF]$/, '') };
  }),
);

/**
 * What earlier gates decided: their output `result`, one per line, or as one JSON list, with who broke the glass, and what went by the calling workflow's own word. An empty line is a gate that was
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
