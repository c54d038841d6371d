import type { HoldingRule, Remark } from '#calendar';
import type { OpenIssue } from '#github';
import type { Evidence } from '#kit';
import { formatInstant } from '#time';
import type { OpenedCalendar } from './calendar.ts';
import { exemptionEvidence } from './decision.ts';
import type { Told } from './message.ts';

const origins: Readonly<Record<OpenedCalendar['from'], string>> = {
  'default-branch': ', from the default branch',
  workspace: ', from the commit that was checked out, which can change it',
  input: ', from the calling workflow, which can change it',
};
/** The summary has more of them. */
const mostRemarks = 20;

/** Everything the decision rests on, for machines: where the calendar is from, the instant, the rules that hold, what let it through, and what is doubtful. Pure. */
export function evidenceOf(
  told: Told,
  { incidents, from, called }: Pick<OpenedCalendar, 'incidents' | 'from' | 'called'>,
  remarks: readonly Remark[],
): readonly Evidence[] {
  const { question, openness, exemption, face } = told;
  const asked: Evidence = {
    subject: 'instant',
    verdict: question.now ? 'info' : 'warn',
    detail: `${question.now ? 'now' : 'asked about, which is not now'}: ${face.full(question.at)}`,
    at: formatInstant(question.at),
  };
  const source: Evidence = {
    subject: 'source',
    verdict: from === 'default-branch' ? 'info' : 'warn',
    detail: `${called}${origins[from]}`,
    from,
  };
  const held = openness.windows.flatMap((group): readonly Evidence[] =>
    group.length === 0
      ? [{ subject: 'windows', verdict: 'block', detail: 'none of a group of windows is open' }]
      : group.map((holding) => ruleEvidence('window', 'pass', holding, told)),
  );
  const frozen = openness.freezes.map((holding) => {
    const { when } = holding.rule;
    const issue = when.kind === 'label' ? incidents.get(when.label) : undefined;
    return ruleEvidence('freeze', 'block', holding, told, issue);
  });
  const doubts = remarks.slice(0, mostRemarks).map(({ line, message, code }): Evidence => ({
    subject: 'calendar',
    verdict: 'info',
    detail: `line ${line}: ${message}`,
    code,
    line,
  }));
  return [...frozen, ...exemptionEvidence(exemption), asked, source, ...held, ...doubts];
}

function ruleEvidence(
  what: 'window' | 'freeze',
  verdict: 'pass' | 'block',
  { rule, until }: HoldingRule,
  { face }: Told,
  issue?: OpenIssue,
): Evidence {
  const end = until === undefined ? 'with no end in sight' : `until ${face.full(until)}`;
  return {
    subject: what,
    verdict,
    detail: `${rule.name} (line ${rule.line}) ${issue === undefined ? end : `until issue ${issue.number} is closed`}`,
    rule: rule.name,
    line: rule.line,
    ...(until === undefined ? {} : { until: formatInstant(until) }),
    ...(issue === undefined ? {} : { issue: issue.number }),
  };
}
