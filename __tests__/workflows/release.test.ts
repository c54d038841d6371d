import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { jobOf, readText, readWorkflow, stepOf } from './public-workflows.ts';
import { runScript } from './shell.ts';
import { type Course, interpolate, play } from './simulate.ts';

const workflow = await readWorkflow('release.yml');
const build = jobOf(workflow, 'build');
const sign = jobOf(workflow, 'sign');
const digest = `sha256:${'a'.repeat(64)}`;
const otherDigest = `sha256:${'b'.repeat(64)}`;
const pinned = `ghcr.io/acme/shop@${digest}`;

describe('the interface of release.yml', () => {
  test('asks for exactly these permissions, each with what it is for', async () => {
    expect(workflow.permissions).toEqual({});
    expect(build.permissions).toEqual({ contents: 'read', packages: 'write' });
    expect(sign.permissions).toEqual({ packages: 'write', 'id-token': 'write' });
    const granted = (await readText('release.yml'))
      .split('\n')
      .filter((line) => /^ {6}[a-z-]+: (read|write)\b/.test(line));
    expect(granted).toHaveLength(4);
    expect(granted.filter((line) => !/ # \w/.test(line))).toEqual([]);
  });

  test('has these inputs, with these defaults', () => {
    const shapes = Object.entries(workflow.on.workflow_call.inputs).map(
      ([name, { type, required, default: value }]) => [name, type, required === true ? 'required' : value],
    );
    expect(shapes).toEqual([
      ['image', 'string', 'required'],
      ['build-command', 'string', ''],
      ['version', 'string', ''],
      ['strategy', 'string', 'sha'],
      ['value', 'string', ''],
      ['paths', 'string', ''],
      ['content-extra', 'string', ''],
      ['git-tag-prefix', 'string', ''],
      ['description', 'string', ''],
      ['licenses', 'string', ''],
      ['labels', 'string', ''],
      ['context', 'string', '.'],
      ['dockerfile', 'string', ''],
      ['platforms', 'string', ''],
      ['build-args', 'string', ''],
      ['signer-key', 'string', ''],
      ['signer-ref', 'string', ''],
      ['transparency', 'string', 'public'],
      ['format', 'string', 'bundle'],
      ['registry-username', 'string', ''],
      ['runner', 'string', 'ubuntu-latest'],
      ['timeout-minutes', 'number', 60],
    ]);
  });

  test('has these secrets, none of them required, and these outputs', () => {
    const { secrets, outputs } = workflow.on.workflow_call;
    expect(Object.entries(secrets).map(([name, { required }]) => [name, required])).toEqual([
      ['BUILD_ENV', false],
      ['REGISTRY_PASSWORD', false],
      ['SIGNING_KEY', false],
      ['SIGNING_KEY_PASSWORD', false],
    ]);
    expect(Object.keys(outputs)).toEqual(['image', 'digest', 'tag', 'version', 'built']);
  });

  test('two runs for one commit wait for each other, and those for two commits do not', () => {
    const { group, queue, 'cancel-in-progress': cancel } = workflow.concurrency;
    expect([queue, cancel]).toEqual(['max', false]);
    const of = (sha: string, image: string) =>
      interpolate(group, { github: { repository: 'acme/shop', sha }, inputs: { image } }, 'success');
    expect(of('a', 'x')).toBe(of('a', 'x'));
    expect(of('a', 'x')).not.toBe(of('b', 'x'));
    expect(of('a', 'x')).not.toBe(of('a', 'y'));
  });
});

describe('who builds cannot sign', () => {
  test('the job that runs the build has no identity and no key', () => {
    expect(JSON.stringify(build)).not.toMatch(/SIGNING|id-token|ACTIONS_ID_TOKEN/);
    expect(build.permissions).not.toHaveProperty('id-token');
  });

  test('the job that signs has no checkout and runs nothing that the caller wrote', () => {
    const uses = sign.steps.flatMap((step) => step.uses ?? []);
    expect([...new Set(uses)]).toEqual(['$/dist/cosign-sign', '$/dist/cosign-verify']);
    expect(JSON.stringify(sign)).not.toMatch(/checkout|build-command|BUILD_ENV|DELIVERY_COMMAND/);
  });

  test('the key reaches the two steps that sign, and its text is in no input', () => {
    const holders = sign.steps.filter(({ env }) => /secrets\.SIGNING_KEY \}/.test(JSON.stringify(env)));
    expect(holders.map(({ id }) => id)).toEqual(['sign', 'attest']);
    for (const { with: given } of holders) expect(String(given['key'])).toContain('env://SIGNING_KEY');
    expect(JSON.stringify(sign.steps.map((step) => step.with))).not.toMatch(/secrets\.SIGNING_KEY \}/);
  });

  test('the signing job takes nothing from the build but a digest, whether it was made now, and its name', () => {
    const taken = [...JSON.stringify(sign).matchAll(/needs\.build\.outputs\.([a-z-]+)/g)].map(([, name]) => name);
    expect(new Set(taken)).toEqual(new Set(['built', 'digest', 'tag']));
  });
});

