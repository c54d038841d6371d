import { jobOf, readWorkflow, stepOf } from './public-workflows.ts';
import { runScript, type ShellRun } from './shell.ts';
import { type Course, interpolate, play, type Played } from './simulate.ts';

export const deploy = jobOf(await readWorkflow('deploy.yml'), 'deploy');
export const [fresh, old] = ['r/x@sha256:new', 'r/x@sha256:old'];

const scripts = new Set('receivers signer needs verified gates migrated way stopped verdict'.split(' '));
const inputs = {
  verify: 'required',
  'signer-key': 'release.pub',
  kind: 'auto',
  version: '1.1.0',
  'on-closed': 'fail',
  health: 'required',
  'health-url': 'https://shop.example/health',
  rollback: 'automatic',
  'timeout-minutes': 30,
  'recovery-environment': '',
  ...Object.fromEntries(
    'calendar promotion-policy lock config-contract migrate-command before-deploy-command after-deploy-command smoke-command notify-slack-channel notify-issue decisions'
      .split(' ')
      .map((name) => [name, '']),
  ),
};
const outputs = {
  pin: { image: fresh },
  verify: { decision: 'pass', reason: 'verified', image: fresh },
  open: { id: '7', kind: 'change', 'previous-image': old, 'previous-version': '1.0.0', 'previous-sha': 'c0ffee' },
  target: { decision: 'pass', reason: 'found', 'target-image': old },
  back: { decision: 'pass', reason: 'verified', image: old },
  plan: {
    decision: 'pass',
    reason: 'allowed',
    plan: 'allow',
    'target-image': old,
    'target-version': '1.0.0',
    result: '{}',
  },
  reopen: { id: '8' },
};

/** Plays a deploy job that has a way back, with everything optional off; the scripts that decide how it goes on are run. */
export async function playDeploy(course: Course): Promise<Played> {
  return await play(deploy, {
    ...course,
    inputs: { ...inputs, ...course.inputs },
    outputs: { ...outputs, ...course.outputs },
    answer: async (id, environment) =>
      scripts.has(id) ? (await runScript(stepOf(deploy, id).run ?? '', environment)).outputs : {},
  });
}

/** Runs the script of a step as it was in a job that was played. */
export async function rerun({ contexts }: Played, step: string): Promise<ShellRun> {
  const { env, run } = stepOf(deploy, step);
  const given = Object.entries(env).map(([name, value]) => [name, interpolate(value, contexts, 'success')]);
  return await runScript(run ?? '', Object.fromEntries(given));
}

/** What a step was given under a name. */
export function givenTo({ contexts }: Played, step: string, name: string): string {
  const { with: given } = stepOf(deploy, step);
  return interpolate(String(given[name] ?? ''), contexts, 'success');
}
