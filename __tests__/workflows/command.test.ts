import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { jobOf, readWorkflow, stepOf } from './public-workflows.ts';
import { runScript } from './shell.ts';

const workflow = await readWorkflow('deploy.yml');
const script = stepOf(jobOf(workflow, 'deploy'), 'deploy').run ?? '';
const image = `ghcr.io/acme/shop@sha256:${'a'.repeat(64)}`;

const settings = async (text: string) => await runScript(script, { DEPLOY_ENV: text });
const command = async (text: string, env: Readonly<Record<string, string>> = {}) =>
  await runScript(script, { DELIVERY_COMMAND: text, IMAGE: image, SERVICE: '', DEPLOY_ENV: '', ...env });

/** What the runner would still obey: lines outside of a stretch that `stop-commands` closes to it (ActionCommandManager.cs). */
function obeyed(lines: readonly string[]): readonly string[] {
  const kept: string[] = [];
  let resume: string | undefined;
  for (const line of lines) {
    if (resume === undefined) kept.push(line);
    if (line.trim() === `::${resume}::`) resume = undefined;
    resume ??= /^\s*::stop-commands::(.*)$/.exec(line)?.[1];
  }
  return kept;
}

test('the ten scripts that handle DEPLOY_ENV are one and the same', () => {
  const { jobs } = workflow;
  const scripts = Object.values(jobs).flatMap((job) =>
    job.steps.filter(({ env, run }) => 'DEPLOY_ENV' in env && run !== undefined).map(({ run }) => run),
  );
  expect(scripts).toHaveLength(10);
  expect(new Set(scripts)).toEqual(new Set([script]));
});

test('release.yml runs its build with the same care, but for its own names', async () => {
  const { jobs } = await readWorkflow('release.yml');
  const scripts = Object.values(jobs).flatMap((job) =>
    job.steps.filter(({ env }) => 'BUILD_ENV' in env).map(({ run }) => run ?? ''),
  );
  expect(scripts).toHaveLength(2);
  expect(scripts[1]).toBe(scripts[0]);
  const ours = script.replaceAll('DEPLOY_ENV', 'BUILD_ENV').split('\n');
  const theirs = (scripts[0] ?? '').split('\n');
  const unlike = (some: readonly string[], others: readonly string[]) => some.filter((line) => !others.includes(line));
  expect(unlike(theirs, ours).map((line) => line.trim())).toEqual([
    "spoken='true false success failure cancelled'",
    'IMAGE | TAG | TAGS | LABELS | ANNOTATIONS | VERSION | DIGEST_FILE | REGISTRY_USERNAME | REGISTRY_PASSWORD | SOURCE_DATE_EPOCH)',
    '# What it left running must not go on after a failure.',
  ]);
  expect(unlike(ours, theirs).map((line) => line.trim())).toEqual([
    expect.stringMatching(/^spoken=/),
    'IMAGE | DIGEST | VERSION | ENVIRONMENT | SERVICE | KIND | PREVIOUS_IMAGE)',
    expect.stringMatching(/^export DIGEST=/),
    '# What it left running must not go on beside the way back.',
  ]);
});

