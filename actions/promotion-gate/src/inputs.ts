import { duration, field, InvalidInput, integer, lines, oneOf, optional, secret, text, type Field } from '#inputs';
import { kinds } from '#ledger';
import { imageReference } from '#oci';

const line = (maxLength: number, takes: string) => text({ pattern: /[^\p{Cc}\p{Zl}\p{Zp}]+/u, maxLength, takes });

/** Who may say go. */
export type Person =
  | { readonly kind: 'person'; readonly login: string }
  | { readonly kind: 'team'; readonly slug: string };

function person(): Field<Person> {
  return field({
    kind: 'person',
    takes: 'a login such as octocat, or a team such as team:sre',
    parse(raw) {
      const slug = /^team:([a-z0-9][a-z0-9_-]{0,99})$/i.exec(raw)?.[1];
      if (slug !== undefined) return { kind: 'team', slug: slug.toLowerCase() };
      const login = /^@?([a-z0-9](?:[a-z0-9_-]{0,98}[a-z0-9_])?)$/i.exec(raw)?.[1];
      if (login !== undefined) return { kind: 'person', login };
      throw new InvalidInput(`has "${raw.slice(0, 80)}", which is neither`);
    },
  });
}

/** The inputs of promotion-gate; what is also a rule of the policy is read as the policy is. */
export const inputs = {
  mode: oneOf('enforce', 'warn'),
  environment: line(255, 'the name of an environment such as production'),
  service: optional(
    text({
      pattern: /[A-Za-z0-9][A-Za-z0-9._-]{0,99}/,
      takes: 'a name of letters, digits, dots, hyphens and underscores such as shop',
    }),
  ),
  image: imageReference({ digest: 'required' }),
  version: optional(line(128, 'a version of at most 128 characters such as 1.4.2')),
  revision: optional(
    text({ pattern: /[0-9a-f]{40}(?:[0-9a-f]{24})?/, takes: 'a full commit id of 40 or 64 hexadecimal digits' }),
  ),
  kind: oneOf('auto', ...kinds),
  promotionPolicy: optional(text({ maxLength: 100_000, takes: 'a path in the repository, or the policy itself' })),
  policyFrom: oneOf('default-branch', 'workspace'),
  requires: optional(lines(line(255, 'the name of an environment such as staging'))),
  soak: optional(duration()),
  rateLimit: optional(lines(line(100, 'a rate such as 5 per 1d'))),
  cooldown: optional(duration()),
  maxInFlight: optional(integer({ min: 1 })),
  brake: optional(line(100, 'a brake such as 2 failed of last 5')),
  checks: optional(lines(line(255, 'the name of a check'))),
  goAheadReason: optional(line(500, 'a line that says why')),
  goAheadActors: optional(lines(person())),
  prometheusToken: optional(secret(text())),
  workflow: optional(lines(line(255, 'the file of a workflow such as .github/workflows/release.yml'))),
  token: secret(text()),
  orgToken: optional(secret(text())),
};
