import { boolean, duration, instant, integer, oneOf, optional, secret, text, url } from '#inputs';
import { statuses } from '#notice';
import { minutes, seconds } from '#time';
import { signingSecret } from './signing-secret-field.ts';

const line = (maxLength: number, takes: string) => text({ pattern: /[^\p{Cc}\p{Zl}\p{Zp}]+/u, maxLength, takes });

/** The inputs; which of them a channel needs is asked by `readTarget`. */
export const inputs = {
  to: oneOf('slack', 'slack-webhook', 'webhook', 'comment'),
  status: oneOf(...statuses),
  environment: line(255, 'the name of an environment such as production'),
  service: optional(
    text({
      pattern: /[A-Za-z0-9][A-Za-z0-9._-]{0,99}/,
      takes: 'a name of letters, digits, dots, hyphens and underscores such as shop',
    }),
  ),
  image: optional(line(1000, 'the name of an image')),
  version: optional(line(256, 'a version')),
  id: optional(integer({ min: 1, max: Number.MAX_SAFE_INTEGER })),
  // Of any length: it is cut, for no deployment shall fail because a tool had much to say.
  why: optional(text()),
  nextOpening: optional(instant()),
  environmentUrl: optional(url()),
  messageId: optional(
    text({
      pattern: /[CDG][A-Z0-9]{6,20}:\d{1,12}\.\d{1,8}|[1-9]\d{0,14}|msg_[0-9a-f]{32}/,
      takes: 'the output `message-id` of an earlier step with the same `to`',
    }),
  ),
  slackToken: optional(secret(text({ pattern: /xox[a-z][\w.-]{5,500}/ }))),
  slackChannel: optional(
    text({
      pattern: /[CDG][A-Z0-9]{6,20}/,
      takes:
        'the ID of a channel such as C0123456789, which its details in Slack show at the bottom; a name cannot be edited in',
    }),
  ),
  slackApiUrl: url(),
  webhookUrl: optional(secret(url())),
  webhookSecret: optional(secret(signingSecret())),
  issue: optional(integer({ min: 1, max: Number.MAX_SAFE_INTEGER })),
  token: secret(text()),
  deadline: duration({ min: seconds(1), max: minutes(5) }),
  strict: boolean(),
};
