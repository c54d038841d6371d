import type { Actor, Deployment, DeploymentState, DeploymentStatus, WorkflowRun } from '#github';
import { payloadOf, progressOf, type Intent, type LedgerRecord } from '#ledger';
import { parseInstant } from '#time';

export const repository = 'acme/shop';
export const sha = '1'.repeat(40);
export const digest = (letter: string): string => `ghcr.io/acme/shop@sha256:${letter.repeat(64)}`;
export const bot: Actor = { login: 'github-actions[bot]', type: 'Bot' };
export const mona: Actor = { login: 'mona', type: 'User' };

export function intent(more: Partial<Intent> = {}): Intent {
  return {
    service: 'shop',
    image: digest('a'),
    version: '1.0.0',
    kind: 'change',
    previous: undefined,
    run: {
      id: 77,
      attempt: 1,
      url: 'https://github.com/acme/shop/actions/runs/77/attempts/1',
      workflow: '.github/workflows/deploy.yml',
    },
    gates: [],
    migration: undefined,
    remediates: undefined,
    rehearsal: false,
    revision: undefined,
    ...more,
  };
}

export function deployment(more: Partial<Deployment> = {}): Deployment {
  return {
    id: 1,
    sha,
    ref: sha,
    task: 'deploy:shop',
    environment: 'production',
    payload: payloadOf(intent()),
    createdAt: parseInstant('2026-01-01T00:00:00Z'),
    creator: bot,
    app: 'github-actions',
    ...more,
  };
}

export function run(more: Partial<WorkflowRun> = {}): WorkflowRun {
  return {
    id: 77,
    attempt: 1,
    completed: false,
    conclusion: undefined,
    headSha: sha,
    path: '.github/workflows/deploy.yml',
    event: 'push',
    repository,
    createdAt: parseInstant('2026-01-01T00:00:00Z'),
    startedAt: parseInstant('2026-01-01T00:00:00Z'),
    updatedAt: parseInstant('2026-01-01T00:30:00Z'),
    ...more,
  };
}

/** A state, with a description after a blank; `mona:` before it makes it a person's. */
export type StateText = DeploymentState | `mona:${DeploymentState}` | `${DeploymentState} ${string}`;
export type States = readonly StateText[];

/** Statuses of GitHub Actions in their order, a minute apart. */
export function statuses(...states: States): DeploymentStatus[] {
  return states.map((text, index) => {
    const [, person, state, description] = /^(mona:)?(\S+)(?: (.*))?$/.exec(text) ?? [];
    return {
      id: index + 1,
      state: stateOf(state),
      description: description ?? '',
      logUrl: '',
      environmentUrl: '',
      createdAt: parseInstant(`2026-01-01T00:${String(index).padStart(2, '0')}:00Z`),
      creator: person === undefined ? bot : mona,
      app: person === undefined ? 'github-actions' : undefined,
    };
  });
}

function stateOf(text: string | undefined): DeploymentState {
  const known: readonly DeploymentState[] = [
    'error',
    'failure',
    'inactive',
    'in_progress',
    'queued',
    'pending',
    'success',
  ];
  const state = known.find((each) => each === text);
  if (state === undefined) throw new Error(`${text} is no state`);
  return state;
}

export function record(id: number, states: States, more: Partial<Intent> = {}): LedgerRecord {
  const said = intent(more);
  return {
    deployment: deployment({ id, payload: payloadOf(said) }),
    intent: said,
    progress: progressOf(statuses(...states)),
  };
}
