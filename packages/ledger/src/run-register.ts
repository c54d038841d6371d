import { GitHubFailure, type GitHub, type WorkflowRun } from '#github';
import type { RunOfRecord } from './intent.ts';

/** What is known of the runs that records name, each asked for once. */
export class RunRegister {
  readonly #github: GitHub;
  readonly #listed = new Map<number, WorkflowRun>();
  readonly #asked = new Map<number, Promise<WorkflowRun | undefined>>();
  /** Workflow -> the next page of its list, and the oldest run it has shown. */
  readonly #lists = new Map<string, { readonly next: number | undefined; readonly oldest: number }>();

  constructor(github: GitHub) {
    this.#github = github;
  }

  /** Takes runs as a list has told of them. */
  know(runs: readonly WorkflowRun[]): void {
    for (const run of runs) this.#listed.set(run.id, run);
  }

  /** Learns of several runs at once: two or more of a workflow by the next page of its list, the others one by one when they are looked up. Throws GitHubFailure. */
  async learn(runs: readonly RunOfRecord[]): Promise<void> {
    const wanted = new Map<string, Set<number>>();
    for (const { id, workflow } of runs) {
      const file = fileOf(workflow);
      if (file === undefined || this.#knows(id)) continue;
      wanted.set(file, (wanted.get(file) ?? new Set()).add(id));
    }
    const several = [...wanted].filter(([, ids]) => ids.size > 1);
    await Promise.all(several.map(([file, ids]) => this.#list(file, [...ids])));
  }

  /** The run, as a list or GitHub itself tells of it; undefined when GitHub knows none. Throws GitHubFailure. */
  async find(id: number): Promise<WorkflowRun | undefined> {
    return this.#asked.get(id) ?? this.#listed.get(id) ?? this.confirm(id);
  }

  /** The run as GitHub itself tells of it: a list may be behind, and nothing is held against a record because of one. Throws GitHubFailure. */
  async confirm(id: number): Promise<WorkflowRun | undefined> {
    const asked = this.#asked.get(id) ?? unlessUnknown(this.#github.runs.get(id));
    this.#asked.set(id, asked);
    return asked;
  }

  /** Whether the next page of a list may tell of a run that is not known yet. */
  mayLearn({ id, workflow }: RunOfRecord): boolean {
    const list = this.#lists.get(fileOf(workflow) ?? '');
    return !this.#knows(id) && list?.next !== undefined && id < list.oldest;
  }

  #knows(id: number): boolean {
    return this.#asked.has(id) || this.#listed.has(id);
  }

  /** Ids grow with time, so a list that has come below all that is wanted has nothing more to say. */
  async #list(file: string, ids: readonly number[]): Promise<void> {
    const before = this.#lists.get(file) ?? { next: 1, oldest: Number.POSITIVE_INFINITY };
    const open = ids.filter((id) => !this.#knows(id) && id < before.oldest);
    if (open.length < 2 || before.next === undefined) return;
    const page = await unlessUnknown(this.#github.runs.page(file, before.next));
    this.know(page?.runs ?? []);
    const oldest = Math.min(before.oldest, ...(page?.runs.map(({ id }) => id) ?? []));
    this.#lists.set(file, { next: page?.next, oldest });
  }
}

function fileOf(workflow: string | undefined): string | undefined {
  return /^\.github\/workflows\/([^/]+)$/.exec(workflow ?? '')?.[1];
}

/** GitHub answers 404 for a run that is none, and for the list of a workflow whose file is gone. */
async function unlessUnknown<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof GitHubFailure && error.kind === 'not-found') return undefined;
    throw error;
  }
}
