import type { CallJob } from './job-file.ts';
import type { Plan } from './plan.ts';
import type { SourceTree } from './options.ts';
import type { References } from './references.ts';
import { Refusal, type Position } from './refusal.ts';
import type { CallInterface } from './triggers.ts';
import type { WorkflowFile } from './workflow-file.ts';

/** A workflow file that a job calls. */
export interface CalledWorkflow {
  readonly job: string;
  readonly tree: SourceTree;
  readonly path: string;
  readonly at: Position;
}

/** Loads every workflow that `workflow` calls, and checks what is handed to it. @throws Refusal at the first that is wrong. */
export async function loadCalls(
  workflow: WorkflowFile,
  references: References,
  load: (called: CalledWorkflow) => Promise<Plan | undefined>,
): Promise<ReadonlyMap<string, Plan>> {
  const calls = new Map<string, Plan>();
  for (const job of workflow.jobs) {
    if (job.kind !== 'call') continue;
    const located = await references.locateWorkflow(job.uses, job.usesAt, workflow.source);
    const plan = await load({ job: job.key, ...located, at: job.usesAt });
    if (plan === undefined) continue;
    const { call } = plan.workflow.triggers;
    if (call === undefined)
      throw new Refusal(job.usesAt, `${job.uses} is not reusable: it has no \`on: workflow_call\`.`);
    checkInputs(job, call);
    checkSecrets(job, call);
    calls.set(job.key, plan);
  }
  return calls;
}

function checkInputs(job: CallJob, call: CallInterface): void {
  const given = job.inputs?.kind === 'mapping' ? job.inputs.entries : [];
  for (const { key, at } of given) {
    if (!call.inputs.some((input) => same(input.name, key))) {
      throw new Refusal(at, `${job.uses} has no input '${key}'; it has ${list(call.inputs)}.`);
    }
  }
  for (const input of call.inputs) {
    if (!input.required || input.default !== undefined || given.some(({ key }) => same(key, input.name))) continue;
    throw new Refusal(job.usesAt, `${job.uses} requires the input '${input.name}'.`);
  }
}

function checkSecrets(job: CallJob, call: CallInterface): void {
  if (job.secrets === 'inherit') return;
  const given = job.secrets?.kind === 'mapping' ? job.secrets.entries : [];
  for (const { key, at } of given) {
    if (!call.secrets.some((secret) => same(secret.name, key))) {
      throw new Refusal(at, `${job.uses} has no secret '${key}'; it has ${list(call.secrets)}.`);
    }
  }
  for (const secret of call.secrets) {
    if (!secret.required || given.some(({ key }) => same(key, secret.name))) continue;
    throw new Refusal(job.usesAt, `${job.uses} requires the secret '${secret.name}'.`);
  }
}

function same(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

function list(declared: readonly { readonly name: string }[]): string {
  return declared.map(({ name }) => name).join(', ') || 'none';
}
