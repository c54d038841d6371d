import { resolveCommit } from './history.ts';
import { nextNumber } from './issue-lookup.ts';
import type { Issue, PullReview } from './issue-model.ts';
import { ensureLabel } from './labels.ts';
import type { Repository, World } from './model.ts';

export interface PullSeed {
  readonly title?: string;
  readonly body?: string;
  readonly author?: string;
  /** A branch or commit. */
  readonly head: string;
  /** Default: the default branch. For a merged one, the commit it was made from. */
  readonly base?: string;
  /** The commit that the merge made; given, the pull request is merged. */
  readonly mergeCommit?: string;
  readonly labels?: readonly string[];
  readonly draft?: boolean;
  readonly reviews?: readonly { readonly user: string; readonly state: PullReview['state']; readonly body?: string }[];
}

export function addPull(world: World, repository: Repository, seed: PullSeed): Issue {
  const { git, defaultBranch } = repository;
  const shaOf = (name: string): string => {
    const commit = resolveCommit(git, name);
    if (commit === undefined) throw new Error(`there is no commit ${name} in ${repository.name}`);
    return commit.sha;
  };
  const base = seed.base ?? defaultBranch;
  const head = { ref: seed.head, sha: shaOf(seed.head) };
  const merged = seed.mergeCommit !== undefined;
  const now = world.now();
  return repository.issues.add({
    id: world.nextId(),
    number: nextNumber(repository),
    title: seed.title ?? 'Change',
    body: seed.body ?? null,
    state: merged ? 'closed' : 'open',
    stateReason: null,
    labels: (seed.labels ?? []).map((name) => ensureLabel(world, repository, name).name),
    assignees: [],
    createdAt: now,
    updatedAt: now,
    closedAt: merged ? now : null,
    closedBy: null,
    creator: world.accounts.ensure(seed.author ?? 'mona'),
    app: undefined,
    pull: {
      head,
      base: { ref: base, sha: shaOf(base) },
      mergedAt: merged ? now : null,
      mergeCommit: seed.mergeCommit === undefined ? null : shaOf(seed.mergeCommit),
      draft: seed.draft ?? false,
      reviews: (seed.reviews ?? []).map(({ user, state, body }) => ({
        id: world.nextId(),
        user: world.accounts.ensure(user),
        state,
        body: body ?? '',
        commit: head.sha,
        submittedAt: now,
      })),
    },
  });
}
