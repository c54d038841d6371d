import { headers } from '#inputs';

/**
 * A function that takes what the request headers keep secret out of a text. A service may echo a credential; GitHub drops a job output that
 * contains a masked text, and a summary is read by more people than a secret.
 */
export function redactionOf(given: Readonly<Record<string, string>> | undefined): (text: string) => string {
  const lines = Object.entries(given ?? {}).map(([name, value]) => `${name}: ${value}`);
  const secrets = (headers().secretsIn?.(lines.join('\n')) ?? []).filter((secret) => secret.length >= 4);
  const longestFirst = secrets.toSorted((a, b) => b.length - a.length);
  return (text) => longestFirst.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
}
