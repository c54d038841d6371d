import { isObject, textOf, toJson, type Json } from './json.ts';
import type { Plan } from './plan.ts';
import type { RunContext } from './run-context.ts';

/** What belongs to one job of the `github` context. */
export interface JobIdentity {
  readonly job: string;
  readonly token: string;
  readonly workspace: string;
  readonly eventPath: string;
}

/**
 * The `github` context: the caller's, also in called workflows.
 *
 * Source: docs.github.com "Contexts reference"; actions/runner src/Runner.Worker/GitHubContext.cs.
 */
export function githubContext(run: RunContext, identity?: JobIdentity): Readonly<Record<string, Json>> {
  return {
    ...repositoryPart(run),
    ...runPart(run),
    ...serverPart(run),
    head_ref: '',
    base_ref: '',
    event_name: run.options.event.name,
    event: eventPayload(run),
    secret_source: 'Actions',
    ...(identity === undefined ? {} : identityPart(identity)),
  };
}

function repositoryPart(run: RunContext): Readonly<Record<string, Json>> {
  const { repository } = run.options;
  return {
    ref: repository.ref,
    ref_name: repository.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    ref_type: repository.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    ref_protected: false,
    sha: repository.sha,
    repository: run.repository,
    repository_id: String(repository.id ?? 1_296_269),
    repository_owner: repository.owner,
    repository_owner_id: String(repository.ownerId ?? 9919),
  };
}

function runPart(run: RunContext): Readonly<Record<string, Json>> {
  const { run: id, workflow, repository } = run.options;
  return {
    run_id: String(id.id),
    run_number: String(id.number),
    run_attempt: String(id.attempt),
    retention_days: '90',
    actor: id.actor,
    actor_id: '583231',
    triggering_actor: id.actor,
    workflow: run.workflowName,
    workflow_ref: `${run.repository}/${workflow}@${repository.ref}`,
    workflow_sha: repository.sha,
  };
}

function serverPart(run: RunContext): Readonly<Record<string, Json>> {
  const { github } = run.options;
  const serverUrl = serverUrlOf(run);
  return {
    server_url: serverUrl,
    api_url: github.apiUrl,
    graphql_url: github.graphqlUrl ?? `${github.apiUrl}/graphql`,
    repositoryUrl: `git://${new URL(serverUrl).host}/${run.repository}.git`,
  };
}

/** Where the run's GitHub shows its pages. */
export function serverUrlOf(run: RunContext): string {
  const { github } = run.options;
  return github.serverUrl ?? new URL(github.apiUrl).origin;
}

function identityPart(identity: JobIdentity): Readonly<Record<string, Json>> {
  const { job, token, workspace, eventPath } = identity;
  return { job, token, workspace, event_path: eventPath };
}

/** The webhook payload: what the caller gave, and the parts every payload has. */
export function eventPayload(run: RunContext): { readonly [key: string]: Json } {
  const { event, repository, run: id, workflow } = run.options;
  const given = toJson(event.payload ?? {});
  const dispatch =
    event.name === 'workflow_dispatch' ? { inputs: texts(run.dispatchInputs), ref: repository.ref, workflow } : {};
  return {
    repository: {
      full_name: run.repository,
      name: repository.name,
      owner: { login: repository.owner },
      default_branch: repository.defaultBranch ?? 'main',
    },
    sender: { login: id.actor },
    ...dispatch,
    ...(isObject(given) ? given : {}),
  };
}

/** In the payload inputs are texts, whatever their type. */
function texts(inputs: Readonly<Record<string, Json>>): { readonly [key: string]: Json } {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, textOf(value)]));
}

/** The `job` context's identity of the workflow file that holds the job. Source: actions/runner src/Runner.Worker/JobContext.cs. */
export function jobContext(plan: Plan, number: number): Readonly<Record<string, Json>> {
  const { path, source } = plan.workflow;
  return {
    check_run_id: number,
    workflow_ref: `${source.repository}/${path}@${source.ref}`,
    workflow_sha: source.sha,
    workflow_repository: source.repository,
    workflow_file_path: path,
  };
}
