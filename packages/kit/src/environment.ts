import type { Variables } from '#inputs';
import { ActionFailure } from './action-failure.ts';

/**
 * What the runner says about the run: the GITHUB_* and RUNNER_* variables (actions/runner src/Runner.Worker/GitHubContext.cs
 * and docs.github.com "Variables reference").
 *
 * Reading a property that the runner did not set, or set to something else than it should be, throws ActionFailure
 * with the reason `bad-environment`; properties that are only there for some events are undefined then.
 */
export class Environment {
  readonly #variables: Variables;

  constructor(variables: Variables) {
    this.#variables = variables;
  }

  /** `owner/name` of the repository that the run belongs to. */
  get repository(): string {
    return this.#matching('GITHUB_REPOSITORY', /^[a-z\d][\w-]*\/(?!\.{1,2}$)[\w.-]+$/iu, 'owner/name');
  }

  get repositoryOwner(): string {
    return this.#text('GITHUB_REPOSITORY_OWNER');
  }

  get repositoryId(): number {
    return this.#id('GITHUB_REPOSITORY_ID');
  }

  /** The commit that triggered the run: 40 or 64 hexadecimal digits. */
  get sha(): string {
    return this.#matching('GITHUB_SHA', /^(?:[\da-f]{40}|[\da-f]{64})$/u, 'a commit id');
  }

  /** The full ref, `refs/heads/main`. */
  get ref(): string {
    return this.#text('GITHUB_REF');
  }

  /** The short ref, `main`. */
  get refName(): string {
    return this.#text('GITHUB_REF_NAME');
  }

  get refType(): 'branch' | 'tag' {
    return this.#matching('GITHUB_REF_TYPE', /^(?:branch|tag)$/u, 'branch or tag') === 'tag' ? 'tag' : 'branch';
  }

  /** The source branch of a pull request; undefined for other events. */
  get headRef(): string | undefined {
    return this.#optional('GITHUB_HEAD_REF');
  }

  /** The target branch of a pull request; undefined for other events. */
  get baseRef(): string | undefined {
    return this.#optional('GITHUB_BASE_REF');
  }

  get runId(): number {
    return this.#id('GITHUB_RUN_ID');
  }

  get runNumber(): number {
    return this.#id('GITHUB_RUN_NUMBER');
  }

  /** 1 for the first attempt of a run. */
  get runAttempt(): number {
    return this.#id('GITHUB_RUN_ATTEMPT');
  }

  /** The page of this attempt of the run, for people. */
  get runUrl(): string {
    return `${this.serverUrl}/${this.repository}/actions/runs/${this.runId}/attempts/${this.runAttempt}`;
  }

  /** `https://api.github.com`, without a slash at its end. */
  get apiUrl(): string {
    return this.#url('GITHUB_API_URL');
  }

  /** `https://github.com`, without a slash at its end. */
  get serverUrl(): string {
    return this.#url('GITHUB_SERVER_URL');
  }

  /** The absolute path of the workspace, which is the working directory of every action. */
  get workspace(): string {
    return this.#text('GITHUB_WORKSPACE');
  }

  /** The absolute path of a directory that is emptied after every job. */
  get temp(): string {
    return this.#text('RUNNER_TEMP');
  }

  /** The absolute path of the event's payload, a JSON file. */
  get eventPath(): string {
    return this.#text('GITHUB_EVENT_PATH');
  }

  get eventName(): string {
    return this.#text('GITHUB_EVENT_NAME');
  }

  /** Whose run this is; for a re-run see `triggeringActor`. */
  get actor(): string {
    return this.#text('GITHUB_ACTOR');
  }

  get triggeringActor(): string {
    return this.#text('GITHUB_TRIGGERING_ACTOR');
  }

  /** The id of the job in its workflow file. */
  get job(): string {
    return this.#text('GITHUB_JOB');
  }

  get workflow(): string {
    return this.#text('GITHUB_WORKFLOW');
  }

  /** `owner/name/.github/workflows/deploy.yml@refs/heads/main` of the caller's workflow, also inside a called one. */
  get workflowRef(): string {
    return this.#text('GITHUB_WORKFLOW_REF');
  }

  get workflowSha(): string {
    return this.#text('GITHUB_WORKFLOW_SHA');
  }

  /** True when the run was started with debug logging. */
  get debug(): boolean {
    return this.#variables['RUNNER_DEBUG'] === '1';
  }

  #optional(name: string): string | undefined {
    return this.#variables[name]?.trim() || undefined;
  }

  #text(name: string): string {
    const value = this.#optional(name);
    if (value === undefined) {
      throw new ActionFailure(
        'bad-environment',
        `${name} is not set; run this action on a GitHub Actions runner, which sets it`,
      );
    }
    return value;
  }

  #matching(name: string, shape: RegExp, wanted: string): string {
    const value = this.#text(name);
    if (shape.test(value)) return value;
    throw new ActionFailure(
      'bad-environment',
      `${name} is ${JSON.stringify(value.slice(0, 80))}, which is not ${wanted}`,
    );
  }

  #id(name: string): number {
    const value = Number(this.#matching(name, /^[1-9]\d{0,15}$/u, 'a number'));
    if (Number.isSafeInteger(value)) return value;
    throw new ActionFailure('bad-environment', `${name} is ${value}, which is too large`);
  }

  #url(name: string): string {
    return this.#matching(name, /^https?:\/\/[^\s/?#@]+(?:\/[^\s?#]*)?$/u, 'a URL').replace(/\/+$/u, '');
  }
}
