import type { HoldingRule, Openness } from '#calendar';
import { formatDuration, type Instant } from '#time';
import type { ClockFace } from './clock-face.ts';
import { closure, type Decision } from './decision.ts';
import type { Exemption } from './exemption.ts';
import type { Question } from './question.ts';

/** What a message is made of. */
export interface Told {
  readonly question: Question;
  readonly openness: Openness;
  readonly exemption: Exemption;
  readonly decision: Decision;
  readonly face: ClockFace;
}

/** The decision in a few sentences: open or closed, by which rules, until when, and who may say otherwise. Pure. */
export function messageOf(told: Told): string {
  const { question, decision, exemption, face } = told;
  const asked = question.now ? '' : `Asked about ${face.full(question.at)}: `;
  const consequences: Partial<Record<typeof decision.reason, string>> = {
    'rollback-exempt': 'The image was live here before, and the way back is always open.',
    'hotfix-allowed': `BREAK-GLASS: ${byWhom(exemption)}`,
    overridden: `BREAK-GLASS: ${byWhom(exemption)}`,
    'not-live-before':
      'The ledger does not know this image as one that was live here, so `kind: rollback` does not let it through.',
    'actor-not-allowed': byWhom(exemption),
    queued: 'The deployment waits until it is open.',
  };
  return `${asked}${stateOf(told)} ${consequences[decision.reason] ?? ''}`.trimEnd();
}

function stateOf({ openness, question, face }: Told): string {
  const { service, environment, remaining } = question;
  const place = `${service} in ${environment}`;
  const until =
    openness.nextClose === undefined ? 'with no end within 366 days' : `until ${face.full(openness.nextClose)}`;
  const closed = closure(openness);
  const next =
    closed === 'incident'
      ? 'It opens when the issue is closed, if the calendar is open then.'
      : nextOpening(openness.nextOpen, question, face);
  if (closed === undefined) return `Deploying ${place} is allowed ${until}.`;
  if (closed === 'closes-too-soon') {
    return `Deploying ${place} is allowed ${until}, and needs ${formatDuration(remaining)}. ${next}`;
  }
  const by = closed === 'no-window' ? ': no window is open' : ` by ${listed(openness.freezes, face)}`;
  return `Deploying ${place} is closed${by}. ${next}`;
}

function nextOpening(nextOpen: Instant | undefined, { remaining }: Question, face: ClockFace): string {
  const length = remaining > 0 ? ` for at least ${formatDuration(remaining)}` : '';
  return nextOpen === undefined
    ? 'By the calendar it does not open within 366 days.'
    : `It opens${length} on ${face.full(nextOpen)}.`;
}

function listed(rules: readonly HoldingRule[], face: ClockFace): string {
  const named = rules
    .slice(0, 5)
    .map(({ rule, until }) => `"${rule.name}"${until === undefined ? '' : ` until ${face.local(until)}`}`);
  return `${named.join(', ')}${rules.length > 5 ? ` and ${rules.length - 5} more` : ''}`;
}

function byWhom(exemption: Exemption): string {
  if (exemption.kind === 'actor-not-allowed') {
    return `${exemption.actor} started this attempt of the run and may not let it through: ${exemption.why}.`;
  }
  if (exemption.kind !== 'override' && exemption.kind !== 'hotfix') return '';
  const { actor, as, why } = exemption;
  return `${actor} (${as}) lets it through${why === undefined ? ' as a hotfix' : `: ${why}`}.`;
}
