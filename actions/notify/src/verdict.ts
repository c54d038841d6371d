import type { Verdict } from '#kit';
import type { Told } from './channel.ts';
import type { NotifyContract } from './contract.ts';
import type { Target } from './target.ts';
import type { Trouble } from './trouble.ts';

const sentences: Readonly<Record<Told['how'], string>> = {
  posted: 'The message was posted',
  edited: 'The message of this deployment was edited',
  unchanged: 'The message of this deployment says just that already',
  'not-the-end': 'Nothing was sent yet: this receiver is only told how it ended',
};

/** The verdict on a message that arrived or had no need to. */
export function toldVerdict(to: Target['kind'], { how, messageId }: Told): Verdict<NotifyContract> {
  return {
    decision: 'pass',
    reason: how,
    message: `${sentences[how]}.`,
    evidence: [{ subject: to, verdict: 'info', detail: messageId === '' ? how : `${how} (${messageId})` }],
  };
}

/**
 * The verdict on a message that did not arrive: a pass, as no deployment fails for want of a message; a block when
 * `strict` asks for it.
 */
export function troubleVerdict(to: Target['kind'], trouble: Trouble, strict: boolean): Verdict<NotifyContract> {
  const perhaps = trouble.uncertain ? ' It may have arrived all the same.' : '';
  return {
    decision: strict ? 'block' : 'pass',
    reason: trouble.reason,
    message: `The message was not delivered: ${trouble.message}.${perhaps}`,
    evidence: [{ subject: to, verdict: strict ? 'block' : 'warn', detail: trouble.message }],
  };
}
