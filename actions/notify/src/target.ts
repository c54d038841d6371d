import { ActionFailure, type Step } from '#kit';
import type { NotifyContract } from './contract.ts';

type Inputs = Step<NotifyContract>['inputs'];

/** Whom to tell, with all that takes. */
export type Target =
  | {
      readonly kind: 'slack';
      readonly token: string;
      readonly channel: string;
      readonly apiUrl: URL;
      readonly message: string | undefined;
    }
  | { readonly kind: 'slack-webhook'; readonly url: URL; readonly message: string | undefined }
  | {
      readonly kind: 'webhook';
      readonly url: URL;
      readonly secret: string | undefined;
      readonly message: string | undefined;
    }
  | { readonly kind: 'comment'; readonly token: string; readonly issue: number; readonly message: number | undefined };

/** Whom the inputs name. Throws ActionFailure `bad-input` for what is missing, all at once. */
export function readTarget(inputs: Inputs): Target {
  const { to, slackToken, slackChannel, webhookUrl, issue } = inputs;
  switch (to) {
    case 'slack':
      if (slackToken === undefined || slackChannel === undefined) throw missing(inputs, ['slackToken', 'slackChannel']);
      return {
        kind: to,
        token: slackToken,
        channel: slackChannel,
        apiUrl: inputs.slackApiUrl,
        message: slackTimestamp(inputs, slackChannel),
      };
    case 'slack-webhook':
      if (webhookUrl === undefined) throw missing(inputs, ['webhookUrl']);
      return { kind: to, url: webhookUrl, message: messageLike(inputs, /^msg_/) };
    case 'webhook':
      if (webhookUrl === undefined) throw missing(inputs, ['webhookUrl']);
      return { kind: to, url: webhookUrl, secret: inputs.webhookSecret, message: messageLike(inputs, /^msg_/) };
    case 'comment': {
      if (issue === undefined) throw missing(inputs, ['issue']);
      const message = messageLike(inputs, /^\d+$/);
      return { kind: to, token: inputs.token, issue, message: message === undefined ? undefined : Number(message) };
    }
    default:
      return to satisfies never;
  }
}

const names = {
  slackToken: 'slack-token',
  slackChannel: 'slack-channel',
  webhookUrl: 'webhook-url',
  issue: 'issue',
} as const;

function missing(inputs: Inputs, wanted: readonly (keyof typeof names)[]): ActionFailure {
  const absent = wanted.filter((key) => inputs[key] === undefined).map((key) => `\`${names[key]}\``);
  const hint = 'A secret that does not exist in this repository or environment is empty.';
  return new ActionFailure('bad-input', `\`to: ${inputs.to}\` needs ${absent.join(' and ')}. ${hint}`);
}

function slackTimestamp(inputs: Inputs, channel: string): string | undefined {
  const [place, timestamp] = messageLike(inputs, /^[CDG][^:]+:/)?.split(':') ?? [];
  if (place === undefined || place === channel) return timestamp;
  throw new ActionFailure(
    'bad-input',
    `\`message-id\` is of the channel ${place}, and \`slack-channel\` is ${channel}`,
  );
}

function messageLike({ messageId, to }: Inputs, shape: RegExp): string | undefined {
  if (messageId === undefined || shape.test(messageId)) return messageId;
  throw new ActionFailure(
    'bad-input',
    `\`message-id\` is not one of \`to: ${to}\`; give what a step with the same \`to\` said`,
  );
}
