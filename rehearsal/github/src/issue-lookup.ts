import type { Issue } from './issue-model.ts';
import type { Repository } from './model.ts';
import { found, idParameter, type RepositoryCall } from './route.ts';

/** @throws ApiError 404 */
export function issueByNumber(repository: Repository, number: number): Issue {
  return found(repository.issues.all().find((issue) => issue.number === number));
}

/** The issue that a request names in its path. @throws ApiError 404 */
export function issueOf(call: RepositoryCall): Issue {
  return issueByNumber(call.repository, idParameter(call, 'issue_number'));
}

/** Issues and pull requests share their numbers. */
export function nextNumber(repository: Repository): number {
  return Math.max(0, ...repository.issues.all().map(({ number }) => number)) + 1;
}
