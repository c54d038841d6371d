import { boolean, duration, oneOf, optional, secret, text } from '#inputs';
import { days, seconds } from '#time';

const line = (maxLength: number, takes: string) => text({ pattern: /[^\p{Cc}\p{Zl}\p{Zp}]+/u, maxLength, takes });

/** The inputs; which of them a task needs is asked by `readTask`. */
export const inputs = {
  task: oneOf('lock', 'check', 'unlock'),
  environment: line(255, 'the name of an environment such as production'),
  service: optional(
    text({
      pattern: /[A-Za-z0-9][A-Za-z0-9._-]{0,99}/,
      takes: 'a name of letters, digits, dots, hyphens and underscores such as shop',
    }),
  ),
  lease: duration({ min: seconds(30), max: days(7) }),
  wait: duration({ max: days(1) }),
  fencingToken: optional(
    text({ pattern: /[1-9]\d{0,14}-[0-9a-f]{16}/, takes: 'the output `fencing-token` of `lock`' }),
  ),
  lockReason: optional(line(500, 'a line that says why')),
  steal: boolean(),
  keep: boolean(),
  lockRepository: optional(text({ pattern: /[\w.-]+\/[\w.-]+/, takes: 'owner/name of a repository on GitHub' })),
  token: secret(text()),
};
