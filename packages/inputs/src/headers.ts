import { field, type Field } from './field.ts';
import { InvalidInput } from './invalid-input.ts';
import { splitLines, type Line } from './split-lines.ts';

/** A field name is a token (RFC 9110, sections 5.1 and 5.6.2). */
const token = /^[!#$%&'*+.^_`|~\w-]+$/u;

/** Visible characters, blanks and tabs inside (RFC 9110, section 5.5); bytes above 0x7f are left out as they are obsolete. */
const content = /^[\t\x20-\x7e]*$/u;

/**
 * Names of headers that carry credentials. The values of others stay visible: masking the `shop` of `X-Tenant: shop` would
 * make GitHub drop every job output that contains it.
 */
const credentialNames = /auth|cookie|credential|key|password|secret|session|signature|token/iu;

/**
 * Request headers, one `Name: value` per line; names are unique, whatever their case, and kept as written.
 *
 * Always secret, so never shown in messages; values of headers whose name speaks of credentials are masked, also without
 * their scheme (the `abc` of `Bearer abc`) and decoded (`Basic`), and so is a line that is no header.
 */
export function headers(): Field<Readonly<Record<string, string>>> {
  const plain = field({
    kind: 'headers',
    takes: 'one header per line such as Authorization: Bearer …, each name once',
    parse(raw) {
      const seen = new Set<string>();
      const entries = splitLines(raw).map((line) => {
        const [name, value] = parseLine(line);
        if (seen.has(name.toLowerCase())) throw new InvalidInput(`line ${line.number} names ${name} again`);
        seen.add(name.toLowerCase());
        return [name, value];
      });
      const parsed: Readonly<Record<string, string>> = Object.fromEntries(entries);
      return parsed;
    },
  });
  return { ...plain, secret: true, secretsIn };
}

function parseLine({ text, number }: Line): readonly [name: string, value: string] {
  const colon = text.indexOf(':');
  if (colon < 0) throw new InvalidInput(`line ${number} has no colon`);
  const name = text.slice(0, colon);
  const value = text.slice(colon + 1).trim();
  if (!token.test(name)) throw new InvalidInput(`line ${number} begins with a name that HTTP does not allow`);
  if (!content.test(value))
    throw new InvalidInput(`line ${number} has a character in its value that HTTP does not allow`);
  return [name, value];
}

function secretsIn(raw: string): readonly string[] {
  return splitLines(raw).flatMap(({ text }) => {
    const colon = text.indexOf(':');
    if (colon >= 0 && !credentialNames.test(text.slice(0, colon))) return [];
    const value = text.slice(colon + 1).trim();
    const [, scheme = '', credential] = /^(Basic|Bearer|Digest|Token)\s+(.+)$/iu.exec(value) ?? [];
    if (credential === undefined) return [value];
    return scheme.toLowerCase() === 'basic'
      ? [value, credential].concat(userAndPassword(credential))
      : [value, credential];
  });
}

/** What a server that gets `Basic` credentials might print: `user:password` (RFC 7617, section 2) and the password. */
function userAndPassword(credential: string): readonly string[] {
  const pair = Buffer.from(credential, 'base64').toString();
  return pair.includes(':') ? [pair, pair.slice(pair.indexOf(':') + 1)] : [];
}
