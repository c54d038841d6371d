import { ActionFailure, type Evidence, type Step, type Verdict } from '#kit';
import type { Migration, Migrations } from '#migrations';
import { schemaHash } from '#postgres';
import { formatDuration } from '#time';
import { annotate } from './annotate.ts';
import { describeEnd } from './command.ts';
import type { MigrateGateContract } from './contract.ts';
import { destructionBy } from './destruction.ts';
import { errorLine, failedStatement } from './failed-statement.ts';
import { gather } from './gather.ts';
import { isMeant } from './phase-plan.ts';
import { judgeCapture } from './judge-capture.ts';
import {
  brokenBy,
  compareSecondUp,
  compareWayBack,
  describeRows,
  lostRows,
  partRows,
  type Objection,
} from './rehearsal.ts';
import { renderRehearsal } from './rehearsal-summary.ts';
import { askQueries, look, prepareShadow, type Shape } from './shadow-state.ts';
import { openShadowWorld, type ShadowWorld } from './shadow-world.ts';
import type { RehearseInputs } from './task.ts';
import type { Variables } from './variables.ts';

type RehearseVerdict = Verdict<MigrateGateContract>;

/** What is rehearsed. */
export interface Rehearsal {
  readonly step: Step<MigrateGateContract>;
  readonly inputs: RehearseInputs;
  readonly variables: Variables;
  /** Undefined for a tool whose files are not read: then what it sends is judged. */
  readonly read: Migrations | undefined;
  readonly pending: readonly Migration[];
  readonly merged: readonly Migration[];
  /** What the input `phase` leaves out. */
  readonly left: readonly Migration[];
}

/** Runs the pending migrations up, down and up again on a shadow by the project's own commands, and proves what became of schema and rows. */
export async function rehearse(
  step: Step<MigrateGateContract>,
  inputs: RehearseInputs,
  variables: Variables,
): Promise<RehearseVerdict> {
  const rehearsal = await choose(step, inputs, variables);
  if (rehearsal.read !== undefined && rehearsal.pending.length === 0) {
    return { decision: 'pass', reason: 'nothing-to-migrate', message: 'No migration is pending.', evidence: [] };
  }
  await using world = await openShadowWorld(step, inputs, variables);
  const before = await prepareShadow(rehearsal, world);
  const up = await runUp(rehearsal, world, 'rehearse-up-1');
  if ('failure' in up) return finish(step, up.failure, [], []);
  step.output('schema-hash', schemaHash(up.shape.snapshot));
  step.output(
    'applied',
    rehearsal.pending.map(({ path }) => path),
  );
  const broken = brokenBy(before.broken, await askQueries(step, inputs, world.session));
  const rows = (await before.rows.compare()).flatMap((each): readonly Evidence[] => {
    const detail = describeRows(each);
    return detail === undefined
      ? []
      : [{ subject: `rows of ${each.table}`, verdict: 'warn', detail: `after up: ${detail}` }];
  });
  const capture = await judgeCapture(rehearsal, world, up.shape.toolTable);
  const back = await comeBack(rehearsal, world, before, up.shape);
  if ('failure' in back) return finish(step, back.failure, [...capture.notes, ...rows], []);
  const time: Evidence = {
    subject: 'duration',
    verdict: 'info',
    detail: `up took ${formatDuration(up.duration)} on the shadow`,
  };
  const notes = [time, ...before.notes, ...capture.notes, ...rows, ...back.notes];
  annotate(step.log, capture.remarks, inputs.mode);
  if (capture.decision !== undefined) return finish(step, capture.decision, notes, []);
  return finish(step, conclude([...back.objections, ...broken]), notes, [...back.objections, ...broken]);
}

/** A tool whose files are not read is rehearsed too: the server tells what it does. */
async function choose(
  step: Step<MigrateGateContract>,
  inputs: RehearseInputs,
  variables: Variables,
): Promise<Rehearsal> {
  const base = { step, inputs, variables };
  try {
    const { read, pending, merged } = await gather(step, variables);
    step.output('tool', read.tool);
    const meant = pending.filter((migration) => isMeant(migration, inputs.phase));
    step.output(
      'planned',
      meant.map(({ path }) => path),
    );
    return { ...base, read, pending: meant, merged, left: pending.filter((migration) => !meant.includes(migration)) };
  } catch (error) {
    const unread =
      error instanceof ActionFailure && (error.reason === 'unsupported-layout' || error.reason === 'unknown-layout');
    if (!unread) throw error;
    if (inputs.schemaFile === undefined) {
      throw new ActionFailure(
        'bad-input',
        `${error.message} To rehearse it nevertheless, give \`schema-file\`: the schema before these migrations, with the rows of the tool's own table.`,
        { cause: error },
      );
    }
    step.log.notice(`${error.message} What the command sends is judged instead.`);
    return { ...base, read: undefined, pending: [], merged: [], left: [] };
  }
}

type Ended = Pick<RehearseVerdict, 'decision' | 'reason' | 'message'>;

