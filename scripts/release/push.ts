import { compare, prerelease } from 'semver';
import { gitObjects, objectId } from './objects.ts';
import { movingTag, releaseOf } from './plan.ts';

export interface Publication {
  readonly repository: string;
  /** The name or URL of the remote. */
  readonly remote: string;
  /** The commit of the release. */
  readonly commit: string;
  readonly version: string;
  /** A token that may write contents and workflows; undefined where the remote asks for none. */
  readonly token?: string | undefined;
}

/**
 * Makes a release's tag and lets the branch of its major version (`releases/v1`) follow, both or neither.
 *
 * Throws when the tag holds another commit, and when the branch holds what this release does not come after. What is there already stays.
 */
export async function publishTag(publication: Publication): Promise<void> {
  const { repository, remote, commit, version } = publication;
  const tag = `refs/tags/v${version}`;
  const branch = `refs/heads/releases/${movingTag(version)}`;
  // An empty expectation is a ref that must not exist: git-scm.com/docs/git-push, --force-with-lease.
  const refs = [`--force-with-lease=${tag}:`, remote, `${commit}:${tag}`, `${commit}:${branch}`];
  await gitObjects(repository, ['push', '--atomic', '--porcelain', ...refs], { env: credentials(publication) });
}

/**
 * Moves the tag of a major version (`v1`) to a published release, and says whether it had to.
 *
 * Throws for a prerelease, when the release is not tagged there, when the tag stands on something that is no release of this major version, or on a newer
 * one, and when somebody else moves it at the same time: nothing is overwritten that was not looked at.
 */
export async function moveTag(publication: Publication): Promise<'moved' | 'stays'> {
  const { repository, remote, commit, version } = publication;
  if (prerelease(version) !== null) throw new Error(`${version} is a prerelease, and moves no tag.`);
  const env = credentials(publication);
  const target = await objectId(repository, `${commit}^{commit}`);
  const tags = readTags(await gitObjects(repository, ['ls-remote', '--tags', remote], { env }));
  if (tags.get(`v${version}`) !== target)
    throw new Error(`${remote} has no v${version} at ${target}. Publish the release first.`);
  const moving = movingTag(version);
  const current = tags.get(moving);
  if (current === target) return 'stays';
  if (current !== undefined) assertOlder(moving, current, version, tags);
  const refs = [`--force-with-lease=refs/tags/${moving}:${current ?? ''}`, remote, `${target}:refs/tags/${moving}`];
  await gitObjects(repository, ['push', '--porcelain', ...refs], { env });
  return 'moved';
}

function assertOlder(moving: string, current: string, version: string, tags: ReadonlyMap<string, string>): void {
  const there = [...tags].flatMap(([tag, commit]) => (commit === current ? (releaseOf(tag) ?? []) : []));
  // Where one commit has the tags of several releases, it is the newest of them.
  const release = there
    .filter(({ version: each }) => movingTag(each) === moving)
    .toSorted(compare)
    .at(-1);
  if (release === undefined)
    throw new Error(
      `${moving} stands on ${current}, which is no release of ${moving}. Find out who moved it, and put it back first.`,
    );
  if (compare(release, version) > 0)
    throw new Error(`${moving} stands on ${release.version}, which is newer than ${version}.`);
}

/** The commits of all tags: of an annotated one, what it points to (`^{}`). */
function readTags(listed: string): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const line of listed
    .split('\n')
    .toSorted((left, right) => Number(left.endsWith('^{}')) - Number(right.endsWith('^{}')))) {
    const [, commit = '', tag = ''] = /^([0-9a-f]+)\trefs\/tags\/(.*?)(?:\^\{\})?$/.exec(line) ?? [];
    if (tag !== '') tags.set(tag, commit);
  }
  return tags;
}

/** A header for github.com alone, by the environment and never by the command line. */
function credentials({ token }: Publication): Readonly<Record<string, string>> {
  if (token === undefined || token === '') return {};
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  return {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'http.https://github.com/.extraheader',
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`,
  };
}
