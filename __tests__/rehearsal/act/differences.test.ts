import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { withAct } from './peer.ts';
import { playTwice } from './play.ts';

/** Where the rehearsal and act part. GitHub's runner decides: `runner` is where it says so, in actions/runner; `act` is in nektos/act 0.2.87. */
interface Difference {
  /** As docs/rehearsal.md says it. */
  readonly what: string;
  readonly runner: string;
  readonly act: string;
  /** A step of the workflow below that only one of the two runs. */
  readonly step: string;
  readonly runs: 'own' | 'act';
}

const differences: readonly Difference[] = [
  {
    what: 'The post step of `actions/checkout`',
    runner: 'src/Runner.Worker/ActionRunner.cs',
    act: 'pkg/runner/step_action_remote.go',
    step: 'commands checkout post success',
    runs: 'own',
  },
  {
    what: 'A command in the middle of a line',
    runner: 'src/Runner.Common/ActionCommand.cs',
    act: 'pkg/runner/command.go',
    step: 'commands obeyed main success',
    runs: 'own',
  },
  {
    what: 'An output of a job that holds a masked word',
    runner: 'src/Runner.Worker/JobExtension.cs',
    act: 'pkg/runner/job_executor.go',
    step: 'later masked main success',
    runs: 'act',
  },
  {
    what: 'A secret of an environment',
    runner: 'src/Sdk/DTPipelines/Pipelines/AgentJobRequestMessage.cs',
    act: 'cmd/root.go',
    step: 'commands secret main success',
    runs: 'act',
  },
  {
    what: 'A terminal',
    runner: 'src/Runner.Sdk/ProcessInvoker.cs',
    act: 'pkg/container/host_environment.go',
    step: 'commands terminal main success',
    runs: 'act',
  },
  {
    what: 'The context `job`',
    runner: 'src/Runner.Worker/JobContext.cs',
    act: 'pkg/model/job_context.go',
    step: 'commands workflow main success',
    runs: 'own',
  },
  {
    what: 'A member of a list by a computed number',
    runner: 'src/Sdk/DTExpressions2/Expressions2/Sdk/Operators/Index.cs',
    act: 'pkg/exprparser/interpreter.go',
    step: 'commands index main success',
    runs: 'own',
  },
  {
    what: 'A job after a called workflow that failed',
    runner: 'src/Sdk/DTPipelines/workflow-v1.0.json',
    act: 'pkg/runner/runner.go',
    step: 'after comes main success',
    runs: 'own',
  },
];

const workflow = `name: Differences
on:
  workflow_dispatch:
permissions: {}
jobs:
  commands:
    runs-on: ubuntu-latest
    permissions: { contents: read }
    outputs:
      word: \${{ steps.says.outputs.word }}
    steps:
      - id: checkout
        uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd
        with: { persist-credentials: false }
      - id: says
        shell: bash
        run: |
          echo 'in the middle ##[set-output name=obeyed;]yes'
          echo '::add-mask::a-hidden-word'
          echo 'word=a-hidden-word' >>"$GITHUB_OUTPUT"
          if [[ -t 1 ]]; then echo 'terminal=yes' >>"$GITHUB_OUTPUT"; fi
      - { id: obeyed, if: "\${{ steps.says.outputs.obeyed == 'yes' }}", shell: bash, run: 'true' }
      - { id: terminal, if: "\${{ steps.says.outputs.terminal == 'yes' }}", shell: bash, run: 'true' }
      - { id: workflow, if: "\${{ job.workflow_sha != '' }}", shell: bash, run: 'true' }
      - { id: index, if: "\${{ fromJSON('[1]')[fromJSON('0')] == 1 }}", shell: bash, run: 'true' }
      - { id: asks, shell: bash, env: { GIVEN: "\${{ secrets.DEPLOY_ENV != '' }}" }, run: 'echo "given=$GIVEN" >>"$GITHUB_OUTPUT"' }
      - { id: secret, if: "\${{ steps.asks.outputs.given == 'true' }}", shell: bash, run: 'true' }
  later:
    needs: commands
    runs-on: ubuntu-latest
    steps:
      - { id: masked, if: "\${{ needs.commands.outputs.word != '' }}", shell: bash, run: 'true' }
      - { id: ends, shell: bash, run: 'true' }
  fails:
    needs: later
    permissions: { contents: read, deployments: write, actions: read, packages: read, id-token: write }
    uses: org/delivery/.github/workflows/deploy.yml@v1
    with:
      environment: production
      image: is not asked for
      verify: neither
      deploy-command: 'true'
      health-url: https://shop.example/health
  after:
    needs: fails
    if: \${{ always() }}
    runs-on: ubuntu-latest
    steps:
      - { id: comes, shell: bash, run: 'true' }
`;

withAct(
  'every known difference still occurs, and there is no other one in the steps that show them',
  async (act) => {
    const releases = [{ version: '1.0.0' }];
    const { own, byAct } = await playTwice(act, { workflow, name: 'differences.yml', releases, inputs: {} });
    expect([own.succeeded, byAct.succeeded]).toEqual([[false], [false]]);
    const only = (these: readonly string[], others: readonly string[]): readonly string[] =>
      these.filter((step) => !others.includes(step)).toSorted();
    const known = (by: Difference['runs']): readonly string[] =>
      differences
        .filter(({ runs }) => runs === by)
        .map(({ step }) => step)
        .toSorted();
    expect(only(own.steps, byAct.steps)).toEqual(known('own'));
    expect(only(byAct.steps, own.steps)).toEqual(known('act'));
    expect(own.steps).toContain('later ends main success');
  },
  120_000,
);

test('the documentation names every known difference, with the sources of both', async () => {
  const text = await readFile(join(import.meta.dirname, '..', '..', '..', 'docs', 'rehearsal.md'), 'utf8');
  for (const { what, runner, act } of differences) {
    expect(text).toContain(`| ${what} |`);
    expect(text).toContain(`\`${runner}\``);
    expect(text).toContain(`\`${act}\``);
  }
});
