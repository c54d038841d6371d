import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { git } from '#rehearsal/git';
import { releaseCommit } from '../../scripts/release/commit.ts';
import { root, sampleRepository, type SampleRepository } from './sample.ts';

const run = promisify(execFile);
let sample: SampleRepository;
let first = '';

beforeAll(async () => {
  sample = await sampleRepository();
  first = await releaseCommit(sample.directory, { source: 'HEAD', version: '1.0.0', parent: undefined });
});

afterAll(async () => {
  await sample[Symbol.asyncDispose]();
});

/** Makes the second release by the command line, as somebody else would. */
async function elsewhere(directory: string, umask: string, env: Readonly<Record<string, string>>): Promise<string> {
  const script = join(root, 'scripts', 'release-tree.ts');
  const line = 'umask "$1"; shift; exec "$@"';
  const args = ['--repository', directory, '--version', '1.1.0', '--parent', first, 'main'];
  const { stdout } = await run(
    'sh',
    ['-c', line, 'sh', umask, process.execPath, '--conditions=source', script, ...args],
    {
      env: { PATH: process.env['PATH'], ...env },
      cwd: tmpdir(),
    },
  );
  return stdout.trim();
}

test('a release is one commit whose every byte follows from its source, its version and its parent', async () => {
  const source = await sample.git('rev-parse', 'HEAD');
  const tree = await sample.git('rev-parse', `${first}^{tree}`);
  // The author's date of the sample is 1700000000 +0200: the release tells the second, in UTC.
  expect(await sample.git('cat-file', 'commit', first)).toBe(
    [
      `tree ${tree}`,
      'author delivery <delivery@users.noreply.github.com> 1700000000 +0000',
      'committer delivery <delivery@users.noreply.github.com> 1700000000 +0000',
      '',
      'v1.0.0',
      '',
      `Source: ${source}`,
    ].join('\n'),
  );
});

test('the parent of a release is the release before it, and nothing else', async () => {
  await sample.git('tag', 'v1.0.0', first);
  const second = await releaseCommit(sample.directory, { source: 'main', version: '1.1.0', parent: 'v1.0.0' });
  expect(await sample.git('rev-list', '--parents', '--max-count=1', second)).toBe(`${second} ${first}`);
  await sample.git('fsck', '--strict', '--no-dangling', second);
});

test('anyone makes the same commit: another user, home, time zone, umask, language, and settings that change commits', async () => {
  const home = await mkdtemp(join(tmpdir(), 'home-'));
  const settings =
    '[user]\n\tname = Someone\n\temail = b@example.invalid\n[i18n]\n\tcommitEncoding = latin1\n[commit]\n\tgpgsign = true\n[core]\n\tautocrlf = true\n';
  await writeFile(join(home, '.gitconfig'), settings);
  await using other = await sampleRepository({});
  await other.git('fetch', '--quiet', sample.directory, '+refs/heads/*:refs/heads/theirs/*', first);
  await other.git('update-ref', 'refs/heads/main', 'refs/heads/theirs/main');
  await other.git('config', 'i18n.commitEncoding', 'latin1');
  const here = await releaseCommit(sample.directory, { source: 'main', version: '1.1.0', parent: first });
  const who = {
    GIT_AUTHOR_NAME: 'x',
    GIT_COMMITTER_EMAIL: 'x@example.invalid',
    GIT_COMMITTER_DATE: '1 +0000',
    USER: 'x',
  };
  expect(await elsewhere(other.directory, '077', { ...who, HOME: home, TZ: 'Pacific/Auckland', LC_ALL: 'C' })).toBe(
    here,
  );
  expect(await elsewhere(other.directory, '000', { HOME: home, TZ: 'America/Nome', LC_ALL: 'tr_TR.UTF-8' })).toBe(here);
  await rm(home, { recursive: true });
}, 60_000);

const isRoot = process.getuid?.() === 0;

