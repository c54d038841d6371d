import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { git } from '#rehearsal/git';
import { releaseCommit } from '../../scripts/release/commit.ts';
import { moveTag, publishTag } from '../../scripts/release/push.ts';
import { root, sampleRepository, type SampleRepository } from './sample.ts';

let sample: SampleRepository;
let remote = '';

beforeEach(async () => {
  sample = await sampleRepository();
  remote = await mkdtemp(join(tmpdir(), 'remote-'));
  await git(remote, ['init', '--quiet', '--bare']);
});

afterEach(async () => {
  await sample[Symbol.asyncDispose]();
  await rm(remote, { recursive: true, force: true });
});

async function release(version: string, parent?: string): Promise<string> {
  return await releaseCommit(sample.directory, { source: 'main', version, parent });
}

async function publication(version: string, parent?: string) {
  return { repository: sample.directory, remote, version, commit: await release(version, parent) };
}

const at = async (name: string) => (await git(remote, ['rev-parse', '--verify', name])).trim();

test('a release gets its tag, and the branch of its major version comes after', async () => {
  const first = await publication('1.0.0');
  await publishTag(first);
  const second = await publication('1.0.1', first.commit);
  await publishTag(second);
  expect([await at('v1.0.0'), await at('v1.0.1'), await at('releases/v1')]).toEqual([
    first.commit,
    second.commit,
    second.commit,
  ]);
});

test('a tag that is there never gets another release, and the branch stays', async () => {
  const first = await publication('1.0.0');
  await publishTag(first);
  const other = { ...first, commit: await release('1.0.1', first.commit) };
  await expect(publishTag(other)).rejects.toThrow('push');
  await publishTag(first); // a second try after an answer that was lost
  expect([await at('v1.0.0'), await at('releases/v1')]).toEqual([first.commit, first.commit]);
});

test('a release that does not come after what the branch holds is not tagged either', async () => {
  const first = await publication('1.0.0');
  await publishTag(first);
  await expect(publishTag(await publication('1.0.1'))).rejects.toThrow('push');
  await expect(at('v1.0.1')).rejects.toThrow();
  expect(await at('releases/v1')).toBe(first.commit);
});

test('v1 moves to a published release, forward only, and once', async () => {
  const first = await publication('1.0.0');
  await publishTag(first);
  expect(await moveTag(first)).toBe('moved');
  const second = await publication('1.1.0', first.commit);
  await publishTag(second);
  expect(await moveTag(second)).toBe('moved');
  expect(await moveTag(second)).toBe('stays');
  await expect(moveTag(first)).rejects.toThrow('v1 stands on 1.1.0, which is newer than 1.0.0');
  expect(await at('v1')).toBe(second.commit);
});

test('v1 does not move to what is not published, or is published as something else', async () => {
  const first = await publication('1.0.0');
  await expect(moveTag(first)).rejects.toThrow('Publish the release first');
  await publishTag(first);
  const second = { ...(await publication('1.1.0', first.commit)), version: '1.0.0' };
  await expect(moveTag(second)).rejects.toThrow('Publish the release first');
  await expect(at('v1')).rejects.toThrow();
});

test('v1 that somebody put elsewhere is left for a person to look at', async () => {
  const first = await publication('1.0.0');
  await publishTag(first);
  await git(sample.directory, ['push', '--quiet', remote, 'main:refs/tags/v1']);
  await expect(moveTag(first)).rejects.toThrow('no release of v1');
  const other = await publication('2.0.0', first.commit);
  await publishTag(other);
  expect(await moveTag(other)).toBe('moved');
  expect([await at('v1'), await at('v2')]).toEqual([await sample.git('rev-parse', 'main'), other.commit]);
});

test('v1 does not go back behind the newest tag of the commit that it stands on, nor to a prerelease', async () => {
  const first = await publication('1.0.0');
  await publishTag(first);
  const second = await publication('1.1.0', first.commit);
  await publishTag(second);
  await git(sample.directory, ['push', '--quiet', remote, `${second.commit}:refs/tags/v1.0.1-rc.1`]);
  expect(await moveTag(second)).toBe('moved');
  const older = { ...second, version: '1.0.5', commit: first.commit };
  await git(sample.directory, ['push', '--quiet', remote, `${first.commit}:refs/tags/v1.0.5`]);
  await expect(moveTag(older)).rejects.toThrow('v1 stands on 1.1.0, which is newer than 1.0.5');
  const candidate = await publication('1.2.0-rc.1', second.commit);
  await publishTag(candidate);
  await expect(moveTag(candidate)).rejects.toThrow('1.2.0-rc.1 is a prerelease');
  expect(await at('v1')).toBe(second.commit);
});

test('an annotated v1 is understood by what it points to', async () => {
  const first = await publication('1.0.0');
  await publishTag(first);
  await sample.git('tag', '--annotate', '--message', 'first', 'v1', first.commit);
  await git(sample.directory, ['push', '--quiet', remote, 'v1']);
  const second = await publication('1.0.1', first.commit);
  await publishTag(second);
  await expect(moveTag(first)).resolves.toBe('stays');
});

test('when somebody else moves v1 between the look and the push, theirs is kept', async () => {
  const first = await publication('1.0.0');
  await publishTag(first);
  await moveTag(first);
  const second = await publication('1.0.1', first.commit);
  await publishTag(second);
  // The remote's own hook is the other one: it moves v1 when the push has been announced and is not yet taken.
  const hook = join(remote, 'hooks', 'pre-receive');
  const theirs = await sample.git('rev-parse', `${first.commit}^{tree}`);
  const script = `#!/bin/sh\nunset GIT_QUARANTINE_PATH\nexec git update-ref refs/tags/v1 ${theirs}\n`;
  await writeFile(hook, script, { mode: 0o755 });
  await expect(moveTag(second)).rejects.toThrow('push');
  expect(await at('v1')).toBe(theirs);
});

test('the command line says what is to be released, in lines that a step can hand on', async () => {
  await sample.write({
    'package.json': '{ "version": "1.0.0" }\n',
    'CHANGELOG.md': '# Changelog\n\n## 1.0.0 (2026-11-25)\n\n- First.\n- Second.\n',
  });
  const notes = join(sample.directory, 'notes.md');
  const script = join(root, 'scripts', 'release.ts');
  const args = ['--conditions=source', script, 'plan', '--repository', sample.directory, '--notes', notes];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  expect(stdout).toBe('version=1.0.0\ntag=v1.0.0\nparent=none\nmoving=v1\n');
  expect(await sample.git('hash-object', notes)).toBe(
    await sample.git('hash-object', await wrote('- First.\n- Second.\n')),
  );
});

async function wrote(text: string): Promise<string> {
  const path = join(sample.directory, 'expected.md');
  await writeFile(path, text);
  return path;
}
