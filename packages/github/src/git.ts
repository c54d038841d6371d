import * as v from 'valibot';
import { readAnswer, sha } from './answer.ts';
import type { Api } from './api.ts';
import { GitHubFailure } from './failure.ts';

/** A commit object: what a ref can name, and be moved along. */
export interface GitCommit {
  readonly sha: string;
  readonly tree: string;
  readonly message: string;
  readonly parents: readonly string[];
}

/** Refs and objects of git. Refs are named in full, such as `refs/delivery/locks/production/shop`. Reading needs `contents: read`, changing `contents: write`. */
export interface Git {
  /** The object a ref names; undefined when there is no such ref, which GitHub answers with 404. */
  findRef(ref: string): Promise<string | undefined>;
  /** Makes a ref, atomically; false when it is there already. Not repeated when its answer is lost: the failure is then `uncertain`. */
  createRef(ref: string, commit: string): Promise<boolean>;
  /** Moves a ref to a commit that grows from the one it names, atomically; false when it does not any more. Not repeated when its answer is lost. */
  forwardRef(ref: string, commit: string): Promise<boolean>;
  commit(id: string): Promise<GitCommit>;
  /** Makes a commit object; nothing is visible before a ref names it. */
  createCommit(made: Omit<GitCommit, 'sha'>): Promise<GitCommit>;
}

const reference = v.object({ ref: v.string(), object: v.object({ sha }) });
const commit = v.pipe(
  v.object({ sha, tree: v.object({ sha }), message: v.string(), parents: v.array(v.object({ sha })) }),
  v.transform(({ sha: id, tree, message, parents }): GitCommit => ({
    sha: id,
    tree: tree.sha,
    message,
    parents: parents.map((parent) => parent.sha),
  })),
);

/** Source: docs.github.com, "REST API endpoints for Git references" and "… for Git commits". */
export function gitOf(api: Api): Git {
  return {
    findRef: async (ref) => {
      try {
        const answer = await api.call('GET /repos/{owner}/{repo}/git/ref/{+ref}', { ref: path(ref) });
        const read = readAnswer(reference, answer.data, `GET ${ref}`);
        if (read.ref !== ref)
          throw new GitHubFailure('invalid-answer', `GitHub was asked for ${ref} and answered with another ref.`);
        return read.object.sha;
      } catch (error) {
        if (error instanceof GitHubFailure && error.kind === 'not-found') return undefined;
        throw error;
      }
    },
    createRef: async (ref, id) =>
      unlessRefused(/already exists|cannot be (?:created|updated)|update failed/i, async () => {
        const answer = await api.call('POST /repos/{owner}/{repo}/git/refs', { ref, sha: id });
        refuseOther(readAnswer(reference, answer.data, `POST ${ref}`, true), ref, id);
      }),
    forwardRef: async (ref, id) =>
      unlessRefused(/fast.?forward|cannot be updated|update failed/i, async () => {
        const answer = await api.call('PATCH /repos/{owner}/{repo}/git/refs/{+ref}', {
          ref: path(ref),
          sha: id,
          force: false,
        });
        refuseOther(readAnswer(reference, answer.data, `PATCH ${ref}`, true), ref, id);
      }),
    commit: async (commit_sha) => {
      const answer = await api.call('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { commit_sha });
      const read = readAnswer(commit, answer.data, `GET commit object ${commit_sha}`);
      if (read.sha === commit_sha) return read;
      throw new GitHubFailure(
        'invalid-answer',
        `GitHub was asked for the commit ${commit_sha} and answered with another.`,
      );
    },
    createCommit: async ({ tree, message, parents }) => {
      const answer = await api.call('POST /repos/{owner}/{repo}/git/commits', { tree, message, parents });
      return readAnswer(commit, answer.data, 'POST commit object', true);
    },
  };
}

/** An answer about another ref or commit says nothing about what was done to this one. */
function refuseOther(read: v.InferOutput<typeof reference>, ref: string, id: string): void {
  if (read.ref === ref && read.object.sha === id) return;
  throw new GitHubFailure('invalid-answer', `GitHub was to write ${ref} and answered with another ref or commit.`, {
    uncertain: true,
  });
}

/** The routes have `refs/` in them already. */
function path(ref: string): string {
  return ref.replace(/^refs\//, '');
}

/**
 * GitHub refuses with 422 what somebody else has done first, and says so in words only: of a commit that does not grow from the newest, and of two changes
 * that meet ("Reference cannot be updated", octokit/octokit.net#2277). Whoever is refused reads again.
 */
async function unlessRefused(words: RegExp, change: () => Promise<void>): Promise<boolean> {
  try {
    await change();
    return true;
  } catch (error) {
    if (error instanceof GitHubFailure && error.status === 422 && words.test(error.message)) return false;
    throw error;
  }
}
