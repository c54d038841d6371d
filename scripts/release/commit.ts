import { parse } from 'semver';
import { gitObjects, objectId } from './objects.ts';
import { releaseTree } from './tree.ts';

/** Whose name stands on every release, whoever makes it, so that everybody makes the same one. */
const identity = 'delivery <delivery@users.noreply.github.com>';

export interface Release {
  /** The commit that is released; what its working tree holds does not matter. */
  readonly source: string;
  /** Such as `1.2.3`, without `v`. */
  readonly version: string;
  /** The tag or commit of the release before this one; undefined for the first release. */
  readonly parent: string | undefined;
}

/**
 * Makes the commit of a release, from git objects alone, and gives its id. Nothing refers to it yet.
 *
 * The same source, version and parent give the same id for anybody, anywhere: author and committer are fixed, both dates are the
 * committer's date of the source in UTC, the message is the version and the id of the source, and the bytes of the commit are written
 * here and not by `git commit`, whose settings could change them (git-scm.com/docs/gitformat-pack, "object types"). It is not signed:
 * no one could make a signed one again. Tag and files are.
 *
 * Throws when the version is none, when the parent is no release or not an older one, and when the tree cannot be made.
 */
export async function releaseCommit(repository: string, { source, version, parent }: Release): Promise<string> {
  const parsed = parse(version);
  if (parsed === null || parsed.version !== version) throw new Error(`${version} is no version such as 1.2.3.`);
  const commit = await objectId(repository, `${source}^{commit}`);
  const before = parent === undefined ? undefined : await earlierRelease(repository, parent, version);
  const tree = await releaseTree(repository, commit);
  const date = `${await committedAt(repository, commit)} +0000`;
  const input = [
    `tree ${tree}`,
    ...(before === undefined ? [] : [`parent ${before}`]),
    `author ${identity} ${date}`,
    `committer ${identity} ${date}`,
    '',
    `v${version}`,
    '',
    `Source: ${commit}`,
    '',
  ].join('\n');
  return (await gitObjects(repository, ['hash-object', '-t', 'commit', '-w', '--stdin'], { input })).trim();
}

async function earlierRelease(repository: string, parent: string, version: string): Promise<string> {
  const commit = await objectId(repository, `${parent}^{commit}`);
  const content = await gitObjects(repository, ['cat-file', 'commit', commit]);
  const earlier = parse(/\n\nv(\S+)\n\nSource: [0-9a-f]{40,64}\n$/.exec(content)?.[1] ?? '');
  if (earlier === null)
    throw new Error(`${parent} is not a release. The parent is the tag of the release before, or "none".`);
  if (earlier.compare(version) >= 0)
    throw new Error(`${parent} is release ${earlier.version}, which is not before ${version}.`);
  return commit;
}

async function committedAt(repository: string, commit: string): Promise<number> {
  const content = await gitObjects(repository, ['cat-file', 'commit', commit]);
  const seconds = /^committer .*> (\d+) [+-]\d{4}$/m.exec(content.slice(0, content.indexOf('\n\n')))?.[1];
  if (seconds === undefined) throw new Error(`${commit} does not say when it was committed.`);
  return Number(seconds);
}
