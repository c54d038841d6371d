import { formatInstant } from '#time';
import type { Notice, Status } from './notice.ts';

/** One thing a message says; `url` is where more of it can be seen. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly url?: string;
}

const words: Readonly<Record<Status, readonly [sign: string, text: string]>> = {
  'gate-closed': ['⏸️', 'waits: a gate is closed'],
  deploying: ['🚀', 'is being deployed'],
  healthy: ['✅', 'is live and healthy'],
  'rolled-back': ['↩️', 'was rolled back'],
  failed: ['❌', 'failed'],
  cancelled: ['⏹️', 'was cancelled'],
};

/** The longest text of one fact, in UTF-16 units; escaping makes it at most five times as long. */
const longest = 500;

/** The first line: what, where to, and how it stands. Not escaped. */
export function headline({ status, service, environment, version }: Notice): string {
  const [sign, text] = words[status];
  const what = [service, version].filter((part) => part !== undefined).map((part) => brief(part, 120));
  return `${sign} ${what.join(' ')} → ${brief(environment, 120)} ${text}`;
}

/** What else there is to say, the important first. Not escaped. */
export function facts(notice: Notice): readonly Fact[] {
  const { why, nextOpening, image, version, environmentUrl, record, run } = notice;
  const given: readonly (Fact | undefined)[] = [
    why === undefined ? undefined : { label: 'Why', value: brief(why, longest) },
    nextOpening === undefined ? undefined : { label: 'Next opening', value: formatInstant(nextOpening) },
    version === undefined ? undefined : { label: 'Version', value: brief(version, longest) },
    image === undefined ? undefined : { label: 'Image', value: brief(image, longest) },
    environmentUrl === undefined
      ? undefined
      : { label: 'Seen at', value: brief(environmentUrl.host, longest), url: environmentUrl.href },
    record === undefined ? undefined : { label: 'Record', value: String(record) },
    { label: 'Run', value: `${run.id}, attempt ${run.attempt}, by ${brief(run.actor, 100)}`, url: run.url },
    { label: 'As of', value: formatInstant(notice.at) },
  ];
  return given.filter((fact) => fact !== undefined);
}

/** One line without characters that cannot be seen, cut with a mark, never inside a surrogate pair. */
export function brief(foreign: string, limit: number): string {
  const line = foreign
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  return line.length <= limit ? line : `${line.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
