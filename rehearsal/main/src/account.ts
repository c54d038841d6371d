import type { JobReport, RunReport, StepReport } from '#rehearsal/report';
import type { JobRecord, StepRecord } from '#rehearsal/workflow';
import { between } from '#time';
import type { Delivery } from './delivery.ts';

/** A delivery as the report shows it; `origin` is when its scenario began, on the clock of `performance.now`. */
export function accountOf(delivery: Delivery, ending: string, origin: number): RunReport {
  const { run, release, startedAt } = delivery;
  const offset = startedAt - origin;
  const jobs = run.jobs.filter(({ kind }) => kind === 'job');
  return {
    title: release.version,
    result: run.result,
    ending,
    startedAt: offset,
    duration: between(run.startedAt, run.endedAt),
    jobs: jobs.map((job) => jobReport(job, (at) => offset + between(run.startedAt, at))),
  };
}

type Since = (at: StepRecord['startedAt']) => number;

function jobReport(job: JobRecord, since: Since): JobReport {
  const startedAt = job.startedAt ?? job.endedAt;
  const annotations = [...job.annotations, ...job.steps.flatMap((step) => step.annotations)];
  return {
    name: job.name,
    result: job.result,
    startedAt: since(startedAt),
    duration: between(startedAt, job.endedAt),
    notes: annotations.flatMap(({ level, message }) => (level === 'notice' ? [] : [{ level, message }])),
    steps: job.steps.map((step) => stepReport(step, since)),
  };
}

function stepReport(step: StepRecord, since: Since): StepReport {
  return {
    name: step.phase === 'post' ? `Post ${step.name}` : step.name,
    result: step.conclusion,
    startedAt: since(step.startedAt),
    duration: between(step.startedAt, step.endedAt),
    summary: step.summary,
    log: step.log,
  };
}
