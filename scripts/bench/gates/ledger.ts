import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startGitHub, type FakeGitHub } from '#rehearsal/github';

const bundle = join(import.meta.dirname, '..', '..', '..', 'dist', 'promotion-gate', 'index.js');
const repository = 'acme/shop';
const deployments = 10_000;
/** Requests for all rules of the ledger together, requests for each outside source, and milliseconds, process start included. */
const bars = { ledger: 5, source: 1, milliseconds: 400 };

const image = (index: number): string => `ghcr.io/acme/shop@sha256:${index.toString(16).padStart(64, '0')}`;

/** Rules of the ledger alone, then with each outside source, then all at once. */
const policies = (
  prometheus: string,
): Readonly<Record<string, { readonly policy: string; readonly sources: number }>> => {
  const ledger =
    'requires: { environments: [staging], soak: 1h }\nrate-limit: [500 per 1d, 100 per 1h]\ncooldown: 1s\nmax-in-flight: 9\nbrake: 4 failed of last 5\nhold: after-rollback\n';
  const checks = 'checks: [build]\n';
  const budget = `error-budget: { url: '${prometheus}', query: burn, limit: '< 2' }\n`;
  return {
    'every rule of the ledger': { policy: ledger, sources: 0 },
    'and the checks of the commit': { policy: ledger + checks, sources: 1 },
    'and an error budget': { policy: ledger + checks + budget, sources: 2 },
  };
};

const minute = 60_000;

/** How often something is deployed, and whether the oldest deployment of the last days still goes on. */
const paces = [
  { name: 'a deployment every 100 minutes', spacing: 100 * minute, slow: false },
  { name: 'one every 10 minutes, and one that has gone on for four days', spacing: 10 * minute, slow: true },
] as const;
type Pace = (typeof paces)[number];

/**
 * Measures the decision of promotion-gate with 10,000 past deployments of four services in two environments: requests by the server's own journal, and
 * the whole process, in turn, as the median of the runs. False when a bar is broken.
 */
export async function benchLedger(runs: number): Promise<boolean> {
  let held = true;
  for (const pace of paces) held = (await benchPace(pace, runs)) && held;
  return held;
}

