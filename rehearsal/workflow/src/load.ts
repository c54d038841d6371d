import { join } from 'node:path';
import type { Validator } from './check.ts';
import { loadCalls } from './call-check.ts';
import type { Finding } from './finding.ts';
import type { SourceTree } from './options.ts';
import { narrow, type Permissions } from './permissions.ts';
import type { Plan } from './plan.ts';
import { loadAction, readTreeFile, type References } from './references.ts';
import { Refusal, type Position } from './refusal.ts';
import type { StepFile } from './step-file.ts';
import { readWorkflow } from './workflow-file.ts';

/** Where a plan is read from. */
export interface PlanSource {
  readonly tree: SourceTree;
  readonly path: string;
  /** What the caller grants; undefined for the workflow that the event starts. */
  readonly granted: Permissions | undefined;
  readonly at: Position;
  readonly depth: number;
}

/** Ten levels, the first workflow included. Source: docs.github.com "Reusing workflow configurations", limits. */
const deepestCall = 10;

/** Reads workflows and actions, and keeps what GitHub's validator and the rehearsal find wrong. */
export class Loader {
  readonly findings: Finding[] = [];
  readonly #references: References;
  readonly #defaults: Permissions;
  readonly #validator: Validator;
  readonly #checked = new Set<string>();

  constructor(references: References, defaults: Permissions, validator: Validator) {
    this.#references = references;
    this.#defaults = defaults;
    this.#validator = validator;
  }

  get refusals(): readonly Finding[] {
    return this.findings.filter((finding) => finding.severity === 'error');
  }

  /** Reads a workflow and all it refers to; undefined when it cannot be read: `findings` says why. */
  async load(source: PlanSource): Promise<Plan | undefined> {
    try {
      return await this.#read(source);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.findings.push(error.finding());
      return undefined;
    }
  }

  async #read(source: PlanSource): Promise<Plan> {
    const { tree, path, at, depth } = source;
    if (depth > deepestCall) throw new Refusal(at, `Workflows call each other more than ${deepestCall} levels deep.`);
    const content = await readTreeFile(tree, path);
    if (content === undefined) throw new Refusal(at, `There is no ${path} in ${tree.repository}@${tree.ref}.`);
    await this.#check(tree, path, content);
    const workflow = readWorkflow(path, content, tree);
    const permissions = new Map<string, Permissions>();
    for (const job of workflow.jobs) {
      const asked = job.permissions ?? workflow.permissions ?? source.granted ?? this.#defaults;
      permissions.set(job.key, source.granted === undefined ? asked : narrow(asked, source.granted, job.key, job.at));
    }
    for (const job of workflow.jobs) if (job.kind === 'steps') await this.#loadSteps(job.steps, tree, 1);
    const calls = await loadCalls(workflow, this.#references, (called) =>
      this.load({ ...called, granted: permissions.get(called.job) ?? {}, depth: depth + 1 }),
    );
    return { workflow, permissions, calls };
  }

  async #check(tree: SourceTree, path: string, content: string): Promise<void> {
    const key = join(tree.directory, path);
    if (this.#checked.has(key)) return;
    this.#checked.add(key);
    this.findings.push(...(await this.#validator.check({ name: path, content }, this.#references.provider(tree))));
  }

  /** Actions of the workspace are read when their step comes: before that they may not be there. */
  async #loadSteps(steps: readonly StepFile[], source: SourceTree, depth: number): Promise<void> {
    for (const step of steps) {
      if (step.kind !== 'uses') continue;
      if (depth > deepestCall)
        throw new Refusal(step.usesAt, `Actions are nested more than ${deepestCall} levels deep.`);
      const location = await this.#references.locate(step.uses, step.usesAt, source);
      if (location.kind !== 'tree') continue;
      const { file } = await loadAction(join(location.tree.directory, location.path), location.path, step.usesAt);
      if (file.kind === 'composite') {
        const content = await readTreeFile(location.tree, file.at.file);
        await this.#check(location.tree, file.at.file, content ?? '');
        await this.#loadSteps(file.steps, location.tree, depth + 1);
      } else if (file.pre !== undefined && depth > 1) {
        throw new Refusal(step.usesAt, 'The rehearsal does not support `pre` of an action inside a composite action.');
      }
    }
  }
}
