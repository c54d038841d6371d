import type { JobFile } from './job-file.ts';
import { Refusal } from './refusal.ts';

/** Checks that `needs` names jobs of the same workflow, without a circle. @throws Refusal at the first job that breaks this. */
export function checkNeeds(jobs: readonly JobFile[]): void {
  const byKey = new Map(jobs.map((job) => [job.key, job]));
  for (const job of jobs) {
    const unknown = job.needs.find((key) => !byKey.has(key));
    if (unknown !== undefined)
      throw new Refusal(job.at, `The job '${job.key}' needs '${unknown}', which does not exist.`);
  }
  const finished = new Set<string>();
  for (let before = -1; before < finished.size;) {
    before = finished.size;
    for (const job of jobs) if (job.needs.every((key) => finished.has(key))) finished.add(job.key);
  }
  const stuck = jobs.find((job) => !finished.has(job.key));
  if (stuck !== undefined) throw new Refusal(stuck.at, `The job '${stuck.key}' waits for itself through \`needs\`.`);
}

/** All jobs that must have ended before this one: those it needs and those they need. */
export function ancestors(job: JobFile, jobs: readonly JobFile[]): readonly string[] {
  const found = new Set<string>();
  const open = [...job.needs];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (found.has(key)) continue;
    found.add(key);
    open.push(...(jobs.find((other) => other.key === key)?.needs ?? []));
  }
  return [...found];
}
