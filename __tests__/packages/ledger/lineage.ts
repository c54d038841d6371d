import { connect } from '#github';
import { payloadOf, type Intent, type Ledger } from '#ledger';
import { fakeClock } from '#rehearsal/clock';
import { startGitHub, type Deployment, type DeploymentSeed, type FakeGitHub } from '#rehearsal/github';
import { hours, parseInstant } from '#time';
import { intent, repository } from './samples.ts';

/** The noon of all these tests. */
export const noon = parseInstant('2026-03-01T12:00:00Z');

/** Four releases in a row, tagged v1.0.0 to v1.3.0, and a hotfix of the second that the third lacks. */
export type ReleaseName = '1.0.0' | '1.1.0' | '1.2.0' | '1.3.0' | '1.1.1';

/** A repository with releases, whose ledger can be given a past. */
export interface Lineage extends AsyncDisposable {
  readonly server: FakeGitHub;
  readonly ledger: Ledger;
  readonly sha: (release: ReleaseName) => string;
  /** A record of a release whose last status was written `ago` hours before noon. */
  readonly deployed: (release: ReleaseName, ago: number, more?: Past) => Deployment;
}

interface Past {
  readonly environment?: string;
  readonly states?: NonNullable<DeploymentSeed['statuses']>;
  readonly intent?: Partial<Intent>;
  readonly creator?: string;
}

export async function startLineage(): Promise<Lineage> {
  const server = await startGitHub({
    repositories: [{ owner: 'acme', name: 'shop' }],
    clock: { now: () => noon },
  });
  const shas = new Map<string, string>();
  for (const release of ['1.0.0', '1.1.0', '1.2.0', '1.3.0']) {
    shas.set(release, server.addCommit(repository, { message: release, tags: [`v${release}`] }).sha);
  }
  const from = shas.get('1.1.0') ?? '';
  shas.set(
    '1.1.1',
    server.addCommit(repository, { message: 'hotfix', parents: [from], branch: null, tags: ['v1.1.1'] }).sha,
  );
  const run = server.addRun(repository);
  const clock = fakeClock(noon);
  const permissions = { deployments: 'write', actions: 'read', contents: 'read' } as const;
  const token = server.issueToken({ repository, permissions, run: { id: run.id, attempt: 1 } });
  const sha = (release: ReleaseName): string => shas.get(release) ?? '';
  return {
    server,
    sha,
    ledger: {
      github: connect({ token, apiUrl: server.url, repository, clock, random: () => 0 }),
      rules: { repository, workflows: undefined },
      clock,
      run: { id: run.id, attempt: 1, url: '' },
    },
    deployed: (release, ago, more = {}) => {
      const at = noon - hours(ago);
      const of = server.addRun(repository, { conclusion: 'success', headSha: sha(release), createdAt: at });
      const said = intent({
        version: release,
        run: { id: of.id, attempt: 1, url: '', workflow: undefined },
        ...more.intent,
      });
      return server.addDeployment(repository, {
        sha: sha(release),
        task: 'deploy:shop',
        payload: JSON.parse(JSON.stringify(payloadOf(said))),
        environment: more.environment ?? 'production',
        createdAt: at,
        statuses: more.states ?? [{ state: 'success' }],
        ...(more.creator === undefined ? {} : { creator: more.creator }),
      });
    },
    [Symbol.asyncDispose]: () => server.close(),
  };
}
