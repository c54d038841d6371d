import { git } from '#rehearsal/git';

type GitOptions = NonNullable<Parameters<typeof git>[2]>;

/** Runs git so that replacements of objects, which each clone has for itself, change nothing. Throws when git fails. */
export async function gitObjects(
  repository: string,
  args: readonly string[],
  options: GitOptions = {},
): Promise<string> {
  return await git(repository, args, { ...options, env: { GIT_NO_REPLACE_OBJECTS: '1', ...options.env } });
}

/** The id of the object that a revision names, such as `HEAD:README.md` or `v1.2.3^{commit}`. Throws when there is none. */
export async function objectId(repository: string, revision: string): Promise<string> {
  return (
    await gitObjects(repository, ['rev-parse', '--verify', '--quiet', '--end-of-options', revision]).catch((cause) => {
      throw new Error(`There is no ${revision} in this repository.`, { cause });
    })
  ).trim();
}
