import type { Account, Authored } from './account.ts';

export interface Label {
  readonly id: number;
  readonly name: string;
  readonly color: string;
  readonly description: string | null;
}

/** The last change of a text, and who made it. */
export interface Edit {
  readonly at: number;
  readonly by: Account;
}

/** What is left of a comment that was deleted. */
export interface DeletedComment {
  readonly id: number;
  readonly issue: number;
  readonly author: Account;
  readonly actor: Account;
  readonly at: number;
}

export interface Comment extends Authored {
  readonly id: number;
  readonly issue: number;
  readonly body: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Undefined while it is as it was written. */
  readonly edited?: Edit;
  /** Whether it came as an answer to a notification; default false. */
  readonly viaEmail?: boolean;
}

export interface PullRequest {
  readonly head: { readonly ref: string; readonly sha: string };
  readonly base: { readonly ref: string; readonly sha: string };
  readonly mergedAt: number | null;
  readonly mergeCommit: string | null;
  readonly draft: boolean;
  readonly reviews: readonly PullReview[];
}

export interface PullReview {
  readonly id: number;
  readonly user: Account;
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED';
  readonly body: string;
  readonly commit: string;
  readonly submittedAt: number;
}

/** An issue, or a pull request: they share their numbers, as on GitHub. */
export interface Issue extends Authored {
  readonly id: number;
  readonly number: number;
  readonly title: string;
  readonly body: string | null;
  readonly state: 'open' | 'closed';
  readonly stateReason: 'completed' | 'not_planned' | 'duplicate' | 'reopened' | null;
  readonly labels: readonly string[];
  readonly assignees: readonly Account[];
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly closedAt: number | null;
  readonly closedBy: Account | null;
  readonly pull: PullRequest | undefined;
  /** Undefined while its body is as it was written. */
  readonly edited?: Edit;
}
