import * as v from 'valibot';
import { readAnswer, workflowRun, type WorkflowRun } from './answer.ts';
import type { Api } from './api.ts';
import { following } from './page.ts';

/** A page of a list of runs, newest first. */
export interface RunPage {
  readonly runs: readonly WorkflowRun[];
  /** The number of the page that follows; undefined on the last. */
  readonly next: number | undefined;
}

/** Workflow runs; needs `actions: read`. */
export interface Runs {
  get(id: number): Promise<WorkflowRun>;
  /** A hundred runs of a workflow, by the name of its file in `.github/workflows`. GitHub's lists lag behind: what is not in one may still exist. */
  page(workflow: string, page: number): Promise<RunPage>;
}

const list = v.object({ workflow_runs: v.array(workflowRun) });

/** Source: docs.github.com, "REST API endpoints for workflow runs". */
export function runsOf(api: Api): Runs {
  return {
    get: async (run_id) => {
      const answer = await api.call('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id });
      return readAnswer(workflowRun, answer.data, `GET run ${run_id}`);
    },
    page: async (workflow_id, page) => {
      const route = 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs';
      const answer = await api.call(route, { workflow_id, per_page: 100, page });
      const { workflow_runs: runs } = readAnswer(list, answer.data, route);
      return { runs, next: following(page, answer.link, route) };
    },
  };
}
