import { retryAfter } from '#http';
import { bodyText, type Answer, type Probe, type Target } from '#probe';
import { milliseconds, type Clock } from '#time';
import { judge, type Evaluate, type Expectation } from './judge.ts';
import type { Judgement } from './judgement.ts';
import type { Impression } from './liveness.ts';
import type { Reply, Subject } from './wait.ts';

/** A target that is asked and judged, and what is remembered of it for the summary. */
export interface ProbedSubject extends Subject {
  readonly target: Target;
  readonly lastAnswer: () => Answer | undefined;
  readonly impression: () => Impression;
}

interface Means {
  readonly probe: Probe;
  readonly expected: Expectation;
  readonly evaluate: Evaluate;
  readonly clock: Clock;
  readonly redact: (text: string) => string;
}

/** Bodies that tell one endpoint that always says the same from one that says something. */
const compared = 2;

/** Joins a target with the probe that asks it and the expectations that its answers are held against. */
export function probedSubject(target: Target, means: Means): ProbedSubject {
  let last: Answer | undefined;
  const bodies: { readonly size: number; readonly text: string }[] = [];
  return {
    name: target.name,
    target,
    lastAnswer: () => last,
    impression: () => ({ path: target.url.pathname, bodies }),
    async ask({ timeout, signal }): Promise<Reply> {
      const answer = await means.probe({ timeout, signal });
      const left = milliseconds(Math.max(1, timeout - answer.latency));
      const judgement = await judge(answer, means.expected, means.evaluate, { timeout: left, signal });
      if (!signal.aborted) last = answer;
      if (answer.kind === 'http' && judgement.worth === 'good') remember(answer.body.length, bodyText(answer));
      const after = answer.kind === 'http' ? retryAfter(answer.headers, means.clock.now()) : undefined;
      return { judgement: redacted(judgement, means.redact), latency: answer.latency, retryAfter: after };
    },
  };

  function remember(size: number, text: string): void {
    if (bodies.length < compared && bodies.every((body) => body.text !== text)) bodies.push({ size, text });
  }
}

function redacted(judgement: Judgement, redact: (text: string) => string): Judgement {
  const version = judgement.version === undefined ? undefined : redact(judgement.version);
  const detail = redact(judgement.detail);
  if (judgement.worth !== 'bad') return { ...judgement, detail, version };
  // A hint names where the answer redirects to, which the service chose.
  return { ...judgement, detail, version, hint: judgement.hint === undefined ? undefined : redact(judgement.hint) };
}
