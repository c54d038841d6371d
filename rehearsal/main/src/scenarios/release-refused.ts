import { commitFiles } from '../release.ts';
import type { Scenario, Stage } from '../scenario.ts';
import { createSigner } from '../signer.ts';

const command = 'node release/main.ts';
const lie = `if [ -e src/lie ]; then echo "sha256:$(sha256sum <src/lie | cut -d' ' -f1)" >"$DIGEST_FILE"; else ${command}; fi`;

export const releaseRefused: Scenario = {
  name: 'release-refused',
  about:
    'release.yml with a key that is missing, with one that is not the one to sign, and with a build that pushes nothing: no image',
  example: 'release.yml',
  file: 'release.yml',
  prepare: (workflow) => workflow.replace(`build-command: ${command} `, `build-command: ${JSON.stringify(lie)} `),
  async play(stage) {
    const { world } = stage;
    const { SIGNING_KEY: _, ...keyless } = world.secrets;
    const live = await commitFiles(world, 'Begin to sell', { 'src/note.txt': 'one\n' });
    const first = await stage.deliver({ version: live, sha: live, image: '', pinned: '' }, { inputs: {} });
    stage.expectOutcome(first, { outcome: 'success' });

    await expectRefused(stage, 'no key', 'Check who signs', 'src/no-key', keyless);
    const wrong = { ...world.secrets, SIGNING_KEY: createSigner().privateKey };
    await expectRefused(stage, 'another key', 'Verify the signature', 'src/other-key', wrong);
    await expectRefused(stage, 'a build that lies', 'Settle which image it is', 'src/lie', world.secrets);
    await stage.expectLive(live);
  },
};

async function expectRefused(
  stage: Stage,
  what: string,
  step: string,
  file: string,
  secrets: Readonly<Record<string, string>>,
): Promise<void> {
  const { checks, world } = stage;
  const sha = await commitFiles(world, what, { [file]: `${what}\n` });
  const { run } = await stage.deliver({ version: sha, sha, image: '', pinned: '' }, { inputs: {}, secrets });
  const job = (path: string) => run.jobs.find((each) => each.path === path);
  checks.equal(`the result with ${what}`, run.result, 'failure');
  checks.equal(`the image with ${what}`, job('release')?.outputs['image'] ?? '', '');
  checks.equal(`the delivery with ${what}`, job('production')?.result, 'skipped');
  const failed = run.jobs.flatMap(({ steps }) => steps).filter(({ conclusion }) => conclusion === 'failure');
  checks.equal(
    `where it stops with ${what}`,
    failed.map(({ name }) => name),
    [step],
  );
}