const answer =
  (job: typeof build): NonNullable<Course['answer']> =>
  async (id, environment) => {
    if (!['built', 'signer', 'proved'].includes(id)) return {};
    const { code, outputs } = await runScript(stepOf(job, id).run ?? '', environment);
    expect(code).toBe(0);
    return outputs;
  };

describe('the way through the build', () => {
  const named = { exists: 'false', tag: 'sha-1', tags: 'r/x:sha-1' };
  const made = { name: named, digest: { digest }, pushed: { digest } };
  const start = ['settings', 'checkout', 'name'];

  test('by a command', async () => {
    const { ran, outputs } = await play(build, {
      inputs: { 'build-command': 'make' },
      outputs: made,
      answer: answer(build),
    });
    expect(ran).toEqual([...start, 'facts', 'command', 'digest', 'pushed', 'built']);
    expect(outputs).toMatchObject({ digest, built: 'true', tag: 'sha-1', version: 'c0ffee' });
  });

  test('by Docker, when there is no command', async () => {
    const { ran } = await play(build, { inputs: { 'build-command': '' }, outputs: made, answer: answer(build) });
    expect(ran).toEqual([...start, 'facts', '', '', 'docker', 'digest', 'pushed', 'built']);
  });

  test('an image that is there already is not built again', async () => {
    for (const command of ['make', '']) {
      const { ran, outputs } = await play(build, {
        inputs: { 'build-command': command },
        outputs: { name: { ...named, exists: 'true', digest } },
        answer: answer(build),
      });
      expect(ran).toEqual([...start, 'built']);
      expect(outputs).toMatchObject({ digest, built: 'false' });
    }
  });

  test('a registry that was not asked makes nothing', async () => {
    const { ran, outputs } = await play(build, {
      inputs: { 'build-command': 'make' },
      outputs: { name: { ...named, exists: '' } },
      ends: { built: 'failure' },
    });
    expect(ran).toEqual([...start, 'built']);
    expect(outputs).toMatchObject({ digest: '', built: '' });
  });

  test('a failed build, a digest that is missing and a push that cannot be seen end it', async () => {
    for (const step of ['command', 'digest', 'pushed']) {
      const { ran, outputs } = await play(build, {
        inputs: { 'build-command': 'make' },
        outputs: { name: named, digest: { digest } },
        ends: { [step]: 'failure' },
      });
      expect(ran.at(-1)).toBe(step);
      expect(outputs['digest']).toBe('');
    }
  });
});

