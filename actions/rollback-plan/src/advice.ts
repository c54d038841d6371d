import { revisionOf, type LedgerRecord } from '#ledger';
import type { Change, Decision } from '#rollback';
import { nameOf } from './message.ts';
import type { Order } from './order.ts';

/** What advice is about. */
export interface Situation {
  readonly order: Order;
  readonly repository: string;
  readonly workflow: string;
  /** Of the migrations, which a revert must leave as they are; undefined: there are none. */
  readonly directory: string | undefined;
  readonly from: LedgerRecord | undefined;
  readonly target: LedgerRecord | undefined;
  readonly changes: readonly Change[];
  readonly decision: Decision;
}

/** The commands to paste: the rollback when it may be done or a person may say yes, else the way forward. Pure. */
export function commandsOf(situation: Situation): readonly string[] {
  const { decision, from, target } = situation;
  if (decision.reason === 'canary') return [];
  if (decision.plan !== 'deny' && target !== undefined) return [rollbackCommand(situation, target)];
  if (from === undefined || target === undefined) return [];
  const live = shell(revisionOf(from));
  const range = shell(`${revisionOf(target)}..${revisionOf(from)}`);
  const { directory } = situation;
  return [
    `git log --oneline ${range}`,
    `git revert --no-commit ${range}`,
    ...(directory === undefined ? [] : [`git restore --source=${live} --staged --worktree -- ${shell(directory)}`]),
  ];
}

function rollbackCommand({ order, repository, workflow, from, decision }: Situation, target: LedgerRecord): string {
  const { environment, service } = order.place;
  const fields = [
    `environment=${environment}`,
    `service=${service}`,
    `target=${target.intent.image}`,
    ...(from === undefined ? [] : [`remediates=${from.deployment.id}`]),
    ...(decision.plan === 'ask' ? ['confirmed=true'] : []),
    `reason=${from === undefined ? 'rollback' : `rollback of record ${from.deployment.id}`}`,
  ];
  const given = fields.map((each) => `-f ${shell(each)}`).join(' ');
  return `gh workflow run ${shell(workflow)} --repo ${shell(repository)} ${given}`;
}

/** How to go forward instead of back, in words. Pure. */
export function adviceOf({ from, target, changes, decision }: Situation): string {
  if (decision.reason === 'canary') return 'Set the weight of the canary to 0, and nothing has to be brought back.';
  const reasons = new Set(decision.findings.flatMap(({ reason }) => reason ?? []));
  const said = [
    reasons.has('deploy-under-way') ? 'Cancel the other run or wait for its end, then ask again.' : '',
    reasons.has('overtaken') ? 'Look at what is live now before anything else: it may be well already.' : '',
    reasons.has('data-lost')
      ? 'No image brings data back: restore from the backup that was taken before the migration, or repair by hand. Stop writers first.'
      : '',
    reasons.has('wrong-database') ? 'Check which database the service is connected to.' : '',
    reasons.has('data-unreadable') ? 'Drain queues and caches of what was written since, then ask again.' : '',
    reasons.has('consumers-need-current') ? 'Roll back the consumers first, the newest first, then ask again.' : '',
    reasons.has('down-first') ? `Take back first, the newest first: ${undo(changes)}. Then ask again with a yes.` : '',
    reasons.has('unsigned') ? 'Verify the target by cosign-verify, and hand its output `image` over.' : '',
  ].filter((text) => text !== '');
  return [...said, forward(from, target)].join(' ');
}

function undo(changes: readonly Change[]): string {
  const last = changes.findLastIndex((change) => change.class === 'contracting');
  return changes
    .slice(0, last + 1)
    .map(({ migration }) => migration)
    .join(', ');
}

function forward(from: LedgerRecord | undefined, target: LedgerRecord | undefined): string {
  const off = 'Switch the harmful feature off if it has a flag';
  if (from === undefined) return `${off}, or deliver a mended image.`;
  if (target === undefined) return `${off}, or mend ${nameOf(from)} and deliver that as a new image.`;
  return `To go forward instead: ${off.toLowerCase()}, or revert in git what came after ${nameOf(target)}, keep its migrations, and deliver that as a new image.`;
}

/** One word of a POSIX shell, whatever it holds (POSIX.1-2024, Shell Command Language, 2.2.2). */
export function shell(word: string): string {
  return /^[A-Za-z0-9_@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
