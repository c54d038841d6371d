import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '#process';
import { killOrphans, trackingId } from '#rehearsal/runner';
import type { Duration } from '#time';
import { type ActEvent, readEvent } from './event.ts';

type Table = Readonly<Record<string, string>>;

/** One run of act in host mode: every step is a process of this machine. */
export interface ActRun {
  /** The program. */
  readonly act: string;
  /** The repository whose workflow is run, as it is checked out. */
  readonly directory: string;
  /** Path of the workflow in it. */
  readonly workflow: string;
  readonly event: { readonly name: string; readonly payload: object };
  readonly actor: string;
  /** Directories of repositories, by `owner/name@ref`. Nothing else is found, and nothing is fetched. */
  readonly repositories: Table;
  readonly secrets: Table;
  readonly variables: Table;
  /** Of every step: what act would guess of the run, and what the machine gives. */
  readonly env: Table;
  readonly path: string;
  /** An empty directory for what act keeps. */
  readonly scratch: string;
  readonly timeout: Duration;
  readonly signal?: AbortSignal;
}

/** How it ended, and what it told. */
export interface ActEnd {
  readonly exitCode: number | null;
  readonly timedOut: boolean;
  readonly events: readonly ActEvent[];
  /** What was no event: complaints of act itself. */
  readonly stray: readonly string[];
}

/**
 * Runs act to its end; nothing that it started outlives this call, except what clears RUNNER_TRACKING_ID, as on GitHub.
 *
 * Secrets are handed over in files, because arguments can be seen by every user of the machine. Source of the flags, and of files that
 * end with `.yml`: nektos/act cmd/root.go.
 */
export async function runAct(options: ActRun): Promise<ActEnd> {
  const { scratch, signal } = options;
  const events: ActEvent[] = [];
  const stray: string[] = [];
  const home = join(scratch, 'home');
  await mkdir(home);
  await writeFiles(options);
  try {
    const { exitCode, timedOut } = await run({
      file: options.act,
      args: argumentsOf(options),
      cwd: options.directory,
      env: {
        HOME: home,
        PATH: options.path,
        LANG: 'C.UTF-8',
        ACT_DISABLE_VERSION_CHECK: '1',
        RUNNER_TRACKING_ID: trackingId({ temp: scratch }),
      },
      timeout: options.timeout,
      onLine: (line) => {
        const event = readEvent(line);
        if (event === undefined) stray.push(line);
        else events.push(event);
      },
      ...(signal === undefined ? {} : { signal }),
    });
    return { exitCode, timedOut, events, stray };
  } finally {
    await killOrphans({ temp: scratch });
  }
}

/** act reads files whose names end with `.yml` as YAML, which JSON is. */
async function writeFiles({ scratch, event, secrets, variables, env }: ActRun): Promise<void> {
  const files = { 'event.json': event.payload, 'secrets.yml': secrets, 'variables.yml': variables, 'env.yml': env };
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(scratch, name), JSON.stringify(content), { mode: 0o600 });
  }
}

function argumentsOf({ event, directory, workflow, actor, scratch, repositories }: ActRun): readonly string[] {
  const flags = {
    directory,
    workflows: workflow,
    actor,
    defaultbranch: 'main',
    eventpath: join(scratch, 'event.json'),
    'env-file': join(scratch, 'env.yml'),
    'secret-file': join(scratch, 'secrets.yml'),
    'var-file': join(scratch, 'variables.yml'),
    'action-cache-path': join(scratch, 'cache'),
    platform: 'ubuntu-latest=-self-hosted',
    'container-daemon-socket': '-',
    pull: 'false',
    // Its own addresses are the machine's, not loopback, when they are not said.
    'artifact-server-addr': '127.0.0.1',
    'cache-server-addr': '127.0.0.1',
    // Its table of local repositories is not made for jobs side by side.
    'concurrent-jobs': '1',
    'use-gitignore': 'false',
  };
  const switches = ['--action-offline-mode', '--no-cache-server', '--json', '--rm'];
  return [
    event.name,
    ...Object.entries(flags).map(([name, value]) => `--${name}=${value}`),
    ...Object.entries(repositories).map(([name, from]) => `--local-repository=${name}=${from}`),
    ...switches,
  ];
}