describe('the way through the signing', () => {
  const outputs = { verify: { image: pinned, decision: 'pass' }, origin: { image: pinned, decision: 'pass' } };
  const needs = (built: string) => ({ build: { outputs: { built, digest, tag: 'sha-1' }, result: 'success' } });
  const github = { ref: 'refs/heads/main', repository: 'acme/shop', server_url: 'https://github.com', actor: 'mona' };
  const course = { inputs: { image: 'ghcr.io/acme/shop', 'signer-key': '' }, github, outputs, answer: answer(sign) };

  test('what was built is signed, attested, and then verified as anybody would', async () => {
    const { ran, outputs: said } = await play(sign, { ...course, needs: needs('true') });
    expect(ran).toEqual(['signer', 'sign', 'provenance', 'attest', 'verify', 'origin', 'proved']);
    expect(said).toEqual({ image: pinned, digest });
  });

  test.each(['false', '', 'yes'])('what was not built now (%j) is verified, and never signed', async (built) => {
    const { ran } = await play(sign, { ...course, needs: needs(built) });
    expect(ran).toEqual(['signer', 'verify', 'origin', 'proved']);
  });

  test.each(['signer', 'sign', 'provenance', 'attest', 'verify', 'origin'])(
    'no image is handed on when %s fails',
    async (step) => {
      const { ran, outputs: said } = await play(sign, { ...course, needs: needs('true'), ends: { [step]: 'failure' } });
      expect(ran.at(-1)).toBe(step);
      expect(said).toEqual({ image: '', digest: '' });
    },
  );

  test('a name that is taken is explained, a registry that does not answer is not taken for one', async () => {
    const blocked = { ...outputs, verify: { decision: 'block' } };
    const ends = { verify: 'failure' } as const;
    const taken = await play(sign, { ...course, needs: needs('false'), outputs: blocked, ends });
    expect(taken.ran).toEqual(['signer', 'verify', '']);
    const unknown = await play(sign, { ...course, needs: needs('false'), outputs: { verify: {} }, ends });
    expect(unknown.ran).toEqual(['signer', 'verify']);
    const own = await play(sign, { ...course, needs: needs('true'), outputs: blocked, ends });
    expect(own.ran.at(-1)).toBe('verify');
  });
});

describe('who signs', () => {
  const publicKey = '-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----\n';
  const ask = async (PUBLIC: string, PRIVATE: string) =>
    await runScript(stepOf(sign, 'signer').run ?? '', { PUBLIC, PRIVATE });

  test.each([
    ['', 'false', 'identity'],
    [' \n', 'false', 'identity'],
    [publicKey, 'true', 'key'],
  ])('public key %j, private key there: %s', async (given, secret, by) => {
    expect(await ask(given, secret)).toMatchObject({ code: 0, outputs: { by } });
  });

  test.each([
    ['', 'true', 'signer-key is empty'],
    [publicKey, 'false', 'SIGNING_KEY is empty'],
    ['keys/release.pub', 'true', 'no public key in PEM'],
    ['-----BEGIN PRIVATE KEY-----\nMC4C\n', 'true', 'no public key in PEM'],
  ])('public key %j with the private one there: %s is refused', async (given, secret, why) => {
    const { code, lines, outputs } = await ask(given, secret);
    expect({ code, outputs }).toEqual({ code: 1, outputs: {} });
    expect(lines.join('\n')).toContain(why);
    expect(lines.join('\n')).not.toContain('MC4C');
  });
});

describe('the digest of what was built', () => {
  const read = async (content: string | undefined, docker = '') => {
    const directory = await mkdtemp(join(tmpdir(), 'digest-'));
    try {
      const file = join(directory, 'image-digest');
      if (content !== undefined) await writeFile(file, content);
      return await runScript(stepOf(build, 'digest').run ?? '', { DIGEST_FILE: file, DOCKER: docker });
    } finally {
      await rm(directory, { recursive: true });
    }
  };

  test.each([digest, `${digest}\n`, `  ${digest}\r\n`])('%j is read', async (content) => {
    expect(await read(content)).toMatchObject({ code: 0, outputs: { digest } });
  });

  test('is that of Docker where Docker built', async () => {
    expect(await read(undefined, digest)).toMatchObject({ code: 0, outputs: { digest } });
  });

  test.each([
    undefined,
    '',
    'latest',
    digest.slice(0, -1),
    `${digest}0`,
    digest.toUpperCase(),
    `${digest}\nimage=evil`,
    `${digest} ${otherDigest}`,
    pinned,
    'sha512:00',
    '\u0000'.repeat(80),
  ])('%j is none', async (content) => {
    expect(await read(content)).toMatchObject({ code: 1, outputs: {} });
  });

  const settle = async (given: Readonly<Record<string, string>>) =>
    await runScript(stepOf(build, 'built').run ?? '', {
      EXISTED: 'false',
      FOUND: '',
      DIGEST: digest,
      PUSHED: digest,
      TAG: 'sha-1',
      ...given,
    });

  test('counts when the registry has it under the name', async () => {
    expect(await settle({})).toMatchObject({ code: 0, outputs: { built: 'true', digest } });
    const found = { EXISTED: 'true', FOUND: digest, DIGEST: '', PUSHED: '' };
    expect(await settle(found)).toMatchObject({ code: 0, outputs: { built: 'false', digest } });
  });

  test.each<readonly [string, Readonly<Record<string, string>>]>([
    ['it was never pushed', { PUSHED: '' }],
    ['another was pushed', { PUSHED: otherDigest }],
    ['the build says none', { DIGEST: '' }],
    ['the registry names none', { EXISTED: 'true', DIGEST: '', PUSHED: '' }],
    ['the registry was not asked', { EXISTED: '' }],
  ])('counts for nothing when %s', async (_, given) => {
    expect(await settle(given)).toMatchObject({ code: 1, outputs: {} });
  });
});

