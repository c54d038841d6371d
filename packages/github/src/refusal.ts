import * as v from 'valibot';
import type { HttpResponse } from '#http';
import { after, formatInstant, type Instant } from '#time';
import { GitHubFailure, type GitHubFailureKind } from './failure.ts';
import { limitOf } from './limit.ts';

const answer = v.object({ message: v.string() });

/** The failure that an answer with a status of 300 or more means, for the call `what` (method and path); `changes` when the call was to change something. */
export function refusalOf(response: HttpResponse, what: string, now: Instant, changes: boolean): GitHubFailure {
  const { status } = response;
  const said = messageOf(response);
  const seen = `GitHub answered ${what} with ${status}${said === '' ? '' : ` (${said})`}`;
  const limit = limitOf(response, now);
  if (limit !== undefined) {
    return new GitHubFailure(
      'rate-limited',
      `${seen}: this repository's rate limit is used up until about ${formatInstant(after(now, limit))}. Run the job again after that.`,
      { status },
    );
  }
  if (status >= 500 || status === 408) {
    return new GitHubFailure(
      'unavailable',
      `${seen}. This is GitHub's own trouble, see https://www.githubstatus.com; run the job again.`,
      { status, uncertain: changes },
    );
  }
  const { kind, next } = meaningOf(response, what);
  return new GitHubFailure(kind, `${seen}${next}`, { status });
}

/** What a status below 500 means, and what to do about it, to follow what was seen. */
function meaningOf(response: HttpResponse, what: string): { readonly kind: GitHubFailureKind; readonly next: string } {
  switch (response.status) {
    case 401:
      return {
        kind: 'unauthorized',
        next: ': the token is not valid. Leave the input `token` at its default, or give a token that has not expired.',
      };
    case 403:
      return {
        kind: 'forbidden',
        next: `: the token lacks ${permissionsOf(response, what)}. Add it to the \`permissions\` of the job, and of the caller when the job is in a reusable workflow.`,
      };
    case 404:
      return { kind: 'not-found', next: ': there is no such object, or the token may not see this repository.' };
    case 409:
      return { kind: 'conflict', next: ': it contradicts what is there.' };
    default:
      return response.status < 400
        ? {
            kind: 'invalid-answer',
            next: ', a redirect that a change must not follow. Was the repository renamed? Use its new name.',
          }
        : { kind: 'rejected', next: ': the request is not acceptable as it is.' };
  }
}

/** What GitHub says in words, one line, at most 200 characters; the text is GitHub's, so nothing but printable characters is kept. */
function messageOf(response: HttpResponse): string {
  try {
    const parsed = v.safeParse(answer, JSON.parse(new TextDecoder().decode(response.body)));
    return parsed.success ? parsed.output.message.replaceAll(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 200) : '';
  } catch {
    return '';
  }
}

/** GitHub names the permission in `x-accepted-github-permissions`, such as `deployments=write` or `contents=read; actions=read` for alternatives. */
function permissionsOf(response: HttpResponse, what: string): string {
  const accepted = response.headers['x-accepted-github-permissions'] ?? '';
  const named = accepted
    .split(';')
    .map((set) =>
      set
        .split(',')
        .map((each) => each.trim().replace('=', ': '))
        .filter((each) => /^[a-z_]+: [a-z]+$/.test(each)),
    )
    .filter((set) => set.length > 0)
    .map((set) => set.map((each) => `\`${each}\``).join(' and '));
  return `the permission ${named.length > 0 ? named.join(' or ') : permissionFor(what)}`;
}

const permissions: readonly (readonly [RegExp, string])[] = [
  [/^GET \S*\/deployments/, '`deployments: read`'],
  [/^POST \S*\/deployments/, '`deployments: write`'],
  [/^POST \S*\/git\/|^PATCH \S*\/git\//, '`contents: write`'],
  [/^GET \S*\/(?:git|contents|compare)\//, '`contents: read`'],
  [/\/check-runs/, '`checks: read`'],
  [/^GET \S*\/issues/, '`issues: read`'],
  [/^POST \S*\/issues/, '`issues: write`'],
  [/\/teams\//, '`members: read` of the organization'],
  [/\/actions\//, '`actions: read`'],
  [/\/commits|\/contents\//, '`contents: read`'],
  [/\/issues/, '`issues: read`'],
  [/\/orgs\//, '`members: read` of the organization'],
];

function permissionFor(what: string): string {
  return permissions.find(([pattern]) => pattern.test(what))?.[1] ?? 'that this call needs';
}
