/** One wish to enter a group. */
export interface Admission {
  /** Scoped to the repository; compared without case, as GitHub does. */
  readonly group: string;
  readonly cancelInProgress: boolean;
  readonly queue: 'single' | 'max';
  /** Called when a newer member with `cancel-in-progress` takes the place of this one while it runs. */
  readonly onReplaced: () => void;
  /** Called when the member has to wait. */
  readonly onWaiting?: () => void;
  /** Ends the waiting. */
  readonly signal?: AbortSignal;
}

/** How a wish to enter a group ends: inside, until it leaves, or turned away. */
export type Admitted =
  | { readonly state: 'admitted'; readonly leave: () => void }
  | { readonly state: 'cancelled'; readonly reason: string };

/** The groups of a repository. */
export interface Concurrency {
  enter(admission: Admission): Promise<Admitted>;
}

interface Waiting {
  readonly admission: Admission;
  readonly settle: (admitted: Admitted) => void;
}

interface Group {
  running: Waiting | undefined;
  pending: Waiting[];
}

const longestQueue = 100;

/**
 * Concurrency groups of one repository (or of several, when the group names tell them apart).
 *
 * With `queue: single` a newer pending member cancels the older pending one; with `queue: max` up to 100 wait in order.
 * Source: docs.github.com "Workflow syntax", `concurrency`, and the changelog of 2026-05-07 for `queue`.
 */
export function createConcurrency(): Concurrency {
  const groups = new Map<string, Group>();
  return {
    enter: (admission) =>
      new Promise((resolve) => {
        const name = admission.group.toLowerCase();
        const group = groups.get(name) ?? { running: undefined, pending: [] };
        groups.set(name, group);
        join(group, once({ admission, settle: resolve }));
      }),
  };
}

function once(waiting: Waiting): Waiting {
  let settled = false;
  const settle = (admitted: Admitted) => {
    if (settled) return;
    settled = true;
    waiting.settle(admitted);
  };
  return { admission: waiting.admission, settle };
}

function join(group: Group, newcomer: Waiting): void {
  const { admission } = newcomer;
  if (admission.signal?.aborted === true) return newcomer.settle(cancelled('The run was cancelled.'));
  if (group.running === undefined) return admit(group, newcomer);
  if (admission.cancelInProgress) {
    dismiss(group.pending.splice(0), admission.group);
    group.running.admission.onReplaced();
  } else if (admission.queue === 'single') dismiss(group.pending.splice(0), admission.group);
  else if (group.pending.length >= longestQueue) {
    return newcomer.settle(cancelled(`The queue of concurrency group '${admission.group}' is full (${longestQueue}).`));
  }
  group.pending.push(newcomer);
  admission.signal?.addEventListener('abort', () => withdraw(group, newcomer), { once: true });
  admission.onWaiting?.();
}

function dismiss(members: readonly Waiting[], group: string): void {
  for (const member of members) {
    member.settle(cancelled(`Canceling since a higher priority waiting request for ${group} exists`));
  }
}

function withdraw(group: Group, member: Waiting): void {
  group.pending = group.pending.filter((other) => other !== member);
  if (group.running !== member) member.settle(cancelled('The run was cancelled.'));
}

function admit(group: Group, member: Waiting): void {
  group.running = member;
  const leave = () => {
    if (group.running !== member) return;
    group.running = undefined;
    const next = group.pending.shift();
    if (next !== undefined) admit(group, next);
  };
  member.settle({ state: 'admitted', leave });
}

function cancelled(reason: string): Admitted {
  return { state: 'cancelled', reason };
}
