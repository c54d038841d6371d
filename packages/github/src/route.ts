import { GitHubFailure } from './failure.ts';

/** A route with its parameters in their places. */
export interface FilledRoute {
  readonly method: string;
  /** From the root of the API on, with the query. */
  readonly path: string;
  /** JSON; undefined where nothing is left to be sent. */
  readonly body: string | undefined;
}

/**
 * Fills a route of GitHub's API as docs.github.com writes it, such as `GET /repos/{owner}/{repo}/commits/{ref}`. A value becomes one segment of the
 * path, in `{+path}` one segment between any two slashes (RFC 6570, 3.2.2 and, for the slashes, 3.2.3). What the route does not name is the query of
 * a GET, and the JSON body of everything else; undefined is not sent.
 *
 * Throws GitHubFailure `rejected` for an empty segment, `.` and `..`: they would make it another route.
 */
export function fillRoute(route: string, parameters: Readonly<Record<string, unknown>>): FilledRoute {
  const [method = '', template = ''] = route.split(' ');
  const rest = new Map(Object.entries(parameters).filter(([, value]) => value !== undefined));
  const path = template.replaceAll(/\{(\+?)(\w+)\}/g, (_, plus: string, name: string) => {
    const given = parameters[name];
    const value = typeof given === 'string' || typeof given === 'number' ? String(given) : '';
    rest.delete(name);
    return (plus === '' ? [value] : value.split('/')).map((part) => segment(part, name, route)).join('/');
  });
  if (method !== 'GET') {
    return { method, path, body: rest.size === 0 ? undefined : JSON.stringify(Object.fromEntries(rest)) };
  }
  const query = [...rest].map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&');
  return { method, path: query === '' ? path : `${path}?${query}`, body: undefined };
}

function segment(value: string, name: string, route: string): string {
  if (value === '' || value === '.' || value === '..') {
    throw new GitHubFailure('rejected', `${route} cannot be asked for: "${value}" is no ${name}.`);
  }
  return encodeURIComponent(value).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
