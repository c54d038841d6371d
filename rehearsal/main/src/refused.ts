/** A workflow that GitHub would not start; the message shows each line that is wrong. */
export class WorkflowRefused extends Error {}
