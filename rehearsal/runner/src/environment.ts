import { arch } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { trackingId, type StepHost } from './host.ts';

/** Where a step's environment comes from, besides its host. */
export interface EnvironmentSources {
  /** The job's and the step's `env`; what the runner itself sets wins over it. */
  readonly env: Readonly<Record<string, string>>;
  /** The `github` context by its own keys (`run_id`); only what the runner hands to processes is taken. */
  readonly github?: Readonly<Record<string, unknown>>;
  /** Variables ACTIONS_*, of which a step gets those that its kind may have. */
  readonly services?: Readonly<Record<string, string>>;
  /** What earlier steps wrote to GITHUB_PATH, oldest first. */
  readonly path?: readonly string[];
}

/** GitHubContext.cs `_contextEnvAllowlist`. GITHUB_TOKEN is not in it. */
const githubKeys: ReadonlySet<string> = new Set(
  `action action_path action_ref action_repository actor actor_id api_url artifacts artifacts_list base_ref env event_name
  event_path graphql_url head_ref job output path ref ref_name ref_protected ref_type repository repository_id
  repository_owner repository_owner_id retention_days run_attempt run_id run_number server_url sha state step_summary
  triggering_actor workflow workflow_ref workflow_sha workspace`.split(/\s+/u),
);

/** NodeScriptActionHandler.cs gives all of these, ScriptHandler.cs only the second list. */
const actionServices: ReadonlySet<string> = new Set([
  'ACTIONS_RUNTIME_URL',
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_CACHE_URL',
  'ACTIONS_CACHE_SERVICE_V2',
  'ACTIONS_CACHE_MODE',
  'ACTIONS_RESULTS_URL',
  'ACTIONS_ID_TOKEN_REQUEST_URL',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
  'ACTIONS_ORCHESTRATION_ID',
]);
const scriptServices: ReadonlySet<string> = new Set([
  'ACTIONS_ID_TOKEN_REQUEST_URL',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
  'ACTIONS_ORCHESTRATION_ID',
]);

/**
 * The `GITHUB_*` variables of a `github` context: the runner's allow-list, strings as they are, booleans as `True` and
 * `False`. Source: actions/runner src/Runner.Worker/GitHubContext.cs.
 */
export function githubEnvironment(context: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const variables: Record<string, string> = {};
  for (const [key, value] of Object.entries(context)) {
    if (!githubKeys.has(key.toLowerCase())) continue;
    const text = typeof value === 'boolean' ? (value ? 'True' : 'False') : value;
    if (typeof text === 'string') variables[`GITHUB_${key.toUpperCase()}`] = text;
  }
  return variables;
}

/** HOME of every step that does not set its own: empty when the job begins, and the job's alone. */
export function homeDirectory(host: Pick<StepHost, 'temp'>): string {
  return join(host.temp, '_home');
}

/** The `RUNNER_*` variables that every step on `host` gets (JobRunner.cs, TempDirectoryManager.cs, JobExtension.cs). */
export function runnerEnvironment(host: StepHost): Readonly<Record<string, string>> {
  return {
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: arch() === 'arm64' ? 'ARM64' : 'X64',
    RUNNER_NAME: 'rehearsal',
    RUNNER_ENVIRONMENT: 'self-hosted',
    RUNNER_TEMP: host.temp,
    RUNNER_TOOL_CACHE: host.toolCache,
    RUNNER_WORKSPACE: dirname(host.workspace),
    RUNNER_TRACKING_ID: trackingId(host),
  };
}

/** The environment of a JavaScript action: NodeScriptActionHandler.cs, with `INPUT_*` and `STATE_*`. */
export function actionEnvironment(
  host: StepHost,
  sources: EnvironmentSources,
  inputs: Readonly<Record<string, string>>,
  state: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return compose(host, sources, { ...stateEnvironment(state), ...inputEnvironment(inputs) }, actionServices);
}

/** The environment of a `run:` step: ScriptHandler.cs. */
export function scriptEnvironment(host: StepHost, sources: EnvironmentSources): Readonly<Record<string, string>> {
  return compose(host, sources, {}, scriptServices);
}

/** `INPUT_` and the upper-case name; only spaces become `_`, hyphens and dots stay (Handler.cs AddInputsToEnvironment). */
function inputEnvironment(inputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}

/** `STATE_` and the name as it was saved (ActionRunner.cs). */
function stateEnvironment(state: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));
}

/** Nothing of the machine's own environment gets in: what a step may find must be the same on every machine. */
function compose(
  host: StepHost,
  sources: EnvironmentSources,
  own: Readonly<Record<string, string>>,
  services: ReadonlySet<string>,
): Readonly<Record<string, string>> {
  const variables: Record<string, string> = {
    HOME: homeDirectory(host),
    LANG: 'C.UTF-8',
    CI: 'true',
    PATH: [dirname(host.node), '/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'].join(
      delimiter,
    ),
    ...sources.env,
    ...own,
    ...githubEnvironment({ ...sources.github, workspace: host.workspace }),
    ...runnerEnvironment(host),
    ...Object.fromEntries(Object.entries(sources.services ?? {}).filter(([name]) => services.has(name))),
    GITHUB_ACTIONS: 'true',
  };
  delete variables['NODE_ICU_DATA'];
  variables['PATH'] = prependPath(variables['PATH'] ?? '', sources.path ?? []);
  return variables;
}

/** The last addition comes first; nothing is added twice at the front (PathUtil.cs, Handler.cs AddPrependPathToEnvironment). */
function prependPath(path: string, additions: readonly string[]): string {
  const front = [...additions].reverse().join(delimiter);
  if (front === '') return path;
  if (path === '') return front;
  return path.startsWith(front + delimiter) ? path : front + delimiter + path;
}
