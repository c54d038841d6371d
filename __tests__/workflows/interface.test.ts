import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { checkWorkflow } from '#rehearsal/workflow';
import { parse } from 'yaml';
import { interpolate } from './simulate.ts';
import { jobOf, publicWorkflows, readText, readWorkflow, root, stepOf } from './public-workflows.ts';

const names = await publicWorkflows();
const provider = {
  ownFile: async (path: string) => {
    const file = join(root, path.replace(/^dist\//, 'actions/'));
    return existsSync(file) ? await readFile(file, 'utf8') : undefined;
  },
  // What a step of Docker's takes is what its stand-in in the rehearsal says.
  otherFile: async ({ repository }: { repository: string }, path: string) => {
    const file = join(root, 'rehearsal', 'main', 'stand-ins', repository, path);
    return existsSync(file) ? await readFile(file, 'utf8') : undefined;
  },
};

test('these workflows are public', () => {
  expect(names).toEqual(['deploy.yml', 'promote.yml', 'rehearse-rollback.yml', 'release.yml', 'rollback.yml']);
});

/** The steps that speak to GitHub by themselves, which no command of a caller and no output of one comes near. */
const holding: Readonly<Record<string, readonly string[]>> = {
  'release.yml': ['command'],
  'promote.yml': ['approval', 'asked'],
  'rehearse-rollback.yml': ['place'],
};

describe.each(names)('%s', (name) => {
  test("GitHub's own validator finds nothing, the inputs of every sibling included", async () => {
    expect(await checkWorkflow({ name: `.github/workflows/${name}`, content: await readText(name) }, provider)).toEqual(
      [],
    );
  });

  test("GitHub's own validator would find an input that a sibling does not have", async () => {
    const wrong = (await readText(name)).replace(/^ {10}task: /m, '          tusk: ');
    const found = await checkWorkflow({ name: `.github/workflows/${name}`, content: wrong }, provider);
    expect(found.map(({ message }) => message).join('\n')).toMatch(/tusk/);
  });

  test('siblings are named by the same commit, others by a full commit id with their version', async () => {
    const uses = [...(await readText(name)).matchAll(/uses: (.*)/g)].map(([, reference]) => reference ?? '');
    expect(uses.length).toBeGreaterThan(5);
    for (const reference of uses) {
      expect(reference).toMatch(
        /^(\$\/dist\/[a-z-]+|\$\/\.github\/workflows\/deploy\.yml|[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/,
      );
    }
  });

  test('every input that a sibling is given is one that it declares, and none that it requires is missing', async () => {
    const { jobs } = await readWorkflow(name);
    for (const step of Object.values(jobs).flatMap((job) => job.steps)) {
      const sibling = /^\$\/dist\/(.*)$/.exec(step.uses ?? '')?.[1];
      if (sibling === undefined) continue;
      const action: { inputs: Record<string, { required?: boolean; default?: string }> } = parse(
        await readFile(join(root, 'actions', sibling, 'action.yml'), 'utf8'),
      );
      const required = Object.entries(action.inputs).filter(([, input]) => input.required === true);
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step.with)));
      expect(Object.keys(step.with)).toEqual(expect.arrayContaining(required.map(([input]) => input)));
    }
  });

  test('every input that deploy.yml is given is one that it declares, and none that it requires is missing', async () => {
    const { inputs } = (await readWorkflow('deploy.yml')).on.workflow_call;
    const required = Object.entries(inputs).filter(([, input]) => input['required'] === true);
    for (const job of Object.values((await readWorkflow(name)).jobs).filter(({ uses }) => uses !== undefined)) {
      expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(job.with)));
      expect(Object.keys(job.with)).toEqual(expect.arrayContaining(required.map(([input]) => input)));
    }
  });

  test('what has the name of an input of deploy.yml means the same and has the same default', async () => {
    const { inputs } = (await readWorkflow('deploy.yml')).on.workflow_call;
    const own = Object.entries((await readWorkflow(name)).on.workflow_call.inputs);
    const shared = own.filter(([input]) => input in inputs && !['environment', 'remediates'].includes(input));
    if (name !== 'release.yml')
      for (const [input, said] of shared) expect([input, said]).toEqual([input, inputs[input]]);
  });

  test('every input is used', async () => {
    const text = await readText(name);
    const own = Object.keys((await readWorkflow(name)).on.workflow_call.inputs);
    expect(own.filter((input) => !text.includes(`inputs.${input}`))).toEqual([]);
  });

  test('no expression reaches a shell', async () => {
    const { jobs } = await readWorkflow(name);
    const scripts = Object.values(jobs).flatMap((job) => job.steps.map(({ run }) => run ?? ''));
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });

  test('every shell is bash, and only the steps that need it are given a token of GitHub in its environment', async () => {
    const { jobs } = await readWorkflow(name);
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    expect(steps.filter(({ run, shell }) => run !== undefined && shell !== 'bash')).toEqual([]);
    const given = (env: object) => JSON.stringify(env).replaceAll(/secrets\.DELIVERY_TOKEN != ''/g, '');
    const holders = steps.filter(({ env }) => /github\.token|GITHUB_TOKEN|DELIVERY_TOKEN/.test(given(env)));
    expect(holders.map(({ id }) => id)).toEqual(holding[name] ?? []);
  });
});

