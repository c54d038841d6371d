import { markdown } from '#kit';
import { bodyText, type Answer } from '#probe';
import { formatDuration, milliseconds } from '#time';
import type { Conclusion } from './outcome.ts';
import { sparkline } from './sparkline.ts';
import type { Refusal } from './standing.ts';
import type { Stretch } from './timeline.ts';
import type { Outcome, TargetOutcome } from './wait.ts';

interface Findings {
  readonly outcome: Outcome;
  readonly conclusion: Conclusion;
  readonly suspicions: readonly string[];
  readonly lastAnswer: (name: string) => Answer | undefined;
  readonly redact: (text: string) => string;
}

/** So much of a body is shown; the rest is counted. */
const shownBody = 2000;

/** The wait as Markdown: the verdict, one row per target, what was answered last where it was not good, and what to do next. */
export function renderSummary(findings: Findings): string {
  const { outcome, conclusion, suspicions } = findings;
  const title = conclusion.decision === 'pass' ? 'Ready' : `Not ready: ${conclusion.reason}`;
  const unready = outcome.targets.filter(({ standing }) => standing.state !== 'ready');
  const shown = unready.length === 0 ? outcome.targets.slice(0, 1) : unready;
  return [
    markdown.heading(2, `${conclusion.decision === 'pass' ? '✅' : '❌'} ${title}`),
    `${markdown.text(conclusion.message)}\n\n`,
    markdown.table(['Target', 'Verdict', 'Why', 'Probes', 'Timeline'], outcome.targets.map(row)),
    suspicions.length === 0 ? '' : markdown.list(suspicions.map((suspicion) => `⚠️ ${suspicion}`)),
    conclusion.decision === 'pass' ? '' : `**What to do next.** ${markdown.text(advice(conclusion.reason))}\n\n`,
    ...shown.map((target) => lastAnswer(target.name, findings)),
    markdown.details('What was answered when', outcome.targets.map(history).join('')),
  ].join('');
}

function row({ name, standing, watch }: TargetOutcome) {
  const line = { markdown: markdown.code(sparkline(watch.timeline, elapsedOf(watch.timeline))) };
  const counted = String(watch.attempts);
  switch (standing.state) {
    case 'ready':
      return [name, '✅ ready', watch.last?.detail ?? '', counted, line];
    case 'refused':
      return [name, `❌ ${standing.reason}`, standing.detail, counted, line];
    case 'waiting':
      return [name, '⏳ undecided', watch.last?.detail ?? 'no answer yet', counted, line];
    default:
      return standing satisfies never;
  }
}

function elapsedOf(timeline: readonly Stretch[]): number {
  return Math.max(1, timeline.at(-1)?.to ?? 1);
}

function history({ name, watch }: TargetOutcome): string {
  const rows = watch.timeline.map(({ from, to, sign, count }) => {
    return [formatDuration(milliseconds(from)), formatDuration(milliseconds(to)), sign, count];
  });
  return `${markdown.text(name)}\n\n${markdown.table(['from', 'to', 'answer', 'times'], rows)}`;
}

function lastAnswer(name: string, { lastAnswer: find, redact }: Findings): string {
  const answer = find(name);
  if (answer === undefined || answer.kind === 'tcp') return '';
  const title = `Last answer of ${name}`;
  if (answer.kind === 'none') return markdown.details(title, markdown.text(redact(answer.message)));
  const text = redact(bodyText(answer));
  const left = text.length - shownBody;
  const more = answer.cut ? 'more than a MiB' : `${left} characters`;
  const body = text.trim() === '' ? 'The body is empty.\n\n' : markdown.block(text.slice(0, shownBody));
  const rest = left > 0 || answer.cut ? `… and ${more} that are not shown.\n` : '';
  const facts = `status ${answer.status}, ${Math.round(answer.latency)} ms, ${answer.headers['content-type'] ?? 'no content type'}`;
  return markdown.details(title, `${markdown.text(redact(facts))}\n\n${body}${rest}`);
}

function advice(reason: 'ready' | Refusal): string {
  switch (reason) {
    case 'ready':
      return 'Nothing.';
    case 'not-ready':
      return 'Look at the service’s own log for the time of this wait. If it only needs longer to start, raise timeout.';
    case 'wrong-version':
      return 'The old version still answers: see whether the rollout finished, whether a cache answers, and whether expect-version is written as the service writes it.';
    case 'too-slow':
      return 'The service works but is slow: look for cold caches and missing resources, or raise max-latency.';
    case 'failed':
      return 'The service gave up by itself: its answer below says why. Waiting longer does not help.';
    case 'tls':
      return 'Mend the certificate or the TLS port; for a private authority give its certificate in ca-file.';
    case 'unresolved':
      return 'Check the host name and its DNS record, also from this runner’s network.';
    case 'unauthorized':
      return 'Give credentials in headers, or probe an endpoint that needs none.';
    case 'not-found':
      return 'Check the path of the URL.';
    case 'redirect':
      return 'Probe the final address itself; a login page or a missing X-Forwarded-Proto often causes this.';
    default:
      return reason satisfies never;
  }
}