async function benchPace(pace: Pace, runs: number): Promise<boolean> {
  const scratch = await mkdtemp(join(tmpdir(), 'gates-'));
  await using github = await startGitHub({ repositories: [{ owner: 'acme', name: 'shop' }], rateLimit: 1_000_000 });
  const prometheus = createServer((_, response) => {
    response.end(
      JSON.stringify({ status: 'success', data: { resultType: 'vector', result: [{ metric: {}, value: [0, '1'] }] } }),
    );
  });
  await new Promise<void>((resolve) => {
    prometheus.listen(0, '127.0.0.1', resolve);
  });
  try {
    const address = prometheus.address();
    const run = seed(github, pace);
    console.log(`\nThe ledger has ${pace.name}.`);
    const held = await table(
      github,
      run,
      scratch,
      runs,
      `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    );
    for (const violation of github.violations) console.log(violation);
    return held && github.violations.length === 0;
  } finally {
    prometheus.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

async function table(
  github: FakeGitHub,
  run: { readonly id: number; readonly sha: string },
  scratch: string,
  runs: number,
  prometheus: string,
) {
  console.log(
    `\n| promotion-gate, ${deployments} past deployments | requests | bar | median | bar |\n|---|---|---|---|---|`,
  );
  let held = true;
  for (const [name, { policy, sources }] of Object.entries(policies(prometheus))) {
    const times: number[] = [];
    let requests = 0;
    for (let index = 0; index <= runs; index++) {
      const before = github.journal.length;
      const time = await decide(github, run, scratch, policy);
      requests = github.journal.length - before;
      if (index > 0) times.push(time);
    }
    // What is live is compared with what comes by one request; Prometheus is asked beside GitHub.
    const most = bars.ledger + bars.source * (sources + 1);
    const all = requests + (sources === 2 ? 1 : 0);
    const middle = times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
    held &&= all <= most && middle <= bars.milliseconds;
    console.log(`| ${name} | ${all} | ${most} | ${middle.toFixed(0)} ms | ${bars.milliseconds} ms |`);
  }
  return held;
}

/** Ten thousand records, newest last; the newest image of staging is the one that wants to enter. */
function seed(github: FakeGitHub, { spacing, slow }: Pace): { readonly id: number; readonly sha: string } {
  const old = github.addCommit(repository, { message: 'slow' });
  const live = github.addCommit(repository, { message: 'live' });
  // Of cart in production, and of a commit of its own.
  const goesOn = slow ? deployments - 571 : -1;
  const start = Date.now() - (deployments + 12) * spacing;
  for (let index = 0; index < deployments; index++) {
    const service = ['shop', 'cart', 'payments', 'mail'][index % 4] ?? '';
    const environment = index % 8 < 4 ? 'staging' : 'production';
    const createdAt = start + index * spacing;
    const running = index === goesOn;
    const sha = running ? old.sha : live.sha;
    const run = github.addRun(repository, {
      headSha: sha,
      createdAt,
      ...(running ? {} : { conclusion: 'success' as const }),
    });
    const delivery = {
      schema: 1,
      service,
      image: image(environment === 'staging' && index >= deployments - 8 ? 0 : index + 1),
      version: `1.0.${index}`,
      kind: 'change',
      previous: null,
      run: { id: run.id, attempt: 1, url: '', workflow: run.workflow.path },
      gates: [],
    };
    github.addDeployment(repository, {
      environment,
      task: `deploy:${service}`,
      sha,
      payload: { delivery },
      createdAt,
      statuses: statesOf(index, running).map((state, step) => ({
        state,
        createdAt: createdAt + step * 60_000,
      })),
    });
  }
  const head = github.addCommit(repository, { message: 'next' });
  github.addRun(repository, {
    headSha: head.sha,
    path: '.github/workflows/test.yml',
    jobs: [{ name: 'build', conclusion: 'success' }],
  });
  return { id: github.addRun(repository, { headSha: head.sha }).id, sha: head.sha };
}

function statesOf(index: number, running: boolean): readonly ('in_progress' | 'failure' | 'success')[] {
  if (running) return ['in_progress'];
  return ['in_progress', index % 9 === 0 ? 'failure' : 'success'];
}

/** One decision by the built bundle, as a process of its own: milliseconds from its start to its end. */
async function decide(
  github: FakeGitHub,
  run: { readonly id: number; readonly sha: string },
  scratch: string,
  policy: string,
): Promise<number> {
  const permissions = {
    deployments: 'read',
    actions: 'read',
    contents: 'read',
    checks: 'read',
    issues: 'write',
  } as const;
  const [output, summary, state] = [join(scratch, 'output'), join(scratch, 'summary'), join(scratch, 'state')];
  for (const file of [output, summary, state]) await writeFile(file, '');
  const inputs = {
    MODE: 'enforce',
    ENVIRONMENT: 'production',
    SERVICE: 'shop',
    IMAGE: image(0),
    KIND: 'auto',
    'PROMOTION-POLICY': `# rules\n${policy}`,
    'POLICY-FROM': 'default-branch',
  };
  const env = {
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name}`, value])),
    INPUT_TOKEN: github.issueToken({ repository, permissions, run: { id: run.id } }),
    GITHUB_REPOSITORY: repository,
    GITHUB_API_URL: github.url,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_RUN_ID: String(run.id),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_SHA: run.sha,
    GITHUB_ACTOR: 'mona',
    GITHUB_TRIGGERING_ACTOR: 'mona',
    GITHUB_WORKSPACE: scratch,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_STATE: state,
  };
  const started = performance.now();
  const child = spawn(process.execPath, [bundle], { env, stdio: 'ignore' });
  const code = await new Promise((resolve) => child.on('exit', resolve));
  const time = performance.now() - started;
  if (code !== 0) throw new Error(`the gate did not pass: ${await readFile(output, 'utf8')}`);
  return time;
}
