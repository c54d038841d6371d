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
  about: 'the deploy command prints commands for the runner and writes to its files: the runner obeys none of it',
  prepare: (workflow) =>
    withInputs(workflow, {
      'deploy-command': [
        'node deploy/main.ts',
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
  },
};