async function runUp(
  { step, inputs, read, pending, left }: Rehearsal,
  { run, session }: ShadowWorld,
  name: string,
): Promise<
  { readonly failure: Ended } | { readonly shape: Shape; readonly duration: Parameters<typeof formatDuration>[0] }
> {
  const script = inputs.migrateCommand;
  const { result, duration } = await run({
    label: 'migrate-command',
    script,
    name,
    read,
    held: left,
    target: pending.at(-1)?.version,
    steps: pending.length,
  });
  const shape = await look(session, read);
  const missing = read?.tool === 'sql' ? undefined : pending.find((migration) => !shape.applied.includes(migration));
  if (result.exitCode === 0 && missing === undefined) return { shape, duration };
  const output = `${result.stdout}\n${result.stderr}`;
  const quiet = { migrators: [], cancels: [], victims: [], longestWait: duration, looks: 0, blind: undefined };
  const failed = await failedStatement(
    output,
    pending.filter((each) => !shape.applied.includes(each)),
    quiet,
  );
  step.output('failed-statement', failed ?? '');
  const said = errorLine(output);
  const message =
    result.exitCode === 0
      ? `The command ended well on the shadow, and the table of the tool does not have ${missing?.path ?? ''} as applied. Does it use \`DATABASE_URL\`?`
      : `The migrations fail on the shadow: migrate-command ${describeEnd(result)}${said === undefined ? '' : `, and said: ${said}`}`;
  return { failure: { decision: 'block', reason: 'rehearsal-failed', message } };
}

interface WayBack {
  readonly objections: readonly Objection[];
  readonly notes: readonly Evidence[];
}

async function comeBack(
  rehearsal: Rehearsal,
  world: ShadowWorld,
  before: Awaited<ReturnType<typeof prepareShadow>>,
  up: Shape,
): Promise<WayBack | { readonly failure: Ended }> {
  const { inputs, pending, merged, read, left } = rehearsal;
  const none = pending.find(({ irreversible }) => irreversible !== undefined);
  const note = (detail: string): WayBack => ({
    objections: [],
    notes: [{ subject: 'way back', verdict: 'warn', detail }],
  });
  if (none !== undefined) return note(`not tried: ${none.path} says that there is none (${none.irreversible})`);
  if (inputs.rollbackCommand === undefined) return note('not tried: `rollback-command` is empty');
  const wish = { read, held: left, target: merged.at(-1)?.version, steps: pending.length };
  const down = await world.run({
    ...wish,
    label: 'rollback-command',
    script: inputs.rollbackCommand,
    name: 'rehearse-down',
  });
  if (down.result.exitCode !== 0) {
    const said = errorLine(`${down.result.stdout}\n${down.result.stderr}`);
    const message = `The way back fails on the shadow: rollback-command ${describeEnd(down.result)}${said === undefined ? '' : `, and said: ${said}`}`;
    return { failure: { decision: 'block', reason: 'way-back-fails', message } };
  }
  const after = await look(world.session, read);
  const schema = compareWayBack(before.shape.snapshot, after.snapshot, up.toolTable);
  const lost = lostRows(await before.rows.compare());
  // A contract destroys on purpose; that there is a backup of it is proved when it is applied.
  const meant = await destructionBy(pending.filter(({ contract }) => contract !== undefined));
  const [told, untold] = partRows(lost, meant);
  const again = await runUp(rehearsal, world, 'rehearse-up-2');
  if ('failure' in again) {
    const message = `After the way back the migrations do not run again: ${again.failure.message}`;
    return { failure: { decision: 'block', reason: 'way-back-fails', message } };
  }
  const second = compareSecondUp(up.snapshot, again.shape.snapshot, up.toolTable);
  const notes = told.map(({ subject, detail }): Evidence => ({ subject, verdict: 'warn', detail }));
  return { objections: [...schema.objections, ...untold, ...second], notes: [...schema.notes, ...notes] };
}

function conclude(objections: readonly Objection[]): Ended {
  const [first] = objections;
  if (first === undefined) {
    return {
      decision: 'pass',
      reason: 'rehearsed',
      message: 'The migrations were rehearsed on the shadow, and nothing stands against them.',
    };
  }
  const more = objections.length === 1 ? '' : `, and ${objections.length - 1} more`;
  return { decision: 'block', reason: first.reason, message: `${first.rule}: ${first.subject} ${first.detail}${more}` };
}

function finish(
  step: Step<MigrateGateContract>,
  ended: Ended,
  notes: readonly Evidence[],
  objections: readonly Objection[],
): RehearseVerdict {
  const evidence: readonly Evidence[] = [
    ...objections.map(({ rule, subject, detail }): Evidence => ({
      subject,
      verdict: 'block',
      detail: `${rule}: ${detail}`,
    })),
    ...notes,
  ];
  const verdict = { ...ended, evidence };
  step.summary(renderRehearsal(verdict));
  return verdict;
}