describe('DEPLOY_ENV', () => {
  test('every value is masked, as the runner writes percent signs and without the blanks around it', async () => {
    const { code, lines } = await settings('TOKEN=s3cr=et%\r\n\n  # a comment\nPADDED=  two words \n');
    expect(code).toBe(0);
    expect(lines.filter((line) => line !== '')).toEqual(['::add-mask::s3cr=et%25', '::add-mask::two words']);
  });

  test('a short value is not masked, and that is said by name only', async () => {
    const { lines } = await settings('REPLICAS=3');
    expect(lines.join('\n')).toContain('REPLICAS has fewer than 4 characters');
    expect(lines.filter((line) => line.startsWith('::add-mask::'))).toEqual([]);
  });

  test('a value that is a part of the image is not masked, because outputs with it would be dropped', async () => {
    const { lines } = await runScript(script, { DEPLOY_ENV: 'REGISTRY_USER=acme', IMAGE: image });
    expect(lines.filter((line) => line.startsWith('::add-mask::'))).toEqual([]);
  });

  test.each(['8080', '0443', '1234567'])(
    'the short number %s is not masked, and that is said by name',
    async (value) => {
      const { code, lines } = await settings(`PORT=${value}\nTOKEN=x${value}`);
      expect(code).toBe(0);
      expect(lines.join('\n')).toContain('PORT is a number of fewer than 8 digits');
      expect(lines.filter((line) => line.startsWith('::add-mask::'))).toEqual([`::add-mask::x${value}`]);
    },
  );

  test.each(['12345678', '1234 567', '-8080', '80.80'])('%s is masked: it is no short number', async (value) => {
    const { lines } = await settings(`KEY=${value}`);
    expect(lines.filter((line) => line !== '')).toEqual([`::add-mask::${value}`]);
  });

  test.each(['true', 'FALSE', 'success', 'failure', 'deploy', 'health', 'record', 'verify'])(
    'the word %s is not masked, because the outputs that tell the jobs of each other would be dropped',
    async (word) => {
      const { code, lines } = await settings(`FLAG=${word}\nTOKEN=${word}-s3cret`);
      expect(code).toBe(0);
      expect(lines.join('\n')).toContain('FLAG is a word that the outputs');
      expect(lines.filter((line) => line.startsWith('::add-mask::'))).toEqual([`::add-mask::${word}-s3cret`]);
    },
  );

  test.each([
    ['hidden', 'is not NAME=value'],
    ['=hidden', 'has no valid name'],
    ['1ST=value', 'has no valid name'],
    ['A-B=value', 'has no valid name'],
    ['A B=value', 'has no valid name'],
    ['A;hidden=value', 'has no valid name'],
    ['$(hidden)=value', 'has no valid name'],
    ['`hidden`=value', 'has no valid name'],
    ['a[$(hidden)]=value', 'has no valid name'],
    ['BASH_FUNC_x%%=() { hidden; }', 'has no valid name'],
    ['Ä=value', 'has no valid name'],
  ])('%j is refused by its line, without its content', async (line, why) => {
    const { code, lines } = await settings(`GOOD=value\n${line}\n`);
    expect(code).toBe(1);
    const error = lines.find((each) => each.startsWith('::error'));
    expect(error).toContain(`Line 2 of the secret DEPLOY_ENV ${why}`);
    expect(error).not.toContain('hidden');
  });

  test.each([
    'PATH',
    'path',
    'HOME',
    'IFS',
    'ENV',
    'SHELLOPTS',
    'BASHOPTS',
    'BASH_ENV',
    'UID',
    'PS4',
    'LD_PRELOAD',
    'LD_LIBRARY_PATH',
    'DYLD_INSERT_LIBRARIES',
    'NODE_OPTIONS',
    'GITHUB_TOKEN',
    'GITHUB_OUTPUT',
    'RUNNER_TEMP',
    'ACTIONS_RUNTIME_TOKEN',
    'INPUT_ID',
    'STATE_ID',
    'DEPLOY_ENV',
    'DELIVERY_COMMAND',
    'IMAGE',
    'DIGEST',
    'VERSION',
    'ENVIRONMENT',
    'SERVICE',
    'KIND',
    'PREVIOUS_IMAGE',
  ])('%s is refused by name', async (name) => {
    const { code, lines } = await settings(`${name}=/evil`);
    expect(code).toBe(1);
    expect(lines.join('\n')).toContain(`sets ${name}, which`);
    expect(lines.join('\n')).not.toContain('/evil');
  });

  test.each(['$(touch pwned)', '`id`', '"; id; "', "'; id; '", '${IFS}', '\\n', '!!', '* ?', '$HOME', '-n', '%s%n'])(
    'the value %j arrives as it is',
    async (value) => {
      const run = await command('printf "<%s>\\n" "$GIVEN"', { DEPLOY_ENV: `GIVEN=${value}` });
      expect(run.code).toBe(0);
      expect(run.lines).toContain(`<${value}>`);
    },
  );

  test('names that the script itself might use arrive as they are', async () => {
    const names = [
      'names',
      'values',
      'at',
      'command',
      'child',
      'status',
      'number',
      'resume',
      'stopped',
      'name',
      'line',
    ];
    const given = names.map((name, at) => `${name}=given-${at}`);
    const { code, lines } = await command('env', { DEPLOY_ENV: given.join('\n') });
    expect(code).toBe(0);
    expect(lines).toEqual(expect.arrayContaining(given));
  });

  test('a bad line stops the step before the command runs', async () => {
    const { code, lines } = await command('echo ran', { DEPLOY_ENV: 'PATH=/evil' });
    expect(code).toBe(1);
    expect(lines).not.toContain('ran');
  });
});

