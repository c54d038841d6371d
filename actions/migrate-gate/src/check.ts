import { judge, rules, type Judgement } from '#hazards';
import type { Evidence, Step, Verdict } from '#kit';
import { judgeOtherDatabase, judgeRollback, notJudged, type Migration, type Tree } from '#migrations';
import { formatInstant } from '#time';
import { annotate } from './annotate.ts';
import { renderCheck } from './check-summary.ts';
import type { MigrateGateContract } from './contract.ts';
import { judgeContracts, type ContractStanding } from './contracts.ts';
import { gravestClass } from './class.ts';
import { coverageOf, describeCoverage } from './coverage.ts';
import { decide } from './decision.ts';
import { floorOf } from './floor.ts';
import { gather, type Gathered } from './gather.ts';
import { openLedger, serviceOf } from './ledger-access.ts';
import { isMeant, planPhases } from './phase-plan.ts';
import { isOpen, remarksOf, type Remark } from './remark.ts';
import { reportOf } from './report.ts';
import { sarifOf } from './sarif.ts';
import type { Variables } from './variables.ts';
import { writeWorkspaceFile } from './workspace.ts';

type CheckStep = Step<MigrateGateContract>;

/** The oldest major version that is still in use somewhere; every newer one allows more. */
const oldestServer = 13;
const mostPlanned = 200;
const mostEvidence = 50;

/** Judges the migrations that are pending, without any database: gather, judge, report. */
export async function check(step: CheckStep, variables: Variables): Promise<Verdict<MigrateGateContract>> {
  const { inputs, log } = step;
  const gathered = await gather(step, variables);
  const { read, pending, issues, base } = gathered;
  step.output('tool', read.tool);
  if (base === undefined)
    log.notice(
      'There is nothing to compare with, so every migration counts as pending. Set `base` to compare with a ref.',
    );
  const meant = pending.filter((migration) => isMeant(migration, inputs.phase));
  const left = new Set(pending.filter((migration) => !isMeant(migration, inputs.phase)).flatMap(({ files }) => files));
  const judgements = (await judgementsOf(step, gathered)).filter(({ path }) => !left.has(path));
  const found = [
    ...issues,
    ...judgeRollback(meant, read.tool, inputs.database),
    ...judgeOtherDatabase(meant, inputs.database),
  ];
  const remarks = remarksOf(
    judgements,
    found.filter(({ path }) => !left.has(path)),
    read.migrations,
  );
  await writeFiles(step, judgements, remarks, read.tree);
  const contracts = await askAboutContracts(step, variables, meant);
  writeOutputs(step, meant, contracts, remarks, judgements);
  await writeClass(step, meant, contracts, judgements);
  const decision = decide(remarks, meant.length);
  const coverage = coverageOf(judgements);
  log.info(describeCoverage(coverage));
  annotate(log, remarks, inputs.mode);
  const limits = inputs.database === 'postgres' ? undefined : notJudged(inputs.database);
  step.summary(renderCheck({ decision, coverage, plan: planPhases(meant, judgements), remarks, rules, limits }));
  return {
    ...decision,
    evidence: [coverageEvidence(judgements), ...contracts.map(contractEvidence), ...evidenceOf(remarks)],
  };
}

async function judgementsOf(step: CheckStep, { pending, merged, sizes }: Gathered): Promise<readonly Judgement[]> {
  const { inputs, clock } = step;
  if (inputs.database !== 'postgres') {
    return pending.map(({ path }) => ({ path, statements: 0, analysed: 0, findings: [], phase: 'expand' }));
  }
  return await judge(pending, {
    history: merged,
    serverVersion: inputs.serverVersion ?? oldestServer,
    sizes,
    gateSetsTimeouts: inputs.timeouts === 'gate',
    today: formatInstant(clock.now()).slice(0, 10),
  });
}

