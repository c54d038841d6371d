/** A workflow that GitHub would not start, or that no rehearsal can; the message shows each line that stands in the way. */
export class WorkflowRefused extends Error {}
