import { judge } from '#hazards';
import type { Evidence } from '#kit';
import { readCapture, type CapturedTransaction } from '#postgres';
import { formatDuration, formatInstant } from '#time';
import { capturedMigrations } from './captured.ts';
import { coverageOf, describeCoverage } from './coverage.ts';
import { decide, type Decision } from './decision.ts';
import type { Rehearsal } from './rehearse.ts';
import { isOpen, remarksOf, type Remark } from './remark.ts';
import type { ShadowWorld } from './shadow-world.ts';

/** What the server wrote down of the way up. */
export interface CaptureJudgement {
  readonly notes: readonly Evidence[];
  readonly remarks: readonly Remark[];
  /** A block, for a tool whose files are not read: there nothing else judges its statements. */
  readonly decision: Decision | undefined;
}

const mostStatements = 60;

/** Groups what was run by the server's real transactions, and says of each statement what it locked, rewrote and read; judged where no file was. */
export async function judgeCapture(
  { step, inputs, read }: Rehearsal,
  { shadow }: ShadowWorld,
  toolTable: string | undefined,
): Promise<CaptureJudgement> {
  if (!shadow.captures) return read === undefined ? unseen(noLog) : { notes: [], remarks: [], decision: undefined };
  const transactions = readCapture(await shadow.log(), ({ applicationName }) => applicationName === 'rehearse-up-1');
  const notes = transactions.flatMap(notesOf).slice(0, mostStatements);
  if (read !== undefined) return { notes, remarks: [], decision: undefined };
  const sent = await capturedMigrations(transactions, toolTable);
  if (sent.length === 0) return { ...unseen(noStatement), notes };
  const judgements = await judge(sent, {
    history: [],
    serverVersion: inputs.serverVersion ?? shadow.major,
    sizes: undefined,
    gateSetsTimeouts: inputs.timeouts === 'gate',
    today: formatInstant(step.clock.now()).slice(0, 10),
  });
  const remarks = remarksOf(judgements, [], []);
  const coverage = coverageOf(judgements);
  step.output('findings', remarks.filter(isOpen).length);
  step.output('coverage', `${coverage.analysed}/${coverage.statements}`);
  step.log.info(describeCoverage(coverage));
  const decision = decide(remarks, judgements.length);
  const found: readonly Evidence[] = [
    { subject: 'coverage', verdict: coverage.unread === 0 ? 'pass' : 'warn', detail: describeCoverage(coverage) },
    ...remarks.slice(0, mostStatements).map((remark): Evidence => ({
      subject: `${remark.path}, statement line ${remark.line}`,
      verdict: remark.severity === 'error' ? 'block' : remark.severity === 'warn' ? 'warn' : 'info',
      detail: `${remark.rule}: ${remark.message}`,
    })),
  ];
  return { notes: [...found, ...notes], remarks, decision: decision.decision === 'block' ? decision : undefined };
}

const noLog =
  'The files of this tool are not read, and the log of the shadow cannot be: nobody knows what was run. Leave `shadow-url` empty, so that a server is started whose log can be read.';
const noStatement =
  'The files of this tool are not read, and the server saw no statement of the command. It must use `DATABASE_URL` as it is given, with its `application_name`.';

/** Where neither files nor statements can be read, nothing was judged, and that is no pass. */
function unseen(message: string): CaptureJudgement {
  return { notes: [], remarks: [], decision: { decision: 'block', reason: 'not-analysed', message } };
}

function notesOf({ statements, explicit, duration }: CapturedTransaction, index: number): readonly Evidence[] {
  const told = statements.flatMap(({ sql, locks, rewrites, scans, duration: own }): readonly Evidence[] => {
    const parts = [
      ...locks.map(({ relation, mode }) => `${mode} on ${relation}`),
      ...rewrites.map((table) => `rewrote ${table}`),
      ...scans.map((table) => `read all of ${table}`),
    ];
    if (parts.length === 0) return [];
    const took = own === undefined ? '' : `, took ${formatDuration(own)}`;
    const subject = `transaction ${index + 1}: ${sql.replaceAll(/\s+/gu, ' ').trim().slice(0, 100)}`;
    return [{ subject, verdict: rewrites.length > 0 ? 'warn' : 'info', detail: `${parts.join(', ')}${took}` }];
  });
  if (told.length === 0) return [];
  const kind = explicit ? 'one transaction' : 'a transaction of its own';
  return [
    ...told,
    {
      subject: `transaction ${index + 1}`,
      verdict: 'info',
      detail: `${kind}, locks held for ${formatDuration(duration)}`,
    },
  ];
}
