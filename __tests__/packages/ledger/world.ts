import { connect } from '#github';
import {
  closeOrphans,
  intentOf,
  openRecord,
  payloadOf,
  survey,
  type Close,
  type Ledger,
  type Opening,
  type Rules,
} from '#ledger';
import { fakeClock, type FakeClock } from '#rehearsal/clock';
import { startGitHub, type Deployment, type DeploymentSeed, type FakeGitHub, type Run } from '#rehearsal/github';
import { digest, intent, repository } from './samples.ts';

type Statuses = NonNullable<DeploymentSeed['statuses']>;

/** A GitHub with the repository acme/shop and one run that speaks to the ledger with exactly the documented permissions. */
export interface World extends AsyncDisposable {
  readonly server: FakeGitHub;
  readonly clock: FakeClock;
  readonly run: Run;
  readonly ledger: (run?: Run, rules?: Partial<Rules>) => Ledger;
  /** A genuine record of a run of its own. */
  readonly past: (
    states: readonly Statuses[number]['state'][],
    more?: Parameters<typeof intent>[0],
    run?: Run,
  ) => Deployment;
  readonly states: (id: number) => readonly string[];
  readonly descriptions: (id: number) => readonly string[];
}

export async function startWorld(): Promise<World> {
  const server = await startGitHub({ repositories: [{ owner: 'acme', name: 'shop' }] });
  const clock = fakeClock();
  const run = server.addRun(repository);
  const statusesOf = (id: number) =>
    server
      .deployments(repository)
      .find((each) => each.id === id)
      ?.statuses.all() ?? [];
  return {
    server,
    clock,
    run,
    ledger: (of = run, rules = {}) => {
      const attempt = of.attempts.length;
      const permissions = { deployments: 'write', actions: 'read', contents: 'read' } as const;
      const token = server.issueToken({ repository, permissions, run: { id: of.id, attempt } });
      return {
        github: connect({ token, apiUrl: server.url, repository, clock, random: () => 0 }),
        rules: { repository, workflows: undefined, ...rules },
        clock,
        run: { id: of.id, attempt, url: urlOf(of) },
      };
    },
    past: (states, more = {}, of = server.addRun(repository, { conclusion: 'success' })) => {
      const said = intent({
        run: { id: of.id, attempt: of.attempts.length, url: urlOf(of), workflow: of.workflow.path },
        ...more,
      });
      const payload = JSON.parse(JSON.stringify(payloadOf(said)));
      return server.addDeployment(repository, {
        task: `deploy:${said.service}`,
        payload,
        statuses: states.map((state) => ({ state })),
      });
    },
    states: (id) => statusesOf(id).map(({ state }) => state),
    descriptions: (id) => statusesOf(id).map(({ description }) => description),
    [Symbol.asyncDispose]: () => server.close(),
  };
}

function urlOf(run: Run): string {
  return `https://github.com/${repository}/actions/runs/${run.id}/attempts/${run.attempts.length}`;
}

export const opening = (more: Partial<Opening> = {}): Opening => ({
  environment: 'production',
  service: 'shop',
  image: digest('b'),
  version: '2.0.0',
  kind: undefined,
  gates: [],
  migration: undefined,
  remediates: undefined,
  rehearsal: false,
  revision: undefined,
  state: 'in_progress',
  environmentUrl: undefined,
  notes: {},
  productionEnvironment: undefined,
  transientEnvironment: undefined,
  ...more,
});

/** Opens as the action does. */
export async function open(ledger: Ledger, wish: Partial<Opening> = {}) {
  const wanted = opening(wish);
  const seen = await survey(ledger, wanted);
  await closeOrphans(ledger, seen.orphans);
  const ids: number[] = [];
  const opened = await openRecord(ledger, wanted, intentOf(wanted, seen, ledger.run), seen, {
    created: (id) => void ids.push(id),
    refused: () => undefined,
  });
  return { ...opened, seen, ids };
}

export const end = (id: number, more: Partial<Close> = {}): Close => ({
  id,
  place: {},
  outcome: 'success',
  stage: undefined,
  notes: {},
  environmentUrl: undefined,
  ...more,
});