describe('the command', () => {
  test('sees the image, its digest, and the service, which is the name of the repository by default', async () => {
    const { lines } = await command('echo "$IMAGE $DIGEST $SERVICE"');
    expect(lines).toContain(`${image} sha256:${'a'.repeat(64)} shop`);
    expect((await command('echo "$SERVICE"', { SERVICE: 'payments' })).lines).toContain('payments');
  });

  test('sees neither the secret as a whole nor a file by which a step says something to the workflow', async () => {
    const { lines } = await command('env', { DEPLOY_ENV: 'GIVEN=value' });
    const names = lines.map((line) => line.split('=')[0]);
    expect(names).toEqual(expect.arrayContaining(['GIVEN', 'IMAGE', 'GITHUB_STEP_SUMMARY']));
    for (const name of [
      'DEPLOY_ENV',
      'DELIVERY_COMMAND',
      'GITHUB_OUTPUT',
      'GITHUB_ENV',
      'GITHUB_PATH',
      'GITHUB_STATE',
      'GITHUB_TOKEN',
    ]) {
      expect(names).not.toContain(name);
    }
  });

  test('what it writes into those files nevertheless is gone afterwards', async () => {
    const { files } = await command(
      'for each in "$(dirname "$GITHUB_STEP_SUMMARY")"/{OUTPUT,ENV,PATH,STATE}; do echo "a=b" >>"$each"; done',
    );
    expect(files).toMatchObject({ GITHUB_OUTPUT: '', GITHUB_ENV: '', GITHUB_PATH: '', GITHUB_STATE: '' });
  });

  test.each([
    '::set-output name=a::b',
    '  ::add-mask::word',
    '##[set-output name=a;]b',
    'x ##[error]y',
    '::error::no',
    '::stop-commands::word',
    '::endgroup::',
    '::save-state name=a::b',
    '::warning file=a::b',
    '::debug::x',
    '::notice::x',
    '::add-matcher::x.json',
    '::echo::on',
    '::group::x',
    '##[add-path]/evil',
    '::set-env name=PATH::/evil',
    '::word::',
    '::::',
    '%0A::error::x',
    '\\r::error::x',
  ])('the runner obeys nothing that it prints: %j', async (line) => {
    const run = await command('printf "%s\\n" "$LINE"; printf "%s\\n" "$LINE" >&2; printf "%s" "$LINE"', {
      LINE: line,
    });
    expect(run.code).toBe(0);
    expect(run.lines.filter((each) => each === line).length).toBeGreaterThanOrEqual(2);
    expect(
      obeyed(run.lines).filter((each) => each.includes('::') && !/^::stop-commands::[0-9a-f]{64}$/.test(each.trim())),
    ).toEqual([]);
  });

  test('nor what it left running prints after its end', async () => {
    const late = 'while kill -0 "$step" 2>/dev/null; do sleep 0.01; done; echo "::set-output name=a::b"';
    const { code, lines } = await command(`step=$PPID; (${late}) & echo done`);
    expect(code).toBe(0);
    expect(lines).toContain('::set-output name=a::b');
    expect(obeyed(lines)).not.toContain('::set-output name=a::b');
  });

  test('the word that ends the silence is another one each time', async () => {
    const runs = [await command('true'), await command('true')];
    const words = runs.map(({ lines }) => lines.find((line) => line.startsWith('::stop-commands::')));
    expect(words[0]).toMatch(/^::stop-commands::[0-9a-f]{64}$/);
    expect(words[0]).not.toBe(words[1]);
  });

  test('a failing line, an unset variable and a failing pipe end it', async () => {
    for (const text of ['false; echo on', 'echo "$NOT_SET_AT_ALL"; echo on', 'false | cat; echo on']) {
      const { code, lines } = await command(text);
      expect(code).toBe(1);
      expect(lines).not.toContain('on');
    }
    expect((await command('exit 7')).code).toBe(7);
  });

  test('it has no input to wait for', async () => {
    expect((await command('cat; echo end')).lines).toContain('end');
  });

  test('an interrupt reaches the command and its children, which may clean up, and the step fails', async () => {
    const text = 'trap "echo cleaned; exit 0" INT; sleep 30 & echo ready; wait';
    const run = await runScript(script, { DELIVERY_COMMAND: text, IMAGE: image, SERVICE: '' }, 'ready\n');
    expect(run.lines).toContain('cleaned');
    expect(run.code).toBe(130);
  });

  test('what a failed command left running is ended, what a successful one left running is not', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'left-running-'));
    const loop = 'trap "touch $MARK; exit" TERM; echo up; for ((i = 0; i < 100; i++)); do sleep 0.1; done';
    const leave = `bash -c '${loop}' >"$MARK.log" 2>&1 & left=$!\nuntil grep -q up "$MARK.log"; do sleep 0.01; done`;
    for (const [name, end] of [
      ['failed', 'exit 3'],
      ['succeeded', 'echo "$left" >"$MARK.pid"'],
    ] as const) {
      await command(`${leave}\n${end}`, { MARK: join(directory, name) });
    }
    process.kill(Number(await readFile(join(directory, 'succeeded.pid'), 'utf8')), 'SIGKILL');
    for (let tries = 0; tries < 200 && !existsSync(join(directory, 'failed')); tries += 1) await wait(10);
    expect(existsSync(join(directory, 'failed'))).toBe(true);
    expect(existsSync(join(directory, 'succeeded'))).toBe(false);
    await rm(directory, { recursive: true });
  });

  test('an interrupt ends a child that does not listen for one', async () => {
    const run = await runScript(
      script,
      { DELIVERY_COMMAND: 'echo ready; sleep 30; echo on', IMAGE: image, SERVICE: '' },
      'ready\n',
    );
    expect(run.lines).not.toContain('on');
    expect(run.code).toBe(130);
  });
});
