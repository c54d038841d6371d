import { join } from 'node:path';
import { parseDigest } from '#oci';
import { runStep } from '#rehearsal/runner';
import type { Delivery } from '../delivery.ts';
import { readGates, readLedger } from '../ledger.ts';
import { commitFiles, repository } from '../release.ts';
import type { Scenario, Stage } from '../scenario.ts';
import { actor } from '../world.ts';

export const releaseWorkflow: Scenario = {
  name: 'release-workflow',
  about:
    'release.yml makes the image that deploy.yml delivers; it is built once, and a name that somebody else took is not signed',
  example: 'release.yml',
  file: 'release.yml',
  async play(stage) {
    const { checks, world } = stage;
    const first = await runFor(stage, await commitFiles(world, 'Begin to sell', { 'src/note.txt': 'one\n' }));
    const made = madeBy(first);
    checks.equal('whether it was built', made['built'], 'true');
    checks.equal('its tag', made['tag'], tagOf(first.release.sha));
    await expectArrived(stage, first);
    checks.equal('its provenance', await provenanceDecision(stage, first), 'pass');

    const { length } = world.registry.journal;
    const again = await runFor(stage, first.release.sha);
    checks.equal('what the second run for the commit says', madeBy(again), { ...made, built: 'false' });
    await expectArrived(stage, again);
    checks.equal('what the second run wrote', writtenSince(stage, length), []);

    await refuseTakenName(stage, first);
    const kinds = readLedger(world).map(({ kind, states }) => [kind, states.at(-1)]);
    checks.equal('the ledger', kinds, [
      ['initial', 'inactive'],
      ['redeploy', 'success'],
    ]);
    checks.equal('the gates', readGates(world), [[verified], [verified]]);
  },
};

const verified = { gate: 'cosign-verify', decision: 'pass', reason: 'verified' };

/** Whoever can push lays an image under the name of a commit before it is built: it is neither signed nor delivered. */
async function refuseTakenName(stage: Stage, live: Delivery): Promise<void> {
  const { checks, world } = stage;
  const evil = await stage.release('6.6.6', undefined, { signer: 'nobody' });
  const sha = await commitFiles(world, 'Sell more', { 'src/note.txt': 'two\n' });
  world.registry.moveTag(repository, tagOf(sha), parseDigest(evil.pinned.replace(/^.*@/, '')));
  const { length } = world.registry.journal;
  const refused = await runFor(stage, sha);
  checks.equal('the result under a name that is taken', refused.run.result, 'failure');
  checks.equal('what it says', madeBy(refused), {
    image: '',
    digest: '',
    tag: tagOf(sha),
    version: sha,
    built: 'false',
  });
  checks.equal('what it wrote', writtenSince(stage, length), []);
  checks.equal('the delivery', refused.run.jobs.find(({ path }) => path === 'production')?.result, 'skipped');
  await stage.expectLive(live.release.version);
}

/** Runs the caller for a commit, whose image is not made yet. */
async function runFor(stage: Stage, sha: string): Promise<Delivery> {
  return await stage.deliver({ version: sha, sha, image: '', pinned: '' }, { inputs: {} });
}

async function expectArrived(stage: Stage, delivery: Delivery): Promise<void> {
  const made = madeBy(delivery);
  stage.checks.equal('the result', delivery.run.result, 'success');
  stage.checks.equal('the image', made['image'], `${stage.world.registry.host}/${repository}@${made['digest']}`);
  stage.expectOutcome(delivery, { outcome: 'success', image: made['image'] ?? '' });
  await stage.expectLive(delivery.release.sha);
}

/** What the called release.yml said at its end. */
function madeBy({ run }: Delivery): Readonly<Record<string, string>> {
  const { outputs = {} } = run.jobs.find(({ path, kind }) => path === 'release' && kind === 'call') ?? {};
  const names = ['image', 'digest', 'tag', 'version', 'built'];
  return Object.fromEntries(names.map((name) => [name, outputs[name] ?? '']));
}

function writtenSince({ world }: Stage, length: number): readonly string[] {
  const exchanges = world.registry.journal.slice(length);
  const written = exchanges.filter(({ method }) => method !== 'GET' && method !== 'HEAD');
  return written.map(({ method, path }) => `${method} ${path}`);
}

/** Asks for a provenance that names the commit, the calling workflow, the run, and release.yml as the builder. */
async function provenanceDecision({ world }: Stage, { release, runId, run }: Delivery): Promise<string | undefined> {
  const image = run.jobs.find(({ path }) => path === 'release')?.outputs['image'] ?? '';
  const origin = new URL(world.github.url).origin;
  const { outputs } = await runStep({
    action: join(world.suite.directory, 'cosign-verify'),
    inputs: {
      image,
      key: 'env://KEY',
      transparency: 'none',
      'predicate-type': 'https://slsa.dev/provenance/v1',
      policy: [
        `predicate.buildDefinition.resolvedDependencies[0].digest.gitCommit == "${release.sha}"`,
        `predicate.buildDefinition.externalParameters.workflow.path == "${world.caller.workflow}"`,
        `predicate.runDetails.metadata.invocationId == "${origin}/${repository}/actions/runs/${runId}/attempts/1"`,
        `predicate.runDetails.builder.id == "${origin}/org/delivery/.github/workflows/release.yml@${world.suite.ref}"`,
      ].join(' && '),
      username: actor,
      password: world.secrets['REGISTRY_PASSWORD'] ?? '',
    },
    env: { KEY: world.signer.publicKey },
  });
  return outputs['decision'];
}

function tagOf(sha: string): string {
  return `sha-${sha.slice(0, 12)}`;
}