describe('the provenance', () => {
  const { env, run = '' } = stepOf(sign, 'provenance');
  const say = async (given: Readonly<Record<string, string>> = {}) => {
    const github = {
      ref: 'refs/heads/main',
      sha: 'c0ffee',
      repository: 'acme/shop',
      repository_id: '1',
      repository_owner_id: '2',
      event_name: 'push',
      run_id: '1001',
      run_attempt: '2',
      server_url: 'https://github.com',
      workflow_ref: 'acme/shop/.github/workflows/ship.yml@refs/heads/main',
      ...given,
    };
    const job = { workflow_ref: 'org/delivery/.github/workflows/release.yml@refs/tags/v1', workflow_sha: 'de1' };
    const contexts = { github, job, runner: { environment: 'github-hosted' } };
    const values = Object.entries(env).map(([name, value]) => [name, interpolate(value, contexts, 'success')]);
    const temp = await mkdtemp(join(tmpdir(), 'provenance-'));
    try {
      const { code } = await runScript(run, { ...Object.fromEntries(values), RUNNER_TEMP: temp });
      const text = await readFile(join(temp, 'provenance.json'), 'utf8').catch(() => '');
      return { code, predicate: text === '' ? undefined : JSON.parse(text) };
    } finally {
      await rm(temp, { recursive: true });
    }
  };

  test('is what SLSA v1 and the build type of GitHub workflows ask for', async () => {
    const { predicate } = await say();
    expect(predicate).toEqual({
      buildDefinition: {
        buildType: 'https://actions.github.io/buildtypes/workflow/v1',
        externalParameters: {
          workflow: {
            ref: 'refs/heads/main',
            repository: 'https://github.com/acme/shop',
            path: '.github/workflows/ship.yml',
          },
        },
        internalParameters: {
          github: {
            event_name: 'push',
            repository_id: '1',
            repository_owner_id: '2',
            runner_environment: 'github-hosted',
          },
        },
        resolvedDependencies: [
          { uri: 'git+https://github.com/acme/shop@refs/heads/main', digest: { gitCommit: 'c0ffee' } },
          {
            uri: 'git+https://github.com/org/delivery/.github/workflows/release.yml@refs/tags/v1',
            digest: { gitCommit: 'de1' },
          },
        ],
      },
      runDetails: {
        builder: { id: 'https://github.com/org/delivery/.github/workflows/release.yml@refs/tags/v1' },
        metadata: { invocationId: 'https://github.com/acme/shop/actions/runs/1001/attempts/2' },
      },
    });
  });

  test.each([
    'refs/heads/a"b',
    'refs/heads/%s',
    'refs/heads/$(id)`id`',
    'refs/heads/ä',
    "refs/heads/'x'",
    'refs/heads/&',
  ])('the ref %j is told as it is', async (ref) => {
    const { code, predicate } = await say({ ref });
    expect(code).toBe(0);
    expect(predicate.buildDefinition.externalParameters.workflow).toEqual({
      ref,
      repository: 'https://github.com/acme/shop',
      path: '.github/workflows/ship.yml',
    });
  });

  test.each(['x","ref":"evil', 'a b', '&', ''])('a workflow whose path is %j is not attested', async (path) => {
    expect(await say({ workflow_ref: `acme/shop/${path}@refs/heads/main` })).toEqual({ code: 1, predicate: undefined });
  });
});
