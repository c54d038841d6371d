import { withInputs } from '../caller.ts';
import type { Scenario } from '../scenario.ts';

const injections = [
  '::set-output name=outcome::failure',
  '##[set-output name=outcome;]failure',
  '  ::add-mask::success',
  'x ##[add-mask]success',
  '::stop-commands::success',
  '::error title=success::success',
  '::add-mask::sha256',
  '::endgroup::',
];

export const hostileLog: Scenario = {
  name: 'hostile-log',
  about:
    'the deploy command prints commands for the runner, writes to its files and tells its secret: nothing is obeyed, and the secret is masked',
  prepare: (workflow) =>
    withInputs(workflow, {
      'deploy-command': [
        'node deploy/main.ts',
        'echo "the secret is $SHOP_SECRET."; echo "the secret is $SHOP_SECRET." >>"$GITHUB_STEP_SUMMARY"',
        ...injections.map((line) => `echo '${line}'; echo '${line}' >&2`),
        'test -z "${GITHUB_OUTPUT:-}${GITHUB_ENV:-}${GITHUB_PATH:-}${GITHUB_STATE:-}${GITHUB_TOKEN:-}${DEPLOY_ENV:-}"',
        'for file in "$(dirname "$GITHUB_STEP_SUMMARY")"/*; do echo "id=1" >>"$file"; done',
        '',
      ].join('\n'),
    }),
  async play(stage) {
    const delivery = await stage.deliverGood('1.0.0');
    const deploy = delivery.run.jobs.flatMap(({ steps }) => steps).find(({ name }) => name === 'Deploy');
    stage.checks.equal('outputs of the deploy step', deploy?.outputs, {});
    stage.checks.equal('annotations of the deploy step', deploy?.annotations, []);
    const told = [deploy?.log.includes('the secret is ***.'), deploy?.summary.includes('the secret is ***.')];
    stage.checks.equal('whether the secret is masked in the log and in the summary', told, [true, true]);
  },
};
