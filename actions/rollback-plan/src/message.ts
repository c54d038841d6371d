import type { LedgerRecord, Place } from '#ledger';
import type { Decision } from '#rollback';

/** The decision in one or two sentences, for somebody who was asleep a minute ago. Pure. */
export function messageOf(
  { plan, decision, reason, findings }: Decision,
  { service, environment }: Place,
  from: LedgerRecord | undefined,
  target: LedgerRecord | undefined,
): string {
  const place = `${service} in ${environment}`;
  if (reason === 'canary') return `The canary of ${place} may be left: set its weight to 0.`;
  const why = findings
    .filter((each) => each.plan === plan && each.reason !== undefined)
    .map(({ detail }) => detail)
    .join('; ');
  const back = target === undefined ? 'a rollback' : `the rollback to ${nameOf(target)}`;
  const what = from === undefined ? `${back} of ${place}` : `${back} of ${place}, away from ${nameOf(from)},`;
  if (decision === 'pass') {
    const schema = plan === 'allow-code-only' ? ' Bring back the image only; the schema stays as it is.' : '';
    const asked = reason === 'confirmed' ? `, because a person said yes to this: ${why}` : '';
    return `${capital(what).replace(/,$/u, '')} may be done${asked}.${schema}`;
  }
  return plan === 'ask' ? `${capital(what)} needs a person: ${why}.` : `${capital(what)} must not be done: ${why}.`;
}

/** A record by the version that people know, or by its number. */
export function nameOf({ intent, deployment }: LedgerRecord): string {
  return intent.version === '' ? `record ${deployment.id}` : intent.version.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
