/** How a registry wants to be asked: one entry of `WWW-Authenticate`. */
export type Challenge =
  | { readonly scheme: 'basic' }
  | {
      readonly scheme: 'bearer';
      readonly realm: string;
      readonly service?: string;
      readonly scopes: readonly string[];
    };

/**
 * Reads the challenge to answer from a `WWW-Authenticate` header: Bearer before Basic, undefined when there is neither.
 *
 * Grammar: RFC 9110 sections 11.2 and 11.6.1; the parameters of Bearer: distribution "Token Authentication Specification".
 */
export function readChallenge(header: string): Challenge | undefined {
  const challenges = split(header);
  const bearer = challenges.find(({ scheme }) => scheme === 'bearer');
  const realm = bearer?.parameters.get('realm');
  if (bearer !== undefined && realm !== undefined) {
    const service = bearer.parameters.get('service');
    const scopes = (bearer.parameters.get('scope') ?? '').split(' ').filter((scope) => scope !== '');
    return { scheme: 'bearer', realm, scopes, ...(service !== undefined && { service }) };
  }
  return challenges.some(({ scheme }) => scheme === 'basic') ? { scheme: 'basic' } : undefined;
}

interface Entry {
  readonly scheme: string;
  readonly parameters: Map<string, string>;
}

const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+/;
const parameter = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([!#$%&'*+.^_`|~0-9A-Za-z-]+))/;

function split(header: string): Entry[] {
  const entries: Entry[] = [];
  let rest = header;
  for (;;) {
    rest = rest.replace(/^[\s,]+/, '');
    const [whole, name, quoted, plain] = parameter.exec(rest) ?? [];
    const entry = entries.at(-1);
    if (whole !== undefined && name !== undefined && entry !== undefined) {
      entry.parameters.set(name.toLowerCase(), quoted?.replaceAll(/\\(.)/g, '$1') ?? plain ?? '');
      rest = rest.slice(whole.length);
      continue;
    }
    const scheme = token.exec(rest)?.[0];
    if (scheme === undefined) return entries;
    entries.push({ scheme: scheme.toLowerCase(), parameters: new Map() });
    rest = rest.slice(scheme.length);
  }
}
