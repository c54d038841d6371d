import * as v from 'valibot';
import { actor, readAnswer, workflowRun, type Actor, type WorkflowRun } from './answer.ts';
import type { Api } from './api.ts';
import { GitHubFailure } from './failure.ts';
import { following } from './page.ts';
import { reviewsOf, type Review } from './people.ts';

/** A page of a list of runs, newest first. */
export interface RunPage {
  readonly runs: readonly WorkflowRun[];
  /** The number of the page that follows; undefined on the last. */
  readonly next: number | undefined;
}

/** One attempt of a run as that attempt was, and who started it: for a re-run that is another one than the actor of the run. */
export interface RunAttempt extends WorkflowRun {
  readonly triggeringActor: Actor | undefined;
}

/** Workflow runs; needs `actions: read`. */
export interface Runs {
  get(id: number): Promise<WorkflowRun>;
  attempt(id: number, attempt: number): Promise<RunAttempt>;
  /** A hundred runs of a workflow, by the name of its file in `.github/workflows`. GitHub's lists lag behind: what is not in one may still exist. */
  page(workflow: string, page: number): Promise<RunPage>;
  /** Those in progress, of every workflow, newest first. */
  inProgress(): Promise<readonly WorkflowRun[]>;
  /** How people answered for the environments of a run, in all its attempts. */
  reviews(id: number): Promise<readonly Review[]>;
}

const attempted = v.object({ id: v.number(), run_attempt: v.number(), triggering_actor: actor });
const list = v.object({ workflow_runs: v.array(workflowRun) });

/** Source: docs.github.com, "REST API endpoints for workflow runs". */
export function runsOf(api: Api): Runs {
  return {
    get: async (run_id) => {
      const answer = await api.call('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id });
      return readAnswer(workflowRun, answer.data, `GET run ${run_id}`);
    },
    attempt: async (run_id, attempt_number) => {
      const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}';
      const what = `GET attempt ${attempt_number} of run ${run_id}`;
      const { data } = await api.call(route, { run_id, attempt_number });
      const { id, run_attempt, triggering_actor: triggeringActor } = readAnswer(attempted, data, what);
      if (id !== run_id || run_attempt !== attempt_number) {
        throw new GitHubFailure('invalid-answer', `GitHub's answer to ${what} is about another run or attempt.`);
      }
      return { ...readAnswer(workflowRun, data, what), triggeringActor: triggeringActor ?? undefined };
    },
    page: async (workflow_id, page) => {
      const route = 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs';
      const answer = await api.call(route, { workflow_id, per_page: 100, page });
      const { workflow_runs: runs } = readAnswer(list, answer.data, route);
      return { runs, next: following(page, answer.link, route) };
    },
    inProgress: async () => {
      const route = 'GET /repos/{owner}/{repo}/actions/runs';
      const found: WorkflowRun[] = [];
      for (let page: number | undefined = 1; page !== undefined;) {
        const asked: number = page;
        const answer = await api.call(route, { status: 'in_progress', per_page: 100, page: asked });
        found.push(...readAnswer(list, answer.data, route).workflow_runs);
        page = following(asked, answer.link, route);
      }
      return found;
    },
    reviews: async (id) => reviewsOf(api, id),
  };
}
