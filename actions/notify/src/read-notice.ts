import type { Step } from '#kit';
import type { Notice } from '#notice';
import type { NotifyContract } from './contract.ts';
import { withoutSecrets } from './secrecy.ts';

/** What is to be told, from the inputs and the run. */
export function readNotice({ inputs, environment, clock }: Step<NotifyContract>): Notice {
  const { repository, runId, runAttempt, runUrl, triggeringActor } = environment;
  const clean = (text: string | undefined) => (text === undefined ? undefined : withoutSecrets(text, inputs));
  return {
    status: inputs.status,
    repository,
    environment: inputs.environment,
    service: inputs.service ?? repository.replace(/^.*\//, ''),
    image: clean(inputs.image),
    version: clean(inputs.version),
    why: clean(inputs.why),
    nextOpening: inputs.nextOpening,
    environmentUrl: inputs.environmentUrl,
    record: inputs.id,
    run: { id: runId, attempt: runAttempt, url: runUrl, actor: triggeringActor },
    at: clock.now(),
  };
}
