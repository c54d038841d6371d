import type { Step } from '#kit';
import type { NotifyContract } from './contract.ts';

type Inputs = Step<NotifyContract>['inputs'];

/**
 * Masks the parts of the webhook's address that are secrets by themselves; the address as a whole is masked already.
 */
export function hideAddress({ inputs, mask }: Pick<Step<NotifyContract>, 'inputs' | 'mask'>): void {
  for (const part of addressSecrets(inputs)) mask(part);
}

/** The text without any secret that this step was given: a reason may quote the output of a tool that saw one. */
export function withoutSecrets(text: string, inputs: Inputs): string {
  const { slackToken, webhookSecret, token, webhookUrl } = inputs;
  const secrets = [webhookUrl?.href, slackToken, webhookSecret, token, ...addressSecrets(inputs)];
  return secrets
    .filter((secret) => secret !== undefined && secret.length >= 8)
    .reduce<string>((hidden, secret) => hidden.replaceAll(secret ?? '', '***'), text);
}

/** Long segments of the path and values of the query: short ones, such as `services`, are in innocent texts too. */
function addressSecrets({ webhookUrl }: Inputs): readonly string[] {
  if (webhookUrl === undefined) return [];
  const parts = [...webhookUrl.pathname.split('/'), ...webhookUrl.searchParams.values()];
  return parts.filter((part) => part.length >= 16);
}
