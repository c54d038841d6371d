import { ApiError, notFound } from './api-error.ts';
import type { Repository } from './model.ts';
import { reaches } from './permission.ts';
import { fullName, type Route } from './route.ts';
import type { Token, Tokens } from './token.ts';

/**
 * The token a request came with; undefined for an anonymous one.
 *
 * @throws ApiError 401 when there is one and it is not good.
 */
export function authenticate(tokens: Tokens, authorization: string | undefined): Token | undefined {
  if (authorization === undefined) return undefined;
  const value = /^(?:bearer|token) (.+)$/iu.exec(authorization)?.[1];
  const token = value === undefined ? undefined : tokens.find(value);
  if (token === undefined) throw new ApiError(401, 'Bad credentials');
  return token;
}

/**
 * What a token does not reach is told as GitHub tells it: 404 for a private repository that the token does not know, 403 "Resource not
 * accessible by integration" for a missing permission, 401 for writing anonymously (docs.github.com, "Troubleshooting the REST API").
 *
 * @throws ApiError 401, 403, 404
 */
export function authorize(
  route: Route,
  token: Token | undefined,
  repository: Repository | undefined,
  organization: string | undefined,
): void {
  const own = repository !== undefined && token?.repository === fullName(repository).toLowerCase();
  if (repository !== undefined && repository.private && !own) throw notFound();
  if (organization !== undefined && token?.repository.startsWith(`${organization.toLowerCase()}/`) === false)
    throw notFound();
  if (route.needs === 'none') return;
  if (repository !== undefined && !repository.private && route.open === true) return;
  if (token === undefined) throw new ApiError(401, 'Requires authentication');
  const forbidden = token.kind === 'job' && route.notForJobs === true;
  if ((repository !== undefined && !own) || forbidden || !reaches(token.permissions, route.needs)) {
    const whom = token.kind === 'user' ? 'personal access token' : 'integration';
    throw new ApiError(403, `Resource not accessible by ${whom}`);
  }
}
