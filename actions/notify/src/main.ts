import type { Step, Verdict } from '#kit';
import type { Notice } from '#notice';
import type { Told } from './channel.ts';
import { tellThread } from './comment.ts';
import type { NotifyContract } from './contract.ts';
import { openCourier } from './delivery.ts';
import { readNotice } from './read-notice.ts';
import { hideAddress } from './secrecy.ts';
import { tellSlack } from './slack.ts';
import { renderNotice } from './summary.ts';
import { readTarget, type Target } from './target.ts';
import { Trouble } from './trouble.ts';
import { toldVerdict, troubleVerdict } from './verdict.ts';
import { tellWebhook } from './webhook.ts';

type NotifyStep = Step<NotifyContract>;

/**
 * Tells one receiver how a deployment stands; a message that does not arrive only warns, unless `strict` says
 * otherwise.
 */
export async function main(step: NotifyStep): Promise<Verdict<NotifyContract>> {
  hideAddress(step);
  const target = readTarget(step.inputs);
  const notice = readNotice(step);
  step.output('sent', false);
  step.output('message-id', step.inputs.messageId ?? '');
  try {
    const told = await tell(step, target, notice);
    step.output('sent', told.how === 'posted' || told.how === 'edited');
    step.output('message-id', told.messageId);
    if (told.note !== undefined) step.log.notice(told.note);
    step.summary(renderNotice(notice, target.kind, told.how));
    return toldVerdict(target.kind, told);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    step.summary(renderNotice(notice, target.kind, error.reason));
    const verdict = troubleVerdict(target.kind, error, step.inputs.strict);
    if (verdict.decision === 'pass') step.log.warn(verdict.message);
    return verdict;
  }
}

async function tell(step: NotifyStep, target: Target, notice: Notice): Promise<Told> {
  const receivers = { slack: 'Slack', 'slack-webhook': "Slack's webhook", webhook: 'The webhook', comment: 'GitHub' };
  const courier = openCourier(receivers[target.kind], step.inputs.deadline, step);
  switch (target.kind) {
    case 'slack':
      return await tellSlack(notice, target, courier);
    case 'comment': {
      const { apiUrl, repository } = step.environment;
      return await tellThread(notice, { ...target, apiUrl, repository }, courier);
    }
    case 'slack-webhook':
    case 'webhook':
      return await tellWebhook(notice, target, courier);
    default:
      return target satisfies never;
  }
}