(isRoot ? test : test.skip)(
  'so does another user of the machine, who owns nothing of this checkout (as root only)',
  async () => {
    const nobody = 65_534;
    const place = await mkdtemp(join(tmpdir(), 'another-user-'));
    // Nobody may not be able to read this checkout or its Node: they get what the script needs.
    for (const part of [
      'scripts/release',
      'scripts/lock',
      'scripts/release-tree.ts',
      'packages',
      'rehearsal/git',
      'package.json',
    ])
      await cp(join(root, part), join(place, part), { recursive: true });
    for (const name of ['semver', 'valibot', 'yaml'])
      await cp(join(root, 'node_modules', name), join(place, 'node_modules', name), { recursive: true });
    await cp(process.execPath, join(place, 'node'));
    await git(place, ['clone', '--quiet', '--bare', sample.directory, 'clone']);
    await git(join(place, 'clone'), ['fetch', '--quiet', sample.directory, first]);
    await run('chown', ['-R', `${nobody}:${nobody}`, place]);
    const script = join(place, 'scripts', 'release-tree.ts');
    const args = ['--conditions=source', script, '--repository', join(place, 'clone'), '--version', '1.1.0'];
    const { stdout } = await run(join(place, 'node'), [...args, '--parent', first, 'main'], {
      uid: nobody,
      gid: nobody,
      env: { PATH: process.env['PATH'] },
      cwd: place,
    });
    expect(stdout.trim()).toBe(
      await releaseCommit(sample.directory, { source: 'main', version: '1.1.0', parent: first }),
    );
    await rm(place, { recursive: true });
  },
  60_000,
);

test('it can be made again after publication: from a clone that has all tags, and after main went on', async () => {
  const here = await releaseCommit(sample.directory, { source: 'main', version: '1.1.0', parent: first });
  const source = await sample.git('rev-parse', 'main');
  await using other = await sampleRepository({});
  await sample.git('tag', '--force', '--annotate', '--message', 'v1.1.0', 'v1.1.0', here);
  await sample.git('tag', '--force', 'v1', here);
  await other.git('fetch', '--quiet', '--tags', sample.directory, 'main');
  await other.write({ 'README.md': 'later\n' });
  await other.commit('later');
  const again = await releaseCommit(other.directory, { source, version: '1.1.0', parent: 'v1.0.0' });
  expect(again).toBe(await other.git('rev-parse', 'v1.1.0^{commit}'));
});

test('a replaced object, which only this clone has, changes nothing', async () => {
  await using other = await sampleRepository({});
  await other.git('fetch', '--quiet', sample.directory, 'main');
  const source = await other.git('rev-parse', 'FETCH_HEAD');
  await other.git('replace', source, await other.git('rev-parse', 'main'));
  expect(await releaseCommit(other.directory, { source, version: '1.0.0', parent: undefined })).toBe(first);
});

test('another version, source or parent is another commit', async () => {
  const made = async (version: string, parent: string | undefined) =>
    await releaseCommit(sample.directory, { source: 'main', version, parent });
  const ids = [await made('1.0.0', undefined), await made('1.0.1', undefined), await made('1.0.1', first)];
  expect(new Set(ids).size).toBe(3);
});

test.each([
  ['v1.0.0', undefined, 'no version such as 1.2.3'],
  ['1.0', undefined, 'no version such as 1.2.3'],
  ['01.0.0', undefined, 'no version such as 1.2.3'],
  ['1.2.0', 'main', 'is not a release'],
  ['1.2.0', 'v9.9.9', 'There is no v9.9.9'],
  ['1.0.0', 'first', 'is release 1.0.0, which is not before 1.0.0'],
  ['0.9.0', 'first', 'is release 1.0.0, which is not before 0.9.0'],
])('version %s after %s is refused', async (version, parent, message) => {
  const before = parent === 'first' ? first : parent;
  await expect(releaseCommit(sample.directory, { source: 'main', version, parent: before })).rejects.toThrow(message);
});

test('the command line does not guess a parent', async () => {
  const script = join(root, 'scripts', 'release-tree.ts');
  const args = ['--conditions=source', script, '--repository', sample.directory, '--version', '1.1.0'];
  await expect(run(process.execPath, args)).rejects.toThrow('--parent');
});
