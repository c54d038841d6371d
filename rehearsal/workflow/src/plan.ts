import type { Permissions } from './permissions.ts';
import type { WorkflowFile } from './workflow-file.ts';

/** A workflow with everything it calls, read and checked before anything runs. */
export interface Plan {
  readonly workflow: WorkflowFile;
  /** By job key: the called workflow. */
  readonly calls: ReadonlyMap<string, Plan>;
  /** By job key: what its token may do, or what it grants to the workflow it calls. */
  readonly permissions: ReadonlyMap<string, Permissions>;
}
