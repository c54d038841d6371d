import { isObject, textOf } from './json.ts';
import type { Json } from './json.ts';
import type { Plan } from './load.ts';
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
  const { github, repository, run: id, workflow, event } = run.options;
  const { origin } = new URL(github.apiUrl);
  const serverUrl = github.serverUrl ?? origin;
  const branch = repository.ref.startsWith('refs/heads/');
  return {
    ref: repository.ref,
    ref_name: repository.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    ref_type: branch || !repository.ref.startsWith('refs/tags/') ? 'branch' : 'tag',
    ref_protected: false,
    sha: repository.sha,
    repository: run.repository,
    repository_id: String(repository.id ?? 1_296_269),
    repository_owner: repository.owner,
    repository_owner_id: String(repository.ownerId ?? 9919),
    repositoryUrl: `git://${new URL(serverUrl).host}/${run.repository}.git`,
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
    head_ref: '',
    base_ref: '',
    event_name: event.name,
    event: eventPayload(run),
    server_url: serverUrl,
    api_url: github.apiUrl,
    graphql_url: github.graphqlUrl ?? `${github.apiUrl}/graphql`,
    secret_source: 'Actions',
    ...(identity === undefined
      ? {}
      : {
          job: identity.job,
          token: identity.token,
          workspace: identity.workspace,
          event_path: identity.eventPath,
        }),
  };
}

/** The webhook payload: what the caller gave, and the parts every payload has. */
export function eventPayload(run: RunContext): { readonly [key: string]: Json } {
  const { event, repository, run: id, workflow } = run.options;
  const given: Json = JSON.parse(JSON.stringify(event.payload ?? {}));
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
