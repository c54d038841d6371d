import { formatInstant } from '#time';
import type { Notice } from './notice.ts';
import { brief, headline } from './wording.ts';

/**
 * A notice as the JSON body of a webhook, in the shape of Standard Webhooks (standard-webhooks specification, "Payload
 * structure": type, timestamp, data). Texts are one line and at most 500 UTF-16 units; they are not escaped for
 * whatever the receiver shows them in.
 */
export function webhookBody(notice: Notice): string {
  const {
    status,
    repository,
    environment,
    service,
    image,
    version,
    why,
    nextOpening,
    environmentUrl,
    record,
    run,
    at,
  } = notice;
  return JSON.stringify({
    type: `deployment.${status}`,
    timestamp: formatInstant(at),
    data: {
      schema: 1,
      status,
      headline: headline(notice),
      repository,
      environment: brief(environment, 500),
      service,
      image: image === undefined ? null : brief(image, 500),
      version: version === undefined ? null : brief(version, 500),
      why: why === undefined ? null : brief(why, 500),
      'next-opening': nextOpening === undefined ? null : formatInstant(nextOpening),
      'environment-url': environmentUrl?.href ?? null,
      record: record ?? null,
      run: { ...run, actor: brief(run.actor, 100) },
    },
  });
}
