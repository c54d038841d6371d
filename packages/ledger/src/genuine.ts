import type { Deployment, WorkflowRun } from '#github';
import { madeByActions } from './actor.ts';
import { readIntent, type Intent } from './intent.ts';
import { namesImage } from './image.ts';
import { livedAt } from './lifetime.ts';
import { isAllowed } from './workflow.ts';

/** Why a record does not count. */
export type Doubt =
  | 'not-by-actions'
  | 'no-intent'
  | 'malformed-intent'
  | 'no-digest'
  | 'other-service'
  | 'unknown-run'
  | 'other-repository'
  | 'other-commit'
  | 'other-workflow'
  | 'workflow-not-allowed'
  | 'future-attempt'
  | 'outside-run';

/** Whether a deployment counts: what it says it was made for, or why it does not. */
export type Genuineness =
  | { readonly genuine: true; readonly intent: Intent }
  | { readonly genuine: false; readonly doubt: Doubt };

/** What evidence has to agree with. `workflows`: the files whose runs may write it, all of the repository when undefined. */
export interface Rules {
  /** `owner/name`; GitHub does not tell upper from lower case in it. */
  readonly repository: string;
  readonly workflows: readonly string[] | undefined;
}

/** What a deployment says of itself, wherever that was read: by GraphQL it has no number. */
export type Testimony = Omit<Deployment, 'id' | 'ref' | 'nodeId'>;

/** What a deployment says by itself: the first half of `isGenuine`, for which no run has to be asked for. */
export function readClaim(deployment: Testimony): Genuineness {
  if (!madeByActions(deployment)) return doubtful('not-by-actions');
  const read = readIntent(deployment.payload);
  if (read.kind === 'absent') return doubtful('no-intent');
  if (read.kind === 'malformed') return doubtful('malformed-intent');
  const { intent } = read;
  if (!namesImage(intent.image)) return doubtful('no-digest');
  if (deployment.task !== taskOf(intent.service)) return doubtful('other-service');
  return { genuine: true, intent };
}

/**
 * Whether a deployment is evidence: GitHub Actions made it, its payload is an intent for the service of its task, and the run it names is a run of
 * this repository, at the same commit, of the workflow it names, and of an allowed one, and was going on when it was made. `run` is what GitHub
 * knows of that run; undefined: nothing.
 */
export function isGenuine(deployment: Testimony, run: WorkflowRun | undefined, rules: Rules): Genuineness {
  const claim = readClaim(deployment);
  if (!claim.genuine) return claim;
  const said = claim.intent.run;
  if (run === undefined || run.id !== said.id) return doubtful('unknown-run');
  if (run.repository.toLowerCase() !== rules.repository.toLowerCase()) return doubtful('other-repository');
  if (said.url !== '' && !runOf(said.url, rules.repository, said.id)) return doubtful('other-repository');
  if (run.headSha !== deployment.sha) return doubtful('other-commit');
  if (said.workflow !== undefined && said.workflow !== run.path) return doubtful('other-workflow');
  if (rules.workflows !== undefined && !isAllowed(run.path, rules.workflows)) return doubtful('workflow-not-allowed');
  if (run.attempt < said.attempt) return doubtful('future-attempt');
  return livedAt(run, said.attempt, deployment.createdAt) ? claim : doubtful('outside-run');
}

/** The `task` of the deployments of a service, by which GitHub lists them alone. */
export function taskOf(service: string): string {
  return `deploy:${service}`;
}

function runOf(url: string, repository: string, id: number): boolean {
  const path = URL.canParse(url) ? new URL(url).pathname.toLowerCase() : '';
  const own = `/${repository.toLowerCase()}/actions/runs/${id}`;
  return path === own || path.startsWith(`${own}/`);
}

function doubtful(doubt: Doubt): Genuineness {
  return { genuine: false, doubt };
}