async function writeFiles(
  { inputs, environment }: CheckStep,
  judgements: readonly Judgement[],
  remarks: readonly Remark[],
  tree: Tree,
): Promise<void> {
  const { report, sarif } = inputs;
  const root = environment.workspace;
  const json = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;
  if (report !== undefined) await writeWorkspaceFile(root, report, json(reportOf(judgements, remarks)), 'report');
  if (sarif !== undefined) await writeWorkspaceFile(root, sarif, json(sarifOf(remarks, rules, linesOf(tree))), 'sarif');
}

function linesOf(tree: Tree): (path: string, line: number) => string | undefined {
  const files = new Map(tree.files.map((file) => [file.path, file]));
  const known = new Map<string, readonly string[]>();
  return (path, line) => {
    const lines = known.get(path) ?? new TextDecoder().decode(files.get(path)?.bytes).split(/\r?\n/u);
    known.set(path, lines);
    return lines[line - 1];
  };
}

/** Only where `environment` says whose ledger it is; without, every contract is said to wait, which is what `apply` will find out. */
async function askAboutContracts(
  step: CheckStep,
  variables: Variables,
  meant: readonly Migration[],
): Promise<readonly ContractStanding[]> {
  return await judgeContracts(meant, {
    ledger: openLedger(step)?.ledger,
    service: serviceOf(step),
    git: { root: step.environment.workspace, variables, signal: step.signal },
    never: undefined,
  });
}

function writeOutputs(
  step: CheckStep,
  meant: readonly Migration[],
  contracts: readonly ContractStanding[],
  remarks: readonly Remark[],
  judgements: readonly Judgement[],
): void {
  const waiting = contracts.filter(({ ready }) => !ready).map(({ migration }) => migration);
  const kept = new Set(waiting);
  const planned = meant.filter((migration) => !kept.has(migration)).map(({ path }) => path);
  const floor = contracts.findLast(({ ready }) => ready);
  const { statements, analysed } = coverageOf(judgements);
  step.output('planned', planned);
  step.output(
    'held',
    waiting.map(({ path }) => path),
  );
  step.output('migration', {
    planned: planned.slice(0, mostPlanned).map((path) => path.slice(-mostPlanned)),
    'schema-floor': floor === undefined ? null : floorOf(floor),
  });
  step.output('findings', remarks.filter(isOpen).length);
  step.output('coverage', `${analysed}/${statements}`);
}

/** Of what is planned: a contract that runs has raised the floor by then. */
async function writeClass(
  step: CheckStep,
  meant: readonly Migration[],
  contracts: readonly ContractStanding[],
  judgements: readonly Judgement[],
): Promise<void> {
  const floored = contracts.filter(({ ready }) => ready).map(({ migration }) => migration);
  const waiting = new Set(contracts.filter(({ ready }) => !ready).map(({ migration }) => migration));
  const planned = meant.filter((migration) => !waiting.has(migration));
  const judged = step.inputs.database === 'postgres' ? judgements : [];
  step.output('class', (await gravestClass(planned, judged, floored)) ?? '');
}

function coverageEvidence(judgements: readonly Judgement[]): Evidence {
  const coverage = coverageOf(judgements);
  return {
    subject: 'coverage',
    verdict: coverage.unread === 0 ? 'pass' : 'warn',
    detail: describeCoverage(coverage),
    ...coverage,
  };
}

function contractEvidence({ migration, ready, why }: ContractStanding): Evidence {
  return { subject: migration.path, verdict: 'info', detail: `${ready ? 'may run' : 'waits'}: ${why.join('; ')}` };
}

function evidenceOf(remarks: readonly Remark[]): readonly Evidence[] {
  const verdicts = { error: 'block', warn: 'warn', info: 'info' } as const;
  return remarks.slice(0, mostEvidence).map((remark) => ({
    subject: `${remark.path}:${remark.line}`,
    verdict: isOpen(remark) ? verdicts[remark.severity] : 'info',
    detail: `${remark.rule}: ${remark.message}`,
  }));
}
