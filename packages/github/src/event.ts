/**
 * The events by which somebody asks for this very run, of a workflow that they chose. Whoever is named as the actor of a schedule, or of what follows
 * another run, did not act; and by the events of pull requests a workflow of a branch could run in the name of whoever reviews it
 * (docs.github.com, "Events that trigger workflows").
 */
const asking: ReadonlySet<string> = new Set([
  'workflow_dispatch',
  'repository_dispatch',
  'push',
  'release',
  'issue_comment',
]);

/** Whether who started a run by this event asked for just that run. */
export function isAskedFor(event: string): boolean {
  return asking.has(event);
}