describe('the interface of deploy.yml', () => {
  test('asks for exactly these permissions, in the job and not above it', async () => {
    const { permissions, jobs } = await readWorkflow('deploy.yml');
    const all = { contents: 'read', deployments: 'write', actions: 'read', packages: 'read', 'id-token': 'write' };
    expect(permissions).toEqual({});
    expect(jobs['deploy']?.permissions).toEqual(all);
    expect(jobs['recover']?.permissions).toEqual(all);
    expect(jobs['abandon']?.permissions).toEqual({ contents: 'read', deployments: 'write', actions: 'read' });
  });

  test('each permission says what it is for', async () => {
    const granted = (await readText('deploy.yml'))
      .split('\n')
      .filter((line) => /^ {6}[a-z-]+: (read|write)\b/.test(line));
    expect(granted).toHaveLength(8);
    expect(granted.filter((line) => !/ # \w/.test(line))).toEqual([]);
  });

  test('has these inputs, with these defaults', async () => {
    const { inputs } = (await readWorkflow('deploy.yml')).on.workflow_call;
    const shapes = Object.entries(inputs).map(([name, { type, required, default: value }]) => [
      name,
      type,
      required === true ? 'required' : value,
    ]);
    expect(shapes).toEqual([
      ['environment', 'string', 'required'],
      ['service', 'string', ''],
      ['image', 'string', 'required'],
      ['version', 'string', ''],
      ['version-from', 'string', 'json:/version'],
      ['deploy-command', 'string', 'required'],
      ['before-deploy-command', 'string', ''],
      ['after-deploy-command', 'string', ''],
      ['smoke-command', 'string', ''],
      ['rollback-command', 'string', ''],
      ['rollback', 'string', 'automatic'],
      ['auto-window', 'string', '60m'],
      ['rollback-limit', 'number', 2],
      ['quarantine', 'string', ''],
      ['remediates', 'string', ''],
      ['rehearsal', 'boolean', false],
      ['decisions', 'string', ''],
      ['migrate-command', 'string', ''],
      ['migrations', 'string', 'migrations'],
      ['migrate-tool', 'string', 'auto'],
      ['migrate-transaction', 'string', 'per-file'],
      ['migrate-server-version', 'string', ''],
      ['migrate-max-blocking', 'string', '2s'],
      ['backup-command', 'string', ''],
      ['health', 'string', 'required'],
      ['health-url', 'string', ''],
      ['health-timeout', 'string', '5m'],
      ['health-condition', 'string', ''],
      ['health-fail-when', 'string', ''],
      ['health-expect-status', 'string', '200-299'],
      ['health-headers', 'string', ''],
      ['health-successes', 'number', 3],
      ['health-allow-http', 'boolean', false],
      ['verify', 'string', 'required'],
      ['signer-key', 'string', ''],
      ['signer-repository', 'string', ''],
      ['signer-workflow', 'string', ''],
      ['signer-ref', 'string', ''],
      ['signer-issuer', 'string', 'https://token.actions.githubusercontent.com'],
      ['signer-identity', 'string', ''],
      ['transparency', 'string', 'public'],
      ['kind', 'string', 'auto'],
      ['calendar', 'string', ''],
      ['promotion-policy', 'string', ''],
      ['min-remaining', 'string', '0s'],
      ['on-closed', 'string', 'fail'],
      ['override-reason', 'string', ''],
      ['override-actors', 'string', ''],
      ['lock', 'string', ''],
      ['lock-repository', 'string', ''],
      ['config-contract', 'string', ''],
      ['notify-slack-channel', 'string', ''],
      ['notify-issue', 'string', ''],
      ['github-deployment', 'boolean', false],
      ['recovery-environment', 'string', ''],
      ['ledger-workflows', 'string', ''],
      ['registry-username', 'string', ''],
      ['runner', 'string', 'ubuntu-latest'],
      ['timeout-minutes', 'number', 30],
    ]);
  });

  test('has these secrets, none of them required, and these outputs', async () => {
    const { secrets, outputs } = (await readWorkflow('deploy.yml')).on.workflow_call;
    expect(Object.entries(secrets).map(([name, { required }]) => [name, required])).toEqual([
      ['DEPLOY_ENV', false],
      ['DATABASE_URL', false],
      ['REGISTRY_PASSWORD', false],
      ['DELIVERY_TOKEN', false],
      ['NOTIFY_SLACK_TOKEN', false],
      ['NOTIFY_SLACK_WEBHOOK', false],
      ['NOTIFY_WEBHOOK_URL', false],
      ['NOTIFY_WEBHOOK_SECRET', false],
    ]);
    expect(Object.keys(outputs)).toEqual([
      'outcome',
      'failed-stage',
      'deployment-id',
      'rolled-back',
      'rollback-plan',
      'image',
      'previous-image',
      'held',
    ]);
  });

  test('an output is of the job that spoke last, and no stage has failed after a success', async () => {
    const text = await readText('deploy.yml');
    const { on }: { on: { workflow_call: { outputs: Record<string, { value: string }> } } } = parse(text);
    const say = (name: string, jobs: Readonly<Record<string, Readonly<Record<string, string>>>>) => {
      const all = { recover: {}, abandon: {}, deploy: {}, ...jobs };
      const outputs = Object.fromEntries(Object.entries(all).map(([id, each]) => [id, { outputs: each }]));
      return interpolate(on.workflow_call.outputs[name]?.value ?? '', { jobs: outputs }, 'success');
    };
    const stopped = { outcome: 'failure', 'failed-stage': 'record', 'rolled-back': 'false' };
    const recovered = { outcome: 'success', 'failed-stage': '', 'rolled-back': 'false' };
    const failed = { outcome: 'failure', 'failed-stage': 'runner', 'rolled-back': 'true' };
    for (const job of ['recover', 'abandon']) {
      expect(say('outcome', { deploy: stopped, [job]: recovered })).toBe('success');
      expect(say('failed-stage', { deploy: stopped, [job]: recovered })).toBe('');
      expect(say('failed-stage', { deploy: {}, [job]: failed })).toBe('runner');
      expect(say('rolled-back', { deploy: stopped, [job]: failed })).toBe('true');
    }
    expect(say('failed-stage', { deploy: stopped })).toBe('record');
    expect(say('failed-stage', { deploy: { outcome: 'success', 'failed-stage': '' } })).toBe('');
    expect(say('outcome', {})).toBe('');
  });

  test('deploys to one environment and service wait for each other and are never dropped', async () => {
    expect((await readWorkflow('deploy.yml')).concurrency).toEqual({
      group:
        "delivery-${{ inputs.environment }}-${{ inputs.service && format('{0}/{1}', github.repository_owner, inputs.service) || github.repository }}",
      queue: 'max',
      'cancel-in-progress': false,
    });
  });

  test('one place in the ledger is one group, however its service is said, and two places are two', async () => {
    const { group } = (await readWorkflow('deploy.yml')).concurrency;
    const github = { repository: 'acme/shop', repository_owner: 'acme' };
    const of = (environment: string, service: string) =>
      interpolate(group, { github, inputs: { environment, service } }, 'success');
    expect(of('production', '')).toBe(of('production', 'shop'));
    expect(of('production', '')).not.toBe(of('production', 'payments'));
    expect(of('a-b', 'c')).not.toBe(of('a', 'b-c'));
    expect(of('a-acme', 'c')).not.toBe(of('a', 'acme-c'));
  });

  test('one job is behind the environment, the recovery has its own, and GitHub adds no second record unless asked', async () => {
    const { jobs } = await readWorkflow('deploy.yml');
    expect(Object.entries(jobs).map(([id, { environment }]) => [id, environment])).toEqual([
      ['deploy', { name: '${{ inputs.environment }}', deployment: '${{ inputs.github-deployment }}' }],
      ['recover', { name: '${{ inputs.recovery-environment }}', deployment: false }],
      ['abandon', undefined],
    ]);
  });

  test('secrets reach the steps that need them and no other', async () => {
    const { jobs } = await readWorkflow('deploy.yml');
    const holders = Object.entries(jobs).flatMap(([job, { steps }]) =>
      steps.filter(({ env }) => 'DEPLOY_ENV' in env).map(({ id }) => `${job}.${id}`),
    );
    expect(holders).toEqual([
      'deploy.settings',
      'deploy.configuration',
      'deploy.migrate',
      'deploy.before-deploy',
      'deploy.deploy',
      'deploy.after-deploy',
      'deploy.smoke',
      'deploy.rollback',
      'deploy.after-rollback',
      'recover.settings',
      'recover.rollback',
      'recover.after-rollback',
    ]);
  });

  test('the workflows whose records count are the same wherever the ledger is asked or written', async () => {
    const { jobs } = await readWorkflow('deploy.yml');
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    const ledger = steps.filter(({ uses }) => uses === '$/dist/deployment');
    expect(ledger.length).toBeGreaterThan(10);
    expect(new Set(ledger.map((step) => step.with['workflow']))).toEqual(new Set(['${{ inputs.ledger-workflows }}']));
  });

  test('the checkout leaves no token behind', async () => {
    const { jobs } = await readWorkflow('deploy.yml');
    const checkouts = Object.values(jobs)
      .flatMap((job) => job.steps)
      .filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.map((step) => step.with)).toEqual([
      { 'persist-credentials': false, 'fetch-depth': "${{ inputs.migrate-command != '' && '0' || '1' }}" },
      { 'persist-credentials': false },
    ]);
    const depthFor = (command: string) =>
      interpolate(String(checkouts[0]?.with['fetch-depth']), { inputs: { 'migrate-command': command } }, 'success');
    expect([depthFor(''), depthFor('dbmate up')]).toEqual(['1', '0']);
  });

  test('the address of the database goes to the one step that migrates, and never into a command line or the environment', async () => {
    const text = await readText('deploy.yml');
    expect(text.match(/secrets\.DATABASE_URL/g)).toHaveLength(1);
    const migrate = stepOf(jobOf(await readWorkflow('deploy.yml'), 'deploy'), 'migrate');
    expect(migrate.with['database-url']).toBe('${{ secrets.DATABASE_URL }}');
  });
});
