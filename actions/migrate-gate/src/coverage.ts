import type { Judgement } from '#hazards';

/** How much of the migrations was understood. */
export interface Coverage {
  readonly files: number;
  readonly statements: number;
  readonly analysed: number;
  readonly unread: number;
}

/** What was read of all there is: what was not is counted, never passed over. */
export function coverageOf(judgements: readonly Judgement[]): Coverage {
  const statements = judgements.reduce((sum, each) => sum + each.statements, 0);
  const analysed = judgements.reduce((sum, each) => sum + each.analysed, 0);
  return { files: judgements.length, statements, analysed, unread: statements - analysed };
}

/** One line for logs and summaries; always there, also when nothing was found. */
export function describeCoverage({ files, statements, analysed, unread }: Coverage): string {
  const read = `Read ${analysed} of ${count(statements, 'statement')} in ${count(files, 'file')}`;
  return unread === 0 ? `${read}.` : `${read}; ${unread} could not be analysed (MG999), and nobody knows what they do.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
