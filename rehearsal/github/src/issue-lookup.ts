import type { Issue } from './issue-model.ts';
import type { Repository } from './model.ts';
import { found } from './route.ts';

/** @throws ApiError 404 */
export function issueByNumber(repository: Repository, number: number): Issue {
  return found(repository.issues.all().find((issue) => issue.number === number));
}

/** Issues and pull requests share their numbers. */
export function nextNumber(repository: Repository): number {
  return Math.max(0, ...repository.issues.all().map(({ number }) => number)) + 1;
}
