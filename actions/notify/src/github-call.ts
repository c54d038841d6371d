import * as v from 'valibot';
import { deliver, type Courier, type Parcel } from './delivery.ts';
import { Trouble } from './trouble.ts';

/** As whom and where the comments of one repository are read and written. */
export interface Access {
  readonly token: string;
  /** Such as `https://api.github.com`. */
  readonly apiUrl: string;
  /** `owner/name`. */
  readonly repository: string;
}

/** A request below `/repos/{owner}/{repo}/issues/`. */
export function parcelOf(
  { token, apiUrl, repository }: Access,
  method: Parcel['method'],
  path: string,
  body?: Readonly<Record<string, unknown>>,
): Parcel {
  return {
    method,
    url: new URL(`${apiUrl}/repos/${repository}/issues/${path}`),
    headers: {
      authorization: `Bearer ${token}`,
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    repeatable: method !== 'POST',
  };
}

/** Sends a request and parses its answer. Throws Trouble, in words of our own: nothing that GitHub says is quoted. */
export async function call<T>(good: v.GenericSchema<unknown, T>, parcel: Parcel, courier: Courier): Promise<T> {
  const { status, headers, body } = await deliver(parcel, courier);
  const seen = `GitHub answered ${parcel.method} of a comment with ${status}`;
  if (status === 401) throw new Trouble('unauthorized', `${seen}: the token is wrong or has expired`);
  // A secondary limit is 403 as well, with `retry-after` (docs.github.com, "Rate limits for the REST API").
  if (status === 403 && (headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined)) {
    throw new Trouble('rate-limited', `${seen}: the token has asked too much of GitHub for now`);
  }
  if (status === 403) {
    throw new Trouble(
      'unauthorized',
      `${seen}: the job needs \`issues: write\`, or \`pull-requests: write\` for a pull request`,
    );
  }
  if (status === 404 || status === 410) {
    throw new Trouble('receiver-not-found', `${seen}: there is no such issue or comment, or the token may not see it`);
  }
  if (status >= 400) throw new Trouble('rejected', seen);
  const read = v.safeParse(good, parsed(body));
  if (read.success) return read.output;
  throw new Trouble('invalid-answer', `${seen}, and what it says cannot be read`, parcel.method === 'POST');
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
