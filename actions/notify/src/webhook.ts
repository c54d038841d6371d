import { createHash } from 'node:crypto';
import { isEnd, markerOf, sign, slackMessage, webhookBody, type Notice } from '#notice';
import type { Told } from './channel.ts';
import { deliver, type Courier } from './delivery.ts';
import type { Target } from './target.ts';
import { Trouble, type TroubleReason } from './trouble.ts';

type Webhook = Extract<Target, { kind: 'webhook' | 'slack-webhook' }>;

/**
 * Tells a webhook how a deployment ended; it cannot be asked for what it was told, so `message-id` is what keeps from
 * telling it twice. Throws Trouble.
 */
export async function tellWebhook(notice: Notice, webhook: Webhook, courier: Courier): Promise<Told> {
  if (!isEnd(notice.status)) return { how: 'not-the-end', messageId: webhook.message ?? '' };
  const messageId = idOf(notice);
  if (messageId === webhook.message) return { how: 'unchanged', messageId };
  const plain = webhook.kind === 'slack-webhook';
  const body = plain ? JSON.stringify({ ...slackMessage(notice), unfurl_links: false }) : webhookBody(notice);
  const secret = webhook.kind === 'webhook' ? webhook.secret : undefined;
  const { status } = await deliver(
    {
      method: 'POST',
      url: webhook.url,
      headers: {
        'content-type': 'application/json',
        ...(plain ? {} : { 'webhook-id': messageId }),
      },
      // Standard Webhooks dates each attempt: receivers refuse what is older than minutes.
      ...(secret === undefined
        ? {}
        : { stamp: () => ({ ...sign({ id: messageId, at: courier.clock.now(), body, secret }) }) }),
      body,
      // A receiver of ours knows a repetition by its `webhook-id`; Slack's webhooks know nothing of the kind.
      repeatable: !plain,
    },
    courier,
  );
  if (status >= 300) throw new Trouble(reasonOf(status), `${courier.receiver} answered POST with ${status}`);
  return { how: 'posted', messageId };
}

/** The same for the same deployment that is said to stand the same, so that receivers and later steps know it again. */
function idOf(notice: Notice): string {
  const { repository, environment, service, release, record, run, fingerprint } = markerOf(notice);
  // Runs that wait at a gate for the same release say the same, whichever run it is; how an attempt ends is new each
  // time.
  const waits = notice.status === 'gate-closed' && release !== '';
  const deployment = waits ? release : [record ?? null, run, notice.run.attempt];
  const named = JSON.stringify([repository, environment, service, deployment, fingerprint]);
  return `msg_${createHash('sha256').update(named).digest('hex').slice(0, 32)}`;
}

/**
 * Also what Slack's webhooks say: 403 `action_prohibited`, 404 `channel_not_found`, 410 `channel_is_archived`
 * (docs.slack.dev, "Sending messages using incoming webhooks").
 */
function reasonOf(status: number): TroubleReason {
  if (status === 401 || status === 403) return 'unauthorized';
  return status === 404 || status === 410 ? 'receiver-not-found' : 'rejected';
}
